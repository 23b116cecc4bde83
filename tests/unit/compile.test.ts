import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, problemOf } from '../../src/domain/compile.ts';
import { arrivalDay, presenceOfEntry, type Surroundings, shownEntries } from '../../src/domain/dataset.ts';
import {
  beginAt,
  categoryAt,
  endAt,
  eventColumns,
  pickRows,
  type TimedRow,
} from '../../src/domain/eventColumns.ts';
import type { PlaceId } from '../../src/domain/ids.ts';
import type { Initiative } from '../../src/domain/initiative.ts';
import { readDate } from '../../src/domain/parseOccurrence.ts';
import { type WindowMode, windowAt, windowModes } from '../../src/domain/timeWindow.ts';
import { coast, isles, lightGazetteer, lights as story } from './lights.ts';

const surroundings: Surroundings = { story, gazetteer: lightGazetteer, occurrenceOf: readDate };
const records = coast.entries.map(({ initiative }) => initiative);
const [sound] = records as [Initiative, ...Initiative[]];
const changed = (change: object): Initiative => ({ ...sound, ...change }) as Initiative;

describe('what is found in records', () => {
  const ids = (values: readonly { readonly id: string }[]) => values.map(({ id }) => id);

  test.each([
    [{ date: '2021-13' }, 'date', '2021-13', 'unusable date', []],
    [{ place: { ...sound.place, code: '999999' } }, 'place.code', '999999', 'unknown place', []],
    [{ nature: 'rumour' }, 'nature', 'rumour', 'unknown category', ids(story.categories)],
    [{ kind: 'rumour' }, 'kind', 'rumour', 'unknown kind', ids(story.kinds)],
    [
      { place: { ...sound.place, level: 'street' } },
      'place.level',
      'street',
      'unknown precision',
      ids(story.precisions),
    ],
  ])('%o', (change, field, value, problem, candidates) => {
    const { dataset, findings } = compile([changed(change), ...records.slice(1)], surroundings);
    expect(findings).toEqual([{ record: sound.id, field, value, problem, candidates }]);
    expect(dataset.entries).toHaveLength(records.length - 1);
    expect(dataset.entryOf(sound.id)).toBeUndefined();
  });

  test('is told in words, with what could stand there', () => {
    const [finding] = compile([changed({ nature: 'rumour' })], surroundings).findings;
    expect(finding && problemOf(finding)).toEqual({
      record: sound.id,
      field: 'nature',
      message: `is not known to the story: ${ids(story.categories).join(', ')}`,
    });
  });

  test('a record without a kind is sound, and no records are a dataset', () => {
    expect(compile([changed({ kind: undefined })], surroundings).findings).toEqual([]);
    const { dataset, findings } = compile([], surroundings);
    expect([dataset.entries, dataset.categories, findings]).toEqual([[], [], []]);
    expect(dataset.extent).toEqual({ earliest: 0, latest: 1 });
  });
});

test.each([
  ['a day in a town', {}, false],
  ['a day that is in doubt', { date: '1901-03-12?' }, false],
  ['a month', { date: '1901-03' }, true],
  ['a day in some town of a county', { place: { ...sound.place, code: 'n', level: 'county' } }, true],
])('%s is drawn as one that is known roughly: %o → %s', (_what, change, isImprecise) => {
  const [entry] = compile([changed(change)], surroundings).dataset.entries;
  expect(entry?.isImprecise).toBe(isImprecise);
});

test.each([
  ['the coast', coast],
  ['the isles, of which two are of one day', isles],
])('the order of records changes nothing: %s', (_name, { entries }) => {
  const idsOf = (own: typeof entries) => own.map(({ initiative }) => initiative.id);
  const initiatives = entries.map(({ initiative }) => initiative);
  fc.assert(
    fc.property(fc.shuffledSubarray(initiatives, { minLength: initiatives.length }), (shuffled) => {
      expect(idsOf(compile(shuffled, surroundings).dataset.entries)).toEqual(idsOf(entries));
    }),
    { numRuns: 25 },
  );
});

