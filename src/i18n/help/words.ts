import type { Language } from '../translate.ts';
import { en, type HelpWords } from './en.ts';
import { zhHans } from './zh-Hans.ts';

const wordsOf: Readonly<Record<Language, HelpWords>> = { en, 'zh-Hans': zhHans };

export function helpWordsOf(language: Language): HelpWords {
  return wordsOf[language];
}
