import { expect, test } from 'vitest';
import { createFontMeasure } from '../../src/build/measureWithFonts.ts';
import { storyFiles } from '../../src/build/storyFiles.ts';
import { sceneAt } from '../../src/domain/scene.ts';
import { windowAt } from '../../src/domain/timeWindow.ts';
import { groundOf } from '../../src/geometry/ground.ts';
import { pointIn } from '../../src/geometry/mapFrame.ts';
import { mercatorPlane } from '../../src/geometry/mercator.ts';
import { translationOf } from '../../src/i18n/translate.ts';
import { builtInDataOf } from '../../src/io/builtInData.ts';
import { fitCountry } from '../../src/layout/fitCountry.ts';
import { drawScene } from '../../src/paint/drawScene.ts';

const files = storyFiles('clocks');
const data = builtInDataOf(files.bake());
const dataset = data.datasetOf('changes');
const ground = groundOf(files.outlines(), data.gazetteer.provinces);
const { bounds } = data.story.home;

test('a picture of the world shows its home as large as it fits, though the outlines reach the pole', () => {
  const size = { width: 1000, height: 600 };
  const free = { left: 0, top: 0, right: size.width, bottom: size.height };
  const frame = fitCountry(ground, bounds, mercatorPlane, size, free, undefined);
  const [northWest, southEast] = [
    pointIn(frame, bounds.west, bounds.north),
    pointIn(frame, bounds.east, bounds.south),
  ];
  expect(southEast.x - northWest.x).toBeGreaterThan(0.8 * size.width);
  for (const { x, y } of [northWest, southEast]) {
    expect(x).toBeGreaterThan(-0.05 * size.width);
    expect(x).toBeLessThan(1.05 * size.width);
    expect(y).toBeGreaterThan(-0.1 * size.height);
    expect(y).toBeLessThan(1.1 * size.height);
  }
});

test('a picture of the world names some of its many marks, and no coordinate runs away', async () => {
  const day = dataset.extent.latest;
  const svg = drawScene({
    dataset,
    day,
    scene: sceneAt(dataset.index, windowAt('cumulative-from-start', day)),
    translation: translationOf('en', data.story),
    gazetteer: data.gazetteer,
    ground,
    size: { width: 1200, height: 630 },
    theme: 'light',
    boundaries: 'iso-3166-2',
    projection: 'albers',
    bothScripts: false,
    camera: undefined,
    selected: undefined,
    measure: await createFontMeasure(),
    parts: { title: true, sentence: true, legend: true, timeline: true, sources: true },
  });
  expect(svg).toContain('1,764 changes');
  expect(svg).not.toMatch(/NaN|Infinity/);
  const moves = [...svg.matchAll(/M(-?[\d.]+)[ ,]?(-?[\d.]+)/g)].flatMap(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  expect(moves.length).toBeGreaterThan(500);
  expect(Math.max(...moves.map(Math.abs))).toBeLessThan(2000);
});
