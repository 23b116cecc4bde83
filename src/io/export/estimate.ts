/** A step from one day to another, in bytes, as a moving picture's own encoder made them. */
export interface MovingStep {
  /** The frame before it as a whole, and what is mended of it in the frames that follow. */
  readonly whole: number;
  /** What the other day adds. */
  readonly change: number;
  /** What a frame adds that looks like the one before. */
  readonly still: number;
}

/** Steps that are alike, of which some were measured. */
export interface MovingKind {
  /** How many there are. */
  readonly count: number;
  readonly steps: readonly MovingStep[];
}

export interface MovingSample {
  /** The step from the cover to the first day. */
  readonly jump: MovingStep | undefined;
  readonly kinds: readonly MovingKind[];
}

export interface MovingCounts {
  readonly frames: number;
  /** Frames that are written as a whole. */
  readonly whole: number;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Bytes of a moving picture of which a sample is known. */
export function movingBytes({ jump, kinds }: MovingSample, { frames, whole }: MovingCounts): number {
  const steps = [...(jump ? [jump] : []), ...kinds.flatMap((kind) => kind.steps)];
  const changes = kinds.reduce((sum, { count }) => sum + count, jump ? 1 : 0);
  const changed = kinds.reduce(
    (sum, kind) => sum + kind.count * mean(kind.steps.map(({ change }) => change)),
    jump?.change ?? 0,
  );
  return (
    mean(steps.map((step) => step.whole)) * whole +
    changed +
    mean(steps.map(({ still }) => still)) * Math.max(0, frames - whole - changes)
  );
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
