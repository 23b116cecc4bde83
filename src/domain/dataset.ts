import { group } from 'd3';
import { type Day, startOfMonth } from './day.ts';
import { type EventColumns, openAfter, openBefore, pickRows, timedAt } from './eventColumns.ts';
import type { Gazetteer, GazetteerPlace } from './gazetteer.ts';
import type { AnyText, ByPlace, PlaceId } from './ids.ts';
import type { Initiative } from './initiative.ts';
import type { DateReader, Occurrence } from './occurrence.ts';
import { type Presence, presenceOf } from './presence.ts';
import { quietStretches, type Stretch } from './quietStretches.ts';
import {
  type Category,
  type NamedValue,
  type Precision,
  type RegionKind,
  type Story,
  stays,
} from './story.ts';
import { buildTimeIndex, type TimeIndex } from './timeIndex.ts';
import type { TimeWindow } from './timeWindow.ts';

/** An initiative with its date and place worked out. */
export interface Entry {
  /** Position in date order, from 0. */
  readonly position: number;
  readonly initiative: Initiative;
  readonly category: Category;
  readonly kind: NamedValue | undefined;
  readonly occurrence: Occurrence;
  readonly otherOccurrences: readonly Occurrence[];
  readonly place: GazetteerPlace;
  readonly precision: Precision;
  readonly province: GazetteerPlace;
  readonly regionKind: RegionKind | undefined;
  /** The place, what it lies in, and so on up to the province. */
  readonly lineage: readonly GazetteerPlace[];
  /** Drawn dashed: the source gives no city, or no day. */
  readonly isImprecise: boolean;
}

/** First and last day of the time axis, both inclusive. */
export interface Extent {
  readonly earliest: Day;
  readonly latest: Day;
}

export interface Dataset {
  /** What counting and drawing need of each row, in date order. */
  readonly columns: EventColumns;
  /** The rows, each made when it is first asked for. */
  readonly entries: readonly Entry[];
  readonly extent: Extent;
  /** What of the axis tells little; of a narrowed dataset, those of the whole. */
  readonly quiet: readonly Stretch[];
  readonly story: Story;
  /** Those that any entry has, in the story's order. */
  readonly categories: readonly Category[];
  readonly index: TimeIndex;
  /** Reads the dates of its records and of their sources. */
  readonly occurrenceOf: DateReader;
  /** A row; from 0. */
  entryAt(position: number): Entry;
  entryOf(id: string): Entry | undefined;
  /** Whether nothing in its province has certainly begun earlier than an entry has. */
  isFirstInProvince(entry: Entry): boolean;
  /** Entries at one place, in date order. */
  entriesAt(placeCode: PlaceId | AnyText): readonly Entry[];
  /** Some of its entries, on the same time axis; what came first in a province stays what it was in the whole. */
  narrowed(keep: (entry: Entry) => boolean): Dataset;
}

/** What records are worked out with. */
export interface Surroundings {
  readonly story: Story;
  readonly gazetteer: Gazetteer;
  /** Reads dates: those of the initiatives, and later those of their sources. */
  readonly occurrenceOf: DateReader;
}

/**
 * The day on which an initiative has certainly begun: the day itself, the first day of an interval, or the last day
 * of a month where only the month is known. Steps and jumps lead to this day.
 */
export function arrivalDay({ begin }: Occurrence): Day {
  return begin.max;
}

/** The last day on which an event may have been under way; undefined for what stays, and where it is open. */
export function lastRecordedDay({ category, occurrence }: Entry): Day | undefined {
  return !stays(category) && Number.isFinite(occurrence.end.max) ? occurrence.end.max : undefined;
}

/** The kind of a region. */
export function regionKindOf(
  { regionKinds }: Pick<Story, 'regionKinds'>,
  { kind }: Pick<GazetteerPlace, 'kind'>,
): RegionKind | undefined {
  return regionKinds.find(({ id }) => id === kind) ?? regionKinds[0];
}

/** How many of some entries each category has, in the order of the categories. */
export function countByCategory(
  entries: readonly Entry[],
  categories: readonly Category[],
): readonly { readonly category: Category; readonly count: number }[] {
  return categories.map((category) => ({
    category,
    count: entries.filter((entry) => entry.category === category).length,
  }));
}

/** How an entry stands in a time window. */
export function presenceOfEntry({ category, occurrence }: Entry, window: TimeWindow): Presence {
  return presenceOf({ category, ...occurrence }, window);
}

