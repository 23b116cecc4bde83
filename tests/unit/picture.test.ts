import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset, Entry } from '../../src/domain/dataset.ts';
import { cameraFor, cameraShowing, degreesOf, screenPoint, worldPoint } from '../../src/geometry/mercator.ts';
import { languages, translationOf } from '../../src/i18n/translate.ts';
import { hasLeader, layoutMap, type MapLayout } from '../../src/layout/mapLayout.ts';
import { createNameGround, sharesOf } from '../../src/layout/nameGround.ts';
import {
  type Box,
  type MeasureText,
  type NameRequest,
  overlaps,
  placeNames,
} from '../../src/layout/placement.ts';
import { builtIn, ground, story } from './builtInData.ts';

const measure: MeasureText = ({ text, size, language }) =>
  [...text].length * size * (language === 'en' ? 0.58 : 1);

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
        const boxes = placeNames(requests, [{ box: obstacle }], measure).map(({ box }) => box);
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
    expect(placeNames([one], [], measure)[0]?.candidate).toBe(0);
    expect(placeNames([one], [], measure, new Map([['a', 1]]))[0]?.candidate).toBe(1);
  });
});

const nameGround = createNameGround(ground.shapes, builtIn.gazetteer.provinces);

function layoutAt(
  at: number,
  language: 'en' | 'zh-Hans',
  dataset: Dataset = builtIn.dataset,
  isPresent: (entry: Entry) => boolean = () => true,
  previous?: MapLayout,
): MapLayout {
  return layoutMap(at, {
    dataset,
    isPresent,
    provinces: builtIn.gazetteer.provinces,
    placeOf: builtIn.gazetteer.placeOf,
    ground: nameGround,
    translation: translationOf(language, story),
    measure,
    previous,
    isBilingual: false,
  });
}

describe.each(languages)('the map in %s', (language) => {
  test.each([3, 3.4, 3.8, 4.2, 5, 6, 7])('shows every name clear of names and marks at zoom %f', (at) => {
    const { placeNames: places, provinceNames, marks, markSize } = layoutAt(at, language);
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
    const places = new Set(builtIn.dataset.entries.map(({ place }) => place.code));
    for (const at of [3.6, 4.5, 6]) expect(layoutAt(at, language).placeNames).toHaveLength(places.size);
  });
});

describe.each([
  ['the article', builtIn.dataset],
  ['the extended record', builtIn.extended],
] as const)('marks of %s', (_name, dataset) => {
  test.each([3.2, 3.6, 4, 4.6, 5.3, 6, 7, 8])(
    'stand clear of each other and of all names at zoom %f',
    (at) => {
      const { marks, markSize, placeNames: places, provinceNames } = layoutAt(at, 'en', dataset);
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
      const { marks } = layoutAt(at, 'en', dataset);
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
  const { marks, markSize } = layoutAt(5, 'en');
  const [first, second, ...others] = marks.filter(({ place }) => place.en === 'Guiyang');
  const { longitude: lng = 0, latitude: lat = 0 } = first?.place ?? {};
  const { x, y } = worldPoint(lng, lat, 5);
  expect(others).toEqual([]);
  expect([first?.x, first?.y]).toEqual([x, y]);
  expect(Math.hypot((second?.x ?? 0) - x, (second?.y ?? 0) - y)).toBeGreaterThan(markSize);
  expect(Math.hypot((second?.x ?? 0) - x, (second?.y ?? 0) - y)).toBeLessThan(markSize * 1.5);
});

describe.each([
  ['the article', builtIn.dataset],
  ['the extended record', builtIn.extended],
] as const)('geography of %s', (_name, dataset) => {
  const sights = [2.6, 3, 3.4, 3.8, 4.4, 5, 6, 7].flatMap((at) =>
    languages.flatMap((language) =>
      [0.3, 0.6, 1].map((share) => {
        const shown = Math.ceil(dataset.entries.length * share);
        const isPresent = ({ position }: { position: number }): boolean => position < shown;
        return { at, language, shown, layout: layoutAt(at, language, dataset, isPresent) };
      }),
    ),
  );

  test.each(sights)('marks end at their places at zoom $at, $language, $shown shown', ({ at, layout }) => {
    for (const mark of layout.marks) {
      const own = mark.entry?.place ?? mark.place;
      const { x, y } = worldPoint(own.longitude, own.latitude, at);
      const standsThere = Math.hypot(mark.x - x, mark.y - y) <= 3;
      const isLedThere = hasLeader(mark) && Math.hypot(mark.anchor.x - x, mark.anchor.y - y) <= 3;
      expect([mark.key, standsThere || isLedThere]).toEqual([mark.key, true]);
    }
  });

  test.each(sights)(
    'no name lies mostly in another province at zoom $at, $language, $shown shown',
    ({ at, layout }) => {
      const owns = [
        ...layout.placeNames.map((name) => [name, builtIn.gazetteer.placeOf(name.key.slice(6))] as const),
        ...layout.provinceNames.map((name) => [name, builtIn.gazetteer.placeOf(name.key.slice(9))] as const),
      ];
      for (const [{ key, box }, place] of owns) {
        const province = place && builtIn.gazetteer.provinceOf(place).code;
        expect([key, sharesOf(box, province ?? '', nameGround, 2 ** at).foreign > 0.5]).toEqual([key, false]);
      }
    },
  );

  test.each(sights)(
    'every place that shows is named, or counted by one that is, at zoom $at, $language, $shown shown',
    ({ layout, shown }) => {
      const named = new Set(layout.placeNames.map(({ key }) => key));
      const told = layout.marks
        .filter(({ place }) => named.has(`place-${place.code}`))
        .flatMap(({ placeCodes }) => placeCodes);
      const places = dataset.entries.slice(0, shown).map(({ place }) => place.code);
      expect(places.filter((code) => !told.includes(code))).toEqual([]);
    },
  );

  test('what came earlier mostly stays where it was when something arrives', () => {
    let previous: MapLayout | undefined;
    let moved = 0;
    let seen = 0;
    for (let shown = 1; shown <= dataset.entries.length; shown += 1) {
      const layout = layoutAt(3.5, 'en', dataset, ({ position }) => position < shown, previous);
      for (const mark of layout.marks) {
        const before = previous?.marks.find(({ key }) => key === mark.key);
        if (!before) continue;
        seen += 1;
        if (Math.hypot(before.x - mark.x, before.y - mark.y) > 1) moved += 1;
      }
      previous = layout;
    }
    expect(seen).toBeGreaterThan(20);
    expect(moved / seen).toBeLessThan(0.05);
  });

  test('all provinces are named from zoom 4 on, but those that are cities by the sea', () => {
    const { placeNames: places, provinceNames } = layoutAt(4, 'en', dataset);
    const named = new Set([...places, ...provinceNames].map(({ key }) => key.split('-')[1]));
    const unnamed = builtIn.gazetteer.provinces.filter(({ code }) => !named.has(code)).map(({ en }) => en);
    expect(['Hong Kong', 'Macao', 'Tianjin']).toEqual(expect.arrayContaining(unnamed));
  });
});

test('the mark of a district is named by its city', () => {
  const names = layoutAt(5, 'en').placeNames.flatMap(({ request }) => request.lines.map(({ text }) => text));
  expect(names).toContain('Zhangjiajie');
  expect(names).not.toContain('Wulingyuan');
});
