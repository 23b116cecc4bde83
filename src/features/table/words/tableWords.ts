import { featureWords } from '../../../i18n/spokenWords.ts';
import { en, type TableWords } from './en.ts';
import { zhHans } from './zh-Hans.ts';

/** The interface's words, and this feature's own. */
export const tableWordsOf = featureWords<TableWords>({ en, 'zh-Hans': zhHans });
