import type { Entry } from '../../domain/dataset.ts';
import { statusText } from '../../i18n/status.ts';
import type { CellValue, Column } from '../../io/columns.ts';
import { columnsOf, statusColumn } from '../../io/columns.ts';
import type { CsvOptions } from '../../io/export/csv.ts';
import type { Frame } from '../../state/frame.ts';
import type { CollectionId } from '../../state/state.ts';
import { tableWordsOf } from './words/tableWords.ts';

export interface SortOrder {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** In date order, as the list has it. */
export const dateOrder: SortOrder = { key: 'date', direction: 'ascending' };

/** What readers look for first; the other columns follow in their own order. */
const leading: readonly string[] = [
  'status',
  'dateInWords',
  'place',
  'nature',
  'kind',
  'organisers',
  'confidence',
  'sourceCount',
];

/** What a column is about, whatever its language: `summaryEn` and `summaryZh` are both about `summary`. */
export function topicOf(key: string): string {
  return key.replace(/(En|Zh)$/, '');
}

/** What the table tells until the reader chooses; the title is always there. */
export const usualTopics: readonly string[] = leading.map(topicOf);

/** The title and the columns about some topics, in the table's own order. */
export function chosenColumns(all: readonly Column[], topics: readonly string[]): readonly Column[] {
  return all.filter(({ key }, position) => position === 0 || topics.includes(topicOf(key)));
}

const titleColumns: Readonly<Record<Frame['translation']['language'], string>> = {
  en: 'titleEn',
  'zh-Hans': 'titleZh',
};

/** Columns that say in the other language what another one says already. */
const otherLanguage = { en: /Zh$/, 'zh-Hans': /En$/ } as const;

/** Status of an entry in the window; `shown` where it simply counts. */
function statusOf(entry: Entry, { scene, translation }: Frame): string {
  return statusText(entry, scene.window, translation) || tableWordsOf(translation).shown;
}

/** How the table is saved: with the status that it shows, under the licence of the collection that it shows. */
export function tableCsvOptions(frame: Frame, licenceOf: (collection: CollectionId) => string): CsvOptions {
  return {
    story: frame.collection.story,
    translation: frame.translation,
    licence: licenceOf(frame.state.data),
    statusOf: (entry) => statusOf(entry, frame),
  };
}

/** The columns of the table, the title first. */
export function tableColumns(frame: Frame): readonly Column[] {
  const { translation, state, collection } = frame;
  const title = titleColumns[translation.language];
  const all = [statusColumn((entry) => statusOf(entry, frame)), ...columnsOf(collection.story)];
  const first = [title, ...leading];
  const rest = all.filter(
    ({ key }) =>
      !first.includes(key) &&
      key !== 'sourceAddresses' &&
      (state.bothScripts || !otherLanguage[translation.language].test(key)),
  );
  return [...first.flatMap((key) => all.find((column) => column.key === key) ?? []), ...rest];
}

function compareValues(a: CellValue, b: CellValue, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** Entries by a column; those without a value come last, whichever way it goes, and equals stay in date order. */
export function sorted(
  entries: readonly Entry[],
  { key, direction }: SortOrder,
  frame: Frame,
): readonly Entry[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const byDate = (a: Entry, b: Entry): number => a.position - b.position;
  if (['date', 'dateInWords', 'firstDay'].includes(key)) {
    return [...entries].sort((a, b) => sign * byDate(a, b));
  }
  const column = tableColumns(frame).find((own) => own.key === key);
  if (!column) return entries;
  const collator = new Intl.Collator(frame.translation.language, { numeric: true });
  const values = new Map(entries.map((entry) => [entry, column.value(entry, frame.translation)]));
  return [...entries].sort((a, b) => {
    const [first, second] = [values.get(a), values.get(b)];
    if (first === undefined || second === undefined) {
      return Number(first === undefined) - Number(second === undefined) || byDate(a, b);
    }
    return sign * compareValues(first, second, collator) || byDate(a, b);
  });
}
