import type { Extent } from '../domain/dataset.ts';
import type { Day } from '../domain/day.ts';
import { resolveDay } from './frame.ts';
import type { State } from './state.ts';

/** The two handles of a `time-window`, inside the axis. */
export interface WindowEnds {
  readonly start: Day;
  readonly end: Day;
}

export function windowEndsOf({ date, span }: Pick<State, 'date' | 'span'>, extent: Extent): WindowEnds {
  const end = resolveDay(date, extent);
  return { start: Math.max(extent.earliest, end - span + 1), end };
}

/** The window between two days, whichever of them is earlier: handles may cross, and merge into one day. */
export function windowBetween(a: Day, b: Day): Pick<State, 'span'> & { readonly date: Day } {
  return { date: Math.max(a, b), span: Math.abs(a - b) + 1 };
}

/** The window moved as a whole, as far as the axis goes. */
export function windowMoved({ start, end }: WindowEnds, days: number, extent: Extent): WindowEnds {
  const shift = Math.max(extent.earliest - start, Math.min(extent.latest - end, days));
  return { start: start + shift, end: end + shift };
}
