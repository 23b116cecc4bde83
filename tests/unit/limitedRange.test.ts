import { expect, test } from 'vitest';
import { limitedRange } from '../../src/io/export/limitedRange.ts';

const filled = (...rgb: readonly number[]): Uint8ClampedArray =>
  new Uint8ClampedArray(Array.from({ length: 16 * 4 }, (_, index) => rgb[index % 4] ?? 255));

// Levels of BT.709's colour bars at full amplitude.
test.each([
  ['white', [255, 255, 255], [235, 128, 128]],
  ['black', [0, 0, 0], [16, 128, 128]],
  ['red', [255, 0, 0], [63, 102, 240]],
  ['green', [0, 255, 0], [173, 42, 26]],
  ['blue', [0, 0, 255], [32, 240, 118]],
])('%s', (_name, rgb, [light, blue, red]) => {
  const planes = limitedRange(filled(...rgb), 4, 4);
  expect(planes).toHaveLength(24);
  expect(new Set(planes.subarray(0, 16))).toEqual(new Set([light]));
  expect(new Set(planes.subarray(16, 20))).toEqual(new Set([blue]));
  expect(new Set(planes.subarray(20))).toEqual(new Set([red]));
});

test('each pixel keeps its own light, four share their colour', () => {
  const rgba = filled(0, 0, 0);
  rgba.set([255, 0, 0, 255], 4 * 5);
  const planes = limitedRange(rgba, 4, 4);
  expect(planes[5]).toBe(63);
  expect(planes[4]).toBe(16);
  expect([...planes.subarray(20)]).toEqual([156, 128, 128, 128]);
});
