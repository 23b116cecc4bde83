import type { Language } from '../../../i18n/translate.ts';
import { en, type ShareDialogWords } from './en.ts';
import { zhHans } from './zh-Hans.ts';

const wordsOf: Readonly<Record<Language, ShareDialogWords>> = { en, 'zh-Hans': zhHans };

export function shareDialogWordsOf(language: Language): ShareDialogWords {
  return wordsOf[language];
}
