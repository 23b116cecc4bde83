import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { overlaps } from '../../src/layout/placement.ts';
import { drawScene } from '../../src/paint/drawScene.ts';
import { inputOf } from '../gallery/draw.ts';
import { drawnBoxes, readSvg } from '../gallery/readSvg.ts';
import { galleryPage, galleryScenes } from '../gallery/scenes.ts';

const folder = 'tests/gallery/pictures';

test('the gallery holds its scenes and nothing else', () => {
  expect(readdirSync(folder).sort()).toEqual(galleryScenes.map(({ name }) => `${name}.svg`).sort());
  expect(readFileSync('tests/gallery/index.html', 'utf8')).toBe(galleryPage());
});

describe.each(galleryScenes.map((scene) => [scene.name, scene] as const))('%s', (name, scene) => {
  const svg = drawScene(inputOf(scene));

  test('looks as it did (`npm run gallery` renews the pictures)', () => {
    // Compared as a whole: a difference of a hundred kilobytes tells nobody anything.
    expect(`${svg}\n` === readFileSync(join(folder, `${name}.svg`), 'utf8')).toBe(true);
  });

  test('is small', () => {
    expect(svg.length).toBeLessThan(150_000);
  });

  test('has no name on another or on a mark', () => {
    const boxes = drawnBoxes(readSvg(svg)).filter(({ group }) => /names|marks/.test(group));
    expect(boxes.length).toBeGreaterThan(5);
    for (const [position, one] of boxes.entries()) {
      for (const other of boxes.slice(position + 1)) {
        expect([one.text, other.text, overlaps(one.box, other.box)]).toEqual([one.text, other.text, false]);
      }
    }
  });
});
