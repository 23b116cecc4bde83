import type { SpokenVocabulary } from '../../../i18n/vocabulary.ts';

/** English words of this feature; the others have the same keys. */
export const en = ({ thing }: SpokenVocabulary) => ({
  shown: 'shown',
  tableOf: `Table of ${thing.other}`,
  copyTable: 'Copy table',
  tableCopied: (count: string) => `Table copied: ${count} rows`,
  downloadCsv: 'Download CSV',
  showMore: (count: string) => `Show ${count} more`,
});

export type TableWords = ReturnType<typeof en>;
