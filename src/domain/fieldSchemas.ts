import * as v from 'valibot';

/** What fields of stories and of records are made of. */
export const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));

export const identifier = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
);

export const bilingual = v.strictObject({ en: text, zh: text });

export type Bilingual = v.InferOutput<typeof bilingual>;
