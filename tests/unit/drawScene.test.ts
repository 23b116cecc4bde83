import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/domain/compile.ts';
import { presenceOfEntry } from '../../src/domain/dataset.ts';
import { isoOfDay } from '../../src/domain/day.ts';
import { readDate } from '../../src/domain/parseOccurrence.ts';
import { sceneAt } from '../../src/domain/scene.ts';
import { windowAt, windowModes } from '../../src/domain/timeWindow.ts';
import { projectionNames } from '../../src/geometry/planes.ts';
import { languages } from '../../src/i18n/translate.ts';
import { compose } from '../../src/layout/composition.ts';
import type { PictureInput } from '../../src/layout/pictureInput.ts';
import { holds, overlaps } from '../../src/layout/placement.ts';
import { textScaleOf } from '../../src/layout/textScale.ts';
import { themeNames, tokens } from '../../src/look/tokens.ts';
import { drawScene } from '../../src/paint/drawScene.ts';
import { escapeXml } from '../../src/paint/svgElement.ts';
import { allElements, drawnBoxes, readSvg } from '../gallery/readSvg.ts';
import { type LightPicture, lightPicture } from './lightGround.ts';
import { coast, lightData, lights as story } from './lights.ts';

const input = lightPicture;

const anyScene: fc.Arbitrary<Partial<LightPicture>> = fc
  .constantFrom('coast' as const, 'isles' as const)
  .chain((data) => {
    const { earliest, latest } = lightData.datasetOf(data).extent;
    return fc.record({
      data: fc.constant(data),
      date: fc.integer({ min: earliest, max: latest }).map(isoOfDay),
      window: fc.constantFrom(...windowModes),
      span: fc.integer({ min: 1, max: 60 }),
      language: fc.constantFrom(...languages),
      theme: fc.constantFrom(...themeNames),
      projection: fc.constantFrom(...projectionNames),
      size: fc.tuple(fc.integer({ min: 240, max: 2000 }), fc.integer({ min: 240, max: 2000 })),
    });
  })
  .filter(({ size: [width, height] }) => width / height < 4 && height / width < 4);

const few = { numRuns: 15 };
/** Milliseconds; a busy machine takes its time. */
const patience = 120_000;

describe('a picture of any moment, size and look', () => {
  test(
    'is well-formed, of the size asked for, and says what it shows',
    () => {
      fc.assert(
        fc.property(anyScene, (own) => {
          const given = input(own);
          const svg = drawScene(given);
          const root = readSvg(svg);
          expect(root.name).toBe('svg');
          expect(root.attributes).toMatchObject({
            xmlns: 'http://www.w3.org/2000/svg',
            width: String(given.size.width),
            height: String(given.size.height),
            role: 'img',
            lang: given.translation.language,
          });
          const [title, description] = root.children;
          expect([title?.name, description?.name]).toEqual(['title', 'desc']);
          expect(title?.text).toContain(given.translation.pick(story.title));
          for (const entry of given.dataset.entries) {
            const isShown = presenceOfEntry(entry, given.scene.window) !== 'absent';
            if (isShown) expect(description?.text).toContain(given.translation.pick(entry.initiative.name));
          }
        }),
        few,
      );
    },
    patience,
  );

  test(
    'has no number that is none, no id, and refers to nothing outside',
    () => {
      fc.assert(
        fc.property(anyScene, (own) => {
          const svg = drawScene(input(own));
          expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
          const elements = allElements(readSvg(svg));
          const attributes = elements.flatMap((one) => Object.keys(one.attributes));
          expect(attributes.filter((name) => ['id', 'href', 'style', 'xlink:href'].includes(name))).toEqual(
            [],
          );
          expect(elements.filter(({ name }) => ['style', 'script', 'image', 'use'].includes(name))).toEqual(
            [],
          );
        }),
        few,
      );
    },
    patience,
  );

  test(
    'keeps texts and marks clear of each other and inside',
    () => {
      fc.assert(
        fc.property(anyScene, (own) => {
          const root = readSvg(drawScene(input(own)));
          const [, , width = 0, height = 0] = (root.attributes['viewBox'] ?? '').split(' ').map(Number);
          const boxes = drawnBoxes(root);
          for (const [position, one] of boxes.entries()) {
            expect(one.box.left, one.text).toBeGreaterThanOrEqual(-0.1);
            expect(one.box.right, one.text).toBeLessThanOrEqual(width + 0.1);
            expect(one.box.top, one.text).toBeGreaterThanOrEqual(-0.1);
            expect(one.box.bottom, one.text).toBeLessThanOrEqual(height + 0.1);
            for (const other of boxes.slice(position + 1)) {
              const rounded = { ...other.box, left: other.box.left + 0.2 };
              expect([one.text, other.text, overlaps(one.box, rounded)]).toEqual([
                one.text,
                other.text,
                false,
              ]);
            }
          }
        }),
        // A count is wider than the marks beside it.
        // And a heading over the map would reach the timeline of a low picture.
        {
          ...few,
          examples: [
            [{ data: 'isles', date: '1901-05-30', size: [240, 241] }],
            [{ date: '1901-03-01', size: [448, 240] }],
          ],
        },
      );
    },
    patience,
  );

  test(
    'keeps all of the country, whatever its shape',
    () => {
      fc.assert(
        fc.property(anyScene, (own) => {
          const given = input(own);
          const scale = textScaleOf(given.size);
          const size = { width: given.size.width / scale, height: given.size.height / scale };
          const { frame, visible } = compose(given, size);
          for (const [longitude = 0, latitude = 0] of given.ground.outline.coordinates.flat()) {
            const { x, y } = frame.plane(longitude, latitude);
            const at = { x: x * 2 ** frame.zoom - frame.corner.x, y: y * 2 ** frame.zoom - frame.corner.y };
            expect(holds(visible, { left: at.x, right: at.x, top: at.y, bottom: at.y })).toBe(true);
          }
        }),
        { ...few, examples: [[{ size: [1080, 1920] }], [{ size: [320, 240] }]] },
      );
    },
    patience,
  );

  test(
    'is the same each time',
    () => {
      fc.assert(
        fc.property(anyScene, (own) => {
          expect(drawScene(input(own))).toBe(drawScene(input(own)));
        }),
        { numRuns: 5 },
      );
    },
    patience,
  );
});

