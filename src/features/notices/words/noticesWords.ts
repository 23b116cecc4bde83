import { featureWords } from '../../../i18n/spokenWords.ts';
import { en, type NoticesWords } from './en.ts';
import { zhHans } from './zh-Hans.ts';

/** The interface's words, and this feature's own. */
export const noticesWordsOf = featureWords<NoticesWords>({ en, 'zh-Hans': zhHans });
