import type { Day } from './day.ts';
import type { DayBounds } from './occurrence.ts';
import { type Category, stays } from './story.ts';
import { countsStanding, type TimeWindow } from './timeWindow.ts';

/** What a time window needs to know of one initiative. */
export interface Timed {
  readonly category: Pick<Category, 'duration'>;
  readonly begin: DayBounds;
  readonly end: DayBounds;
}

/**
 * How an initiative stands in a time window.
 *
 * - `absent`: it cannot touch the window.
 * - `possible`: it may touch the window, as far as its date is known. A record of which only the month is known is
 *   possible wherever the window touches the month, and certain where the window holds the whole month.
 * - `present`: it certainly touches the window.
 * - `past`: the same, for an event that is over by the last day of a window that only grows: it fades.
 * - `standing`: a body or a document from before a window that tells what happened. It is shown, but not counted.
 *
 * `present` and `past` count; `possible` is counted apart.
 */
export type Presence = 'absent' | 'possible' | 'present' | 'past' | 'standing';

const never: DayBounds = { min: Number.POSITIVE_INFINITY, max: Number.POSITIVE_INFINITY };

/** The last day on which an initiative counts: none for what stays, in windows that tell what there is. */
export function lastDay({ category, end }: Timed, window: TimeWindow): DayBounds {
  return stays(category) && countsStanding(window) ? never : end;
}

export function presenceOf(timed: Timed, window: TimeWindow): Presence {
  const { from, to } = window;
  const end = lastDay(timed, window);
  if (end.max < from) return stays(timed.category) ? 'standing' : 'absent';
  if (timed.begin.min > to) return 'absent';
  if (timed.begin.max > to || end.min < from) return 'possible';
  return window.mode === 'cumulative-from-start' && end.max < to ? 'past' : 'present';
}

/** Whether an initiative counts in a window. */
export function isCounted(presence: Presence): boolean {
  return presence === 'present' || presence === 'past';
}

/** Days after its end over which an event's mark fades to a trace. */
const fadingDays = 10;

/** How far an event has faded: 0 while it runs, 1 when only its trace is left. Only growing windows let fade. */
export function fadeOf(timed: Timed, window: TimeWindow): number {
  if (window.mode !== 'cumulative-from-start') return 0;
  const age: Day = window.to - lastDay(timed, window).max;
  return Math.min(1, Math.max(0, age / fadingDays));
}
