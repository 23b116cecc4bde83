import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createPlan,
  defaultSeconds,
  neighbouringArrival,
  type PlayOptions,
  type PlayPlan,
  withRests,
} from '../../src/domain/pace.ts';
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
const arrivals = Int32Array.from([30, 41, 42, 48, 50, 56, 83, 83, 90, 90]);
const usual: PlayOptions = { pace: 'beats', seconds: undefined, motion: 'full' };

describe('a play in beats', () => {
  const plan = createPlan(arrivals, extent, usual);

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
        const beats = Int32Array.from(stops);
        const any = createPlan(beats, extent, usual);
        const beatMs = any.totalMs / Math.max(1, stops.length) / 4;
        for (const stop of stops) {
          const at = any.elapsedAt(stop);
          expect([any.dayAt(at), any.dayAt(at + beatMs)]).toEqual([stop, stop]);
        }
      }),
    );
  });

  test('crosses nothing where motion is unwelcome', () => {
    const still = createPlan(arrivals, extent, { ...usual, motion: 'reduced' });
    const shown = new Set<number>();
    for (let at = 0; at <= still.totalMs; at += 5) shown.add(still.dayAt(at));
    expect([...shown].sort((a, b) => a - b)).toEqual([0, 30, 41, 42, 48, 50, 56, 83, 90, 91]);
  });
});

describe('what a play tells', () => {
  /** Beats in their order, each once. */
  const told = (plan: PlayPlan): readonly string[] => {
    const texts: string[] = [];
    for (let ms = 0; ms <= plan.totalMs; ms += 20) {
      const beat = plan.beatAt(ms);
      const text = beat?.kind === 'closing' ? 'closing' : beat ? `${beat.kind} ${beat.arrival}` : 'nothing';
      if (texts.at(-1) !== text) texts.push(text);
    }
    return texts;
  };

  test('is each arrival, which time is on its way to first, those of one day in turn; and all of them at the close', () => {
    expect(told(createPlan(Int32Array.from([30, 83, 83]), extent, usual))).toEqual([
      ...['coming 0', 'told 0', 'coming 1', 'told 1', 'told 2'],
      'closing',
    ]);
  });

  test('is told on its day', () => {
    const plan = createPlan(arrivals, extent, usual);
    for (let ms = 0; ms < plan.totalMs; ms += 20) {
      const beat = plan.beatAt(ms);
      if (beat?.kind === 'told') expect(plan.dayAt(ms)).toBe(arrivals[beat.arrival]);
    }
  });

  test('is the same object as long as it is the same', () => {
    const plan = createPlan(arrivals, extent, usual);
    const at = plan.elapsedAt(30);
    expect(plan.beatAt(at + 100)).toBe(plan.beatAt(at + 200));
    expect(plan.beatAt(at + 100)).toEqual({ kind: 'told', arrival: 0 });
  });

  test('is nothing where each would pass before it is read, but for the close', () => {
    const many = Int32Array.from({ length: 5000 }, (_, position) => position % 92).sort();
    expect(told(createPlan(many, extent, usual))).toEqual(['nothing', 'closing']);
    expect(told(createPlan(arrivals, extent, { ...usual, seconds: 5 }))).toEqual(['nothing', 'closing']);
  });

  test('is the latest arrival where time runs evenly', () => {
    const plan = createPlan(Int32Array.from([30, 83, 83]), extent, { ...usual, pace: 'time', seconds: 91 });
    expect(told(plan)).toEqual(['nothing', 'told 0', 'told 2', 'closing']);
  });
});

test('steps lead to the nearest arrival, and nowhere at the ends', () => {
  const days = arrivals;
  expect(neighbouringArrival(days, 42, 'next')).toBe(48);
  expect(neighbouringArrival(days, 43, 'previous')).toBe(42);
  expect(neighbouringArrival(days, 42, 'previous')).toBe(41);
  expect(neighbouringArrival(days, 83, 'next')).toBe(90);
  expect(neighbouringArrival(days, 90, 'next')).toBeUndefined();
  expect(neighbouringArrival(days, 30, 'previous')).toBeUndefined();
});

describe('the length of a play', () => {
  test('is stated in whole seconds and kept', () => {
    expect(defaultSeconds(arrivals, extent)).toBe(27);
    expect(createPlan(arrivals, extent, usual).totalMs).toBeCloseTo(27_000);
  });

  test.each(['beats', 'time'] as const)('is what it is set to, in %s', (pace) => {
    expect(createPlan(arrivals, extent, { ...usual, pace, seconds: 60 }).totalMs).toBeCloseTo(60_000);
  });

  test('never grows beyond two minutes by itself', () => {
    const many = Int32Array.from({ length: 5000 }, (_, position) => position % 92).sort();
    expect(defaultSeconds(many, extent)).toBe(120);
  });
});

describe('a play true to time', () => {
  const plan = createPlan(arrivals, extent, { pace: 'time', seconds: 91, motion: 'full' });

  test.each([
    [0, 0],
    [999, 0],
    [1000, 1],
    [41_000, 41],
    [90_999, 90],
    [91_000, 91],
  ])('after %i ms shows day %i', (ms, day) => {
    expect(plan.dayAt(ms)).toBe(day);
  });

  test('steps from initiative to initiative where motion is unwelcome', () => {
    const still = createPlan(arrivals, extent, { pace: 'time', seconds: 91, motion: 'reduced' });
    expect(still.dayAt(100)).toBe(30);
  });
});

describe('going round and round', () => {
  const plan = withRests(createPlan(arrivals, extent, { pace: 'time', seconds: 91, motion: 'full' }), 1000);

  test('rests at both ends', () => {
    expect([0, 1500, 3000].map((ms) => plan.dayAt(ms))).toEqual([0, 0, 2]);
    expect([91_900, 92_000, 92_999].map((ms) => plan.dayAt(ms))).toEqual([90, 91, 91]);
    expect(plan.totalMs).toBe(93_000);
  });

  test('starts again at the first day', () => {
    const ticker = handDriven();
    const days: number[] = [];
    const clock = createClock(ticker, { onMoment: (day) => days.push(day), onEnd: () => days.push(-1) });
    clock.start(plan, 89, true);
    for (const ms of [0, 1000, 2000, 2900, 3000, 4000, 5100]) ticker.tickAt(ms);
    expect(days).toEqual([89, 90, 91, 0, 1]);
    expect(clock.running).toBe(true);
  });
});

describe('the clock', () => {
  const everyTenMs = {
    totalMs: 910,
    dayAt: (ms: number) => Math.min(91, Math.floor(ms / 10)),
    elapsedAt: (day: number) => day * 10,
    beatAt: () => undefined,
  };

  test('loses no day to many short frames', () => {
    const ticker = handDriven();
    const days: number[] = [];
    const clock = createClock(ticker, {
      onMoment: (day) => days.push(day),
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
      onMoment: (day) => days.push(day),
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
      onMoment: (day) => days.push(day),
      onEnd: () => undefined,
    }).start(everyTenMs, 91);
    ticker.tickAt(0);
    expect(days).toEqual([0]);
  });

  test('tells its end once and then rests', () => {
    const ticker = handDriven();
    let ends = 0;
    createClock(ticker, {
      onMoment: () => undefined,
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
      onMoment: (day) => days.push(day),
      onEnd: () => undefined,
    });
    clock.start(everyTenMs, 0);
    ticker.tickAt(0);
    clock.stop();
    ticker.tickAt(100);
    expect([days, clock.running]).toEqual([[0], false]);
  });
});
