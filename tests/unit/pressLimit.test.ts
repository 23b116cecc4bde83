import { expect, test } from 'vitest';
import { createPressLimit, type PressDirection } from '../../src/page/pressLimit.ts';

/** Presses a direction; whether the map was left to follow. */
const presser =
  (limit = createPressLimit()) =>
  (direction: PressDirection): boolean => {
    const isAllowed = limit.allows(direction);
    if (isAllowed) limit.count(direction);
    return isAllowed;
  };

test('without a limit every press is the map’s', () => {
  const press = presser();
  for (let count = 0; count < 20; count += 1) expect(press('next')).toBe(true);
  for (let count = 0; count < 30; count += 1) expect(press('previous')).toBe(true);
});

test('as many presses on as the host says, and as many back', () => {
  const limit = createPressLimit();
  limit.set(2);
  const press = presser(limit);
  expect([press('previous'), press('next'), press('next'), press('next')]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([press('previous'), press('next'), press('next')]).toEqual([true, true, false]);
  expect([press('previous'), press('previous'), press('previous')]).toEqual([true, true, false]);
});

test('none at all with a limit of nought; a new limit counts anew', () => {
  const limit = createPressLimit();
  limit.set(0);
  expect([limit.allows('next'), limit.allows('previous')]).toEqual([false, false]);
  limit.set(1);
  limit.count('next');
  limit.set(1);
  expect(limit.allows('next')).toBe(true);
  limit.set(undefined);
  expect(limit.allows('previous')).toBe(true);
});
