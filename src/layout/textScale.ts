import type { ScreenSize } from '../geometry/mercator.ts';

/** A picture of this size, in pixels (the square root of its area), has letters of the size on the screen. */
const referenceSize = 840;
/** Letters never become smaller than this share of their size on the screen. */
const leastTextScale = 0.8;

/** How large letters and marks of a picture are, 1 being their size on the screen. */
export function textScaleOf({ width, height }: ScreenSize): number {
  return Math.max(leastTextScale, Math.sqrt(width * height) / referenceSize);
}
