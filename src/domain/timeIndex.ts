import { group } from 'd3';
import type { Day } from './day.ts';
import { categoryAt, type EventColumns, openAfter } from './eventColumns.ts';
import type { PlaceId } from './ids.ts';
import { type Category, stays } from './story.ts';
import { countsStanding, type TimeWindow } from './timeWindow.ts';

/** Counts of one place and one category, answered by binary search. */
interface Tally {
  readonly size: number;
  readonly beginMin: Int32Array;
  readonly beginMax: Int32Array;
  readonly endMin: Int32Array;
  readonly endMax: Int32Array;
  /**
   * Rows that a window can lie wholly inside of, grouped by their bounds. There are few distinct ones: EDTF names
   * whole months, seasons and years.
   */
  readonly loose: readonly { readonly endMin: Day; readonly beginMax: Day; readonly count: number }[];
}

export interface PlaceIndex {
  readonly code: PlaceId;
  readonly provinceCode: PlaceId;
  /** Of the categories that the place has. */
  readonly tallies: readonly { readonly category: Category; readonly tally: Tally }[];
  /** Positions of the place's rows in date order, where they are few enough to be drawn one by one. */
  readonly positions: readonly number[] | undefined;
}

export interface TimeIndex {
  readonly places: readonly PlaceIndex[];
  readonly columns: EventColumns;
  /** The first certain day of each row, ascending. */
  readonly arrivals: Int32Array;
}

/** A place with more initiatives than this shows one counted mark. */
export const crowdedAbove = 6;

/** How many of the ascending days are at most `day`. */
export function countUpTo(days: Int32Array, day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? openAfter) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const countBefore = (days: Int32Array, day: Day): number => countUpTo(days, day - 1);

/** @param positions of the rows that are counted */
function tallyOf(columns: EventColumns, positions: readonly number[]): Tally {
  const valuesOf = (column: Int32Array): Int32Array =>
    Int32Array.from(positions, (position) => column[position] ?? openAfter);
  const [beginMax, endMin] = [valuesOf(columns.beginMax), valuesOf(columns.endMin)];
  const loose = new Map<string, { endMin: Day; beginMax: Day; count: number }>();
  beginMax.forEach((begun, at) => {
    const over = endMin[at] ?? openAfter;
    if (over >= begun) return;
    const key = `${over}/${begun}`;
    const known = loose.get(key);
    if (known) known.count += 1;
    else loose.set(key, { endMin: over, beginMax: begun, count: 1 });
  });
  return {
    size: positions.length,
    beginMin: valuesOf(columns.beginMin).sort(),
    beginMax: beginMax.sort(),
    endMin: endMin.sort(),
    endMax: valuesOf(columns.endMax).sort(),
    loose: [...loose.values()],
  };
}

/** Builds the index once, so that a scene costs places × log(initiatives), however many initiatives there are. */
export function buildTimeIndex(columns: EventColumns): TimeIndex {
  const positionsByPlace = new Map<number, number[]>();
  columns.place.forEach((place, position) => {
    const positions = positionsByPlace.get(place);
    if (positions) positions.push(position);
    else positionsByPlace.set(place, [position]);
  });
  const places = [...positionsByPlace].flatMap(([place, positions]): PlaceIndex | readonly [] => {
    const code = columns.places[place];
    if (code === undefined) return [];
    const region = columns.region[positions[0] ?? 0] ?? 0;
    const byCategory = group(positions, (position) => categoryAt(columns, position));
    return {
      code,
      provinceCode: columns.regions[region] ?? code,
      tallies: [...byCategory].map(([category, own]) => ({ category, tally: tallyOf(columns, own) })),
      positions: positions.length > crowdedAbove ? undefined : positions,
    };
  });
  return { places, columns, arrivals: columns.beginMax };
}

export interface TallyCount {
  /** Rows that certainly touch the window. */
  readonly certain: number;
  /** Rows that may touch it, and of which no more is known. */
  readonly possible: number;
}

const none: TallyCount = { certain: 0, possible: 0 };

/** Counts the rows of a place and a category in a window, by `presenceOf`'s rules. */
export function countIn(tally: Tally, window: TimeWindow, category: Category): TallyCount {
  if (tally.size === 0) return none;
  const { from, to } = window;
  const begunPerhaps = countUpTo(tally.beginMin, to);
  const begun = countUpTo(tally.beginMax, to);
  if (stays(category) && countsStanding(window)) {
    return { certain: begun, possible: begunPerhaps - begun };
  }
  const touching = begunPerhaps - countBefore(tally.endMax, from);
  const over = countBefore(tally.endMin, from);
  const notBegun = tally.size - begun;
  let both = 0;
  if (over > 0 && notBegun > 0) {
    for (const span of tally.loose) if (span.beginMax > to && span.endMin < from) both += span.count;
  }
  const certain = tally.size - notBegun - over + both;
  return { certain, possible: touching - certain };
}