/** Entries that a window shows, were it only as possible, in date order. Others are not made. */
export function shownEntries({ columns, entryAt }: Dataset, window: TimeWindow): readonly Entry[] {
  const shown: Entry[] = [];
  for (let position = 0; position < columns.size; position += 1) {
    if (presenceOf(timedAt(columns, position), window) !== 'absent') shown.push(entryAt(position));
  }
  return shown;
}

/** The entry after the one that is open, round and round; the first where none of them is open. */
export function entryAfterOpen(entries: readonly Entry[], openId: string | undefined): Entry | undefined {
  const open = entries.findIndex(({ initiative }) => initiative.id === openId);
  return entries[(open + 1) % Math.max(1, entries.length)];
}

/** Whole months from the first to the last day that is known of any row. */
function extentOf({ beginMin, beginMax, endMin, endMax }: EventColumns): Extent {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const column of [beginMin, beginMax, endMin, endMax]) {
    for (const day of column) {
      if (day === openBefore || day === openAfter) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  if (first > last) return { earliest: 0, latest: 1 };
  return { earliest: startOfMonth(first), latest: startOfMonth(last, 1) - 1 };
}

/** What an entry is made of, but its position. */
type Unplaced = Omit<Entry, 'position'>;

/** Rows, and how each becomes an entry. */
interface Rows {
  readonly columns: EventColumns;
  entryAt(position: number): Entry;
}

/** Makes each entry when it is first asked for, and keeps it. */
export function lazyEntries(make: (position: number) => Unplaced): Rows['entryAt'] {
  const made: Entry[] = [];
  return (position) => {
    made[position] ??= { ...make(position), position };
    return made[position];
  };
}

/** What stays the same, however a dataset is narrowed. */
interface Whole extends Pick<Dataset, 'extent' | 'quiet'> {
  /** The first day on which anything had certainly begun in each region, by its code. */
  readonly firstArrivals: ReadonlyMap<PlaceId, Day>;
}

/** Works out what scenes need of rows. */
function assemble(
  { columns, entryAt }: Rows,
  whole: Whole,
  { story, occurrenceOf }: Pick<Surroundings, 'story' | 'occurrenceOf'>,
): Dataset {
  const lazily = <T>(make: () => T): (() => T) => {
    let made: { readonly value: T } | undefined;
    return () => {
      made ??= { value: make() };
      return made.value;
    };
  };
  const entries = lazily(() => Array.from({ length: columns.size }, (_, position) => entryAt(position)));
  const byId = lazily(() => new Map(entries().map((entry) => [entry.initiative.id, entry])));
  const byPlace = lazily((): ByPlace<readonly Entry[]> => group(entries(), (entry) => entry.place.code));
  const found = new Set(columns.category);
  return {
    columns,
    get entries() {
      return entries();
    },
    extent: whole.extent,
    quiet: whole.quiet,
    story,
    categories: story.categories.filter((category) => found.has(columns.categories.indexOf(category))),
    index: buildTimeIndex(columns),
    occurrenceOf,
    entryAt,
    entryOf: (id) => byId().get(id),
    isFirstInProvince: ({ province, occurrence }) =>
      whole.firstArrivals.get(province.code) === arrivalDay(occurrence),
    entriesAt: (placeCode) => byPlace().get(placeCode) ?? [],
    narrowed(keep) {
      const kept = entries().filter(keep);
      const positions = kept.map(({ position }) => position);
      const own: Rows = {
        columns: pickRows(columns, positions),
        entryAt: lazyEntries((position) => kept[position] as Entry),
      };
      return assemble(own, whole, { story, occurrenceOf });
    },
  };
}

/** The first day on which anything had certainly begun in each region, by its code. */
function firstArrivalsIn({ size, beginMax, region, regions }: EventColumns): ReadonlyMap<PlaceId, Day> {
  const first = new Map<PlaceId, Day>();
  for (let position = 0; position < size; position += 1) {
    const code = regions[region[position] ?? 0];
    // Rows are in the order of that day.
    if (code !== undefined && !first.has(code)) first.set(code, beginMax[position] ?? 0);
  }
  return first;
}

/** The dataset of rows that are in order. */
export function datasetOf(rows: Rows, surroundings: Pick<Surroundings, 'story' | 'occurrenceOf'>): Dataset {
  const { columns } = rows;
  const extent = extentOf(columns);
  const whole = { extent, quiet: quietStretches(columns, extent), firstArrivals: firstArrivalsIn(columns) };
  return assemble(rows, whole, surroundings);
}
