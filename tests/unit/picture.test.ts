import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/dataset.ts';
import { cameraFor, cameraShowing, degreesOf, screenPoint, worldPoint } from '../../src/geometry/mercator.ts';
import { languages } from '../../src/i18n/translate.ts';
import { type Box, type NameRequest, overlaps, placeNames } from '../../src/layout/placement.ts';
import { layoutsOf, roughMeasure } from './layoutsOf.ts';
import { lightGround } from './lightGround.ts';
import { coast, isles, lightData } from './lights.ts';

const { layoutAt } = layoutsOf(lightData, lightGround);

const longitude = fc.double({ min: -179, max: 179, noNaN: true });
const latitude = fc.double({ min: -80, max: 80, noNaN: true });
const zoom = fc.double({ min: 0, max: 12, noNaN: true });
const screen = { width: 1440, height: 900 };
const free = { left: 16, top: 60, right: 1050, bottom: 720 };

describe('Mercator', () => {
  test('degrees to the plane and back is the identity', () => {
    fc.assert(
      fc.property(longitude, latitude, zoom, (lng, lat, z) => {
        const back = degreesOf(worldPoint(lng, lat, z), z);
        expect(back.longitude).toBeCloseTo(lng, 8);
        expect(back.latitude).toBeCloseTo(lat, 8);
      }),
    );
  });

  test('the camera that fits bounds shows their corners inside the free part', () => {
    const bounds = { west: 73, south: 18, east: 135, north: 54 };
    const camera = cameraFor(bounds, screen, free);
    const northWest = screenPoint(bounds.west, bounds.north, camera, screen);
    const southEast = screenPoint(bounds.east, bounds.south, camera, screen);
    expect(northWest.x).toBeGreaterThanOrEqual(free.left - 0.01);
    expect(northWest.y).toBeGreaterThanOrEqual(free.top - 0.01);
    expect(southEast.x).toBeLessThanOrEqual(free.right + 0.01);
    expect(southEast.y).toBeLessThanOrEqual(free.bottom + 0.01);
  });

  test('the camera that shows a place puts it into the free part and no farther', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 80, max: 130, noNaN: true }),
        fc.double({ min: 20, max: 50, noNaN: true }),
        (lng, lat) => {
          const camera = { longitude: 104, latitude: 36, zoom: 4 };
          const place = { longitude: lng, latitude: lat };
          const moved = cameraShowing(place, camera, screen, free, 40);
          const { x, y } = screenPoint(lng, lat, moved, screen);
          expect(x).toBeGreaterThanOrEqual(free.left + 40 - 0.01);
          expect(x).toBeLessThanOrEqual(free.right - 40 + 0.01);
          expect(y).toBeGreaterThanOrEqual(free.top + 40 - 0.01);
          expect(y).toBeLessThanOrEqual(free.bottom - 40 + 0.01);
          expect(cameraShowing(place, moved, screen, free, 39)).toBe(moved);
        },
      ),
    );
  });
});

describe('names', () => {
  const candidate = fc.record({
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 0, max: 300 }),
    side: fc.constantFrom(
      'right' as const,
      'left' as const,
      'above' as const,
      'below' as const,
      'center' as const,
    ),
  });
  const request: fc.Arbitrary<NameRequest> = fc
    .record({
      key: fc.uuid(),
      text: fc.string({ minLength: 1, maxLength: 8 }),
      layout: fc.constantFrom('row' as const, 'stack' as const),
      candidates: fc.array(candidate, { minLength: 1, maxLength: 4 }),
    })
    .map(({ text, ...rest }) => ({
      ...rest,
      lines: [
        { text, language: 'en', weight: 'strong', size: 14 },
        { text, language: 'zh-Hans', weight: 'quiet', size: 12 },
      ],
    }));

  test('never lie on each other or on an obstacle', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 25 }), (requests) => {
        const obstacle: Box = { left: 100, top: 100, right: 160, bottom: 160 };
        const boxes = placeNames(requests, [{ box: obstacle }], roughMeasure).map(({ box }) => box);
        const all = [obstacle, ...boxes];
        for (const [position, box] of all.entries()) {
          for (const other of all.slice(position + 1)) expect(overlaps(box, other)).toBe(false);
        }
      }),
    );
  });

  test('stay where they were while that is free', () => {
    const one: NameRequest = {
      key: 'a',
      layout: 'row',
      lines: [{ text: 'Guiyang', language: 'en', weight: 'strong', size: 14 }],
      candidates: [
        { x: 0, y: 0, side: 'right' },
        { x: 0, y: 0, side: 'left' },
      ],
    };
    expect(placeNames([one], [], roughMeasure)[0]?.candidate).toBe(0);
    expect(placeNames([one], [], roughMeasure, new Map([['a', 1]]))[0]?.candidate).toBe(1);
  });
});

