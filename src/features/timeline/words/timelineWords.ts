import { featureWords } from '../../../i18n/spokenWords.ts';
import { en, type TimelineWords } from './en.ts';
import { zhHans } from './zh-Hans.ts';

/** The interface's words, and this feature's own. */
export const timelineWordsOf = featureWords<TimelineWords>({ en, 'zh-Hans': zhHans });
