import type { Extent } from './dataset.ts';
import type { Day } from './day.ts';
import { countUpTo } from './timeIndex.ts';

/** A stretch of a play: from one day to another in a time. */
interface Leg {
  readonly startMs: number;
  readonly endMs: number;
  readonly fromDay: Day;
  readonly toDay: Day;
}

/** A whole play, from the first to the last day of the axis. */
export interface PlayPlan {
  readonly totalMs: number;
  /** The day shown after a time of playing, clamped to the axis. */
  dayAt(elapsedMs: number): Day;
  /** The time of playing at which a day is first shown. */
  elapsedAt(day: Day): number;
}

/** Time to read one title and see one mark arrive. */
const dwellMs = 2200;
/** Added for each further initiative on the same day. */
const furtherDwellMs = 1400;
/** Crossing an empty stretch: quicker per day the longer it is. */
const travelMs = (days: number): number => Math.min(1200, 160 * Math.sqrt(days));

function planOf(legs: readonly Leg[], extent: Extent): PlayPlan {
  const totalMs = legs.at(-1)?.endMs ?? 0;
  return {
    totalMs,
    dayAt(elapsedMs) {
      if (elapsedMs >= totalMs) return extent.latest;
      const leg = legs.find(({ endMs }) => elapsedMs < endMs);
      if (!leg || elapsedMs <= 0) return extent.earliest;
      const share = (elapsedMs - leg.startMs) / (leg.endMs - leg.startMs);
      return Math.floor(leg.fromDay + share * (leg.toDay - leg.fromDay));
    },
    elapsedAt(day) {
      const leg = legs.find(({ toDay }) => day <= toDay);
      if (!leg) return totalMs;
      if (day <= leg.fromDay) return leg.startMs;
      const share = (day - leg.fromDay) / (leg.toDay - leg.fromDay);
      return Math.ceil(leg.startMs + share * (leg.endMs - leg.startMs));
    },
  };
}

/**
 * One beat per initiative: time rests on each day that brings something, longer where it brings several, and
 * crosses the empty weeks between quickly, or in no time at all where motion is unwelcome.
 *
 * @param arrivals the first certain day of each initiative, ascending
 */
export function beatsPlan(arrivals: ArrayLike<Day>, extent: Extent, motion: 'full' | 'reduced'): PlayPlan {
  const crossingMs = motion === 'full' ? travelMs : () => 0;
  const counts = new Map<Day, number>();
  for (const day of Array.from(arrivals)) counts.set(day, (counts.get(day) ?? 0) + 1);
  const legs: Leg[] = [];
  let day = extent.earliest;
  let now = 0;
  const add = (toDay: Day, ms: number): void => {
    if (ms > 0) legs.push({ startMs: now, endMs: now + ms, fromDay: day, toDay });
    now += ms;
    day = toDay;
  };
  for (const [stop, count] of counts) {
    if (stop > day) add(stop, crossingMs(stop - day));
    add(stop, dwellMs + (count - 1) * furtherDwellMs);
  }
  if (extent.latest > day) add(extent.latest, crossingMs(extent.latest - day));
  return planOf(legs, extent);
}

/** The nearest arrival after (or before) a day, or undefined where there is none. */
export function neighbouringArrival(
  arrivals: Int32Array,
  day: Day,
  direction: 'next' | 'previous',
): Day | undefined {
  return direction === 'next'
    ? arrivals[countUpTo(arrivals, day)]
    : arrivals[countUpTo(arrivals, day - 1) - 1];
}
