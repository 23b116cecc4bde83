import type { SpokenVocabulary } from '../../../i18n/vocabulary.ts';

/** English words of this feature; the others have the same keys. */
export const en = ({ thing }: SpokenVocabulary) => ({
  statusAt: (date: string) => `${date}.`,
  statusCount: (count: string, total: string) => `${count} of ${total} ${thing.other}.`,
  statusSelected: (name: string) => `Opened: ${name}.`,
  statusClosed: 'Details closed.',
});

export type StatusWords = ReturnType<typeof en>;
