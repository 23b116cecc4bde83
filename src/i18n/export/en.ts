import { capitalised, type SpokenVocabulary } from '../vocabulary.ts';

/** English words of exported files: columns of tables, and what slides say. */
export const en = ({
  thing,
  region,
  levels,
  regionCode,
  category,
  dashed,
  regionOnly,
  placing,
  credits,
}: SpokenVocabulary) => ({
  columns: {
    id: 'Id',
    status: 'Status on the date',
    date: 'Date (EDTF)',
    dateInWords: 'Date in words',
    firstDay: 'First day',
    lastDay: 'Last day',
    titleEn: 'Title (English)',
    titleZh: 'Title (Chinese)',
    nameEn: 'Short name (English)',
    nameZh: 'Short name (Chinese)',
    zhRebuilt: 'Chinese title rebuilt from English',
    nature: category,
    kind: 'Kind',
    bodyEn: 'Body founded (English)',
    bodyZh: 'Body founded (Chinese)',
    organisers: 'Organisers',
    people: 'People',
    place: 'Place',
    city: levels.city,
    province: capitalised(region.one),
    provinceCode: regionCode,
    longitude: 'Longitude',
    latitude: 'Latitude',
    placePrecision: 'Precision of the place',
    placeKnown: 'How the place is known',
    placeNote: 'Note on the place',
    online: 'Held online',
    summaryEn: 'Summary (English)',
    summaryZh: 'Summary (Chinese)',
    doubts: 'What is in doubt',
    otherDates: 'Other sources say',
    confidence: 'How well confirmed',
    confidenceReason: 'Why',
    sourceCount: 'Number of sources',
    sources: 'Sources',
    sourceAddresses: 'Addresses of the sources',
    licence: 'Licence',
  },
  /** The choice of the table's columns. */
  columnChoice: 'Columns',
  usualColumns: 'Usual columns',
  allColumns: 'All columns',
  /** Before the link at the end of a printed page. */
  printedFrom: 'This moment on the map',
  yes: 'yes',
  no: 'no',
  /** A text with what belongs to it, such as a person's role. */
  withNote: (text: string, note: string) => `${text} (${note})`,
  /** A person with what they are. */
  person: (name: string, role: string) => `${name}, ${role}`,
  /** Two statements, the second of which explains the first. */
  explained: (statement: string, reason: string) => `${statement}. ${reason}`,
  labelled: (label: string, text: string) => `${label}: ${text}`,
  sourceLine: (publisher: string, title: string, date: string) => `${publisher}, “${title}”, ${date}`,

  licenceOfWords: (licence: string) => `Words and selection: ${licence}. Facts: the sources named.`,
  attribution: credits.sentence,

  /** What the slides say beyond the records. */
  deck: {
    kicker: (date: string, place: string) => `${date} · ${place}`,
    placeIsInferred: placing.inferredSentence,
    provinceOnly: regionOnly,
    openingCount: (count: number, text: string) =>
      count === 1 ? `${text} ${thing.one}, with its source` : `${text} ${thing.other}, each with its sources`,
    readingDashed: dashed,
    openingNotes:
      'Dates and places are told as exactly as the sources tell them, and no more. Absence from the map is not evidence that nothing happened.',
    pictureOfStart: (where: string) => `Map of ${where} before the first ${thing.one}.`,
    pictureOf: (where: string, name: string, place: string, date: string) =>
      `Map of ${where}: ${name}, ${place}, ${date}.`,
    pictureOfEnd: (where: string, count: string, provinces: string) =>
      `Map of ${where} with all ${count} ${thing.other} in ${provinces} ${region.other}.`,
    openMap: 'Open the map',
    openStep: 'Open this step on the map',
    sourcesOnSlide: (text: string) => `Source: ${text}`,
    sourcesMore: (text: string, others: number) =>
      others === 1 ? `Sources: ${text}, and one more` : `Sources: ${text}, and ${others} more`,
    closingTitle: 'In numbers',
    closingPlaces: (provinces: number, text: string) =>
      `in ${text} ${provinces === 1 ? region.one : region.other}`,
    closingFirst: (province: string, date: string) => `Earliest: ${province}, ${date}`,
    closingLast: (province: string, date: string) => `Latest: ${province}, ${date}`,
    closingDayUnknown: (count: number, text: string) =>
      count === 1 ? `${text} of them without a known first day` : `${text} of them without known first days`,
    closingConfidence: (high: string, medium: string, low: string) =>
      `Well confirmed: ${high}; partly: ${medium}; weakly: ${low}`,
    sourcesTitle: 'Sources',
    sourcesPart: (part: string, parts: string) => `Sources (${part} of ${parts})`,
  },
});

export type ExportWords = ReturnType<typeof en>;
