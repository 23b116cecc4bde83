import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storyFiles } from '../../src/build/storyFiles.ts';
import { compile } from '../../src/domain/compile.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { type Day, isoOfDay, startOfMonth } from '../../src/domain/day.ts';
import { isDayKnown } from '../../src/domain/occurrence.ts';
import { readDate } from '../../src/domain/parseOccurrence.ts';
import { axisScale, dayAtPixel, panAxis, zoomAxis } from '../../src/features/timeline/axisView.ts';
import { type AxisScale, type Fold, foldedScale, foldedTime } from '../../src/geometry/axisScale.ts';
import { builtInDataOf } from '../../src/io/builtInData.ts';
import { foldedStretches } from '../../src/layout/axisFolds.ts';
import { builtIn } from './builtInData.ts';
import { coast, lightGazetteer as gazetteer, lights as story } from './lights.ts';

/** Some years of which only a few records tell. */
const origin = startOfMonth(0);
const lengths = { days: 900 };

/** Folds in order, with days between them or none. */
const anyFolds = fc
  .array(
    fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 200 }), fc.double({ min: 0.05, max: 60, noNaN: true })),
    {
      maxLength: 4,
    },
  )
  .map((parts): readonly Fold[] => {
    let day = origin;
    return parts.map(([apart, length, room]) => {
      const from = day + apart;
      day = from + length;
      return { from, to: day, room };
    });
  });

const range = fc.integer({ min: 240, max: 2000 }).map((width): readonly [number, number] => [14, 14 + width]);

