import { describe, expect, test } from 'vitest';
import { grownBytes, type MovingStep, movingBytes } from '../../src/io/export/estimate.ts';

describe('bytes of a larger picture', () => {
  test('of lines grow with its size, of more by more', () => {
    expect(grownBytes(100, 260, 1)).toBe(260);
    expect(grownBytes(100, 200, 3)).toBeCloseTo(600);
    expect(grownBytes(100, 260, 3)).toBeGreaterThan(3 * 260);
    expect(grownBytes(100, 400, 2)).toBeGreaterThan(grownBytes(100, 400, 1.5));
  });

  // PNGs of this map by Chromium: of half the size, of the size, and of one that is larger by a factor.
  test.each([
    ['upright', 163_523, 406_399, 4.07, 2_286_018],
    ['upright, twice', 163_523, 406_399, 2.04, 980_216],
    ['upright, with many marks', 175_334, 431_108, 4.07, 2_352_111],
    ['wide', 179_673, 446_379, 3.39, 1_997_929],
    ['square', 168_171, 400_867, 1.13, 468_339],
  ])('%s, as measured', (_name, half, bytes, times, measured) => {
    expect(grownBytes(half, bytes, times) / measured).toBeGreaterThan(0.9);
    expect(grownBytes(half, bytes, times) / measured).toBeLessThan(1.1);
  });
});

test('a moving picture is its whole frames, its changes by kind, and its stills', () => {
  const step = (whole: number, change: number): MovingStep => ({ whole, change, still: 1 });
  const news = { count: 3, steps: [step(90, 20), step(110, 40)] };
  const quiet = { count: 4, steps: [step(100, 2)] };
  // Two whole frames, the jump, three steps with something new, four without, and ten like the one before.
  expect(movingBytes({ jump: step(100, 60), kinds: [news, quiet] }, { frames: 20, whole: 2 })).toBe(
    200 + 60 + 3 * 30 + 4 * 2 + 10,
  );
  // A film of a single picture.
  const still = { count: 0, steps: [step(100, 1)] };
  expect(movingBytes({ jump: undefined, kinds: [still] }, { frames: 10, whole: 1 })).toBe(109);
});
