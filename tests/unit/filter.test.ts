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
import { builtIn, story } from './builtInData.ts';

const { dataset, extended } = builtIn;
const idsOf = (filter: Partial<Filter>, among = dataset): readonly string[] =>
  among.entries
    .filter((entry) => passes(entry, { ...noFilter, ...filter }))
    .map(({ initiative }) => initiative.id);

const idsIn = (values: readonly { readonly id: string }[]): string[] => values.map(({ id }) => id);

const anyFilter: fc.Arbitrary<Filter> = fc.record({
  categories: fc.subarray(idsIn(story.categories)),
  kinds: fc.subarray(idsIn(story.kinds)),
  provinces: fc.subarray(['CN-BJ', 'CN-SH', 'CN-GZ', 'CN-ZJ']),
  organisers: fc.subarray([...idsIn(story.sectors), notNamed]),
  confidences: fc.subarray([...confidences]),
  sourceCounts: fc.subarray([...sourceCounts]),
});

describe('what a filter leaves', () => {
  test('nothing asked for leaves everything', () => {
    expect(idsOf({})).toHaveLength(10);
    expect(isFiltered(noFilter)).toBe(false);
  });

  test('bodies founded by government offices, and by associations', () => {
    expect(idsOf({ categories: ['body'], organisers: ['government'] }, extended)).toEqual([
      'yangtze-delta-alliance-and-base',
    ]);
    expect(idsOf({ categories: ['body'], organisers: ['association'] })).toEqual([
      'cmca-industry-committee',
      'sichuan-working-committee',
      'fujian-special-committee',
    ]);
  });

  test('what names nobody has a choice of its own', () => {
    expect(idsOf({ organisers: ['not-named'] }, extended)).toEqual([
      'first-metaverse-conference',
      'metaverse-innovation-lab',
      'zhangjiajie-research-center',
      'jiangxi-vr-chain-meeting',
      'baoshan-matchmaking-seminar',
    ]);
  });

  test('three sources stand for three and more', () => {
    const many = extended.entries.filter(({ initiative }) => initiative.sources.length >= 3);
    expect(many.some(({ initiative }) => initiative.sources.length > 3)).toBe(true);
    expect(idsOf({ sourceCounts: ['3'] }, extended)).toEqual(many.map(({ initiative }) => initiative.id));
  });

  test('values of one facet add up, facets narrow each other down', () => {
    expect(idsOf({ kinds: ['salon', 'seminar'] })).toEqual(['guiyang-salon-1', 'guiyang-big-data-seminar']);
    expect(idsOf({ kinds: ['salon', 'seminar'], provinces: ['CN-BJ'] })).toEqual([]);
  });
});

describe('counts of the choices', () => {
  test('each says how many it would leave, the other facets staying as they are', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        for (const facet of facetIds) {
          for (const { value, count } of facetValues(extended, filter, facet)) {
            const alone = { ...filter, [facet]: [value] };
            expect(extended.entries.filter((entry) => passes(entry, alone))).toHaveLength(count);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('what is asked for stays among the choices where nothing is left of it', () => {
    const filter: Filter = { ...noFilter, provinces: ['CN-XZ'] };
    expect(facetValues(dataset, filter, 'provinces')).toContainEqual({
      value: 'CN-XZ',
      count: 0,
      isAsked: true,
    });
  });

  test('asking twice takes it back', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const once = toggled(filter, 'kinds', 'salon');
        expect(once.kinds.includes('salon')).toBe(!filter.kinds.includes('salon'));
        expect(new Set(toggled(once, 'kinds', 'salon').kinds)).toEqual(new Set(filter.kinds));
      }),
    );
  });
});

test('a narrowed collection keeps its axis, its firsts, and numbers its entries anew', () => {
  const narrowed = dataset.narrowed(({ initiative }) => initiative.id === 'guiyang-big-data-seminar');
  expect(narrowed.extent).toEqual(dataset.extent);
  expect(narrowed.entries.map(({ position }) => position)).toEqual([0]);
  expect(narrowed.index.arrivals).toHaveLength(1);
  const [entry] = narrowed.entries;
  expect(entry && narrowed.isFirstInProvince(entry)).toBe(false);
});

test('the record of a province: its entries by date, how many count, its share', () => {
  const window = windowAt('cumulative-from-start', dataset.extent.latest, 14);
  const guizhou = placeRecord(dataset, window, '520000');
  expect(guizhou.entries.map(({ initiative }) => initiative.id)).toEqual([
    'guiyang-salon-1',
    'guiyang-big-data-seminar',
  ]);
  expect(guizhou.counted).toBe(2);
  expect(guizhou.share).toBeCloseTo(0.2);
  expect(placeRecord(dataset, window, '540000')).toEqual({ entries: [], counted: 0, share: 0 });
});
