import type { Day } from './day.ts';
import type { PlaceId } from './ids.ts';
import type { DayBounds } from './occurrence.ts';
import type { Timed } from './presence.ts';
import type { Category } from './story.ts';
import { createValueTable } from './valueTable.ts';

/** A row before it stands in columns. */
export interface TimedRow extends Timed {
  readonly category: Category;
  readonly placeCode: PlaceId;
  readonly provinceCode: PlaceId;
}

/** Rows in the order of their first certain day: what counting and drawing need of each, one array for each kind of it. */
export interface EventColumns {
  readonly size: number;
  /** Days; {@link openBefore} or {@link openAfter} where a bound is open. */
  readonly beginMin: Int32Array;
  readonly beginMax: Int32Array;
  readonly endMin: Int32Array;
  readonly endMax: Int32Array;
  /** Position in {@link categories}. */
  readonly category: Uint8Array;
  /** Position in {@link places}. */
  readonly place: Uint32Array;
  /** Position in {@link regions}. */
  readonly region: Uint32Array;
  readonly categories: readonly Category[];
  /** Codes, each once. */
  readonly places: readonly PlaceId[];
  readonly regions: readonly PlaceId[];
}

/** Stand for a bound that is open, on either side: no day is as far away. */
export const openBefore = -(2 ** 31);
export const openAfter = 2 ** 31 - 1;

const toColumn = (day: Day): number => Math.max(openBefore, Math.min(openAfter, day));
const fromColumn = (value: number | undefined): Day =>
  value === undefined || value === openAfter
    ? Number.POSITIVE_INFINITY
    : value === openBefore
      ? Number.NEGATIVE_INFINITY
      : value;

/**
 * Puts rows into columns, in their order.
 *
 * @param rows in the order of their first certain day (`begin.max`)
 * @throws RangeError if they are not in that order, or of more than 256 categories
 */
export function eventColumns(rows: readonly TimedRow[]): EventColumns {
  const [categories, places, regions] = [
    createValueTable<Category>(),
    createValueTable<PlaceId>(),
    createValueTable<PlaceId>(),
  ];
  const columns = {
    size: rows.length,
    beginMin: Int32Array.from(rows, ({ begin }) => toColumn(begin.min)),
    beginMax: Int32Array.from(rows, ({ begin }) => toColumn(begin.max)),
    endMin: Int32Array.from(rows, ({ end }) => toColumn(end.min)),
    endMax: Int32Array.from(rows, ({ end }) => toColumn(end.max)),
    category: Uint8Array.from(rows, ({ category }) => categories.positionOf(category)),
    place: Uint32Array.from(rows, ({ placeCode }) => places.positionOf(placeCode)),
    region: Uint32Array.from(rows, ({ provinceCode }) => regions.positionOf(provinceCode)),
    categories: categories.values,
    places: places.values,
    regions: regions.values,
  };
  if (columns.beginMax.some((day, position) => day < (columns.beginMax[position - 1] ?? openBefore))) {
    throw new RangeError('event columns: rows are not in date order');
  }
  if (categories.values.length > 256) throw new RangeError('event columns: too many categories');
  return columns;
}

/** The bounds of a row's first day, infinite where they are open. */
export function beginAt({ beginMin, beginMax }: EventColumns, position: number): DayBounds {
  return { min: fromColumn(beginMin[position]), max: fromColumn(beginMax[position]) };
}

/** The bounds of a row's last day, infinite where they are open. */
export function endAt({ endMin, endMax }: EventColumns, position: number): DayBounds {
  return { min: fromColumn(endMin[position]), max: fromColumn(endMax[position]) };
}

/** @throws RangeError if there is no such row */
export function categoryAt({ category, categories }: EventColumns, position: number): Category {
  const own = categories[category[position] ?? Number.NaN];
  if (!own) throw new RangeError(`event columns: there is no row ${position}`);
  return own;
}

/**
 * What a time window needs to know of a row.
 *
 * @throws RangeError if there is no such row
 */
export function timedAt(columns: EventColumns, position: number): Timed & { readonly category: Category } {
  return {
    category: categoryAt(columns, position),
    begin: beginAt(columns, position),
    end: endAt(columns, position),
  };
}

/** Some of the rows, in the same order. */
export function pickRows(columns: EventColumns, positions: readonly number[]): EventColumns {
  const { categories, places, regions } = columns;
  const days = (column: Int32Array): Int32Array =>
    Int32Array.from(positions, (at) => column[at] ?? openAfter);
  const table = (column: Uint32Array): Uint32Array => Uint32Array.from(positions, (at) => column[at] ?? 0);
  return {
    size: positions.length,
    beginMin: days(columns.beginMin),
    beginMax: days(columns.beginMax),
    endMin: days(columns.endMin),
    endMax: days(columns.endMax),
    category: Uint8Array.from(positions, (at) => columns.category[at] ?? 0),
    place: table(columns.place),
    region: table(columns.region),
    categories,
    places,
    regions,
  };
}
