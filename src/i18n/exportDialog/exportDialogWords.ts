import type { Language, Translation } from '../translate.ts';
import type { SpokenVocabulary } from '../vocabulary.ts';
import { type ExportDialogWords, en } from './en.ts';
import { zhHans } from './zh-Hans.ts';

const wordsOf: Readonly<Record<Language, (vocabulary: SpokenVocabulary) => ExportDialogWords>> = {
  en,
  'zh-Hans': zhHans,
};

const made = new WeakMap<SpokenVocabulary, ExportDialogWords>();

export function exportDialogWordsOf({
  language,
  vocabulary,
}: Pick<Translation, 'language' | 'vocabulary'>): ExportDialogWords {
  const known = made.get(vocabulary) ?? wordsOf[language](vocabulary);
  made.set(vocabulary, known);
  return known;
}
