import { expect, test } from 'vitest';
import { createWorkBudget } from '../../src/app/workBudget.ts';

const [host, other] = ['https://a.example', 'https://b.example'];

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

test('time comes back, and one host takes nothing from another', () => {
  const { budget, work, wait } = clocked();
  expect(budget.spend(host, work(200))).toBe(true);
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
  expect(() => budget.spend(host, failing)).toThrow('no');
  expect(budget.spend(host, work(1))).toBe(false);
});
