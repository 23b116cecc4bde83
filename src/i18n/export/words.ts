import type { Language } from '../translate.ts';
import { type ExportWords, en } from './en.ts';
import { zhHans } from './zh-Hans.ts';

const wordsOf: Readonly<Record<Language, ExportWords>> = { en, 'zh-Hans': zhHans };

/** The words of exported files in a language. They are apart from the interface's, so that they load with an export. */
export function exportWordsOf(language: Language): ExportWords {
  return wordsOf[language];
}
