import { group } from 'd3';
import type { Day } from './day.ts';
import type { Timed } from './presence.ts';
import { type Category, stays } from './story.ts';
import { countsStanding, type TimeWindow } from './timeWindow.ts';

/** A row of a dataset, as the index sees it. */
export interface TimedRow extends Timed {
  readonly category: Category;
  readonly placeCode: string;
  readonly provinceCode: string;
}

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
  readonly code: string;
  readonly provinceCode: string;
  /** Of the categories that the place has. */
  readonly tallies: readonly { readonly category: Category; readonly tally: Tally }[];
  /** Positions of the place's rows in date order, where they are few enough to be drawn one by one. */
  readonly positions: readonly number[] | undefined;
}

export interface TimeIndex {
  readonly places: readonly PlaceIndex[];
  readonly rows: readonly TimedRow[];
  /** The first certain day of each row, ascending. */
  readonly arrivals: Int32Array;
}

/** A place with more initiatives than this shows one counted mark. */
export const crowdedAbove = 6;

const infinite = 2 ** 30;
const toInt = (day: Day): number => Math.max(-infinite, Math.min(infinite, day));
const sorted = (days: readonly Day[]): Int32Array => Int32Array.from(days, toInt).sort();

/** How many of the ascending days are at most `day`. */
export function countUpTo(days: Int32Array, day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? infinite) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const countBefore = (days: Int32Array, day: Day): number => countUpTo(days, day - 1);

function tallyOf(rows: readonly TimedRow[]): Tally {
  const loose = new Map<string, { endMin: Day; beginMax: Day; count: number }>();
  for (const { begin, end } of rows) {
    if (end.min >= begin.max) continue;
    const key = `${end.min}/${begin.max}`;
    const known = loose.get(key);
    if (known) known.count += 1;
    else loose.set(key, { endMin: end.min, beginMax: begin.max, count: 1 });
  }
  return {
    size: rows.length,
    beginMin: sorted(rows.map(({ begin }) => begin.min)),
    beginMax: sorted(rows.map(({ begin }) => begin.max)),
    endMin: sorted(rows.map(({ end }) => end.min)),
    endMax: sorted(rows.map(({ end }) => end.max)),
    loose: [...loose.values()],
  };
}

/**
 * Builds the index once, so that a scene costs places × log(initiatives), however many initiatives there are.
 *
 * @param rows in the order of their first certain day (`begin.max`)
 * @throws if the rows are not in that order
 */
export function buildTimeIndex(rows: readonly TimedRow[]): TimeIndex {
  const arrivals = Int32Array.from(rows, ({ begin }) => toInt(begin.max));
  if (arrivals.some((day, position) => day < (arrivals[position - 1] ?? -infinite))) {
    throw new Error('time index: rows are not in date order');
  }
  const positionsByPlace = new Map<string, number[]>();
  rows.forEach(({ placeCode }, position) => {
    const positions = positionsByPlace.get(placeCode);
    if (positions) positions.push(position);
    else positionsByPlace.set(placeCode, [position]);
  });
  const places = [...positionsByPlace].map(([code, positions]): PlaceIndex => {
    const own = positions.flatMap((position) => rows[position] ?? []);
    return {
      code,
      provinceCode: own[0]?.provinceCode ?? code,
      tallies: [...group(own, ({ category }) => category)].map(([category, rows]) => ({
        category,
        tally: tallyOf(rows),
      })),
      positions: positions.length > crowdedAbove ? undefined : positions,
    };
  });
  return { places, rows, arrivals };
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
