import type { Extent } from '../domain/dataset.ts';

/** From days to pixels. */
export interface AxisScale {
  (day: number): number;
  /** First and last day. */
  domain(): readonly [number, number];
  /** Where they stand, in pixels. */
  range(): readonly [number, number];
  /** The day at a pixel, not rounded. */
  invert(x: number): number;
}

/** A scale on which every day takes the same room; a single day stands in the middle. */
export function linearScale(
  { earliest, latest }: Extent,
  [start, end]: readonly [number, number],
): AxisScale {
  const days = latest - earliest;
  const room = end - start;
  const scale = (day: number): number =>
    days === 0 ? (start + end) / 2 : start + ((day - earliest) / days) * room;
  return Object.assign(scale, {
    domain: () => [earliest, latest] as const,
    range: () => [start, end] as const,
    invert: (x: number) => (room === 0 ? earliest : earliest + ((x - start) / room) * days),
  });
}
