import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import { dayOfIso } from '../../src/domain/day.ts';
import { fadeOf, presenceOf } from '../../src/domain/presence.ts';
import { sceneAt } from '../../src/domain/scene.ts';
import { stays } from '../../src/domain/story.ts';
import { windowAt, windowModes } from '../../src/domain/timeWindow.ts';
import { foldedScale } from '../../src/geometry/axisScale.ts';
import { sentenceOf } from '../../src/i18n/sentence.ts';
import { statusText } from '../../src/i18n/status.ts';
import { translationOf } from '../../src/i18n/translate.ts';
import { columnParts } from '../../src/layout/axisMarks.ts';
import { growthShapes } from '../../src/layout/axisShapes.ts';
import { legendItems } from '../../src/look/legend.ts';
import { lookOfEntry, markLook } from '../../src/look/markLook.ts';
import { markGeometry } from '../../src/look/marks.ts';
import { tokens } from '../../src/look/tokens.ts';
import { drawScene } from '../../src/paint/drawScene.ts';
import { allElements, readSvg, type SvgElement } from '../gallery/readSvg.ts';
import { lightPicture } from './lightGround.ts';
import { coast, isles, lightCategory, lights as story } from './lights.ts';

const rulesOf = (dataset: Dataset): Dataset => dataset.narrowed(({ category }) => category.id === 'rule');

describe('rules in force', () => {
  test('stay as towers do: never over, never a trace, never absent once begun', () => {
    const { entries, extent } = rulesOf(coast);
    for (const { occurrence } of entries) {
      for (let day = extent.earliest; day <= extent.latest; day += 1) {
        for (const mode of ['cumulative-from-start', 'instant'] as const) {
          const timed = { category: lightCategory('rule'), ...occurrence };
          const presence = presenceOf(timed, windowAt(mode, day));
          const isBegun = day >= occurrence.begin.max;
          expect(presence === 'present').toBe(isBegun);
          expect(fadeOf(timed, windowAt(mode, day))).toBe(0);
        }
      }
    }
  });

  test('from before a window that tells what happened stand quietly, and are not called over', () => {
    const furze = coast.entryOf('furze');
    if (!furze) throw new Error('no such record');
    const window = windowAt('time-window', coast.extent.latest, 7);
    expect(presenceOf({ category: lightCategory('rule'), ...furze.occurrence }, window)).toBe('standing');
    expect(statusText(furze, window, translationOf('en', story))).toBe('there from before');
  });

  test('alone tint their county, as towers and fires do, and nothing else does', () => {
    const only = rulesOf(coast);
    const date = '1901-06-20';
    for (const mode of windowModes) {
      const window = windowAt(mode, dayOfIso(date) ?? 0, 60);
      const scene = sceneAt(only.index, window);
      const given = { ...lightPicture({ date }), dataset: only, scene };
      const tinted = allElements(readSvg(drawScene(given))).filter(
        ({ attributes }) => attributes['data-code'] !== undefined && attributes['fill'] !== undefined,
      );
      expect(tinted.map(({ attributes }) => attributes['data-code']).sort()).toEqual(
        [...scene.provinces.keys()].sort(),
      );
      const sentence = sentenceOf(given);
      if (scene.counted > 0) expect(sentence).toContain(`[${scene.provinces.size} county`);
    }
    const scene = sceneAt(only.index, windowAt('cumulative-from-start', only.extent.latest));
    expect([...scene.provinces]).toEqual([['s', 1]]);
  });

  test('have an area of their own on the axis, upon those of towers and fires', () => {
    const scale = foldedScale(coast.extent, [0, 800]);
    const shapes = growthShapes(coast, scale);
    expect(new Set(shapes.values()).size).toBe(3);
    const [tower, fire, rule] = columnParts({
      x: 0,
      width: 6,
      counts: story.categories.map((category, position) => ({ category, count: position + 1 })),
      most: 6,
    });
    expect([tower, fire, rule].map((own) => own?.category)).toEqual(story.categories);
    expect(rule?.height).toBeCloseTo(3 * (tower?.height ?? 0));
    expect(fire?.y).toBeCloseTo((rule?.y ?? 0) + (rule?.height ?? 0));
  });

  test('are in the legend where the data has any', () => {
    const ids = (dataset: Dataset): readonly string[] =>
      legendItems(dataset.categories).map(({ of, isOver }) =>
        of === 'imprecise' ? of : isOver ? 'trace' : of.id,
      );
    expect(ids(isles)).toEqual(['tower', 'fire', 'trace', 'imprecise']);
    expect(ids(coast)).toEqual(['tower', 'fire', 'trace', 'rule', 'imprecise']);
  });
});

describe('the look of a mark', () => {
  const byId = (root: SvgElement, group: string): ReadonlyMap<string, SvgElement> => {
    const own = allElements(root).find(({ attributes }) => attributes['class'] === group);
    const marks = own ? allElements(own) : [];
    return new Map(
      marks.flatMap((one) => (one.attributes['data-id'] ? [[one.attributes['data-id'], one]] : [])),
    );
  };
  /** The paths of the sign itself, which stand at the end of a mark's group. */
  const signOf = (mark: SvgElement): readonly SvgElement[] =>
    mark.children
      .filter(({ name, attributes }) => name === 'path' && attributes['fill'] !== tokens.light.land)
      .filter(({ attributes }) => attributes['fill'] !== tokens.light.surface);

  test.each([
    ['1901-04-10', 'cumulative-from-start'],
    ['1901-06-30', 'cumulative-from-start'],
    ['1901-05-20', 'time-window'],
    ['1901-03-21', 'instant'],
    ['1901-05-01', 'cumulative-from-end'],
  ] as const)('on %s, %s, is the same on the map and on the axis of a picture', (date, window) => {
    const given = lightPicture({ date, window, size: [1600, 1000] });
    const root = readSvg(drawScene(given));
    const [map, axis] = [byId(root, 'marks'), byId(root, 'timeline')];
    expect(axis.size).toBe(given.dataset.entries.length);
    for (const entry of given.dataset.entries) {
      const { id } = entry.initiative;
      const { shape, colours } = entry.category;
      const look = lookOfEntry(entry, given.scene.window);
      for (const [mark, size] of [
        [map.get(id), undefined],
        [axis.get(id), 13],
      ] as const) {
        if (!mark) continue;
        const paths = signOf(mark);
        const { fillPath, strokePath } = markGeometry(shape, {
          size: size ?? 13,
          imprecise: entry.isImprecise,
          state: look.state,
        });
        expect([id, paths.length]).toEqual([id, [fillPath, strokePath].filter(Boolean).length]);
        for (const { attributes } of paths) {
          const colour = look.tone === 'quiet' ? tokens.light.muted : colours.light;
          expect([attributes['fill'], attributes['stroke']]).toContain(colour);
          expect(Number(attributes['opacity'] ?? 1)).toBe(look.opacity);
        }
      }
    }
  });

  test('is full only for what counts, and quiet only for what is not there', () => {
    for (const presence of ['absent', 'possible', 'present', 'past', 'standing'] as const) {
      const { state, tone } = markLook({ presence, fade: 1 });
      expect(state === 'outline').toBe(!['present', 'past'].includes(presence));
      expect(tone === 'quiet').toBe(presence === 'absent');
    }
  });

  test('fades to a trace for what passes only', () => {
    const window = windowAt('cumulative-from-start', coast.extent.latest + 30);
    for (const entry of coast.entries) {
      const { state } = lookOfEntry(entry, window);
      expect(state).toBe(stays(entry.category) ? 'full' : 'trace');
    }
  });
});
