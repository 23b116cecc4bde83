import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../../src/app/connect.ts';
import { createContextOf, readQuery } from '../../src/io/linkContext.ts';
import { setQuery } from '../../src/state/actions.ts';
import type { View } from '../../src/state/frame.ts';
import { createStateStore } from '../../src/state/store.ts';
import { lightData as builtIn } from './lights.ts';

let due: (() => void)[] = [];
const paint = (): void => {
  const now = due;
  due = [];
  for (const callback of now) callback();
};

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => due.push(callback));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const view = (update: View['update']): View => ({ update, dispose: () => undefined });

test('a view that throws is told of once, and keeps no other from its frames', () => {
  const context = createContextOf(builtIn, { language: undefined, theme: undefined, bothScripts: false }, [
    'en',
  ]);
  const store = createStateStore(readQuery(new URLSearchParams(), context).link, []);
  const failures: unknown[] = [];
  const first: string[] = [];
  const last: string[] = [];
  let isWell = false;
  const tried: string[] = [];
  connect(
    store,
    builtIn.datasetOf,
    [
      view(({ state }) => void first.push(state.query)),
      view(({ state }) => {
        tried.push(state.query);
        if (!isWell) throw new Error('out of order');
      }),
      view(({ state }) => void last.push(state.query)),
    ],
    (error) => failures.push(error),
  );
  setQuery(store, 'a');
  paint();
  isWell = true;
  setQuery(store, 'b');
  paint();
  expect(first).toEqual(['', 'a', 'b']);
  expect(last).toEqual(['', 'a', 'b']);
  expect(tried).toEqual(['', 'a', 'b']);
  expect(failures).toHaveLength(1);
  expect(failures[0]).toMatchObject({ message: 'out of order' });
});
