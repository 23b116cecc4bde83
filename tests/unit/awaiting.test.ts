import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAwaiting, waitForData } from '../../src/app/awaiting.ts';
import { readLink } from '../../src/io/address.ts';
import { MissingPart } from '../../src/state/missing.ts';
import { missingOf } from '../../src/state/notice.ts';
import { createStateStore } from '../../src/state/store.ts';
import { coast } from './lights.ts';
import { plainContext } from './plainContext.ts';

const query = new URLSearchParams('data=isles');

/** Something that is on its way. */
function onItsWay() {
  let come = (): void => undefined;
  let fail = (_error: unknown): void => undefined;
  const coming = new Promise<void>((resolve, reject) => {
    come = resolve;
    fail = reject;
  });
  return { coming, come: () => come(), fail: () => fail(new MissingPart('gone', undefined)) };
}

describe('a page that opens', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('waits for nothing where all is there', async () => {
    expect(await waitForData({ need: () => undefined }, query)).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each(['come', 'fail'] as const)('is not late where what it lacks can %s in time', async (how) => {
    const { coming, ...ends } = onItsWay();
    coming.catch(() => undefined);
    const opening = waitForData({ need: () => coming }, query);
    ends[how]();
    expect((await opening)?.isLate).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('opens all the same where it takes long', async () => {
    const { coming } = onItsWay();
    const opening = waitForData({ need: () => coming }, query);
    vi.advanceTimersToNextTimer();
    expect(await opening).toEqual({ coming, isLate: true });
  });
});

describe('a link that waits', () => {
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  function page(...ways: readonly ReturnType<typeof onItsWay>[]) {
    const store = createStateStore(readLink(new URLSearchParams(), plainContext(coast.extent)).link, []);
    const waiting = [...ways];
    const awaiting = createAwaiting(store, { need: () => waiting.shift()?.coming });
    const shown: string[] = [];
    const ask = (name: string): void => awaiting.show(query, () => void shown.push(name));
    return { store, awaiting, shown, ask };
  }

  test('gives its place to a later one, whichever comes first', async () => {
    const [first, second] = [onItsWay(), onItsWay()];
    const { store, shown, ask } = page(first, second);
    ask('first');
    ask('second');
    first.come();
    await settled();
    expect([shown, store.getState().awaited]).toEqual([[], 'coming']);
    second.come();
    await settled();
    expect([shown, store.getState().awaited]).toEqual([['second'], undefined]);
  });

  test('is not told as missing once a later one was shown', async () => {
    const first = onItsWay();
    const { store, shown, ask } = page(first);
    ask('first');
    ask('second');
    expect(shown).toEqual(['second']);
    first.fail();
    await settled();
    expect(store.getState()).toMatchObject({ awaited: undefined, notices: [] });
  });

  test.each([
    [true, ['slow']],
    [false, []],
  ])('from the start is told as slow only where the page opened without it: %s', async (isLate, told) => {
    const { coming } = onItsWay();
    const { store, awaiting } = page();
    awaiting.follow(query, { coming, isLate }, () => undefined);
    expect(store.getState().notices.map((notice) => missingOf(notice)?.reason)).toEqual(told);
  });
});
