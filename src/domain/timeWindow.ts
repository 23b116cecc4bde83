import type { Day } from './day.ts';

/** How the window follows the handle. The names are those of ArcGIS's TimeSlider. */
export type WindowMode = 'cumulative-from-start';

/** The days that the map tells of, both inclusive. */
export interface TimeWindow {
  readonly mode: WindowMode;
  readonly from: Day;
  readonly to: Day;
}

/** Everything from the beginning of time to the end of `day`. */
export function windowAt(mode: WindowMode, day: Day): TimeWindow {
  return { mode, from: Number.NEGATIVE_INFINITY, to: day };
}
