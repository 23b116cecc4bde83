import { describe, expect, test } from 'vitest';
import { storyFiles } from '../../src/build/storyFiles.ts';
import { arrivalDay, shownEntries } from '../../src/domain/dataset.ts';
import { type Day, isoOfDay } from '../../src/domain/day.ts';
import { sceneAt } from '../../src/domain/scene.ts';
import { windowAt } from '../../src/domain/timeWindow.ts';
import { groundOf } from '../../src/geometry/ground.ts';
import { newestText, plainText, sentenceOf } from '../../src/i18n/sentence.ts';
import { translationOf } from '../../src/i18n/translate.ts';
import { builtInDataOf } from '../../src/io/builtInData.ts';
import { createContextOf, readQuery } from '../../src/io/linkContext.ts';
import type { Drawing } from '../../src/layout/drawingSpec.ts';
import type { MeasureText } from '../../src/layout/placement.ts';
import { tintStep } from '../../src/look/tint.ts';
import { bakeOpening } from '../../src/opening/bakeOpening.ts';
import { drawOpening, nearestLayout, openingTints } from '../../src/opening/drawOpening.ts';
import { drawShell } from '../../src/opening/drawShell.ts';
import type { OpeningScene } from '../../src/opening/openingScene.ts';
import { openingTheme, openingView } from '../../src/opening/openingView.ts';
import { defaultCollection } from '../../src/state/fields.ts';
import { builtIn } from './builtInData.ts';
import { oldLinks } from './oldLinks.ts';

/** About as wide as Inter. */
const measure: MeasureText = ({ text, size }) => text.length * size * 0.55;

function openingOf(name: string) {
  const files = storyFiles(name);
  const data = builtInDataOf(files.bake());
  const dataset = data.datasetOf(defaultCollection(data.story));
  const ground = groundOf(files.outlines(), data.gazetteer.provinces);
  return { data, dataset, scene: bakeOpening({ dataset, gazetteer: data.gazetteer, ground, measure }) };
}

const nobody = { language: undefined, theme: undefined, bothScripts: false, browserLanguages: ['en'] };
const asked = (query: string, scene: OpeningScene, reader: Partial<typeof nobody> = {}) =>
  openingView(new URLSearchParams(query), scene, { ...nobody, ...reader });

/** All text in an element that is to be made. */
const textOf = ({ inside = [] }: Drawing): string =>
  typeof inside === 'string' ? inside : inside.map(textOf).join('');
const find = (own: Drawing, className: string): Drawing[] => {
  const { inside = [] } = own;
  if (String(own.attributes['class']).split(' ').includes(className)) return [own];
  return typeof inside === 'string' ? [] : inside.flatMap((child) => find(child, className));
};

const stories = {
  metaverse: openingOf('metaverse'),
  clocks: openingOf('clocks'),
};
const { dataset, scene } = stories.metaverse;
const [english] = scene.languages;
if (!english) throw new Error('no language');
const layout = nearestLayout(english.layouts, scene.plane.zoom + 1);
if (!layout) throw new Error('no layout');
const place = { left: 0, top: 0, scale: 2 };

describe('what a link asks of the opening', () => {
  test('nothing: the last day, in the reader’s language, all of the story', () => {
    const { latest } = scene.extent;
    expect(asked('', scene)).toEqual({
      language: 'en',
      window: windowAt('cumulative-from-start', latest),
      camera: undefined,
    });
    expect(asked('', scene, { browserLanguages: ['zh-CN'] }).language).toBe('zh-Hans');
  });

  test('a day, a language, a view', () => {
    const view = asked('date=2021-11-18&lang=zh-Hans&view=110,30,5&renderer=svg', scene);
    expect(view.language).toBe('zh-Hans');
    expect(view.window && isoOfDay(view.window.to)).toBe('2021-11-18');
    expect(view.camera).toEqual({ longitude: 110, latitude: 30, zoom: 5 });
  });

  test.each([
    'selected=zhangjiajie-metaverse-center',
    'date=2021-13-40',
    'date=1999-01-01',
    'view=110,30,99',
    'view=x',
    'window=instant',
    'window=nothing',
    'lang=xx',
    'mode=present',
    'data=extended',
    'q=beijing',
    'unheard=of',
  ])('more than it can show: %s', (query) => {
    expect(asked(query, scene).window).toBeUndefined();
  });

  test('a reader who wants both scripts waits for the app', () => {
    expect(asked('', scene, { bothScripts: true }).window).toBeUndefined();
    expect(asked('', stories.clocks.scene, { bothScripts: true }).window).toBeDefined();
  });

  test('of many places only the last day', () => {
    const { latest, earliest } = stories.clocks.scene.extent;
    expect(asked(`date=${isoOfDay(latest)}`, stories.clocks.scene).window).toBeDefined();
    expect(asked(`date=${isoOfDay(earliest)}`, stories.clocks.scene).window).toBeUndefined();
  });

  test('a theme is the link’s before it is the reader’s', () => {
    const themeOf = (query: string) => openingTheme(new URLSearchParams(query), { theme: 'dark' });
    expect([themeOf('theme=contrast'), themeOf(''), themeOf('theme=mauve')]).toEqual([
      'contrast',
      'dark',
      undefined,
    ]);
  });

  test('what it shows of a link is what the app reads from it', () => {
    const contextOf = createContextOf(stories.metaverse.data, nobody, ['en']);
    const shown = oldLinks.flatMap(({ query }) => {
      const params = new URLSearchParams(query);
      const view = openingView(params, scene, nobody);
      if (!view.window) return [];
      const { link } = readQuery(params, contextOf);
      expect([query, view.language, openingTheme(params, nobody)]).toEqual([
        query,
        link.language,
        link.theme,
      ]);
      expect([query, link.selected, link.view ?? undefined]).toEqual([query, undefined, view.camera]);
      return [query];
    });
    expect(shown.length).toBeGreaterThan(0);
  });
});

