import type { Language } from '../../../i18n/translate.ts';
import { en, type TalkWords } from './en.ts';
import { zhHans } from './zh-Hans.ts';

const wordsOf: Readonly<Record<Language, TalkWords>> = { en, 'zh-Hans': zhHans };

export function talkWordsOf(language: Language): TalkWords {
  return wordsOf[language];
}
