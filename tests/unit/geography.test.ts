import { describe, expect, test } from 'vitest';
import { worldPoint } from '../../src/geometry/mercator.ts';
import { languages } from '../../src/i18n/translate.ts';
import { hasLeader, type MapLayout } from '../../src/layout/mapLayout.ts';
import { sharesOf } from '../../src/layout/nameGround.ts';
import { type Box, overlaps } from '../../src/layout/placement.ts';
import { builtIn, ground, wholeData } from './builtInData.ts';
import { layoutsOf } from './layoutsOf.ts';

const { dataset: article, extended, gazetteer } = builtIn;
const { nameGround, layoutAt } = layoutsOf(wholeData, ground);

describe.each(languages)('the map in %s', (language) => {
  test.each([3, 3.4, 3.8, 4.2, 5, 6, 7])('shows every name clear of names and marks at zoom %f', (at) => {
    const {
      placeNames: places,
      provinceNames,
      marks,
      markSize,
    } = layoutAt(at, { language, dataset: article });
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
    const places = new Set(article.entries.map(({ place }) => place.code));
    for (const at of [3.6, 4.5, 6])
      expect(layoutAt(at, { language, dataset: article }).placeNames).toHaveLength(places.size);
  });
});

describe.each([
  ['the article', article],
  ['the extended record', extended],
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

describe.each([
  ['the article', article],
  ['the extended record', extended],
] as const)('geography of %s', (_name, dataset) => {
  const sights = [2.6, 3, 3.4, 3.8, 4.4, 5, 6, 7].flatMap((at) =>
    languages.flatMap((language) =>
      [0.3, 0.6, 1].map((share) => {
        const shown = Math.ceil(dataset.entries.length * share);
        const isPresent = ({ position }: { position: number }): boolean => position < shown;
        return { at, language, shown, layout: layoutAt(at, { language, dataset, isPresent }) };
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
        ...layout.placeNames.map((name) => [name, gazetteer.placeOf(name.key.slice(6))] as const),
        ...layout.provinceNames.map((name) => [name, gazetteer.placeOf(name.key.slice(9))] as const),
      ];
      for (const [{ key, box }, place] of owns) {
        const province = place && gazetteer.provinceOf(place).code;
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
      const layout = layoutAt(3.5, {
        dataset,
        isPresent: ({ position }) => position < shown,
        previous,
      });
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
    const { placeNames: places, provinceNames } = layoutAt(4, { dataset });
    const named = new Set([...places, ...provinceNames].map(({ key }) => key.split('-')[1]));
    const unnamed = gazetteer.provinces.filter(({ code }) => !named.has(code)).map(({ en }) => en);
    expect(['Hong Kong', 'Macao', 'Tianjin']).toEqual(expect.arrayContaining(unnamed));
  });
});