describe.each(languages)('the map in %s', (language) => {
  test.each([3, 3.4, 3.8, 4.2, 5, 6, 7])('shows every name clear of names and marks at zoom %f', (at) => {
    const { placeNames: places, provinceNames, marks, markSize } = layoutAt(at, { language, dataset: coast });
    const half = markSize / 2;
    const boxes: Box[] = [
      ...places.map(({ box }) => box),
      ...provinceNames.map(({ box }) => box),
      ...marks.map(({ x, y }) => ({
        left: x - half,
        top: y - half,
        right: x + half,
        bottom: y + half,
      })),
    ];
    // Marks of one place stand side by side; marks of neighbouring places may meet when seen from far away.
    const names = boxes.slice(0, places.length + provinceNames.length);
    for (const [position, name] of names.entries()) {
      for (const other of boxes.slice(position + 1)) expect(overlaps(name, other)).toBe(false);
    }
  });

  test('names every place that has initiatives, from zoom 3.6 on', () => {
    const places = new Set(coast.entries.map(({ place }) => place.code));
    for (const at of [3.6, 4.5, 6])
      expect(layoutAt(at, { language, dataset: coast }).placeNames).toHaveLength(places.size);
  });
});

describe.each([
  ['the coast', coast],
  ['the isles', isles],
] as const)('marks of %s', (_name, dataset) => {
  test.each([3.2, 3.6, 4, 4.6, 5.3, 6, 7, 8])(
    'stand clear of each other and of all names at zoom %f',
    (at) => {
      const { marks, markSize, placeNames: places, provinceNames } = layoutAt(at, { dataset });
      const half = markSize / 2;
      const boxes = marks.map(({ x, y }) => ({
        left: x - half,
        top: y - half,
        right: x + half,
        bottom: y + half,
      }));
      const names = [...places, ...provinceNames].map(({ box }) => box);
      for (const [position, box] of boxes.entries()) {
        for (const other of [...boxes.slice(position + 1), ...names])
          expect(overlaps(box, other)).toBe(false);
      }
    },
  );

  test('stand for every initiative once', () => {
    for (const at of [3.2, 5, 8]) {
      const { marks } = layoutAt(at, { dataset });
      const stoodFor = marks.flatMap(({ entry, placeCodes }) =>
        entry ? [entry] : placeCodes.flatMap((code) => dataset.entriesAt(code)),
      );
      expect(stoodFor.map(({ position }) => position).sort((a, b) => a - b)).toEqual(
        dataset.entries.map(({ position }) => position),
      );
    }
  });
});

test('several initiatives of one place stand side by side, the first of them on it', () => {
  const { marks, markSize } = layoutAt(5, { dataset: coast });
  const [first, second, ...others] = marks.filter(({ place }) => place.en === 'Ness');
  const { longitude: lng = 0, latitude: lat = 0 } = first?.place ?? {};
  const { x, y } = worldPoint(lng, lat, 5);
  expect(others).toEqual([]);
  expect([first?.x, first?.y]).toEqual([x, y]);
  expect(Math.hypot((second?.x ?? 0) - x, (second?.y ?? 0) - y)).toBeGreaterThan(markSize);
  expect(Math.hypot((second?.x ?? 0) - x, (second?.y ?? 0) - y)).toBeLessThan(markSize * 1.5);
});

test('the mark of a district is named by its city', () => {
  const isPresent = ({ initiative }: Entry): boolean => initiative.id === 'maple';
  const { placeNames: names } = layoutAt(5, { dataset: isles, isPresent });
  expect(names.map(({ request }) => request.lines.map(({ text }) => text))).toEqual([['Quay']]);
});
