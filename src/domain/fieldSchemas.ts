import * as v from 'valibot';

/** What fields of stories and of records are made of. */
export const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));

export const identifier = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
);

/** In each of the story's languages, or by itself where the story has one. */
export const localText = v.union(
  [text, v.strictObject({ en: text, zh: text })],
  'must be a text, or a text in each language: en and zh',
);

export type LocalText = v.InferOutput<typeof localText>;

/** A name in the story's languages; the Chinese may be missing. `zhRebuilt`: it was rebuilt from English. */
export type Name =
  | string
  | { readonly en: string; readonly zh?: string | undefined; readonly zhRebuilt?: boolean | undefined };

/** A text in one of the languages that it is written in; undefined where it is not. One by itself is in any. */
export function textIn(own: Name, key: 'en' | 'zh'): string | undefined {
  return typeof own === 'string' ? own : own[key];
}

/** Whether its Chinese was rebuilt from English, and seen in no Chinese page. */
export function isRebuilt(own: Name): boolean {
  return typeof own !== 'string' && own.zhRebuilt === true;
}
