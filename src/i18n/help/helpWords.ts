import type { Language, Translation } from '../translate.ts';
import type { SpokenVocabulary } from '../vocabulary.ts';
import { en, type HelpWords } from './en.ts';
import { zhHans } from './zh-Hans.ts';

const wordsOf: Readonly<Record<Language, (vocabulary: SpokenVocabulary) => HelpWords>> = {
  en,
  'zh-Hans': zhHans,
};

const made = new WeakMap<SpokenVocabulary, HelpWords>();

export function helpWordsOf({
  language,
  vocabulary,
}: Pick<Translation, 'language' | 'vocabulary'>): HelpWords {
  const known = made.get(vocabulary) ?? wordsOf[language](vocabulary);
  made.set(vocabulary, known);
  return known;
}
