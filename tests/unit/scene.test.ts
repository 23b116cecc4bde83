import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/domain/day.ts';
import { eventColumns, type TimedRow } from '../../src/domain/eventColumns.ts';
import type { PlaceId } from '../../src/domain/ids.ts';
import type { Occurrence } from '../../src/domain/occurrence.ts';
import { parseOccurrence } from '../../src/domain/parseOccurrence.ts';
import { fadeOf, isCounted, presenceOf } from '../../src/domain/presence.ts';
import { newestPositions, sceneAt } from '../../src/domain/scene.ts';
import { crowdedAbove, buildTimeIndex as indexOf } from '../../src/domain/timeIndex.ts';
import { handleDay, type TimeWindow, windowAt, windowModes } from '../../src/domain/timeWindow.ts';
import { lightCategory, lights as story } from './lights.ts';

const [body, event] = [lightCategory('tower'), lightCategory('fire')];
const day = fc.integer({ min: 0, max: 120 });
const bounds = fc.tuple(day, day).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
const exactly = day.map((on) => ({ min: on, max: on }));
const noLaterThan = day.map((on) => ({ min: Number.NEGATIVE_INFINITY, max: on }));
function occurrenceOf(text: string): Occurrence {
  const parsed = parseOccurrence(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  return parsed.occurrence;
}

const places = ['a1', 'a2', 'b1', 'c1'].map((code) => code as PlaceId);

const buildTimeIndex = (rows: readonly TimedRow[]) => indexOf(eventColumns(rows));

const row: fc.Arbitrary<TimedRow> = fc
  .record({
    placeCode: fc.constantFrom(...places),
    category: fc.constantFrom(...story.categories),
    begin: fc.oneof(exactly, bounds, noLaterThan),
    length: fc.option(fc.integer({ min: 0, max: 20 })),
  })
  .map(({ placeCode, category, begin, length }) => ({
    placeCode,
    provinceCode: placeCode.charAt(0) as PlaceId,
    category,
    begin,
    // Without a length: one day somewhere in the bounds, as for a record of which only the month is known.
    end: length === null ? begin : { min: begin.max + length, max: begin.max + length },
  }));

const rows = fc
  .array(row, { maxLength: 40 })
  .map((list) => [...list].sort((a, b) => a.begin.max - b.begin.max));

const anyWindow: fc.Arbitrary<TimeWindow> = fc
  .tuple(fc.constantFrom(...windowModes), day, fc.integer({ min: 1, max: 60 }))
  .map(([mode, on, span]) => windowAt(mode, on, span));

describe('the index agrees with looking at every row', () => {
  test('in counts', () => {
    fc.assert(
      fc.property(rows, anyWindow, (list, window) => {
        const scene = sceneAt(buildTimeIndex(list), window);
        const certain = list.filter((one) => isCounted(presenceOf(one, window)));
        const possible = list.filter((one) => presenceOf(one, window) === 'possible');
        for (const own of story.categories) {
          const count = certain.filter(({ category }) => category === own).length;
          expect(scene.counts.get(own.id) ?? 0).toBe(count);
        }
        expect(scene.counted).toBe(certain.length);
        expect(scene.possible).toBe(possible.length);
        const provinces = new Map<string, number>();
        for (const { provinceCode } of certain)
          provinces.set(provinceCode, (provinces.get(provinceCode) ?? 0) + 1);
        expect(new Map(scene.provinces)).toEqual(provinces);
        for (const place of scene.places) {
          const own = certain.filter(({ placeCode }) => placeCode === place.code);
          expect(place.counted).toBe(own.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('in what has arrived and what is newest', () => {
    fc.assert(
      fc.property(rows, day, (list, to) => {
        const index = buildTimeIndex(list);
        const scene = sceneAt(index, {
          mode: 'cumulative-from-start',
          from: Number.NEGATIVE_INFINITY,
          to,
        });
        const arrived = list.filter(({ begin }) => begin.max <= to);
        expect(scene.arrived).toBe(arrived.length);
        const last = arrived.at(-1)?.begin.max;
        expect(newestPositions(index, scene)).toEqual(
          list.flatMap(({ begin }, position) => (begin.max === last && begin.max <= to ? [position] : [])),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('in what is newest, where several come on one day', () => {
    const at = (on: number): TimedRow => {
      const own = { min: on, max: on };
      return {
        placeCode: 'a1' as PlaceId,
        provinceCode: 'a' as PlaceId,
        category: event,
        begin: own,
        end: own,
      };
    };
    const index = buildTimeIndex([at(1), at(2), at(2), at(2), at(3)]);
    const scene = sceneAt(index, windowAt('cumulative-from-start', 2));
    expect(newestPositions(index, scene)).toEqual([1, 2, 3]);
    expect(newestPositions(index, scene, 2)).toEqual([2, 3]);
  });

  test('in the presence of every mark that is drawn', () => {
    fc.assert(
      fc.property(rows, anyWindow, (list, window) => {
        const scene = sceneAt(buildTimeIndex(list), window);
        for (const { marks } of scene.places) {
          for (const { position, presence } of marks ?? []) {
            const own = list[position];
            expect(own && presenceOf(own, window)).toBe(presence);
          }
        }
      }),
    );
  });
});

test('a crowded place shows one count instead of its marks', () => {
  const one: TimedRow = {
    placeCode: 'a1' as PlaceId,
    provinceCode: 'a' as PlaceId,
    category: event,
    begin: { min: 1, max: 1 },
    end: { min: 1, max: 1 },
  };
  const window: TimeWindow = {
    mode: 'cumulative-from-start',
    from: Number.NEGATIVE_INFINITY,
    to: 5,
  };
  const few = sceneAt(buildTimeIndex(Array.from({ length: crowdedAbove }, () => one)), window);
  const many = sceneAt(buildTimeIndex(Array.from({ length: crowdedAbove + 1 }, () => one)), window);
  expect(few.places[0]?.marks).toHaveLength(crowdedAbove);
  expect(many.places[0]).toMatchObject({
    marks: undefined,
    counted: crowdedAbove + 1,
  });
});

test('rows out of date order are refused', () => {
  const at = (on: number): TimedRow => ({
    placeCode: 'a1' as PlaceId,
    provinceCode: 'a' as PlaceId,
    category: body,
    begin: { min: on, max: on },
    end: { min: on, max: on },
  });
  expect(() => buildTimeIndex([at(2), at(1)])).toThrow('date order');
});

describe('presence up to a day', () => {
  const upTo = (to: number): TimeWindow => ({
    mode: 'cumulative-from-start',
    from: Number.NEGATIVE_INFINITY,
    to,
  });
  const month = { begin: { min: 10, max: 40 }, end: { min: 10, max: 40 } };

  test('a month-only event is possible through its month and certain from its last day', () => {
    const timed = { category: event, ...month };
    expect([9, 10, 39, 40, 41].map((to) => presenceOf(timed, upTo(to)))).toEqual([
      'absent',
      'possible',
      'possible',
      'present',
      'past',
    ]);
  });

  test.each(['tower', 'rule'] as const)('a %s lasts', (id) => {
    const timed = {
      category: lightCategory(id),
      begin: { min: 5, max: 5 },
      end: { min: 5, max: 5 },
    };
    expect([4, 5, 500].map((to) => presenceOf(timed, upTo(to)))).toEqual(['absent', 'present', 'present']);
    expect(fadeOf(timed, upTo(500))).toBe(0);
  });

  test('an event is strong while it runs, then fades to a trace', () => {
    const timed = {
      category: event,
      begin: { min: 5, max: 5 },
      end: { min: 8, max: 8 },
    };
    expect([5, 8, 13, 18, 99].map((to) => fadeOf(timed, upTo(to)))).toEqual([0, 0, 0.5, 1, 1]);
    expect([5, 8, 9].map((to) => presenceOf(timed, upTo(to)))).toEqual(['present', 'present', 'past']);
  });
});

describe('a body that began on an unknown day, no later than told', () => {
  const timed = { category: body, ...occurrenceOf('[..2021-11-10]') };
  const told = dayOf(2021, 11, 10);

  test('is possible until that day, and there from then on', () => {
    const upTo = (to: number): TimeWindow => windowAt('cumulative-from-start', to);
    expect([-900, -1, 0, 900].map((after) => presenceOf(timed, upTo(told + after)))).toEqual([
      'possible',
      'possible',
      'present',
      'present',
    ]);
  });

  test('is not said to have been founded in days that hold that day', () => {
    const days = (from: number, to: number): TimeWindow => ({ mode: 'time-window', from, to });
    expect(presenceOf(timed, days(told - 3, told + 3))).toBe('possible');
    expect(presenceOf(timed, days(told + 1, told + 3))).toBe('standing');
  });
});

test.each([
  ['instant', 33, 33],
  ['time-window', 27, 33],
  ['cumulative-from-start', Number.NEGATIVE_INFINITY, 33],
  ['cumulative-from-end', 33, Number.POSITIVE_INFINITY],
] as const)('the window %s at day 33 goes from %d to %d', (mode, from, to) => {
  expect(windowAt(mode, 33, 7)).toEqual({ mode, from, to });
});

describe('what a window tells', () => {
  const lasting = { category: body, begin: { min: 20, max: 20 }, end: { min: 20, max: 20 } };
  const passing = { category: event, begin: { min: 20, max: 20 }, end: { min: 23, max: 23 } };
  const month = { category: event, begin: { min: 10, max: 40 }, end: { min: 10, max: 40 } };

  test.each([
    ['instant', 19, 1, 'absent', 'absent', 'possible'],
    ['instant', 21, 1, 'present', 'present', 'possible'],
    ['instant', 30, 1, 'present', 'absent', 'possible'],
    ['instant', 50, 1, 'present', 'absent', 'absent'],
    ['time-window', 19, 5, 'absent', 'absent', 'possible'],
    ['time-window', 22, 5, 'present', 'present', 'possible'],
    ['time-window', 27, 5, 'standing', 'present', 'possible'],
    ['time-window', 30, 5, 'standing', 'absent', 'possible'],
    ['time-window', 40, 31, 'present', 'present', 'present'],
    ['time-window', 40, 30, 'present', 'present', 'possible'],
    ['cumulative-from-end', 19, 1, 'present', 'present', 'possible'],
    ['cumulative-from-end', 21, 1, 'standing', 'present', 'possible'],
    ['cumulative-from-end', 24, 1, 'standing', 'absent', 'possible'],
    ['cumulative-from-end', 10, 1, 'present', 'present', 'present'],
  ] as const)(
    '%s at day %i, span %i: body %s, event %s, month-only event %s',
    (mode, on, span, ...expected) => {
      const window = windowAt(mode, on, span);
      expect([lasting, passing, month].map((timed) => presenceOf(timed, window))).toEqual(expected);
    },
  );

  test('its handle is where it was put', () => {
    for (const mode of windowModes) expect(handleDay(windowAt(mode, 33, 7))).toBe(33);
  });
});
