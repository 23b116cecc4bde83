import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  confidences,
  type Filter,
  facetValues,
  isFiltered,
  noFilter,
  notNamed,
  passes,
  sourceCounts,
  toggled,
} from '../../src/domain/filter.ts';
import { placeRecord } from '../../src/domain/placeRecord.ts';
import { facetIds } from '../../src/domain/story.ts';
import { windowAt } from '../../src/domain/timeWindow.ts';
import { coast as dataset, lights as story } from './lights.ts';

const idsOf = (filter: Partial<Filter>, among = dataset): readonly string[] =>
  among.entries
    .filter((entry) => passes(entry, { ...noFilter, ...filter }))
    .map(({ initiative }) => initiative.id);

const idsIn = (values: readonly { readonly id: string }[]): string[] => values.map(({ id }) => id);

const anyFilter: fc.Arbitrary<Filter> = fc.record({
  categories: fc.subarray(idsIn(story.categories)),
  kinds: fc.subarray(idsIn(story.kinds)),
  provinces: fc.subarray(['XX-N', 'XX-E', 's']),
  organisers: fc.subarray([...idsIn(story.sectors), notNamed]),
  confidences: fc.subarray([...confidences]),
  sourceCounts: fc.subarray([...sourceCounts]),
});

describe('what a filter leaves', () => {
  test('nothing asked for leaves everything', () => {
    expect(idsOf({})).toHaveLength(dataset.entries.length);
    expect(isFiltered(noFilter)).toBe(false);
  });

  test('towers that one kind of organisers raised, and another', () => {
    expect(idsOf({ categories: ['tower'], organisers: ['council'] })).toEqual(['dwale']);
    expect(idsOf({ categories: ['tower'], organisers: ['guild'] })).toEqual(['birch', 'dwale', 'ivy']);
  });

  test('what names nobody has a choice of its own', () => {
    expect(idsOf({ organisers: ['not-named'] })).toEqual(['alder', 'elder']);
  });

  test('three sources stand for three and more', () => {
    const many = dataset.entries.filter(({ initiative }) => initiative.sources.length >= 3);
    expect(many.some(({ initiative }) => initiative.sources.length > 3)).toBe(true);
    expect(idsOf({ sourceCounts: ['3'] })).toEqual(many.map(({ initiative }) => initiative.id));
  });

  test('values of one facet add up, facets narrow each other down', () => {
    expect(idsOf({ kinds: ['harbour', 'law'] })).toEqual(['birch', 'dwale', 'furze']);
    expect(idsOf({ kinds: ['harbour', 'law'], provinces: ['XX-N'] })).toEqual(['birch']);
    expect(idsOf({ kinds: ['law'], provinces: ['XX-N'] })).toEqual([]);
  });
});

describe('counts of the choices', () => {
  test('each says how many it would leave, the other facets staying as they are', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        for (const facet of facetIds) {
          for (const { value, count } of facetValues(dataset, filter, facet)) {
            const alone = { ...filter, [facet]: [value] };
            expect(dataset.entries.filter((entry) => passes(entry, alone))).toHaveLength(count);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('what is asked for stays among the choices where nothing is left of it', () => {
    const filter: Filter = { ...noFilter, provinces: ['XX-S'] };
    expect(facetValues(dataset, filter, 'provinces')).toContainEqual({
      value: 'XX-S',
      count: 0,
      isAsked: true,
    });
  });

  test('asking twice takes it back', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const once = toggled(filter, 'kinds', 'harbour');
        expect(once.kinds.includes('harbour')).toBe(!filter.kinds.includes('harbour'));
        expect(new Set(toggled(once, 'kinds', 'harbour').kinds)).toEqual(new Set(filter.kinds));
      }),
    );
  });
});

test('a narrowed collection keeps its axis, its firsts, and numbers its entries anew', () => {
  const narrowed = dataset.narrowed(({ initiative }) => initiative.id === 'hazel');
  expect(narrowed.extent).toEqual(dataset.extent);
  expect(narrowed.entries.map(({ position }) => position)).toEqual([0]);
  expect(narrowed.index.arrivals).toHaveLength(1);
  const [entry] = narrowed.entries;
  expect(entry && narrowed.isFirstInProvince(entry)).toBe(false);
});

test('the record of a province: its entries by date, how many count, its share', () => {
  const window = windowAt('cumulative-from-start', dataset.extent.latest, 14);
  const east = placeRecord(dataset, window, 'e');
  expect(east.entries.map(({ initiative }) => initiative.id)).toEqual(['cedar', 'dwale', 'hazel']);
  expect(east.counted).toBe(3);
  expect(east.share).toBeCloseTo(3 / 9);
  expect(placeRecord(dataset, window, 'w')).toEqual({ entries: [], counted: 0, share: 0 });
});
