import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/domain/compile.ts';
import type { Dataset, Entry } from '../../src/domain/dataset.ts';
import { isoOfDay } from '../../src/domain/day.ts';
import { parseOccurrence, readDate } from '../../src/domain/parseOccurrence.ts';
import {
  axisAround,
  axisScale,
  axisShowing,
  axisToShow,
  dayAtPixel,
  fewestDays,
  panAxis,
  zoomAxis,
} from '../../src/features/timeline/axisView.ts';
import { histogramAbove, layOutColumns, layOutMarks, markDay } from '../../src/layout/axisMarks.ts';
import { barEnds, barsOf, growthShapes } from '../../src/layout/axisShapes.ts';
import { windowBetween, windowEndsOf, windowMoved } from '../../src/state/windowEnds.ts';
import { coast as dataset, lightGazetteer as gazetteer, lights as story } from './lights.ts';

const { extent } = dataset;
const day = fc.integer({ min: extent.earliest, max: extent.latest });
const factor = fc.double({ min: 0.2, max: 12, noNaN: true });
const range = fc.integer({ min: 200, max: 1400 }).map((width): [number, number] => [14, width]);

describe('the axis, zoomed or not', () => {
  test('day to pixel to day is the identity', () => {
    fc.assert(
      fc.property(day, day, factor, range, (own, around, zoom, pixels) => {
        const axis = axisShowing(zoomAxis(undefined, zoom, around, extent), own, extent);
        const scale = axisScale(axis, extent, pixels);
        expect(dayAtPixel(scale, scale(own), extent)).toBe(own);
      }),
    );
  });

  test('the day under the pointer stays under it, unless an end is in the way', () => {
    const around = extent.earliest + 45;
    const before = axisScale(undefined, extent, [0, 900]);
    const after = axisScale(zoomAxis(undefined, 2, around, extent), extent, [0, 900]);
    expect(after(around)).toBeCloseTo(before(around));
  });

  test('never leaves the axis, and never shows less than a week', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(factor, day), { maxLength: 12 }), (zooms) => {
        let axis: ReturnType<typeof zoomAxis>;
        for (const [zoom, around] of zooms) {
          axis = panAxis(zoomAxis(axis, zoom, around, extent), around - extent.earliest - 40, extent);
          const { first, last } = axis ?? { first: extent.earliest, last: extent.latest };
          expect(first).toBeGreaterThanOrEqual(extent.earliest);
          expect(last).toBeLessThanOrEqual(extent.latest + 1e-9);
          expect(last - first).toBeGreaterThanOrEqual(fewestDays - 1e-9);
        }
      }),
    );
  });

  test('zooming out far enough is the whole again', () => {
    const zoomed = zoomAxis(undefined, 4, extent.earliest + 30, extent);
    expect(zoomed).toBeDefined();
    expect(zoomAxis(zoomed, 0.1, extent.earliest + 30, extent)).toBeUndefined();
  });
});

describe('the part of the axis that is shown', () => {
  const whole = { asked: undefined, axis: undefined };
  const early = { first: extent.earliest, last: extent.earliest + 20 };

  test('is the one that was asked for, wherever the handle is', () => {
    expect(axisToShow(whole, early, undefined, extent).axis).toEqual(early);
  });

  test('follows a handle that moves out of it', () => {
    const shown = axisToShow(whole, early, undefined, extent);
    expect(axisToShow(shown, early, extent.earliest + 5, extent).axis).toEqual(early);
    expect(axisToShow(shown, early, extent.earliest + 25, extent).axis).toEqual({
      first: extent.earliest + 5,
      last: extent.earliest + 25,
    });
  });

  test('around some days holds them all, with room beside them', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const { first, last } = axisAround(from, to, extent) ?? {
          first: extent.earliest,
          last: extent.latest,
        };
        expect(first).toBeLessThanOrEqual(Math.max(extent.earliest, from - 1));
        expect(last).toBeGreaterThanOrEqual(Math.min(extent.latest, to + 1));
        expect(last - first).toBeLessThanOrEqual(Math.max(fewestDays, to - from + 4));
      }),
    );
  });
});

describe('the two ends of a window', () => {
  test('cross and merge', () => {
    expect(windowBetween(10, 14)).toEqual({ date: 14, span: 5 });
    expect(windowBetween(14, 10)).toEqual({ date: 14, span: 5 });
    expect(windowBetween(12, 12)).toEqual({ date: 12, span: 1 });
  });

  test('move together as far as the axis goes', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: -200, max: 200 }),
        (date, span, by) => {
          const ends = windowEndsOf({ date, span }, extent);
          const moved = windowMoved(ends, by, extent);
          expect(moved.end - moved.start).toBe(ends.end - ends.start);
          expect(moved.start).toBeGreaterThanOrEqual(extent.earliest);
          expect(moved.end).toBeLessThanOrEqual(extent.latest);
        },
      ),
    );
  });
});

