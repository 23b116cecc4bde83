import { group, rollup } from 'd3';
import { type Day, startOfMonth } from './day.ts';
import type { Gazetteer, GazetteerPlace } from './gazetteer.ts';
import type { DataProblem, Initiative } from './initiative.ts';
import { type DateReader, isDayKnown, type Occurrence } from './occurrence.ts';
import { type Presence, presenceOf } from './presence.ts';
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
  /** In date order. */
  readonly entries: readonly Entry[];
  readonly extent: Extent;
  readonly story: Story;
  /** Those that any entry has, in the story's order. */
  readonly categories: readonly Category[];
  readonly index: TimeIndex;
  /** Reads the dates of its records and of their sources. */
  readonly occurrenceOf: DateReader;
  entryOf(id: string): Entry | undefined;
  /** Whether nothing in its province has certainly begun earlier than an entry has. */
  isFirstInProvince(entry: Entry): boolean;
  /** Entries at one place, in date order. */
  entriesAt(placeCode: string): readonly Entry[];
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

export interface DatasetResult {
  readonly dataset: Dataset;
  readonly problems: readonly DataProblem[];
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
function regionKindOf(
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

/** Entries that a window shows, were it only as possible, in date order. */
export function shownEntries({ entries }: Dataset, window: TimeWindow): readonly Entry[] {
  return entries.filter((entry) => presenceOfEntry(entry, window) !== 'absent');
}

/** The entry after the one that is open, round and round; the first where none of them is open. */
export function entryAfterOpen(entries: readonly Entry[], openId: string | undefined): Entry | undefined {
  const open = entries.findIndex(({ initiative }) => initiative.id === openId);
  return entries[(open + 1) % Math.max(1, entries.length)];
}

function compareEntries(a: Omit<Entry, 'position'>, b: Omit<Entry, 'position'>): number {
  return (
    arrivalDay(a.occurrence) - arrivalDay(b.occurrence) ||
    a.occurrence.begin.min - b.occurrence.begin.min ||
    // Ids are ASCII; a collator of the browser's would cost the opening more than all else that is done here.
    (a.initiative.id < b.initiative.id ? -1 : 1)
  );
}

/** Whole months from the first to the last day that is known of any entry. */
function extentOf(entries: readonly Omit<Entry, 'position'>[]): Extent {
  const days = entries
    .flatMap(({ occurrence }) => [
      occurrence.begin.min,
      occurrence.begin.max,
      occurrence.end.min,
      occurrence.end.max,
    ])
    .filter(Number.isFinite);
  if (days.length === 0) return { earliest: 0, latest: 1 };
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  return { earliest: startOfMonth(first), latest: startOfMonth(last, 1) - 1 };
}

function resolveEntry(
  initiative: Initiative,
  { story, gazetteer, occurrenceOf }: Surroundings,
): { entry: Omit<Entry, 'position'> } | { problem: DataProblem } {
  const occurrence = occurrenceOf(initiative.date);
  if (!occurrence) {
    return { problem: { record: initiative.id, field: 'date', message: 'is not a usable date' } };
  }
  const place = gazetteer.placeOf(initiative.place.code);
  if (!place) {
    const message = `${initiative.place.code} is not in the gazetteer`;
    return { problem: { record: initiative.id, field: 'place.code', message } };
  }
  const category = story.categories.find(({ id }) => id === initiative.nature);
  const kind = story.kinds.find(({ id }) => id === initiative.kind);
  const precision = story.precisions.find(({ id }) => id === initiative.place.level);
  if (!category || !precision || (!kind && initiative.kind !== undefined)) {
    const field = !category ? 'nature' : precision ? 'kind' : 'place.level';
    return { problem: { record: initiative.id, field, message: 'is not known to the story' } };
  }
  const province = gazetteer.provinceOf(place);
  const otherOccurrences = initiative.otherDates.flatMap(({ date }) => occurrenceOf(date) ?? []);
  return {
    entry: {
      initiative,
      category,
      kind,
      occurrence,
      otherOccurrences,
      place,
      precision,
      province,
      regionKind: regionKindOf(story, province),
      lineage: gazetteer.lineageOf(place),
      isImprecise: precision.isRegionOnly === true || !isDayKnown(occurrence),
    },
  };
}

type Unplaced = Omit<Entry, 'position'>;

/** Numbers entries, which are in date order, and works out what scenes need of them. */
function assemble(
  ordered: readonly Unplaced[],
  extent: Extent,
  firstArrivals: ReadonlyMap<string, Day>,
  { story, occurrenceOf }: Pick<Surroundings, 'story' | 'occurrenceOf'>,
): Dataset {
  const entries = ordered.map((entry, position) => ({ ...entry, position }));
  const byId = new Map(entries.map((entry) => [entry.initiative.id, entry]));
  const byPlace = group(entries, (entry) => entry.place.code);
  const found = new Set(entries.map(({ category }) => category));
  return {
    entries,
    extent,
    story,
    categories: story.categories.filter((category) => found.has(category)),
    index: buildTimeIndex(
      entries.map(({ category, occurrence, place, province }) => ({
        placeCode: place.code,
        provinceCode: province.code,
        category,
        begin: occurrence.begin,
        end: occurrence.end,
      })),
    ),
    occurrenceOf,
    entryOf: (id) => byId.get(id),
    isFirstInProvince: ({ province, occurrence }) =>
      firstArrivals.get(province.code) === arrivalDay(occurrence),
    entriesAt: (placeCode) => byPlace.get(placeCode) ?? [],
    narrowed: (keep) => assemble(entries.filter(keep), extent, firstArrivals, { story, occurrenceOf }),
  };
}

/** Puts initiatives in date order on the gazetteer's places. Those that can't be placed are reported and left out. */
export function createDataset(initiatives: readonly Initiative[], surroundings: Surroundings): DatasetResult {
  const problems: DataProblem[] = [];
  const resolved: Unplaced[] = [];
  for (const initiative of initiatives) {
    const result = resolveEntry(initiative, surroundings);
    if ('entry' in result) resolved.push(result.entry);
    else problems.push(result.problem);
  }
  resolved.sort(compareEntries);
  const firstArrivals = rollup(
    resolved,
    (own) =>
      own.reduce(
        (first, { occurrence }) => Math.min(first, arrivalDay(occurrence)),
        Number.POSITIVE_INFINITY,
      ),
    ({ province }) => province.code,
  );
  return { dataset: assemble(resolved, extentOf(resolved), firstArrivals, surroundings), problems };
}
