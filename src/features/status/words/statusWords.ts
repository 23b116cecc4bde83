import { featureWords } from '../../../i18n/spokenWords.ts';
import { en, type StatusWords } from './en.ts';
import { zhHans } from './zh-Hans.ts';

/** The interface's words, and this feature's own. */
export const statusWordsOf = featureWords<StatusWords>({ en, 'zh-Hans': zhHans });