test.each(themeNames)(
  'the %s picture has colours of its theme only, and tints between two of them',
  (theme) => {
    const svg = drawScene(input({ theme }));
    const own = new Set([
      ...Object.values(tokens[theme]),
      ...story.categories.map(({ colours }) => colours[theme]),
    ]);
    const used = [...svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]+)"/g)].map((match) => match[1] ?? '');
    const provinces = [...svg.matchAll(/data-code="\w+" fill="(#[0-9a-f]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    const tints = new Set(provinces);
    expect(used.filter((colour) => !own.has(colour) && !tints.has(colour))).toEqual([]);
    expect(provinces).toContain(tokens[theme].joinedMore);
  },
);

test('names are in the reader’s script, and in both where both are asked for', () => {
  const names = (own: Partial<LightPicture>): string => {
    const groups = allElements(readSvg(drawScene(input({ data: 'isles', date: '1901-07-04', ...own }))));
    return groups
      .filter(({ attributes }) => /names$/.test(attributes['class'] ?? ''))
      .map(({ text }) => text)
      .join();
  };
  expect(names({})).not.toMatch(/\p{Script=Han}/u);
  expect(names({ language: 'zh-Hans' })).not.toMatch(/\p{Script=Latin}/u);
  expect(names({ bothScripts: true })).toMatch(/Skerry礁石/u);
});

test('marks of the map stand for what is shown', () => {
  const given = input({ size: [1400, 1000] });
  const root = readSvg(drawScene(given));
  const marks = allElements(root).find(({ attributes }) => attributes['class'] === 'marks');
  const ids = (marks?.children ?? []).map(({ attributes }) => attributes['data-id']);
  const shown = given.dataset.entries
    .filter((entry) => presenceOfEntry(entry, given.scene.window) !== 'absent')
    .map(({ initiative }) => initiative.id);
  expect([...ids].sort()).toEqual([...shown].sort());
});

test('a place with many initiatives shows how many', () => {
  const root = readSvg(drawScene(input({ data: 'isles', date: '1901-07-04' })));
  const counts = allElements(root).flatMap(({ attributes }) => attributes['data-count'] ?? []);
  expect(counts).toEqual(['8']);
});

test('each name on the map has its halo as a text beneath, in any reader of SVG', () => {
  const svg = drawScene(input({ size: [1400, 1000] }));
  expect(svg).not.toContain('paint-order');
  const map = readSvg(svg).children;
  for (const [names, count] of [
    ['province-names', 2],
    ['place-names', 6],
  ] as const) {
    const at = map.findIndex(({ attributes }) => attributes['class'] === names);
    const [halos, own] = [map[at - 1], map[at]];
    expect(halos?.attributes).toMatchObject({ class: 'halos', stroke: tokens.light.land });
    expect(own?.attributes).not.toHaveProperty('stroke');
    const placeOf = ({ text, attributes: { x, y } }: (typeof map)[number]) => [text, x, y];
    expect(halos?.children).toHaveLength(count);
    expect(halos?.children.map(placeOf)).toEqual(own?.children.map(placeOf));
  }
});

test('what is chosen has a halo on the map and on the axis', () => {
  const halos = (selected: string | undefined): number =>
    drawScene(input({ selected })).split('stroke-width="2.25"').length - 1;
  expect(halos(undefined)).toBe(0);
  expect(halos('dwale')).toBe(1);
});

test('with natural-earth, what is contested has the colour of the land beside, and the note says so', () => {
  const fillOf = (boundaries: PictureInput['boundaries']): string | undefined => {
    const elements = allElements(readSvg(drawScene(input({ boundaries, date: '1901-03-05' }))));
    return elements.find(({ attributes }) => attributes['data-code'] === 's')?.attributes['fill'];
  };
  expect(fillOf('natural-earth')).toBe(tokens.light.foreign);
  expect(fillOf('iso-3166-2')).toBeUndefined();
  const noteOf = (boundaries: PictureInput['boundaries']): boolean =>
    drawScene(input({ boundaries })).includes('Boundaries: the survey, by hand');
  expect([noteOf('natural-earth'), noteOf('iso-3166-2')]).toEqual([true, false]);
});

test('pictures of a series show the same part of the map', () => {
  const shoreOf = (date: string): string | undefined => {
    const svg = drawScene(input({ date }));
    return /stroke-linejoin="round"><path d="([^"]+)"/.exec(svg)?.[1];
  };
  const first = shoreOf('1901-03-01');
  expect(first).toBeDefined();
  // Among them are days whose sentences are short, and ones on which something may have happened besides.
  for (const date of ['1901-03-20', '1901-04-25', '1901-05-20', '1901-05-31', '1901-06-30'])
    expect(shoreOf(date)).toBe(first);
});

