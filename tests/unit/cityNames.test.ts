import { describe, expect, test } from 'vitest';
import { translationOf } from '../../src/i18n/translate.ts';
import { leastPopulation, type PlacedCity, placeCities } from '../../src/layout/cityNames.ts';
import { layoutMap, type MapLayout } from '../../src/layout/mapLayout.ts';
import { createNameGround } from '../../src/layout/nameGround.ts';
import { type MeasureText, overlaps } from '../../src/layout/placement.ts';
import { builtIn, ground, story } from './builtInData.ts';

const measure: MeasureText = ({ text, size }) => text.length * size * 0.6;
const translation = translationOf('en', story);
const { gazetteer, extended } = builtIn;
const prefectures = gazetteer.places.filter(({ level }) => level === 'city');
const nameGround = createNameGround(ground.shapes, gazetteer.provinces);

function at(zoom: number): { layout: MapLayout; cities: readonly PlacedCity[] } {
  const layout = layoutMap(zoom, {
    dataset: extended,
    provinces: gazetteer.provinces,
    placeOf: gazetteer.placeOf,
    ground: nameGround,
    translation,
    measure,
    previous: undefined,
  });
  return { layout, cities: placeCities(layout, prefectures, translation, measure, []) };
}

describe('names of cities', () => {
  test('none from far away, more as one comes close', () => {
    const counts = [4.9, 5, 6, 7, 8].map((zoom) => at(zoom).cities.length);
    expect(counts[0]).toBe(0);
    expect(counts[1]).toBeGreaterThan(0);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(new Set(counts).size).toBe(counts.length);
  });

  test('the larger ones come first', () => {
    for (const { place } of at(6).cities) {
      expect(place.population ?? 0).toBeGreaterThanOrEqual(leastPopulation(6));
    }
  });

  test('no name or dot lies on a mark or on another name, and no city is named twice', () => {
    const { layout, cities } = at(7);
    const named = new Set(layout.placeNames.map(({ key }) => key));
    for (const [position, { name, dot, place }] of cities.entries()) {
      expect(named.has(`place-${place.code}`)).toBe(false);
      for (const other of [...layout.placeNames, ...layout.provinceNames]) {
        expect(overlaps(name.box, other.box)).toBe(false);
      }
      for (const other of cities.slice(position + 1)) {
        expect(overlaps(name.box, other.name.box)).toBe(false);
      }
      for (const mark of layout.marks) {
        expect(Math.hypot(mark.x - dot.x, mark.y - dot.y)).toBeGreaterThan(layout.markSize / 2);
      }
    }
  });
});
