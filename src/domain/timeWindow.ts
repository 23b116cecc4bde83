import type { Day } from './day.ts';

/** How the window follows the handle. The names are those of ArcGIS's TimeSlider. */
export type WindowMode = 'instant' | 'time-window' | 'cumulative-from-start' | 'cumulative-from-end';

export const windowModes: readonly WindowMode[] = [
  'cumulative-from-start',
  'time-window',
  'instant',
  'cumulative-from-end',
];

/** The days that the map tells of, both inclusive; infinite where a window has no end on that side. */
export interface TimeWindow {
  readonly mode: WindowMode;
  readonly from: Day;
  readonly to: Day;
}

/**
 * The window of a handle.
 *
 * - `instant`: the day alone.
 * - `time-window`: `span` days, of which `day` is the last.
 * - `cumulative-from-start`: everything up to and with the day.
 * - `cumulative-from-end`: everything from the day on.
 *
 * @param span at least 1; used by `time-window` only
 */
export function windowAt(mode: WindowMode, day: Day, span = 1): TimeWindow {
  switch (mode) {
    case 'instant':
      return { mode, from: day, to: day };
    case 'time-window':
      return { mode, from: day - Math.max(1, span) + 1, to: day };
    case 'cumulative-from-start':
      return { mode, from: Number.NEGATIVE_INFINITY, to: day };
    case 'cumulative-from-end':
      return { mode, from: day, to: Number.POSITIVE_INFINITY };
  }
}

/** The day of the handle that the window follows. */
export function handleDay({ from, to }: TimeWindow): Day {
  return Number.isFinite(to) ? to : from;
}

/**
 * Whether what stays counts for as long as it does, or only for the days on which it began. The first kind of window
 * tells what there is, the second what happened.
 */
export function countsStanding({ mode }: TimeWindow): boolean {
  return mode === 'instant' || mode === 'cumulative-from-start';
}
