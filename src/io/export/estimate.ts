/** Parts of a moving picture, in bytes, as its own encoder made them of a few frames. */
export interface MovingSample {
  /** A whole frame, at several moments. */
  readonly whole: readonly number[];
  /** What the step from the cover to the first day adds. */
  readonly jump: number;
  /** What another day adds, at several moments. */
  readonly changes: readonly number[];
  /** What a frame adds that looks like the one before. */
  readonly still: number;
}

export interface MovingCounts {
  readonly frames: number;
  /** Frames that are written as a whole. */
  readonly whole: number;
  /** Frames that look different from the one before. */
  readonly changes: number;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Bytes of a moving picture of which a sample is known. */
export function movingBytes(sample: MovingSample, { frames, whole, changes }: MovingCounts): number {
  const steps = Math.max(0, changes - 1);
  const stills = Math.max(0, frames - whole - changes);
  return mean(sample.whole) * whole + sample.jump + mean(sample.changes) * steps + sample.still * stills;
}

/** How much of what is more than lines a picture keeps as it grows further, measured on pictures of this map. */
const furtherDetail = 0.75;

/**
 * Bytes of a picture that is `times` as large in each direction as one of `bytes`, which itself is twice as large as
 * one of `half`. Bytes grow by a power of the size: by the square where all is detail, by the first where there are
 * lines on flat areas, which large pictures come closer to.
 */
export function grownBytes(half: number, bytes: number, times: number): number {
  const power = Math.log2(bytes / half);
  return bytes * times ** (1 + (power - 1) * furtherDetail);
}
