import type { SpokenVocabulary } from '../../../i18n/vocabulary.ts';
import type { TableWords } from './en.ts';

/** 本部分的中文文字。 */
export const zhHans = ({ thing }: SpokenVocabulary): TableWords => ({
  shown: '已显示',
  tableOf: `${thing.one}一览表`,
  copyTable: '复制表格',
  tableCopied: (count) => `表格已复制，共${count}行`,
  downloadCsv: '下载 CSV',
  showMore: (count) => `再显示${count}项`,
});
