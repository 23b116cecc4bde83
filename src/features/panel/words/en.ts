import { capitalised, type SpokenVocabulary } from '../../../i18n/vocabulary.ts';

/** English words of this feature; the others have the same keys. */
export const en = ({ thing, region }: SpokenVocabulary) => ({
  firstInProvinceHelp: `The first in its ${region.one} among the ${thing.other} shown here. Absence of earlier ones is not evidence.`,
  initiatives: capitalised(thing.other),
  collection: 'Collection',
  initiativesCount: (shown: string, total: string) => `${shown} of ${total} have happened`,
  inWindow: (shown: string, total: string) => `${shown} of ${total} in these days`,
  onDay: (shown: string, total: string) => `${shown} of ${total} on this day`,
  countedIn: (text: string, place: string) => `${text} · ${place}`,
  body: 'Body founded',
  organiser: 'Organiser',
  alsoHere: (place: string) => `Also in ${place}`,
  notNamed: 'not named',
  earlierOne: '← Before:',
  laterOne: '→ After:',
  online: 'held online',
  sourceTotal: (count: number, text: string) =>
    count === 1 ? 'One source; no second one is cited.' : `${text} sources are cited.`,
  cite: 'Cite',
  citeSource: (publisher: string) => `Cite ${publisher}`,
  citationStyle: 'Citation style',
  inLanguage: (language: string) => `in ${language}`,
  opensSource: 'opens in a new tab',
  copyCitation: 'Copy citation',
  filter: 'Filter',
  filterHelp: `Each number says how many ${thing.other} the choice would leave. Several choices of one kind add up.`,
  filtersInUse: 'Filters in use',
  removeFilter: (label: string) => `Remove filter: ${label}`,
  removeFilters: 'Remove all filters',
  filteredOf: (text: string, all: string) => `${text} · filtered from ${all}`,
  nothingPasses: `No ${thing.one} passes all these filters.`,
  nothingRecorded: `This collection holds no ${thing.other}.`,
  listing: 'List or table',
  listings: { list: 'List', table: 'Table' },
  allInitiatives: `All ${thing.other}`,
  showEarlier: (count: string) => `Show ${count} earlier`,
  showLater: (count: string) => `Show ${count} later`,
  openPlace: (place: string) => `All of ${place}`,
  placeShare: (count: string, total: string, percent: string) =>
    `${count} of ${total} ${thing.other} (${percent}).`,
  placeCounted: (count: string, date: string) => `${count} of them shown on ${date}.`,
  placeFirst: 'First:',
  resizePanel: 'Panel height',
  panelLarger: 'Larger panel',
  panelSmaller: 'Smaller panel',
  nothingInPlace: (place: string) =>
    `Nothing is recorded in ${place} by this date. Absence here is not evidence.`,
});

export type PanelWords = ReturnType<typeof en>;
