import { expect, test } from 'vitest';
import type { PlaceId } from '../../src/domain/ids.ts';
import { createProvinceRaster, type ProvinceShape } from '../../src/geometry/provinceRaster.ts';
import { degreesAt, provinceAt } from '../../src/map/provinceAt.ts';

const square = (from: number, to: number): [number, number][] => [
  [from, from],
  [from, to],
  [to, to],
  [to, from],
  [from, from],
];

/** One around a lake, in which an island lies; and one of two parts with a strait between. */
const shapes: readonly ProvinceShape[] = [
  {
    code: '11' as PlaceId,
    geometry: { type: 'Polygon', coordinates: [square(0, 9), square(3, 6), square(4, 5)] },
  },
  {
    code: '46' as PlaceId,
    geometry: {
      type: 'MultiPolygon',
      coordinates: [[square(20, 22)], [square(24, 26)]],
    },
  },
];

const points: readonly [number, number, string | undefined][] = [
  [1, 1, '11'],
  [1, 4.5, '11'],
  [7, 4.5, '11'],
  [3.5, 3.5, undefined],
  [3.5, 4.5, undefined],
  [4.5, 4.5, '11'],
  [12, 4.5, undefined],
  [21, 21, '46'],
  [23, 23, undefined],
  [25, 25, '46'],
];

test.each(points)('at %d, %d lies %s, asked of the outlines', (longitude, latitude, code) => {
  expect(provinceAt({ longitude, latitude }, shapes)).toBe(code);
});

test.each(points)('at %d, %d lies %s, looked up in the raster', (longitude, latitude, code) => {
  const raster = createProvinceRaster(shapes, (x, y) => ({ x, y }));
  expect(raster.codeAt(longitude, latitude)).toBe(code);
  expect(raster.codeAt(-1, latitude)).toBeUndefined();
  expect(raster.codeAt(longitude, 99)).toBeUndefined();
});

test('the middle of the screen is where the camera looks', () => {
  const camera = { longitude: 104, latitude: 36, zoom: 4 };
  const { longitude, latitude } = degreesAt({ x: 400, y: 300 }, camera, { width: 800, height: 600 });
  expect(longitude).toBeCloseTo(104);
  expect(latitude).toBeCloseTo(36);
});
