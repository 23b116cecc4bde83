import { bisectRight, rollup } from 'd3';
import type { Extent } from './dataset.ts';
import type { Day } from './day.ts';
import { countUpTo } from './timeIndex.ts';

/**
 * What a moment of a play is about: an arrival, by its position among them, which is told or which time is still on its
 * way to; or all of them, at the close.
 */
export type Beat =
  | { readonly kind: 'coming' | 'told'; readonly arrival: number }
  | { readonly kind: 'closing' };

/** A stretch of a play: from one day to another in a time. */
interface Leg {
  readonly startMs: number;
  readonly endMs: number;
  readonly fromDay: Day;
  readonly toDay: Day;
  /** Undefined where it passes too quickly for anything to be told. */
  readonly beat: Beat | undefined;
}

/** A whole play, from the first to the last day of the axis. */
export interface PlayPlan {
  readonly totalMs: number;
  /** The day shown after a time of playing, clamped to the axis. */
  dayAt(elapsedMs: number): Day;
  /** What is told after a time of playing: the same object as long as it is the same. */
  beatAt(elapsedMs: number): Beat | undefined;
  /** The time of playing at which a day is first shown. */
  elapsedAt(day: Day): number;
}

/** What a play follows: the initiatives, or the calendar. */
export type Pace = 'beats' | 'time';

export const paces: readonly Pace[] = ['beats', 'time'];

export interface PlayOptions {
  readonly pace: Pace;
  /** Length of the whole play; undefined leaves it to the data. */
  readonly seconds: number | undefined;
  readonly motion: 'full' | 'reduced';
}

/** Time to read one title and see one mark arrive. */
const dwellMs = 2200;
/** Added for each further initiative on the same day. */
const furtherDwellMs = 1400;
/** Crossing an empty stretch: quicker per day the longer it is. */
const travelMs = (days: number): number => Math.min(1200, 160 * Math.sqrt(days));
/** Time to see the whole at the close, and to read its numbers. */
const closingMs = 3000;
/** In less than this, in milliseconds, nobody reads what is told of an arrival. */
const shortestTellingMs = 600;
/** Longer than this no play chooses to be; crowded data gets shorter beats. */
const longestMs = 120_000;

const closing: Beat = { kind: 'closing' };

function planOf(legs: readonly Leg[], extent: Extent): PlayPlan {
  const totalMs = legs.at(-1)?.endMs ?? 0;
  const ends = Float64Array.from(legs, (leg) => leg.endMs);
  return {
    totalMs,
    dayAt(elapsedMs) {
      if (elapsedMs >= totalMs) return extent.latest;
      const leg = legs[bisectRight(ends, elapsedMs)];
      if (!leg || elapsedMs <= 0) return extent.earliest;
      const share = (elapsedMs - leg.startMs) / (leg.endMs - leg.startMs);
      return Math.floor(leg.fromDay + share * (leg.toDay - leg.fromDay));
    },
    beatAt: (elapsedMs) => (elapsedMs >= totalMs ? closing : legs[bisectRight(ends, elapsedMs)]?.beat),
    elapsedAt(day) {
      const leg = legs.find(({ toDay }) => day <= toDay);
      if (!leg) return totalMs;
      if (day <= leg.fromDay) return leg.startMs;
      const share = (day - leg.fromDay) / (leg.toDay - leg.fromDay);
      return Math.ceil(leg.startMs + share * (leg.endMs - leg.startMs));
    },
  };
}

function scaledLegs(legs: readonly Leg[], factor: number): readonly Leg[] {
  return legs.map((leg) => ({ ...leg, startMs: leg.startMs * factor, endMs: leg.endMs * factor }));
}

/**
 * One beat per initiative: time rests on each day that brings something, longer where it brings several, and
 * crosses the empty weeks between quickly, or in no time at all where motion is unwelcome. At the close it rests on the
 * whole.
 */
