import * as v from 'valibot';
import type { LocalText } from './localText.ts';

/** What fields of stories and of records are made of. */
export const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));

/** A text that is an id of some system. */
export const idText = <Of extends string>() => text as unknown as v.GenericSchema<string, Of>;

export const identifier = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
);

/** In each of the story's languages, or by itself where the story has one. */
export const localText: v.GenericSchema<LocalText> = v.union(
  [text, v.strictObject({ en: text, 'zh-Hans': text })],
  'must be a text, or a text in each language: en and zh-Hans',
);