describe('parts', () => {
  const texts = (own: Partial<LightPicture>): string => readSvg(drawScene(input(own))).text;
  const classes = (own: Partial<LightPicture>): readonly string[] =>
    allElements(readSvg(drawScene(input(own)))).flatMap(({ attributes }) => attributes['class'] ?? []);

  test('what is not asked for is not there', () => {
    const none = { title: false, sentence: false, legend: false, timeline: false, sources: false };
    const drawn = classes({ parts: none });
    expect(drawn).not.toContain('legend');
    expect(drawn).not.toContain('timeline');
    expect(drawn).not.toContain('texts');
    expect(drawn).toContain('marks');
  });

  test('in a small picture they step aside in order, and the note stays', () => {
    const size = (height: number): Partial<LightPicture> => ({ size: [320, height] });
    const note = 'Lights: by hand';
    const heights = [900, 600, 480, 400, 340, 300, 260, 240];
    const kept = heights.map((height) => {
      const drawn = classes(size(height));
      const root = readSvg(drawScene(input(size(height))));
      const written = root.children.find(({ attributes }) => attributes['class'] === 'texts')?.text ?? '';
      expect(written).toContain(note);
      return [
        drawn.includes('legend'),
        written.includes('The coast, March'),
        written.includes('Sources:'),
        drawn.includes('timeline'),
        written.includes('The lights'),
      ].filter(Boolean).length;
    });
    expect(kept[0]).toBe(5);
    expect(kept).toEqual([...kept].sort((a, b) => b - a));
    expect(classes(size(900))).toContain('legend');
    expect(classes(size(240))).not.toContain('legend');
  });

  test('tell the collection’s sources in short', () => {
    expect(texts({})).toContain('Sources: 6 pages.');
    const strand = coast.narrowed(({ place }) => place.code === 's1');
    const ofStrand = drawScene({ ...input({}), dataset: strand });
    expect(readSvg(ofStrand).text).toContain('Source: The keeper, some day in 1901, and 3 other pages.');
    expect(texts({ language: 'zh-Hans' })).toContain('来源：6个网页。');
  });
});

test('a camera that is given is kept', () => {
  const camera = { longitude: 8, latitude: 50, zoom: 5 };
  const given = input({ camera });
  const root = readSvg(drawScene(given));
  const [, , width = 0] = (root.attributes['viewBox'] ?? '').split(' ').map(Number);
  const dwale = drawnBoxes(root).find(({ text }) => text.startsWith('Light dwale'));
  const entry = given.dataset.entryOf('dwale');
  const degreesPerUnit = 360 / (512 * 2 ** 5) / (width / given.size.width);
  const middle = ((dwale?.box.left ?? 0) + (dwale?.box.right ?? 0)) / 2 / width;
  const expected =
    0.5 +
    ((entry?.place.longitude ?? 0) - 8) / degreesPerUnit / given.size.width / (width / given.size.width);
  expect(middle).toBeCloseTo(expected, 2);
});

test('text is escaped, and characters that XML forbids are left out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const root = readSvg(`<svg a="${escapeXml(text)}">${escapeXml(text)}</svg>`);
      expect(root.name).toBe('svg');
    }),
  );
  expect(escapeXml('A & B <"c">\u0000')).toBe('A &amp; B &lt;&quot;c&quot;&gt;');
});

test('a collection without initiatives is an empty map with its words', () => {
  const { dataset } = compile([], { story, gazetteer: lightData.gazetteer, occurrenceOf: readDate });
  const window = windowAt('cumulative-from-start', dataset.extent.latest);
  const given = { ...input({}), dataset, day: dataset.extent.latest, scene: sceneAt(dataset.index, window) };
  const svg = drawScene(given);
  expect(svg).not.toMatch(/NaN|Infinity/);
  expect(readSvg(svg).text).toContain(given.translation.words.nothingYet);
});
