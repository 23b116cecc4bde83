import type { Day } from './day.ts';
import type { Nature } from './initiative.ts';
import type { DayBounds } from './occurrence.ts';
import type { TimeWindow } from './timeWindow.ts';

/** What a time window needs to know of one initiative. */
export interface Timed {
  readonly nature: Nature;
  readonly begin: DayBounds;
  readonly end: DayBounds;
}

/**
 * How an initiative stands in a time window.
 *
 * - `absent`: it cannot touch the window.
 * - `possible`: it may touch the window, as far as its date is known. A record of which only the month is known is
 *   possible from the month's first day.
 * - `present`: it has certainly begun, and lasts (a body) or is under way on the window's last day (an event). A
 *   month-only record becomes certain on the month's last day.
 * - `past`: an event that is over by the window's last day.
 */
export type Presence = 'absent' | 'possible' | 'present' | 'past';

/** A body lasts: its end is not the end of its founding. */
export function lastDay({ nature, end }: Timed): DayBounds {
  const never = Number.POSITIVE_INFINITY;
  return nature === 'body' ? { min: never, max: never } : end;
}

export function presenceOf(timed: Timed, { from, to }: TimeWindow): Presence {
  const end = lastDay(timed);
  if (timed.begin.min > to || end.max < from) return 'absent';
  if (timed.begin.max > to || end.min < from) return 'possible';
  return end.max < to ? 'past' : 'present';
}

/** Days after its end over which an event's mark fades to a trace. */
const fadingDays = 10;

/** How far an event has faded: 0 while it runs, 1 when only its trace is left. */
export function fadeOf(timed: Timed, to: Day): number {
  const age = to - lastDay(timed).max;
  return Math.min(1, Math.max(0, age / fadingDays));
}
