import { featureWords } from '../../../i18n/spokenWords.ts';
import { en, type PanelWords } from './en.ts';
import { zhHans } from './zh-Hans.ts';

/** The interface's words, and this feature's own. */
export const panelWordsOf = featureWords<PanelWords>({ en, 'zh-Hans': zhHans });