describe('columns', () => {
  const { dataset } = compile(records, surroundings);

  test('say what the entries say', () => {
    const { columns } = dataset;
    expect(columns.size).toBe(records.length);
    dataset.entries.forEach((entry, position) => {
      expect(entry.position).toBe(position);
      expect(dataset.entryAt(position)).toBe(entry);
      expect(beginAt(columns, position)).toEqual(entry.occurrence.begin);
      expect(endAt(columns, position)).toEqual(entry.occurrence.end);
      expect(categoryAt(columns, position)).toBe(entry.category);
      expect(columns.places[columns.place[position] ?? -1]).toBe(entry.place.code);
      expect(columns.regions[columns.region[position] ?? -1]).toBe(entry.province.code);
    });
  });

  test('of a narrowed dataset are those of its entries, and no code stands in a table twice', () => {
    const narrowed = dataset.narrowed(({ category }) => category.id === 'fire');
    expect(narrowed.columns.size).toBe(narrowed.entries.length);
    narrowed.entries.forEach((entry, position) => {
      expect(entry.position).toBe(position);
      expect(beginAt(narrowed.columns, position)).toEqual(entry.occurrence.begin);
      expect(categoryAt(narrowed.columns, position)).toBe(entry.category);
    });
    expect(narrowed.categories.map(({ id }) => id)).toEqual(['fire']);
    const { places, regions } = dataset.columns;
    expect([new Set(places).size, new Set(regions).size]).toEqual([places.length, regions.length]);
  });

  test('show in a window what the entries would', () => {
    const { earliest, latest } = dataset.extent;
    fc.assert(
      fc.property(
        fc.integer({ min: earliest, max: latest }),
        fc.constantFrom<WindowMode>(...windowModes),
        (day, mode) => {
          const window = windowAt(mode, day, 20);
          expect(shownEntries(dataset, window)).toEqual(
            dataset.entries.filter((entry) => presenceOfEntry(entry, window) !== 'absent'),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  const [category] = story.categories as [TimedRow['category'], ...TimedRow['category'][]];
  const bound = fc.oneof(fc.integer({ min: -800_000, max: 800_000 }), fc.constantFrom(-Infinity, Infinity));
  const row = fc.record({
    category: fc.constant(category),
    placeCode: fc.constantFrom('a' as PlaceId, 'b' as PlaceId, 'c' as PlaceId),
    provinceCode: fc.constantFrom('a' as PlaceId, 'b' as PlaceId),
    begin: fc.record({ min: bound, max: fc.integer({ min: -800_000, max: 800_000 }) }),
    end: fc.record({ min: bound, max: bound }),
  });

  test('keep every bound, open ones too, and rows that are picked', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.func(fc.boolean()), (rows, keep) => {
        const ordered = [...rows].sort((a, b) => a.begin.max - b.begin.max);
        const columns = eventColumns(ordered);
        ordered.forEach(({ begin, end }, position) => {
          expect([beginAt(columns, position), endAt(columns, position)]).toEqual([begin, end]);
        });
        const kept = ordered.flatMap((_, position) => (keep(position) ? [position] : []));
        const picked = pickRows(columns, kept);
        kept.forEach((old, position) => {
          expect(beginAt(picked, position)).toEqual(beginAt(columns, old));
          expect(picked.places[picked.place[position] ?? -1]).toBe(ordered[old]?.placeCode);
        });
      }),
      { numRuns: 100 },
    );
  });

  test('of rows that are not in order there are none', () => {
    const at = (day: number): TimedRow => ({
      category,
      placeCode: 'a' as PlaceId,
      provinceCode: 'a' as PlaceId,
      begin: { min: day, max: day },
      end: { min: day, max: day },
    });
    expect(() => eventColumns([at(2), at(1)])).toThrow('date order');
  });

  test('tell 256 categories apart, and refuse more', () => {
    const on = { min: 1, max: 1 };
    const rowsOf = (count: number): readonly TimedRow[] =>
      Array.from({ length: count }, (_, position) => ({
        category: { ...category, id: `category-${position}` },
        placeCode: 'a' as PlaceId,
        provinceCode: 'a' as PlaceId,
        begin: on,
        end: on,
      }));
    expect(categoryAt(eventColumns(rowsOf(256)), 255).id).toBe('category-255');
    expect(() => eventColumns(rowsOf(257))).toThrow('too many categories');
  });
});

test('an entry is made when it is asked for, and once', () => {
  const { dataset } = compile(records, surroundings);
  const [first] = dataset.entries;
  expect(dataset.entryOf(first?.initiative.id ?? '')).toBe(first);
  expect(dataset.entriesAt(first?.place.code ?? '')[0]).toBe(first);
  expect(first && arrivalDay(first.occurrence)).toBe(dataset.columns.beginMax[0]);
});
