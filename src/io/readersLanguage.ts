import type { Story } from '../domain/story.ts';
import { type Language, preferredLanguage } from '../i18n/translate.ts';
import type { Remembered } from './remember.ts';

/**
 * The language that a link asks for, that a reader chose, or whose browser asks for, among those that a story speaks.
 *
 * @param browserLanguages BCP 47 tags, the dearest first
 * @param asked what a link says, sound or not
 */
export function readersLanguage(
  { languages }: Pick<Story, 'languages'>,
  { language }: Pick<Remembered, 'language'>,
  browserLanguages: readonly string[],
  asked: string | null = null,
): Language {
  const own = (wanted: string | null | undefined): Language | undefined =>
    languages.find((spoken) => spoken === wanted);
  return own(asked) ?? own(language) ?? preferredLanguage(browserLanguages, languages);
}
