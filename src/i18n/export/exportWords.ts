import { spokenWords } from '../spokenWords.ts';
import { type ExportWords, en } from './en.ts';
import { zhHans } from './zh-Hans.ts';

/** The words of exported files. They are apart from the interface's, so that they load with an export. */
export const exportWordsOf = spokenWords<ExportWords>({ en, 'zh-Hans': zhHans });
