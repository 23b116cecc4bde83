import { type Entry, lastRecordedDay } from '../domain/dataset.ts';
import { type Day, isoOfDay } from '../domain/day.ts';
import type { Source } from '../domain/initiative.ts';
import { isRebuilt, textIn } from '../domain/localText.ts';
import { readDate } from '../domain/parseOccurrence.ts';
import { type Story, storyLanguages } from '../domain/story.ts';
import type { ExportWords } from '../i18n/export/en.ts';
import { exportWordsOf } from '../i18n/export/exportWords.ts';
import type { Translation } from '../i18n/translate.ts';

/** A number stays a number; empty is `undefined`, never an empty text. */
export type CellValue = string | number | undefined;

export type ColumnKey = keyof ExportWords['columns'];

/** One column of a table of initiatives. */
export interface Column {
  /** Stays the same in every language: what programs go by. */
  readonly key: string;
  heading(words: ExportWords, translation: Translation): string;
  value(entry: Entry, translation: Translation): CellValue;
}

/** Parts several values in one cell. No text in the data holds it. */
export const partSeparator = ' | ';

type Value = Column['value'];

const joined = (parts: readonly string[]): CellValue =>
  parts.length === 0 ? undefined : parts.join(partSeparator);

const yesOrNo = (is: boolean | undefined, translation: Translation): string =>
  is ? exportWordsOf(translation).yes : exportWordsOf(translation).no;

const isoDay = (day: Day | undefined): CellValue =>
  day !== undefined && Number.isFinite(day) ? isoOfDay(day) : undefined;

const cityOf = ({ lineage, regionKind, province }: Entry): Entry['place'] | undefined =>
  // A municipality is its own city.
  lineage.find(({ level }) => level === 'city') ?? (regionKind?.isCity ? province : undefined);

/** A source's date in words; the text itself where it is none that can be read. */
export function dateInWords(date: string, translation: Translation): string {
  const occurrence = readDate(date);
  return occurrence ? translation.occurrence(occurrence) : date;
}

/** Publisher, title and date of a source, without its address. */
export function sourceInWords({ publisher, title, date }: Source, translation: Translation): string {
  return exportWordsOf(translation).sourceLine(
    translation.pick(publisher),
    title ?? translation.words.untitledPage,
    dateInWords(date, translation),
  );
}

const sourceWithAddress = (source: Source, translation: Translation): string =>
  `${sourceInWords(source, translation)} <${source.address}>`;

const values: Readonly<Record<Exclude<ColumnKey, 'status' | 'licence'>, Value>> = {
  id: ({ initiative }) => initiative.id,
  date: ({ initiative }) => initiative.date,
  dateInWords: ({ occurrence }, translation) => translation.occurrence(occurrence),
  firstDay: ({ occurrence }) => isoDay(occurrence.begin.min),
  lastDay: (entry) => isoDay(lastRecordedDay(entry)),
  titleEn: ({ initiative }) => textIn(initiative.title, 'en'),
  titleZh: ({ initiative }) => textIn(initiative.title, 'zh-Hans'),
  nameEn: ({ initiative }) => textIn(initiative.name, 'en'),
  nameZh: ({ initiative }) => textIn(initiative.name, 'zh-Hans'),
  zhRebuilt: ({ initiative }, translation) => yesOrNo(isRebuilt(initiative.title), translation),
  nature: ({ category }, { pick }) => pick(category.name),
  kind: ({ kind }, { pick }) => kind && pick(kind.name),
  bodyEn: ({ initiative }) => initiative.bodyFounded && textIn(initiative.bodyFounded, 'en'),
  bodyZh: ({ initiative }) => initiative.bodyFounded && textIn(initiative.bodyFounded, 'zh-Hans'),
  organisers: ({ initiative }, { pick }) => joined(initiative.organisers.map(pick)),
  people: ({ initiative }, translation) => {
    const { person } = exportWordsOf(translation);
    const { pick } = translation;
    return joined(initiative.people.map(({ name, role }) => person(pick(name), pick(role))));
  },
  place: (entry, { fullPlaceName }) => fullPlaceName(entry),
  city: (entry, { placeName }) => {
    const city = cityOf(entry);
    return city && placeName(city);
  },
  province: ({ province }, { placeName }) => placeName(province),
  provinceCode: ({ province }) => province.iso,
  longitude: ({ place }) => place.longitude,
  latitude: ({ place }) => place.latitude,
  placePrecision: ({ precision }, { pick }) => pick(precision.name),
  placeKnown: ({ initiative }, { words }) =>
    initiative.place.known === 'stated' ? words.placeStated : words.placeInferred,
  placeNote: ({ initiative }, { pick }) => initiative.place.note && pick(initiative.place.note),
  online: ({ initiative }, translation) => yesOrNo(initiative.place.online, translation),
  summaryEn: ({ initiative }) => textIn(initiative.summary, 'en'),
  summaryZh: ({ initiative }) => textIn(initiative.summary, 'zh-Hans'),
  doubts: ({ initiative }, { pick }) => joined(initiative.doubts.map(pick)),
  otherDates: ({ initiative }, translation) => {
    const { withNote } = exportWordsOf(translation);
    return joined(initiative.otherDates.map(({ date, note }) => withNote(date, translation.pick(note))));
  },
  confidence: ({ initiative }, { words }) => words.confidence[initiative.confidence.level],
  confidenceReason: ({ initiative }, { pick }) => pick(initiative.confidence.reason),
  sourceCount: ({ initiative }) => initiative.sources.length,
  sources: ({ initiative }, translation) =>
    joined(initiative.sources.map((source) => sourceWithAddress(source, translation))),
  sourceAddresses: ({ initiative }) => initiative.sources.map(({ address }) => address).join(' '),
};

