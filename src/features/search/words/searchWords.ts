import { featureWords } from '../../../i18n/spokenWords.ts';
import { en, type SearchWords } from './en.ts';
import { zhHans } from './zh-Hans.ts';

/** The interface's words, and this feature's own. */
export const searchWordsOf = featureWords<SearchWords>({ en, 'zh-Hans': zhHans });
