import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hearEarlyMessages } from '../../src/features/embed/earlyMessages.ts';
import type { HostMessages } from '../../src/features/embed/hostMessages.ts';
import { createHostView, type HostViewParts } from '../../src/features/embed/hostView.ts';
import { readLink } from '../../src/io/address.ts';
import { createStateStore } from '../../src/state/store.ts';
import { coast } from './lights.ts';
import { plainContext } from './plainContext.ts';

const host = 'https://host.example';
let listener: ((event: MessageEvent) => void) | undefined;
const heard: unknown[] = [];

beforeEach(() => {
  heard.length = 0;
  listener = undefined;
  vi.stubGlobal('removeEventListener', () => {
    listener = undefined;
  });
  vi.stubGlobal('addEventListener', (_type: string, own: (event: MessageEvent) => void) => {
    listener = own;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const messages: HostMessages = {
  receive: ({ data }) => void heard.push(data),
  tellKey: () => undefined,
  update: () => undefined,
  dispose: () => undefined,
};
const say = (data: unknown, origin = host): void => listener?.({ data, origin } as MessageEvent);

/** A page that is just loading; `arrive` brings what hears its hosts. */
function loadingPage(query: string) {
  let arrive: () => void = () => undefined;
  let asked = 0;
  const { link } = readLink(new URLSearchParams(query), plainContext(coast.extent));
  const parts: Partial<HostViewParts> = {
    store: createStateStore(link, []),
    loadHostMessages: () =>
      new Promise((resolve) => {
        asked += 1;
        arrive = () => resolve({ createHostMessages: () => messages });
      }),
    signal: new AbortController().signal,
  };
  createHostView(parts as HostViewParts);
  return { arrive: () => arrive(), asked: () => asked };
}

test('what a host says before the map stands is heard after it, and of others nothing', async () => {
  hearEarlyMessages();
  say('first');
  say('foreign', 'https://other.example');
  const { arrive } = loadingPage(`host=${host}`);
  say('second');
  arrive();
  await vi.waitFor(() => expect(heard).toEqual(['first', 'second']));
});

test('what a host says before it can be heard is heard then, in order, and after it at once', async () => {
  const { arrive } = loadingPage(`host=${host}`);
  say('first');
  say('second');
  expect(heard).toEqual([]);
  arrive();
  await vi.waitFor(() => expect(heard).toEqual(['first', 'second']));
  say('third');
  expect(heard).toEqual(['first', 'second', 'third']);
});

test('strangers do not take the place of what a host says early', async () => {
  const { arrive } = loadingPage(`host=${host}`);
  for (let count = 0; count < 500; count += 1) say('noise', 'https://stranger.example');
  say('first');
  arrive();
  await vi.waitFor(() => expect(heard).toEqual(['first']));
});

test('a host can’t fill the page before it is heard', async () => {
  const { arrive } = loadingPage(`host=${host}`);
  for (let count = 0; count < 5000; count += 1) say(count);
  arrive();
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0));
  expect(heard.length).toBeLessThanOrEqual(100);
});

test('without hosts nobody listens, and nothing is loaded', () => {
  const { asked } = loadingPage('');
  expect(listener).toBeUndefined();
  expect(asked()).toBe(0);
});
