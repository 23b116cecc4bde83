import type { SpokenVocabulary } from '../../../i18n/vocabulary.ts';

/** English words of the help. */
export const en = ({ thing }: SpokenVocabulary) => ({
  keysTitle: 'Keys',
  key: 'Key',
  does: 'What it does',
  sliderKeys: [
    ['← →', 'on the date: a day back or on'],
    ['Page Down, Page Up', 'on the date: a week on, a week back; in a talk: a step on, a step back'],
    ['Home, End', 'on the date: first and last day'],
    ['+ − 0', 'on the date: zoom the time axis; the whole axis'],
    ['← → Enter', 'on the map’s marks: go from mark to mark; open'],
    ['Tab', 'to the next part of the page'],
  ] as readonly (readonly [string, string])[],
  escape: 'Closes what is open: details first, then the page of a place',

  marksTitle: 'What the marks mean',
  marks: {
    count: 'More than six at one place: their number. Press it for their list.',
  },
  axisTitle: 'On the timeline',
  axis: [
    'A solid bar: it lasted from day to day. A dotted bar: some day in that time. A faint second bar: other sources give other dates.',
    '~ means about that date, ? means uncertain.',
    'The stepped area behind the marks is how many there are by then.',
  ],

  wordsTitle: 'Definitions',
  possible: 'May have happened',
  possibleMeans:
    'Only the month is known, and the date lies in that month. It counts as certain from the month’s last day.',
  firstMeans: `Among the ${thing.other} of the chosen collection. It is no claim that nothing came before.`,

  dataTitle: 'Data and its limits',
  confidenceTitle: 'How well confirmed',

  boundariesTitle: 'Boundaries',

  licencesTitle: 'Credits and licences',
  licencesAll: 'The licences of all that is in this site',
  licencesInPage: 'The licences of all that is in this file',

  rendererTitle: 'How the map is drawn',
  rendererText: 'Both ways show the same and do the same. WebGL is smoother where there is a graphics card.',
  renderers: {
    auto: 'As suits this browser',
    svg: 'As SVG, without WebGL',
    gl: 'With WebGL, even without a graphics card',
  },
});

export type HelpWords = ReturnType<typeof en>;
