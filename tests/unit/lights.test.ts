import { expect, test } from 'vitest';
import { isoOfDay } from '../../src/domain/day.ts';
import { coast, lightProblems, lights } from './lights.ts';

test('the story that the engine is tested with is sound, and has one of each', () => {
  expect(lightProblems).toEqual([]);
  expect(coast.entries).toHaveLength(9);
  expect(new Set(coast.entries.map(({ category }) => category))).toEqual(new Set(lights.categories));
  expect(new Set(coast.entries.map(({ isImprecise }) => isImprecise)).size).toBe(2);
  expect([isoOfDay(coast.extent.earliest), isoOfDay(coast.extent.latest)]).toEqual([
    '1901-03-01',
    '1901-06-30',
  ]);
});
