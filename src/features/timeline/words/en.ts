import type { SpokenVocabulary } from '../../../i18n/vocabulary.ts';

/** English words of this feature; the others have the same keys. */
export const en = ({ thing }: SpokenVocabulary) => ({
  date: 'Date',
  playsIn: (seconds: string) => `plays in ${seconds} s`,
  playSettings: 'Time settings',
  windowChoice: 'What the map shows',
  paceHelp: {
    beats: 'Rests on each day that brings something and crosses empty weeks quickly.',
    time: 'Every day takes the same time.',
  },
  speed: 'Speed',
  speedTimes: (factor: string) => `${factor}×`,
  lengthInSeconds: 'Length in seconds',
  loop: 'Start again at the end',
  typeDate: 'Type a date',
  typeDateHint: 'For example 23 December 2021, 2021-12-23 or 12月23日. Enter applies, Escape cancels.',
  dateUnreadable: (text: string) =>
    `“${text}” is no date. Write it as 23 December 2021, 2021-12-23 or 12月23日.`,
  dateNoSuchDay: (text: string) => `The calendar has no day “${text}”.`,
  dateAmbiguous: (text: string, first: string, second: string) =>
    `“${text}” could be ${first} or ${second}. Write the month as a word.`,
  dateOffAxis: (date: string, first: string, last: string) =>
    `${date} lies outside the timeline, ${first} to ${last}.`,
  startDate: 'Start date',
  resetZoom: 'Reset zoom',
  showingDays: (range: string) => `Showing ${range}`,
  /** Opens and closes a stretch of the axis that is folded. */
  unfold: (period: string) => `Unfold ${period}`,
  fold: (period: string) => `Fold ${period}`,
  /** Before the names of all that begins on one day. */
  onOneDay: (count: string, date: string) => `${count} on ${date}:`,
  stack: (count: string, date: string, names: string) => `${count} on ${date}: ${names}.`,
  gathered: (count: string) => `${count} ${thing.other}`,
  andMore: (count: string) => `and ${count} more`,
  jumpTo: (date: string) => `Jump to ${date}`,
  sliderKeys: `Arrow keys: a day. Page Down: a week on. Page Up: a week back. Home and End: the ends. [ and ]: previous and next ${thing.one}. + and −: zoom the axis. 0: the whole axis.`,
});

export type TimelineWords = ReturnType<typeof en>;