function beatLegs(arrivals: Int32Array, extent: Extent, motion: PlayOptions['motion']): readonly Leg[] {
  const crossingMs = motion === 'full' ? travelMs : () => 0;
  const counts = rollup(
    arrivals,
    (days) => days.length,
    (day) => day,
  );
  const legs: Leg[] = [];
  let day = extent.earliest;
  let now = 0;
  const add = (toDay: Day, ms: number, beat: Beat): void => {
    if (ms > 0) legs.push({ startMs: now, endMs: now + ms, fromDay: day, toDay, beat });
    now += ms;
    day = toDay;
  };
  let arrival = 0;
  for (const [stop, count] of counts) {
    if (stop > day) add(stop, crossingMs(stop - day), { kind: 'coming', arrival });
    for (let further = 0; further < count; further += 1) {
      add(stop, further === 0 ? dwellMs : furtherDwellMs, { kind: 'told', arrival });
      arrival += 1;
    }
  }
  if (extent.latest > day) add(extent.latest, crossingMs(extent.latest - day), closing);
  if (arrival > 0) add(extent.latest, closingMs, closing);
  return legs;
}

/** Tells of each arrival as long as time is at it or after it. */
function tellingLegs(arrivals: Int32Array, extent: Extent, totalMs: number): readonly Leg[] {
  const { earliest, latest } = extent;
  const msOf = (day: Day): number => ((day - earliest) / (latest - earliest)) * totalMs;
  const bounds = [earliest, ...new Set(arrivals), latest];
  return bounds.flatMap((fromDay, position): readonly Leg[] => {
    const toDay = bounds[position + 1] ?? latest;
    if (toDay <= fromDay) return [];
    const arrival = countUpTo(arrivals, fromDay) - 1;
    const beat = arrival < 0 ? undefined : ({ kind: 'told', arrival } as const);
    return [{ startMs: msOf(fromDay), endMs: msOf(toDay), fromDay, toDay, beat }];
  });
}

/** Without what would pass before it is read. */
function readableLegs(legs: readonly Leg[]): readonly Leg[] {
  const isShort = ({ beat, startMs, endMs }: Leg): boolean =>
    beat?.kind === 'told' && endMs - startMs < shortestTellingMs;
  return legs.some(isShort)
    ? legs.map((leg) => (leg.beat?.kind === 'closing' ? leg : { ...leg, beat: undefined }))
    : legs;
}

function lengthOf(legs: readonly Leg[]): number {
  return legs.at(-1)?.endMs ?? 0;
}

/** Whole seconds that a play takes when nobody sets its length. */
export function defaultSeconds(arrivals: Int32Array, extent: Extent): number {
  const beats = lengthOf(beatLegs(arrivals, extent, 'full'));
  return Math.max(1, Math.round(Math.min(longestMs, beats) / 1000));
}

/**
 * The plan of a whole play.
 *
 * @param arrivals the first certain day of each initiative, ascending
 */
export function createPlan(arrivals: Int32Array, extent: Extent, options: PlayOptions): PlayPlan {
  const { pace, motion } = options;
  const totalMs = (options.seconds ?? defaultSeconds(arrivals, extent)) * 1000;
  // Without motion, both paces step from initiative to initiative.
  const beats = beatLegs(arrivals, extent, motion);
  const legs =
    pace === 'time' && motion === 'full'
      ? tellingLegs(arrivals, extent, totalMs)
      : scaledLegs(beats, totalMs / Math.max(1, lengthOf(beats)));
  return planOf(readableLegs(legs), extent);
}

/** The same play with a rest before its first and after its last day, for going round and round. */
export function withRests(plan: PlayPlan, restMs: number): PlayPlan {
  return {
    totalMs: plan.totalMs + 2 * restMs,
    dayAt: (elapsedMs) => plan.dayAt(elapsedMs - restMs),
    beatAt: (elapsedMs) => (elapsedMs < restMs ? undefined : plan.beatAt(elapsedMs - restMs)),
    elapsedAt: (day) => plan.elapsedAt(day) + restMs,
  };
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
