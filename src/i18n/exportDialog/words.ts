import type { Language } from '../translate.ts';
import { type ExportDialogWords, en } from './en.ts';
import { zhHans } from './zh-Hans.ts';

const wordsOf: Readonly<Record<Language, ExportDialogWords>> = { en, 'zh-Hans': zhHans };

export function exportDialogWordsOf(language: Language): ExportDialogWords {
  return wordsOf[language];
}
