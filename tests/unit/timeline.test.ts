import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/domain/day.ts';
import { axisTicks } from '../../src/picture/axisTicks.ts';
import { stackLanes } from '../../src/picture/stacking.ts';
import { dayAfterKey } from '../../src/views/timeline/sliderKeys.ts';

const extent = { earliest: dayOf(2021, 10, 1), latest: dayOf(2021, 12, 31) };

test('the axis has a tick for each month and each Monday between', () => {
  const ticks = axisTicks(extent);
  expect(ticks.filter(({ kind }) => kind === 'month').map(({ day }) => day)).toEqual([
    dayOf(2021, 10, 1),
    dayOf(2021, 11, 1),
    dayOf(2021, 12, 1),
  ]);
  expect(ticks.filter(({ kind }) => kind === 'week')[0]?.day).toBe(dayOf(2021, 10, 4));
  expect(ticks.filter(({ kind }) => kind === 'week')).toHaveLength(12);
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