describe('time with folds', () => {
  test('leads from each day to its place and back', () => {
    fc.assert(
      fc.property(anyFolds, range, (folds, pixels) => {
        const extent = { earliest: origin, latest: origin + lengths.days };
        const scale = foldedScale(extent, pixels, foldedTime(folds));
        for (let day = extent.earliest; day <= extent.latest; day += 1) {
          expect(Math.abs(scale.invert(scale(day)) - day)).toBeLessThan(1e-6);
          expect(dayAtPixel(scale, scale(day), extent)).toBe(day);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('goes on without a step back, from end to end', () => {
    fc.assert(
      fc.property(anyFolds, range, (folds, pixels) => {
        const extent = { earliest: origin, latest: origin + lengths.days };
        const scale = foldedScale(extent, pixels, foldedTime(folds));
        expect(scale(extent.earliest)).toBeCloseTo(pixels[0]);
        expect(scale(extent.latest)).toBeCloseTo(pixels[1]);
        expect(scale.invert(pixels[0])).toBeCloseTo(extent.earliest);
        expect(scale.invert(pixels[1])).toBeCloseTo(extent.latest);
        for (let day = extent.earliest; day < extent.latest; day += 0.5) {
          expect(scale(day + 0.5)).toBeGreaterThan(scale(day));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('gives a fold the room that it was promised, and all other days the same', () => {
    fc.assert(
      fc.property(anyFolds, range, (folds, pixels) => {
        const extent = { earliest: origin, latest: origin + lengths.days };
        const scale = foldedScale(extent, pixels, foldedTime(folds));
        for (const { from, to, room } of folds) {
          expect(scale(to) - scale(from)).toBeCloseTo(room * scale.perDay, 4);
        }
        for (let day = extent.earliest; day < extent.latest; day += 7) {
          if (folds.some(({ from, to }) => day + 1 > from && day < to)) continue;
          expect(scale(day + 1) - scale(day)).toBeCloseTo(scale.perDay, 4);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a part of it is as exact, holds the day under the pointer, and never leaves the axis', () => {
    const extent = { earliest: origin, latest: origin + lengths.days };
    const day = fc.integer({ min: extent.earliest, max: extent.latest });
    const factor = fc.double({ min: 1, max: 20, noNaN: true });
    fc.assert(
      fc.property(
        anyFolds,
        range,
        day,
        factor,
        fc.integer({ min: -50, max: 50 }),
        (folds, pixels, own, by, pan) => {
          const time = foldedTime(folds);
          const whole = foldedScale(extent, pixels, time);
          const axis = zoomAxis(undefined, by, own, extent, time);
          const scale = axisScale(axis, extent, pixels, time);
          if (axis && axis.first > extent.earliest + 1e-6 && axis.last < extent.latest - 1e-6) {
            expect(scale(own)).toBeCloseTo(whole(own), 3);
          }
          const moved = panAxis(axis, pan, extent, time) ?? { first: extent.earliest, last: extent.latest };
          expect(moved.first).toBeGreaterThanOrEqual(extent.earliest - 1e-6);
          expect(moved.last).toBeLessThanOrEqual(extent.latest + 1e-6);
          const part = axisScale(moved, extent, pixels, time);
          for (let at = Math.ceil(moved.first); at <= moved.last; at += 1) {
            expect(dayAtPixel(part, part(at), extent)).toBe(at);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** A dataset of one initiative's words on many dates. */
function datasetOf(dates: readonly string[]): Dataset {
  const [model] = coast.entries;
  const initiatives = dates.flatMap((date, position) =>
    model ? [{ ...model.initiative, id: `number-${position}`, date }] : [],
  );
  return compile(initiatives, { story, gazetteer, occurrenceOf: readDate }).dataset;
}

const someDay = fc.nat(lengths.days).map((after): Day => origin + after);
const someDate = fc.oneof(
  { weight: 3, arbitrary: someDay.map(isoOfDay) },
  someDay.map((day) => isoOfDay(day).slice(0, 7)),
  fc.tuple(someDay, fc.nat(40)).map(([day, length]) => `${isoOfDay(day)}/${isoOfDay(day + length)}`),
  someDay.map((day) => `[..${isoOfDay(day)}]`),
);
const someDates = fc.array(someDate, { minLength: 1, maxLength: 12 });

const scaleOf = (
  dataset: Dataset,
  width: number,
): { readonly scale: AxisScale; readonly folds: readonly Fold[] } => {
  const folds = foldedStretches(dataset, width, new Set()).flatMap(({ fold }) => fold ?? []);
  return { folds, scale: foldedScale(dataset.extent, [0, width], foldedTime(folds)) };
};

describe('what is folded', () => {
  test('is never a day that something is known to begin on, nor one of those that it goes on', () => {
    fc.assert(
      fc.property(someDates, fc.integer({ min: 240, max: 2000 }), (dates, width) => {
        const dataset = datasetOf(dates);
        for (const { from, to } of scaleOf(dataset, width).folds) {
          for (const { occurrence } of dataset.entries.filter((entry) => isDayKnown(entry.occurrence))) {
            const { begin, end } = occurrence;
            const last = Number.isFinite(end.max) ? end.max : begin.max;
            expect(last < from || begin.min >= to).toBe(true);
          }
        }
      }),
    );
  });

  test('holds one date at most that is not known', () => {
    fc.assert(
      fc.property(someDates, (dates) => {
        const dataset = datasetOf(dates);
        for (const { from, to } of scaleOf(dataset, 1200).folds) {
          const held = dataset.entries.filter(
            ({ occurrence: { begin, end } }) =>
              !(begin.min === begin.max) && Number.isFinite(begin.min) && begin.min < to && end.max >= from,
          );
          expect(held.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('takes clearly less than it would, and leaves more to all other days', () => {
    fc.assert(
      fc.property(someDates, fc.integer({ min: 240, max: 2000 }), (dates, width) => {
        const dataset = datasetOf(dates);
        const { scale, folds } = scaleOf(dataset, width);
        const even = width / (dataset.extent.latest - dataset.extent.earliest);
        for (const { from, to } of folds) {
          expect(scale(to) - scale(from)).toBeLessThan(0.7 * (to - from) * even);
          expect(scale.perDay).toBeGreaterThan(even);
        }
        const folded = folds.reduce((sum, { from, to }) => sum + to - from, 0);
        expect(folded).toBeLessThanOrEqual(0.75 * (dataset.extent.latest - dataset.extent.earliest));
      }),
    );
  });

  test('is October in the article, and in the extended record, and opens again', () => {
    for (const dataset of [builtIn.dataset, builtIn.extended]) {
      const [only, ...others] = foldedStretches(dataset, 780, new Set());
      expect([only?.stretch.first, only?.stretch.last].map((day) => isoOfDay(day ?? 0))).toEqual([
        '2021-10-01',
        '2021-10-31',
      ]);
      expect(others).toEqual([]);
      const opened = foldedStretches(dataset, 780, new Set([only?.stretch.first ?? 0]));
      expect(opened.map(({ fold }) => fold)).toEqual([undefined]);
    }
  });

  test('stays what it is for those that pass a filter', () => {
    const few = builtIn.dataset.narrowed(({ province }) => province.code === '520000');
    expect(few.entries.length).toBeGreaterThan(0);
    expect(foldedStretches(few, 780, new Set())).toEqual(foldedStretches(builtIn.dataset, 780, new Set()));
  });

  test('is nothing where the axis has no room to gain', () => {
    expect(foldedStretches(builtIn.dataset, 200, new Set())).toEqual([]);
  });

  test('is nothing of the clocks, which always changed somewhere', () => {
    const clocks = builtInDataOf(storyFiles('clocks').bake()).datasetOf('changes');
    expect(clocks.entries.length).toBeGreaterThan(1000);
    expect(foldedStretches(clocks, 1200, new Set())).toEqual([]);
  });
});
