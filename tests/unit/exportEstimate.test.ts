import { expect, test } from 'vitest';
import { grownBytes, movingBytes } from '../../src/io/export/estimate.ts';

test('bytes grow as they did from the half to the whole', () => {
  // Twice the size had 2.6 times the bytes; so has twice the size again.
  expect(grownBytes(100, 260, 2)).toBeCloseTo(676);
  expect(grownBytes(100, 260, 1)).toBe(260);
  // All detail: by the square.
  expect(grownBytes(100, 400, 3)).toBeCloseTo(3600);
});

test('a moving picture is its whole frames, its changes and its stills', () => {
  const sample = { whole: [90, 110], jump: 60, changes: [10, 30], still: 1 };
  // Two whole frames, the jump, four further changes, and thirteen that look like the one before.
  expect(movingBytes(sample, { frames: 20, whole: 2, changes: 5 })).toBe(200 + 60 + 80 + 13);
  // A film of a single picture.
  expect(movingBytes({ ...sample, jump: 0, changes: [] }, { frames: 10, whole: 1, changes: 0 })).toBe(109);
});
