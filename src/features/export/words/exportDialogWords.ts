import { spokenWords } from '../../../i18n/spokenWords.ts';
import { type ExportDialogWords, en } from './en.ts';
import { zhHans } from './zh-Hans.ts';

/** The words of the export dialog, which load with it. */
export const exportDialogWordsOf = spokenWords<ExportDialogWords>({ en, 'zh-Hans': zhHans });
