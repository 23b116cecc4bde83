import { spokenWords } from '../../../i18n/spokenWords.ts';
import { en, type HelpWords } from './en.ts';
import { zhHans } from './zh-Hans.ts';

/** The words of the help, which load with it. */
export const helpWordsOf = spokenWords<HelpWords>({ en, 'zh-Hans': zhHans });
