import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, partsOfDay } from '../../src/domain/day.ts';
import { dayAfterKey } from '../../src/features/timeline/sliderKeys.ts';
import { axisTicks } from '../../src/layout/axisTicks.ts';
import { stackLanes } from '../../src/layout/stacking.ts';

const extent = { earliest: dayOf(2021, 10, 1), latest: dayOf(2021, 12, 31) };

test('the axis has a tick for each month and each Monday between', () => {
  const ticks = axisTicks(extent, 5);
  expect(ticks.filter(({ kind }) => kind === 'month').map(({ day }) => day)).toEqual([
    dayOf(2021, 10, 1),
    dayOf(2021, 11, 1),
    dayOf(2021, 12, 1),
  ]);
  expect(ticks.filter(({ kind }) => kind === 'week')[0]?.day).toBe(dayOf(2021, 10, 4));
  expect(ticks.filter(({ kind }) => kind === 'week')).toHaveLength(12);
});

describe('an axis of many years', () => {
  const years = { earliest: dayOf(1835, 1, 1), latest: dayOf(2025, 3, 31) };
  const named = (pixels: number) =>
    axisTicks(years, pixels / (years.latest - years.earliest)).filter(({ kind }) => kind === 'year');

  test('names years far enough apart to be read, and round ones', () => {
    for (const pixels of [300, 800, 1600, 4000, 20_000]) {
      const ticks = named(pixels);
      expect(ticks.length).toBeGreaterThan(2);
      const perDay = pixels / (years.latest - years.earliest);
      ticks.slice(1).forEach(({ day }, position) => {
        expect((day - (ticks[position]?.day ?? 0)) * perDay).toBeGreaterThan(50);
      });
    }
    expect(named(800).map(({ day }) => partsOfDay(day).year)).toEqual([
      1840, 1860, 1880, 1900, 1920, 1940, 1960, 1980, 2000, 2020,
    ]);
  });

  test('has no more ticks than the eye tells apart', () => {
    expect(axisTicks(years, 800 / (years.latest - years.earliest)).length).toBeLessThan(120);
  });

  test('names months where it is zoomed in to them', () => {
    const ticks = axisTicks({ earliest: dayOf(1916, 1, 1), latest: dayOf(1918, 12, 31) }, 2);
    expect(ticks.filter(({ kind }) => kind === 'month')).toHaveLength(36);
  });
});

describe('keys on the slider', () => {
  const day = dayOf(2021, 11, 18);
  test.each([
    ['ArrowRight', day + 1],
    ['ArrowUp', day + 1],
    ['ArrowLeft', day - 1],
    ['ArrowDown', day - 1],
    // As in a talk, so that a clicker never runs backwards.
    ['PageDown', day + 7],
    ['PageUp', day - 7],
    ['Home', extent.earliest],
    ['End', extent.latest],
    ['Tab', undefined],
    ['a', undefined],
  ])('%s', (key, expected) => {
    expect(dayAfterKey(key, day, extent)).toBe(expected);
  });

  test('stop at the ends', () => {
    expect(dayAfterKey('ArrowRight', extent.latest, extent)).toBe(extent.latest);
    expect(dayAfterKey('PageUp', extent.earliest + 2, extent)).toBe(extent.earliest);
  });
});

test('stacked marks never cover each other', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 60 }), (positions) => {
      const marks = [...positions].sort((a, b) => a - b).map((x) => ({ x }));
      const lanes = stackLanes(marks, 15);
      for (const [position, { x }] of marks.entries()) {
        for (const [later, other] of marks.entries()) {
          if (later > position && lanes[later] === lanes[position])
            expect(other.x - x).toBeGreaterThanOrEqual(15);
        }
      }
    }),
  );
});
