import { booleanPointInPolygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { isoOfDay } from '../../src/domain/day.ts';
import { lightGround } from './lightGround.ts';
import { coast, lightData, lightGazetteer, lightProblems, lights } from './lights.ts';

test('the story that the engine is tested with is sound, and has one of each', () => {
  expect([...lightProblems, ...lightData.problemsOf('isles')]).toEqual([]);
  expect(coast.entries).toHaveLength(9);
  expect(new Set(coast.entries.map(({ category }) => category))).toEqual(new Set(lights.categories));
  expect(new Set(coast.entries.map(({ isImprecise }) => isImprecise)).size).toBe(2);
  expect([isoOfDay(coast.extent.earliest), isoOfDay(coast.extent.latest)]).toEqual([
    '1901-03-01',
    '1901-06-30',
  ]);
});

test('each of its places lies in the outline of its own county', () => {
  const { features } = lightGround.provinces;
  for (const place of lightGazetteer.places) {
    const holding = features.filter((area) => booleanPointInPolygon([place.longitude, place.latitude], area));
    expect([place.en, ...holding.map(({ properties }) => properties.code)]).toEqual([
      place.en,
      lightGazetteer.provinceOf(place).code,
    ]);
  }
});
