import { expect, test } from 'vitest';
import { createMapSlots, type MapSlots, mostAlive } from '../../src/features/embed/mapSlots.ts';

function guests(count: number) {
  const alive = Array.from({ length: count }, () => false);
  const slots: readonly MapSlots[] = alive.map((_, guest) =>
    createMapSlots(
      () => slots.filter((__, other) => other !== guest).map((own) => own.guest),
      (isAlive) => {
        alive[guest] = isAlive;
      },
    ),
  );
  const living = (): readonly number[] => alive.flatMap((isAlive, guest) => (isAlive ? guest : []));
  return { slots, living };
}

test('of twelve guests that are seen, four live', () => {
  const { slots, living } = guests(12);
  for (const slot of slots) slot.want(true);
  expect(living()).toEqual([0, 1, 2, 3]);
});

test('who is seen no longer makes room for the next', () => {
  const { slots, living } = guests(6);
  for (const slot of slots) slot.want(true);
  slots[1]?.want(false);
  expect(living()).toEqual([0, 2, 3, 4]);
});

test('who is touched lives at once, and another one waits in line again', () => {
  const { slots, living } = guests(6);
  for (const slot of slots) slot.want(true);
  slots[5]?.claim();
  expect(living()).toHaveLength(mostAlive);
  expect(living()).toContain(5);
  slots[5]?.want(false);
  expect(living()).toHaveLength(mostAlive);
  for (const slot of slots) slot.want(false);
  expect(living()).toEqual([]);
});

test('a guest counts once, however often it asks', () => {
  const { slots, living } = guests(4);
  for (let round = 0; round < 3; round += 1) slots[0]?.want(true);
  slots[0]?.claim();
  for (const slot of slots.slice(1)) slot.want(true);
  expect(living()).toEqual([0, 1, 2, 3]);
});

test('who has gone before there was room is not woken', () => {
  const { slots, living } = guests(5);
  for (const slot of slots) slot.want(true);
  slots[4]?.want(false);
  slots[0]?.want(false);
  expect(living()).toEqual([1, 2, 3]);
});