/** A dataset of one initiative's words on many days. */
function datasetOf(days: readonly number[]): Dataset {
  const [model] = dataset.entries;
  const initiatives = days.flatMap((on, position) =>
    model ? [{ ...model.initiative, id: `number-${position}`, date: isoOfDay(on) }] : [],
  );
  return compile(initiatives, { story, gazetteer, occurrenceOf: readDate }).dataset;
}

test.each([
  ['2021-11-18', '2021-11-18'],
  ['2021-11', '2021-11-15.5'],
  ['2021-11-20/2021-11-23', '2021-11-20'],
  ['[..2021-11-10]', '2021-11-10'],
  ['2021-11-10/..', '2021-11-10'],
])('a mark of %s stands at %s', (text, at) => {
  const parsed = parseOccurrence(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  const standing = markDay(parsed.occurrence);
  const half = standing % 1 === 0 ? '' : '.5';
  expect(`${isoOfDay(Math.floor(standing))}${half}`).toBe(at);
});

describe('marks on the axis', () => {
  test('never cover each other, and leave none out, however many there are', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 60 }), range, (days, pixels) => {
        const own = datasetOf(days);
        const marks = layOutMarks(own, axisScale(undefined, own.extent, pixels));
        const shown = marks.flatMap(({ entries }) => entries.map(({ initiative }: Entry) => initiative.id));
        expect([...shown].sort()).toEqual(own.entries.map(({ initiative }) => initiative.id).sort());
        for (const [position, a] of marks.entries()) {
          for (const b of marks.slice(position + 1)) {
            expect(Math.abs(a.x - b.x) >= 13 || Math.abs(a.y - b.y) >= 13).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('few stand one by one, in at most three lanes', () => {
    const marks = layOutMarks(dataset, axisScale(undefined, extent, [14, 800]));
    expect(marks).toHaveLength(dataset.entries.length);
    expect(new Set(marks.map(({ y }) => y)).size).toBeLessThanOrEqual(3);
  });

  test.each(['elder', 'ivy'])(
    '%s stands on the last day on which it can have begun, its bar reaching back from there',
    (id) => {
      const scale = axisScale(undefined, dataset.extent, [14, 800]);
      const entry = dataset.entryOf(id);
      const latest = scale(entry?.occurrence.begin.max ?? 0);
      const mark = layOutMarks(
        dataset.narrowed((one) => one.initiative.id === id),
        scale,
      )[0];
      expect(mark?.x).toBeCloseTo(latest);
      const [bar, ...others] = mark ? barsOf(mark, scale) : [];
      expect(others).toEqual([]);
      expect(bar?.kind).toBe('open');
      const [from, to] = bar ? barEnds(bar.occurrence, scale) : [];
      expect(to).toBeCloseTo(latest);
      expect(latest - (from ?? 0)).toBeGreaterThan(20);
    },
  );

  test('become a histogram that counts all of them', () => {
    const many = datasetOf(
      Array.from({ length: histogramAbove + 100 }, (_, position) => extent.earliest + (position % 80)),
    );
    const scale = axisScale(undefined, many.extent, [14, 800]);
    expect(layOutMarks(many, scale)).toEqual([]);
    const columns = layOutColumns(many, scale);
    expect(
      columns.reduce((sum, { counts }) => sum + counts.reduce((all, { count }) => all + count, 0), 0),
    ).toBe(histogramAbove + 100);
    expect(layOutColumns(dataset, scale)).toEqual([]);
  });
});

describe('shapes on a zoomed axis', () => {
  const pixels: [number, number] = [14, 900];
  /** Every place across that a path of straight lines goes to. */
  const across = (path: string): readonly number[] =>
    [...path.matchAll(/[MH](-?[\d.]+)/g)].map(([, x]) => Number(x));

  test('the growth ends where the axis does', () => {
    fc.assert(
      fc.property(day, factor, (around, zoom) => {
        const scale = axisScale(zoomAxis(undefined, zoom, around, extent), extent, pixels);
        for (const path of Object.values(growthShapes(dataset, scale))) {
          expect(Math.min(...across(path))).toBeGreaterThanOrEqual(pixels[0]);
          expect(Math.max(...across(path))).toBeLessThanOrEqual(pixels[1]);
        }
      }),
    );
  });

  test('a bar of days that are out of sight leaves nothing at the edge', () => {
    const scale = axisScale({ first: extent.latest - 10, last: extent.latest }, extent, pixels);
    const bars = layOutMarks(dataset, scale).flatMap((mark) => barsOf(mark, scale));
    for (const { occurrence } of bars) {
      const [from, to] = barEnds(occurrence, scale);
      expect(to > pixels[0] && from < pixels[1]).toBe(true);
    }
    expect(bars.map(({ kind }) => kind)).not.toContain('unknown-day');
  });
});