describe('the words around the map', () => {
  const spoken = scene.languages.map((own) => ({
    own,
    translation: translationOf(own.language, dataset.story),
  }));
  const days: readonly Day[] = [
    scene.extent.earliest,
    ...dataset.entries.flatMap(({ occurrence }) => [arrivalDay({ ...occurrence }), occurrence.begin.max + 1]),
    scene.extent.latest,
  ].filter((day) => day <= scene.extent.latest);

  test.each(spoken)('are true for every day: $own.language', ({ own, translation }) => {
    for (const day of days) {
      const telling = {
        scene: sceneAt(dataset.index, windowAt('cumulative-from-start', day)),
        day,
        dataset,
        translation,
      };
      const { heading } = drawShell(scene, own, day);
      expect(find(heading, 'sentence').map(textOf)).toEqual([plainText(sentenceOf(telling))]);
      expect(find(heading, 'newest').map(textOf)).toEqual([newestText(telling)]);
      expect(find(heading, 'sentence')[0]?.attributes['data-untold']).toBeUndefined();
    }
  });

  test('only take their room where the day is not the scene’s to tell', () => {
    const { heading } = drawShell(scene, english, undefined);
    for (const name of ['sentence', 'newest'])
      expect(find(heading, name)[0]?.attributes['data-untold']).toBe('');
  });
});

describe.each(Object.entries(stories))('the scene of %s', (_name, { dataset, scene }) => {
  const last = windowAt('cumulative-from-start', scene.extent.latest);

  test('tints regions as the map does', () => {
    const expected = [...sceneAt(dataset.index, last).provinces].map(([code, count]) => [
      code,
      tintStep(count, scene.tints),
    ]);
    expect(new Map(openingTints(scene, last))).toEqual(new Map(expected as [string, number][]));
  });

  test('each of its layouts has every record once', () => {
    for (const { layouts } of scene.languages) {
      for (const { marks } of layouts) {
        const count = marks.reduce((sum, { of }) => sum + (of < 0 ? -of : 1), 0);
        expect(count).toBe(shownEntries(dataset, last).length);
      }
    }
  });

  test('is small beside what it stands for', () => {
    expect(JSON.stringify(scene).length).toBeLessThan(200_000);
  });
});

describe('the marks of a day', () => {
  const drawnOn = (day: Day) =>
    drawOpening(scene, english, layout, windowAt('cumulative-from-start', day), place);
  const marksIn = (drawing: readonly Drawing[]) => drawing.flatMap((own) => find(own, 'mark'));

  test.each(builtIn.dataset.entries.map((entry) => arrivalDay(entry.occurrence)))('%i', (day) => {
    const window = windowAt('cumulative-from-start', day);
    expect(marksIn(drawnOn(day))).toHaveLength(shownEntries(dataset, window).length);
  });

  test('stand at their places, moved aside by pixels of the screen', () => {
    const [mark] = layout.marks;
    const [x = 0, y = 0] = mark?.at ?? [];
    const [dx = 0, dy = 0] = mark?.by ?? [];
    const [first] = marksIn(drawnOn(scene.extent.latest));
    expect(first?.attributes['transform']).toBe(
      `translate(${(2 * x + dx).toFixed(2)} ${(2 * y + dy).toFixed(2)})`,
    );
  });

  test.each(Object.entries(stories))('bear the names of their places, as places: %s', (_name, own) => {
    const { scene: told } = own;
    const window = windowAt('cumulative-from-start', told.extent.latest);
    for (const spoken of told.languages) {
      for (const near of spoken.layouts) {
        const drawing = drawOpening(told, spoken, near, window, place);
        const ofPlaces = drawing.flatMap((one) => find(one, 'name-place'));
        expect(ofPlaces.length).toBeGreaterThan(0);
        expect(ofPlaces.filter((name) => find(name, 'line-strong').length !== 1)).toEqual([]);
        const ofRegions = drawing.flatMap((one) => find(one, 'name-province'));
        expect(ofRegions.flatMap((name) => find(name, 'line-strong'))).toEqual([]);
      }
    }
  });

  test('a zoom far from all that was laid out has none', () => {
    expect(nearestLayout(english.layouts, 12)).toBeUndefined();
  });
});