const columnOf = (key: ColumnKey, value: Value): Column => ({
  key,
  heading: (words) => words.columns[key],
  value,
});

const allColumns: readonly Column[] = (
  Object.entries(values) as [Exclude<ColumnKey, 'status' | 'licence'>, Value][]
).map(([key, value]) => columnOf(key, value));

/** By the story's language, what columns tell in it. */
const ofLanguage: Readonly<Record<Story['languages'][number], RegExp>> = {
  en: /En$/,
  'zh-Hans': /Zh$|^zhRebuilt$/,
};

/** What a story's records tell beside what all records do. */
function fieldColumns({ fields }: Pick<Story, 'fields'>): readonly Column[] {
  return fields.map(({ id, name }) => ({
    key: `field-${id}`,
    heading: (_words, { pick }) => pick(name),
    value({ initiative }, { pick }) {
      const own = initiative.fields[id];
      return own === undefined ? undefined : pick(own);
    },
  }));
}

/** Every fact of a story's records, one column each, in the order of a table. */
export function columnsOf(story: ColumnStory): readonly Column[] {
  const absent = storyLanguages.filter((language) => !story.languages.includes(language));
  const without: readonly string[] = [
    ...(story.kinds.length === 0 ? ['kind'] : []),
    // Only who organises something founds bodies and sends people.
    ...(story.sectors.length === 0 ? ['organisers', 'people', 'bodyEn', 'bodyZh', 'online'] : []),
  ];
  const own = allColumns.filter(
    ({ key }) => !without.includes(key) && !absent.some((language) => ofLanguage[language].test(key)),
  );
  return [...(absent.length > 0 ? own.map(inOneLanguage) : own), ...fieldColumns(story)];
}

/** What of a story decides which columns there are. */
export type ColumnStory = Pick<Story, 'languages' | 'fields' | 'kinds' | 'sectors'>;

/** A column that need not say in which language it is. */
function inOneLanguage(column: Column): Column {
  if (!Object.values(ofLanguage).some((own) => own.test(column.key))) return column;
  return {
    ...column,
    heading: (words, translation) => column.heading(words, translation).replace(/ ?[(（][^)）]*[)）]$/, ''),
  };
}

/** How entries stand on a date, which only the caller knows. */
export function statusColumn(statusOf: (entry: Entry) => string | undefined): Column {
  return columnOf('status', statusOf);
}

/** What the words of a collection may be used for; the same in each row, so that a row carries it wherever it goes. */
export function licenceColumn(licence: string): Column {
  return columnOf('licence', () => licence);
}
