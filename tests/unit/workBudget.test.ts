import { expect, test } from 'vitest';
import { createWorkBudget } from '../../src/features/embed/workBudget.ts';

const [host, other] = ['https://a.example', 'https://b.example'];

/** Of requests at once, so many are done however long they take. */
const presses = 8;

function clocked() {
  let time = 0;
  const budget = createWorkBudget(() => time);
  const work = (ms: number) => () => {
    time += ms;
  };
  return { budget, work, wait: (ms: number) => work(ms)() };
}

test('a host that floods the page is cut off, however cheap each request is', () => {
  const { budget, work } = clocked();
  const done = Array.from({ length: 10_000 }, () => budget.spend(host, work(1.4))).filter(Boolean).length;
  expect(done).toBeGreaterThan(20);
  expect(done).toBeLessThan(60);
});

test('one that follows a hand at 60 Hz is never cut off', () => {
  const { budget, work, wait } = clocked();
  for (let frame = 0; frame < 600; frame += 1) {
    expect(budget.spend(host, work(1.4))).toBe(true);
    wait(15);
  }
});

test('a clicker pressed twice a second is never refused, however slow the machine', () => {
  const { budget, work, wait } = clocked();
  for (let press = 0; press < 100; press += 1) {
    expect(budget.spend(host, work(450))).toBe(true);
    wait(500);
  }
});

test('slow requests of a host that never rests are done four times a second, and no more often', () => {
  const { budget, work, wait } = clocked();
  let done = 0;
  // Only the time counts in which the host does not hold the page up.
  for (let rested = 0; rested < 100_000; ) {
    if (budget.spend(host, work(1000))) {
      done += 1;
    } else {
      wait(10);
      rested += 10;
    }
  }
  expect(done).toBeGreaterThanOrEqual(4 * 100);
  expect(done).toBeLessThanOrEqual(4 * 100 + presses + 1);
});

const pressAll = (budget: ReturnType<typeof createWorkBudget>, work: () => void) => {
  for (let press = 0; press < presses; press += 1) expect(budget.spend(host, work)).toBe(true);
};

test('time comes back, and one host takes nothing from another', () => {
  const { budget, work, wait } = clocked();
  pressAll(budget, work(200));
  expect(budget.spend(host, work(1))).toBe(false);
  expect(budget.spend(other, work(1))).toBe(true);
  wait(10_000);
  expect(budget.spend(host, work(1))).toBe(true);
});

test('work that throws is paid for', () => {
  const { budget, work } = clocked();
  const failing = () => {
    work(500)();
    throw new Error('no');
  };
  pressAll(budget, () => {});
  expect(budget.spend(host, work(1))).toBe(true);
  expect(() => budget.spend(host, failing)).toThrow('no');
  expect(budget.spend(host, work(1))).toBe(false);
});
