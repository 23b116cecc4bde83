import type { Extent } from '../domain/dataset.ts';
import type { Day } from '../domain/day.ts';

/** A stretch of the axis that takes less room than its days would. */
export interface Fold {
  readonly from: Day;
  /** Later than `from`. */
  readonly to: Day;
  /** The room that it takes, in days outside of it; above 0. */
  readonly room: number;
}

/** Days on an axis where each takes the same room, but those in folds. Continuous and strictly increasing. */
export interface FoldedTime {
  /** Where a day stands, in days from the same origin; the day itself before the first fold. */
  flat(day: number): number;
  /** The day that stands there, not rounded. */
  day(flat: number): number;
}

/** @param folds in order; none covers a part of another */
export function foldedTime(folds: readonly Fold[]): FoldedTime {
  return {
    flat: (day) =>
      folds.reduce((flat, { from, to, room }) => {
        const within = Math.max(0, Math.min(to, day) - from);
        return flat - within * (1 - room / (to - from));
      }, day),
    day: (flat) =>
      folds.reduce((day, { from, to, room }) => {
        // So far the folds before this one have been opened: here it begins at its own first day.
        const within = Math.max(0, Math.min(room, day - from));
        return day + within * ((to - from) / room - 1);
      }, flat),
  };
}

/** An axis on which all days are alike. */
export const evenTime: FoldedTime = foldedTime([]);

/** From days to pixels. */
export interface AxisScale {
  (day: number): number;
  /** First and last day. */
  domain(): readonly [number, number];
  /** Where they stand, in pixels. */
  range(): readonly [number, number];
  /** The day at a pixel, not rounded. */
  invert(x: number): number;
  readonly time: FoldedTime;
  /** What a day takes outside of folds, in pixels. */
  readonly perDay: number;
}

/** A scale on which days take the same room, but for those in folds; a single day stands in the middle. */
export function foldedScale(
  { earliest, latest }: Extent,
  [start, end]: readonly [number, number],
  time: FoldedTime = evenTime,
): AxisScale {
  const first = time.flat(earliest);
  const days = time.flat(latest) - first;
  const room = end - start;
  const scale = (day: number): number =>
    days === 0 ? (start + end) / 2 : start + ((time.flat(day) - first) / days) * room;
  return Object.assign(scale, {
    domain: () => [earliest, latest] as const,
    range: () => [start, end] as const,
    invert: (x: number) => (room === 0 ? earliest : time.day(first + ((x - start) / room) * days)),
    time,
    perDay: days === 0 ? 0 : room / days,
  });
}
