import type { Day } from './day.ts';

/** Bounds, both inclusive, between which an unknown day lies. Infinite where nothing is known on that side. */
export interface DayBounds {
  readonly min: Day;
  readonly max: Day;
}

export type Precision = 'day' | 'month' | 'quarter' | 'year';

/** When something took place, as far as its EDTF text tells. */
export interface Occurrence {
  readonly edtf: string;
  /**
   * `single`: on one day, known to `precision`; with an infinite `begin.min`, on one day no later than told.
   * `interval`: from one day to another.
   */
  readonly form: 'single' | 'interval';
  /** The coarsest precision in the text. */
  readonly precision: Precision;
  /** The first day it was under way. */
  readonly begin: DayBounds;
  /** The last day it was under way. */
  readonly end: DayBounds;
  /** EDTF `~` */
  readonly approximate: boolean;
  /** EDTF `?` */
  readonly uncertain: boolean;
}

/** What a date of a record says, where it says something of use; a table made by the build, or the parser itself. */
export type DateReader = (edtf: string) => Occurrence | undefined;

/** Whether the day of the beginning is known, if only as `~` or `?`. */
export function isDayKnown({ begin }: Occurrence): boolean {
  return begin.min === begin.max;
}
