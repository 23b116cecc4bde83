import { beforeEach, expect, test } from 'vitest';
import { readLink } from '../../src/io/address.ts';
import { createStepping, type Stepping } from '../../src/page/stepping.ts';
import { frameOf } from '../../src/state/frame.ts';
import { createStateStore, type Store } from '../../src/state/store.ts';
import { coast as dataset } from './lights.ts';
import { plainContext } from './plainContext.ts';

const last = dataset.entries.length + 1;
let store: Store;
let stepping: Stepping;

beforeEach(() => {
  const { link } = readLink(new URLSearchParams('mode=present'), plainContext(dataset.extent));
  store = createStateStore(link, []);
  stepping = createStepping(store);
  stepping.update(frameOf(store.getState(), dataset, undefined), undefined);
});

test('presses that come between two pictures all count', () => {
  for (let press = 1; press <= last; press += 1) {
    expect(stepping.move('next')).toBe(true);
    expect(stepping.position()).toBe(press);
  }
  expect(stepping.move('previous')).toBe(true);
  expect(store.getState().selected).toBe(dataset.entries.at(-1)?.initiative.id);
});

test('a talk has two ends, and does not go round', () => {
  expect(stepping.move('previous')).toBe(false);
  expect(stepping.position()).toBe(0);
  expect(stepping.goTo(999)).toBe(true);
  expect(stepping.position()).toBe(last);
  expect(stepping.move('next')).toBe(false);
  expect(stepping.position()).toBe(last);
  expect(stepping.goTo(last)).toBe(false);
});

test('which overview shows is told on the days of the overviews only', () => {
  expect(stepping.overview()).toBe('opening');
  stepping.goTo(1);
  expect(stepping.overview()).toBeUndefined();
  stepping.goTo(last);
  expect(stepping.overview()).toBe('closing');
});
