import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moreRows, noMoreRows, rowWindow } from '../../src/features/panel/rowWindow.ts';

/** A list, the row that it is about, and what was asked for beside. */
const asked = fc
  .record({
    count: fc.integer({ min: 1, max: 3000 }),
    earlier: fc.nat(40),
    later: fc.nat(40),
  })
  .chain(({ count, earlier, later }) =>
    fc.record({
      count: fc.constant(count),
      focus: fc.nat(count - 1),
      more: fc.constant({ earlier: earlier * moreRows, later: later * moreRows }),
    }),
  );

describe('the part of a list that is shown', () => {
  test('is all of a short one, whatever it is about', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: -1, max: 199 }), (count, focus) => {
        expect(rowWindow(count, focus, noMoreRows)).toEqual({ first: 0, last: count });
      }),
    );
  });

  test('is what is around a row of a long one', () => {
    expect(rowWindow(1000, 500, noMoreRows)).toEqual({ first: 440, last: 540 });
    expect(rowWindow(201, 100, noMoreRows)).toEqual({ first: 40, last: 140 });
  });

  test('stays for some rows, so that a step of time does not change all of it', () => {
    const parts = Array.from({ length: 60 }, (_, position) => rowWindow(1000, 500 + position, noMoreRows));
    expect(new Set(parts.map(({ first }) => first))).toEqual(new Set([440, 460, 480]));
  });

  test('begins at the beginning where nothing has come yet, and ends at the end', () => {
    expect(rowWindow(1000, -1, noMoreRows)).toEqual({ first: 0, last: 40 });
    expect(rowWindow(1000, 0, noMoreRows)).toEqual({ first: 0, last: 40 });
    expect(rowWindow(1000, 999, noMoreRows)).toEqual({ first: 920, last: 1000 });
  });

  test('grows on demand to the side that was asked for, and not beyond the list', () => {
    expect(rowWindow(1000, 500, { earlier: 100, later: 0 })).toEqual({ first: 340, last: 540 });
    expect(rowWindow(1000, 500, { earlier: 0, later: 200 })).toEqual({ first: 440, last: 740 });
    expect(rowWindow(1000, 500, { earlier: 900, later: 900 })).toEqual({ first: 0, last: 1000 });
  });

  test('always holds the row, and lies within the list', () => {
    fc.assert(
      fc.property(asked, ({ count, focus, more }) => {
        const { first, last } = rowWindow(count, focus, more);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThanOrEqual(focus);
        expect(last).toBeGreaterThan(focus);
        expect(last).toBeLessThanOrEqual(count);
      }),
    );
  });

  test('never loses a row for having been asked for more', () => {
    fc.assert(
      fc.property(asked, ({ count, focus, more }) => {
        const [some, all] = [rowWindow(count, focus, noMoreRows), rowWindow(count, focus, more)];
        expect(all.first).toBeLessThanOrEqual(some.first);
        expect(all.last).toBeGreaterThanOrEqual(some.last);
      }),
    );
  });
});
