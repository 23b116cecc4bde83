import { describe, expect, test } from 'vitest';
import { grownBytes, movingBytes } from '../../src/io/export/estimate.ts';

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

test('a moving picture is its whole frames, its changes and its stills', () => {
  const sample = { whole: [90, 110], jump: 60, changes: [10, 30], still: 1 };
  // Two whole frames, the jump, four further changes, and thirteen that look like the one before.
  expect(movingBytes(sample, { frames: 20, whole: 2, changes: 5 })).toBe(200 + 60 + 80 + 13);
  // A film of a single picture.
  expect(movingBytes({ ...sample, jump: 0, changes: [] }, { frames: 10, whole: 1, changes: 0 })).toBe(109);
});
