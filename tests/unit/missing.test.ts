import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSpreadLoading } from '../../src/features/legend/spreadLoading.ts';
import { readLink } from '../../src/io/address.ts';
import { setSpread, tellMissing } from '../../src/state/actions.ts';
import { frameOf } from '../../src/state/frame.ts';
import { MissingPart } from '../../src/state/missing.ts';
import { missingOf } from '../../src/state/notice.ts';
import { createStateStore, type Store } from '../../src/state/store.ts';
import { coast as dataset } from './lights.ts';
import { plainContext } from './plainContext.ts';

const gone = new MissingPart('gone', new Error('404'));
let store: Store;
beforeEach(() => {
  store = createStateStore(readLink(new URLSearchParams(), plainContext(dataset.extent)).link, []);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const told = () => store.getState().notices.map((notice) => [notice.id, missingOf(notice)?.reason]);
const tryAgain = (): void => {
  for (const notice of store.getState().notices.slice(0, 1)) missingOf(notice)?.tryAgain();
};

test('what is missing is told once with its reason; trying again asks again, and the notice goes', () => {
  const again = vi.fn();
  tellMissing(store, 'part', gone, again);
  tellMissing(store, 'part', gone, again);
  expect(told()).toEqual([['part', 'gone']]);
  tryAgain();
  expect(again).toHaveBeenCalledTimes(1);
  expect(told()).toEqual([]);
});

test('the geometry of the spread is asked for anew when a reader tries again', async () => {
  const load = vi.fn(() => Promise.reject<void>(gone));
  const view = createSpreadLoading(store, load);
  const show = (): void => view.update(frameOf(store.getState(), dataset, undefined), undefined);
  setSpread(store, ['path', 'reach']);
  show();
  // While it is on its way, it is not asked for again.
  show();
  await vi.waitFor(() => expect(told()).toEqual([['spread', 'gone']]));
  expect(load).toHaveBeenCalledTimes(1);
  expect(store.getState().spread).toEqual([]);
  await Promise.resolve();
  tryAgain();
  expect(store.getState().spread).toEqual(['path', 'reach']);
  show();
  expect(load).toHaveBeenCalledTimes(2);
  await vi.waitFor(() => expect(told()).toEqual([['spread', 'gone']]));
});
