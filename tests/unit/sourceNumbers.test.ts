import { expect, test } from 'vitest';
import { numberSources } from '../../src/io/sourceNumbers.ts';
import { coast } from './lights.ts';

const initiatives = coast.entries.map(({ initiative }) => initiative);
const numbered = numberSources(initiatives);

test('each page has one number, in the order in which it is first cited', () => {
  const addresses = numbered.sources.map(({ address }) => address);
  expect(new Set(addresses).size).toBe(addresses.length);
  const cited = initiatives.flatMap(({ sources }) => sources.map(({ address }) => address));
  expect(addresses).toEqual([...new Set(cited)]);
  expect(addresses.length).toBeLessThan(cited.length);
});

test('the numbers of a record lead to its own sources, and to no other', () => {
  for (const initiative of initiatives) {
    const found = numbered.numbersOf(initiative).map((number) => numbered.sources[number - 1]?.address);
    expect(new Set(found)).toEqual(new Set(initiative.sources.map(({ address }) => address)));
  }
});
