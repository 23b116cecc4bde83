import { type Entry, lastRecordedDay } from '../domain/dataset.ts';
import { type Day, isoOfDay } from '../domain/day.ts';
import { provinceKind } from '../domain/gazetteer.ts';
import type { Source } from '../domain/initiative.ts';
import { readDate } from '../domain/parseOccurrence.ts';
import type { ExportWords } from '../i18n/export/en.ts';
import { exportWordsOf } from '../i18n/export/words.ts';
import type { Language, Translation } from '../i18n/translate.ts';

/** A number stays a number; empty is `undefined`, never an empty text. */
export type CellValue = string | number | undefined;

export type ColumnKey = keyof ExportWords['columns'];

/** One column of a table of initiatives. */
export interface Column {
  /** Stays the same in every language: what programs go by. */
  readonly key: ColumnKey;
  heading(words: ExportWords): string;
  value(entry: Entry, translation: Translation): CellValue;
}

/** Parts several values in one cell. No text in the data holds it. */
export const partSeparator = ' | ';

type Value = Column['value'];

const joined = (parts: readonly string[]): CellValue =>
  parts.length === 0 ? undefined : parts.join(partSeparator);

const yesOrNo = (is: boolean | undefined, language: Language): string =>
  is ? exportWordsOf(language).yes : exportWordsOf(language).no;

const isoDay = (day: Day | undefined): CellValue =>
  day !== undefined && Number.isFinite(day) ? isoOfDay(day) : undefined;

const cityOf = ({ lineage }: Entry): Entry['place'] | undefined =>
  lineage.find(({ level }) => level === 'prefecture') ??
  // A municipality is its own city, unless no more than the province is known.
  lineage.find((place) => place.level === 'province' && provinceKind(place) === 'municipality');

/** A source's date in words; the text itself where it is none that can be read. */
export function dateInWords(date: string, translation: Translation): string {
  const occurrence = readDate(date);
  return occurrence ? translation.occurrence(occurrence) : date;
}

/** Publisher, title and date of a source, without its address. */
export function sourceInWords({ publisher, title, date }: Source, translation: Translation): string {
  return exportWordsOf(translation.language).sourceLine(
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
  titleEn: ({ initiative }) => initiative.title.en,
  titleZh: ({ initiative }) => initiative.title.zh,
  nameEn: ({ initiative }) => initiative.name.en,
  nameZh: ({ initiative }) => initiative.name.zh,
  zhRebuilt: ({ initiative }, { language }) => yesOrNo(initiative.title.zhRebuilt, language),
  nature: ({ category }, { pick }) => pick(category.name),
  kind: ({ kind }, { pick }) => pick(kind.name),
  bodyEn: ({ initiative }) => initiative.bodyFounded?.en,
  bodyZh: ({ initiative }) => initiative.bodyFounded?.zh,
  organisers: ({ initiative }, { pick }) => joined(initiative.organisers.map(pick)),
  people: ({ initiative }, { language, pick }) =>
    joined(initiative.people.map(({ name, role }) => exportWordsOf(language).person(pick(name), pick(role)))),
  place: (entry, { fullPlaceName }) => fullPlaceName(entry),
  city: (entry, { placeName }) => {
    const city = cityOf(entry);
    return city && placeName(city);
  },
  province: ({ province }, { placeName }) => placeName(province),
  provinceCode: ({ province }) => province.iso,
  longitude: ({ place }) => place.longitude,
  latitude: ({ place }) => place.latitude,
  placePrecision: ({ initiative }, { words }) => words.placeLevel[initiative.place.level],
  placeKnown: ({ initiative }, { words }) =>
    initiative.place.known === 'stated' ? words.placeStated : words.placeInferred,
  placeNote: ({ initiative }, { pick }) => initiative.place.note && pick(initiative.place.note),
  online: ({ initiative }, { language }) => yesOrNo(initiative.place.online, language),
  summaryEn: ({ initiative }) => initiative.summary.en,
  summaryZh: ({ initiative }) => initiative.summary.zh,
  doubts: ({ initiative }, { pick }) => joined(initiative.doubts.map(pick)),
  otherDates: ({ initiative }, { language, pick }) =>
    joined(initiative.otherDates.map(({ date, note }) => exportWordsOf(language).withNote(date, pick(note)))),
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

/** Every fact of a record, one column each, in the order of a table. */
export const columns: readonly Column[] = (
  Object.entries(values) as [Exclude<ColumnKey, 'status' | 'licence'>, Value][]
).map(([key, value]) => columnOf(key, value));

/** How entries stand on a date, which only the caller knows. */
export function statusColumn(statusOf: (entry: Entry) => string | undefined): Column {
  return columnOf('status', statusOf);
}

/** What the words of a collection may be used for; the same in each row, so that a row carries it wherever it goes. */
export function licenceColumn(licence: string): Column {
  return columnOf('licence', () => licence);
}
