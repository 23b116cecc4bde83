import { capitalised, type SpokenVocabulary } from './vocabulary.ts';

/**
 * English words that more than one part of the interface says; a feature's own stand in its folder. The Chinese ones
 * have the same keys: a missing key is a type error.
 */
export const en = ({
  thing,
  region,
  stays,
  passes,
  oneDay,
  credits,
  imprecise,
  tint,
  placing,
  levels,
  searchHint,
}: SpokenVocabulary) => ({
  /** @param period such as `October–December 2021` */
  period: (where: string, period: string) => `${capitalised(where)}, ${period}`,
  /** Between two sentences, between two parts of one, and between two names. */
  sentenceGap: ' ',
  partGap: ', ',
  nameGap: ', ',
  /** Between a place and what it lies in. */
  placeGap: ', ',

  // The sentence that tells the state of the map. Parts in [brackets] are set in bold.
  sentence: {
    'cumulative-from-start': (date: string, _range: string, counts: string) => `By ${date}: ${counts}.`,
    'time-window': (_date: string, range: string, counts: string) => `${range}: ${counts}.`,
    instant: (date: string, _range: string, counts: string) => `On ${date}: ${counts}.`,
    'cumulative-from-end': (date: string, _range: string, counts: string) => `From ${date} on: ${counts}.`,
  },
  countsInProvinces: (counts: string, provinces: string) => `${counts} in ${provinces}`,
  /** Between the counts of categories, and before the last one. */
  countGap: ', ',
  lastCountGap: ' and ',
  countProvinces: (count: number, text: string) =>
    count === 1 ? `[${text} ${region.one}]` : `[${text} ${region.other}]`,
  countThings: (count: number, text: string) => `[${text} ${count === 1 ? thing.one : thing.other}]`,
  nothingYet: 'nothing recorded yet',
  nothingHere: 'nothing recorded',
  possibly: (count: number, text: string) =>
    count === 1 ? `[${text} more] may have happened` : `[${text} more] may have happened`,
  possiblyOnly: (count: number, text: string) =>
    `[${text} ${count === 1 ? thing.one : thing.other}] may have happened`,
  joinParts: (first: string, second: string) => `${first}; ${second}`,
  statusNew: (names: string) => `New: ${names}.`,
  latestOn: (date: string, names: string) => `Latest, ${date}: ${names}.`,
  newIn: (name: string, province: string) => `${name}, in ${province}`,
  newFirstIn: (name: string, province: string, first: string) => `${name}, in ${province}: the ${first}`,
  timeline: 'Timeline',
  play: 'Play',
  pause: 'Pause',
  progress: (step: string, total: string) => `Step ${step} of ${total}`,
  windows: {
    'cumulative-from-start': 'Up to the date',
    'time-window': 'A span of days',
    instant: 'One day',
    'cumulative-from-end': 'From the date on',
  },
  windowHelp: {
    'cumulative-from-start':
      passes === undefined
        ? 'All that has happened by the date.'
        : `All that has happened by the date; ${passes} fade once they are over.`,
    'time-window': `What happened between two dates; ${stays} from before stand quietly.`,
    instant: oneDay,
    'cumulative-from-end': `What happens from the date to the end; ${stays} from before stand quietly.`,
  },
  paceChoice: 'Pace',
  paces: { beats: `A beat for each ${thing.one}`, time: 'True to time' },
  previousInitiative: `Previous ${thing.one}`,
  nextInitiative: `Next ${thing.one}`,
  leadsTo: (date: string) => `to ${date}`,
  nothingBefore: 'nothing earlier',
  nothingAfter: 'nothing later',
  /** Of what lies in a stretch of the axis that is folded. */
  dayUnknown: 'day not known',
  someDayIn: (period: string) => `some day in ${period}`,
  begunBy: (day: string) => `begun on or before ${day}`,
  begunIn: (period: string) => `begun in or before ${period}`,
  until: (date: string) => `until ${date}, start not recorded`,
  from: (date: string) => `from ${date}, end not recorded`,
  about: (date: string) => `about ${date}`,
  uncertain: (date: string) => `${date}, uncertain`,

  // Map
  map: 'Map',
  scrollHint: 'Use Ctrl + scroll to zoom the map',
  scrollHintMac: 'Use ⌘ + scroll to zoom the map',
  touchHint: 'Use two fingers to move the map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  home: 'Whole map',
  countedMark: (place: string, count: string) => `${place}, ${count} ${thing.other}`,
  marksOnMap: `${capitalised(thing.other)} on the map`,

  attribution: credits.line,
  attributionNaturalEarth: credits.lineOfNeighbours ?? credits.line,

  // Legend
  legend: 'Legend',
  legendImprecise: imprecise,
  legendTint: tint,
  spread: 'Shape of the spread',
  spreadLayers: { path: 'Path', reach: 'Reach', centre: 'Centre' },
  spreadHelp: {
    path: 'Joins the places in the order of their dates, along great circles: the shortest ways on the globe.',
    reach: 'The convex hull of all places so far: the smallest area without dents that holds them.',
    centre: 'The mean of the places’ longitudes and latitudes, and the way that it has taken.',
  },
  reachArea: (area: string) => `Reach ${area} km²`,

  // Records
  skipToList: 'Skip to the list',
  notYet: 'not yet',
  earlier: 'before these days',
  standing: 'there from before',
  perhaps: 'may have happened',
  details: 'Details',
  close: 'Close',
  when: 'When',
  where: 'Where',
  kind: 'Kind',
  organisers: 'Organisers',
  people: 'People',
  doubts: 'What is in doubt',
  otherDates: 'Other sources say',
  confirmation: 'How well confirmed',
  sources: 'Sources',
  inBrackets: (text: string) => ` (${text})`,
  rebuilt: 'Chinese name rebuilt from English; not seen in a Chinese page',
  placeStated: placing.stated,
  placeInferred: placing.inferred,
  kindAndCategory: (kind: string, category: string) => `${kind} (${category})`,
  confidence: { high: 'Well confirmed', medium: 'Partly confirmed', low: 'Weakly confirmed' },
  citationStyles: { apa: 'APA 7', gbt7714: 'GB/T 7714', bibtex: 'BibTeX' },
  untitledPage: 'Untitled page',
  copyLink: 'Copy link to this step',
  copied: 'Link copied',
  copyByHand: 'The browser does not copy by itself here. The text is selected: copy it with Ctrl+C or ⌘C.',
  textToCopy: 'Text to copy',
  citationCopied: (style: string) => `Citation copied (${style})`,
  filteredTo: (labels: string) => `only: ${labels}`,
  facets: {
    categories: 'What it is',
    organisers: 'Founded or organised by',
    sourceCounts: 'Sources cited',
    confidences: 'How well confirmed',
    kinds: 'Kind',
    provinces: capitalised(region.one),
  },
  organiserNotNamed: 'Not named',
  sourceCounts: { '1': 'One source', '2': 'Two sources', '3': 'Three or more' },
  levels,
  searchHint,
  recordedHere: (count: number, text: string) =>
    count === 0 ? 'nothing recorded by this date' : `${text} recorded by this date`,

  // Menus
  tools: 'Tools',
  language: 'Language',
  theme: 'Theme',
  menu: 'Menu',
  openMap: 'Open the map',
  loading: 'Loading…',
  missing: {
    offline: 'This part could not be loaded: there is no connection. Everything else works as before.',
    gone: 'This part is no longer on the server: most likely the map was renewed after this page was opened. Reload the page; it opens at the same moment.',
    damaged:
      'This part came damaged. Everything else works as before. Trying again loads the page anew; it opens at the same moment.',
    slow: 'This part is taking very long. It appears as soon as it has come; trying again loads the page anew, at the same moment.',
    unknown:
      'This part could not be loaded. Everything else works as before. If it fails again, reload the page; it opens at the same moment.',
  },
  tryAgain: 'Try again',
  printIncomplete:
    'This sheet is not complete: a part of it had not been loaded when it was printed. Print it once more.',
  reloadPage: 'Reload the page',
  bothScripts: 'Both scripts everywhere',
  help: 'Help',
  exporting: 'Export',
  sharing: 'Share',
  updateReady: 'A newer version of this map is ready. It is loaded when you say so; the moment stays.',
  updateTaken:
    'A newer version of this map was loaded in another tab. This one goes on as it is until you load it here; the moment stays.',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },

  // When something is wrong
  noWebGl: 'This browser has no WebGL: the map is drawn in a simpler way. Everything works.',
  contextLost:
    'The graphics card is not available just now: the map is drawn in a simpler way until it is back. Everything works.',
  basemapFailed: `The fine outlines of the ${region.other} could not be loaded; coarse ones stand in. Marks, list, timeline and details work as usual.`,
  viewFailed:
    'A part of the page failed and may show an earlier moment. Everything else goes on; reload the page to mend it.',
  badDate: (text: string) => `“${text}” is no date. Write it as 2021-12-23, earliest or latest.`,
  dateOutside: (text: string, first: string, last: string) =>
    `${text} lies outside the timeline, ${first} to ${last}.`,
  badSelection: (text: string) => `No ${thing.one} has the name “${text}”.`,
  badView: (text: string) => `“${text}” is no view. Write it as longitude,latitude,zoom.`,
  badPlace: (text: string) => `The gazetteer has no place with the code “${text}”.`,
  badHost: (text: string) => `“${text}” is no origin, such as https://example.org.`,
  badChoice: (name: string, text: string, choices: string) =>
    `“${text}” is no value of ${name}. Possible: ${choices}.`,
  badNumber: (name: string, text: string, least: string, most: string) =>
    `“${text}” is no value of ${name}. It is a whole number from ${least} to ${most}.`,
  popUpRefused:
    'The browser did not open the speaker’s window. Allow pop-ups for this page, then press Speaker view again.',
  dataProblems: (count: string) => `${count} problems in the data; the records concerned may be missing.`,
});

export type Words = ReturnType<typeof en>;
