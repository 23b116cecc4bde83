import type { Language, Translation } from '../translate.ts';
import type { SpokenVocabulary } from '../vocabulary.ts';
import { type ExportWords, en } from './en.ts';
import { zhHans } from './zh-Hans.ts';

const wordsOf: Readonly<Record<Language, (vocabulary: SpokenVocabulary) => ExportWords>> = {
  en,
  'zh-Hans': zhHans,
};

const made = new WeakMap<SpokenVocabulary, ExportWords>();

/** The words of exported files in a language. They are apart from the interface's, so that they load with an export. */
export function exportWordsOf({
  language,
  vocabulary,
}: Pick<Translation, 'language' | 'vocabulary'>): ExportWords {
  const known = made.get(vocabulary) ?? wordsOf[language](vocabulary);
  made.set(vocabulary, known);
  return known;
}
