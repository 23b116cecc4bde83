import type { SpokenVocabulary } from '../../../i18n/vocabulary.ts';

/** English words of this feature; the others have the same keys. */
export const en = ({ thing }: SpokenVocabulary) => ({
  takeOver: 'Load it',
  dismiss: 'Dismiss',
  inLink: 'In the link: ',
  shownInstead: {
    badDate: 'The last day is shown instead.',
    dateOutside: 'The last day is shown instead.',
    badSelection: 'Nothing is opened.',
    badView: 'The whole map is shown instead.',
    badPlace: `All ${thing.other} are shown.`,
    badHost: 'No messages are taken from there.',
  } as Readonly<Record<string, string>>,
  whichOnes: 'Which ones',
  linkProblems: (count: string) => `${count} parts of the link could not be used. The map shows the rest.`,
});

export type NoticesWords = ReturnType<typeof en>;
