import type { LocalText } from '../domain/localText.ts';
import type { Credits, Story, Vocabulary } from '../domain/story.ts';

type Spoken<T> = T extends LocalText ? string : { readonly [Key in keyof T]: Spoken<T[Key]> };

/** What a story calls things, in one language. */
export type SpokenVocabulary = Spoken<Vocabulary & { readonly credits: Credits }>;

function isText(value: unknown): value is LocalText {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'en' in value);
}

/** A story's vocabulary in the language that `pick` takes. */
export function spokenVocabulary(
  { vocabulary, credits }: Pick<Story, 'vocabulary' | 'credits'>,
  pick: (text: LocalText) => string,
): SpokenVocabulary {
  const spoken = (value: unknown): unknown => {
    if (isText(value)) return pick(value);
    return Object.fromEntries(
      Object.entries(value as Readonly<Record<string, unknown>>).map(([key, own]) => [key, spoken(own)]),
    );
  };
  return spoken({ ...vocabulary, credits }) as SpokenVocabulary;
}

/** A name as it stands at the beginning of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
