import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beatsPlan, neighbouringArrival } from '../../src/domain/pace.ts';
import { createClock, type Ticker } from '../../src/state/clock.ts';

/** A ticker that ticks when it is told to. */
function handDriven(): Ticker & {
  tickAt(ms: number): void;
  readonly waiting: boolean;
} {
  let callback: ((nowMs: number) => void) | undefined;
  return {
    request(next) {
      callback = next;
      return () => {
        if (callback === next) callback = undefined;
      };
    },
    tickAt(ms) {
      const due = callback;
      callback = undefined;
      due?.(ms);
    },
    get waiting() {
      return callback !== undefined;
    },
  };
}

const extent = { earliest: 0, latest: 91 };
const arrivals = [30, 41, 42, 48, 50, 56, 83, 83, 90, 90];

describe('a play in beats', () => {
  const plan = beatsPlan(arrivals, extent, 'full');

  test('begins and ends at the ends of the axis', () => {
    expect(plan.dayAt(0)).toBe(0);
    expect(plan.dayAt(plan.totalMs)).toBe(91);
    expect(plan.dayAt(plan.totalMs * 2)).toBe(91);
  });

  test('rests long enough to read, longer where several arrive at once', () => {
    const restOn = (day: number): number => {
      let ms = 0;
      for (let at = 0; at < plan.totalMs; at += 10) if (plan.dayAt(at) === day) ms += 10;
      return ms;
    };
    expect(restOn(41)).toBeGreaterThan(1500);
    expect(restOn(83)).toBeGreaterThan(restOn(41) * 1.5);
    expect(restOn(70)).toBeLessThan(200);
  });

  test('never goes back', () => {
    const moments = Array.from({ length: 500 }, (_, step) => (plan.totalMs * step) / 499);
    const days = moments.map((ms) => plan.dayAt(ms));
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  test('shows a day at the moment that it names for it', () => {
    for (let day = extent.earliest; day <= extent.latest; day += 1)
      expect(plan.dayAt(plan.elapsedAt(day))).toBe(day);
  });

  test('rests on every day that brings something, whatever the data', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 91 }), { maxLength: 30 }), (days) => {
        const stops = [...days].sort((a, b) => a - b);
        const any = beatsPlan(stops, extent, 'full');
        for (const stop of stops) {
          const at = any.elapsedAt(stop);
          expect([any.dayAt(at), any.dayAt(at + 1000)]).toEqual([stop, stop]);
        }
      }),
    );
  });

  test('crosses nothing where motion is unwelcome', () => {
    const still = beatsPlan(arrivals, extent, 'reduced');
    const shown = new Set<number>();
    for (let at = 0; at <= still.totalMs; at += 5) shown.add(still.dayAt(at));
    expect([...shown].sort((a, b) => a - b)).toEqual([0, 30, 41, 42, 48, 50, 56, 83, 90, 91]);
  });
});

test('steps lead to the nearest arrival, and nowhere at the ends', () => {
  const days = Int32Array.from(arrivals);
  expect(neighbouringArrival(days, 42, 'next')).toBe(48);
  expect(neighbouringArrival(days, 43, 'previous')).toBe(42);
  expect(neighbouringArrival(days, 42, 'previous')).toBe(41);
  expect(neighbouringArrival(days, 83, 'next')).toBe(90);
  expect(neighbouringArrival(days, 90, 'next')).toBeUndefined();
  expect(neighbouringArrival(days, 30, 'previous')).toBeUndefined();
});

describe('the clock', () => {
  const everyTenMs = {
    totalMs: 910,
    dayAt: (ms: number) => Math.min(91, Math.floor(ms / 10)),
    elapsedAt: (day: number) => day * 10,
  };

  test('loses no day to many short frames', () => {
    const ticker = handDriven();
    const days: number[] = [];
    const clock = createClock(ticker, {
      onDay: (day) => days.push(day),
      onEnd: () => undefined,
    });
    clock.start(everyTenMs, 0);
    for (let frame = 0; frame <= 1200; frame += 1) ticker.tickAt(5000 + frame * 0.7);
    expect(days.at(-1)).toBe(84);
    expect(days).toEqual(Array.from({ length: 85 }, (_, day) => day));
  });

  test('goes on from where it is told', () => {
    const ticker = handDriven();
    const days: number[] = [];
    createClock(ticker, {
      onDay: (day) => days.push(day),
      onEnd: () => undefined,
    }).start(everyTenMs, 40);
    ticker.tickAt(100);
    ticker.tickAt(110);
    expect(days).toEqual([40, 41]);
  });

  test('starts again at the first day when it is at the last', () => {
    const ticker = handDriven();
    const days: number[] = [];
    createClock(ticker, {
      onDay: (day) => days.push(day),
      onEnd: () => undefined,
    }).start(everyTenMs, 91);
    ticker.tickAt(0);
    expect(days).toEqual([0]);
  });

  test('tells its end once and then rests', () => {
    const ticker = handDriven();
    let ends = 0;
    createClock(ticker, {
      onDay: () => undefined,
      onEnd: () => (ends += 1),
    }).start(everyTenMs, 90);
    ticker.tickAt(0);
    ticker.tickAt(50);
    expect([ends, ticker.waiting]).toEqual([1, false]);
  });

  test('stops when told, though a frame was asked for', () => {
    const ticker = handDriven();
    const days: number[] = [];
    const clock = createClock(ticker, {
      onDay: (day) => days.push(day),
      onEnd: () => undefined,
    });
    clock.start(everyTenMs, 0);
    ticker.tickAt(0);
    clock.stop();
    ticker.tickAt(100);
    expect([days, clock.running]).toEqual([[0], false]);
  });
});
