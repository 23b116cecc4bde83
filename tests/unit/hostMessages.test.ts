import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHostMessages, type HostMessages } from '../../src/features/embed/hostMessages.ts';
import { createContextOf, readQuery } from '../../src/io/linkContext.ts';
import { createPressLimit, type PressLimit } from '../../src/page/pressLimit.ts';
import { createStepping } from '../../src/page/stepping.ts';
import { frameOf } from '../../src/state/frame.ts';
import { MissingPart } from '../../src/state/missing.ts';
import { createStateStore, type Store } from '../../src/state/store.ts';
import type { CommandTable } from '../../src/views/commands.ts';
import { lightData as data } from './lights.ts';

const contextOf = createContextOf(data, { language: 'en', theme: undefined, bothScripts: false }, []);
const [host, stranger] = ['https://host.example', 'https://stranger.example'];

/** A window of another page: what is posted to it, and for whom. */
function otherWindow() {
  const heard: { readonly type: string; readonly payload: unknown; readonly origin: string }[] = [];
  const postMessage = ({ type, payload }: { type: string; payload: unknown }, origin: string) =>
    void heard.push({ type, payload, origin });
  return { heard, location: {}, postMessage };
}

let parent: ReturnType<typeof otherWindow>;
let store: Store;
let messages: HostMessages;
let pressLimit: PressLimit;
let isStill = false;
let coming: Promise<void> | undefined;
let now = 0;

const current = () => frameOf(store.getState(), data.datasetOf(store.getState().data), undefined);

function open(query: string): void {
  store = createStateStore(readQuery(new URLSearchParams(query), contextOf).link, []);
  pressLimit = createPressLimit();
  const stepping = createStepping(store);
  stepping.update(current(), undefined);
  messages = createHostMessages({
    store,
    contextOf,
    datasetOf: data.datasetOf,
    need: () => coming,
    stepping,
    pressLimit,
    current,
    flush: () => undefined,
    commands: {} as CommandTable,
    isStill: () => isStill,
  });
}

/** A message comes. */
function say(message: unknown, origin = host, source: unknown = parent): void {
  messages.receive({ data: message, origin, source } as MessageEvent);
}
const request = (type: string, payload?: unknown, origin = host): void =>
  say({ v: 1, app: 'metaverse-map', type, id: 1, payload }, origin);
const answers = () => parent.heard.map(({ type }) => type);
const reason = (): unknown => (parent.heard.at(-1)?.payload as { reason?: unknown } | undefined)?.reason;

beforeEach(() => {
  parent = otherWindow();
  isStill = false;
  coming = undefined;
  now = 0;
  vi.stubGlobal('window', { parent });
  vi.stubGlobal('location', {});
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  open(`mode=embed&host=${host}`);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('who is heard', () => {
  test('a host that the address names, and it is answered by its exact origin', () => {
    request('set', { date: '1901-04-02' });
    expect(store.getState().date).not.toBe('latest');
    request('hello');
    request('get');
    expect(answers()).toEqual(['done', 'ready', 'state']);
    expect(new Set(parent.heard.map(({ origin }) => origin))).toEqual(new Set([host]));
  });

  test.each([stranger, `${host}.evil.example`, 'http://host.example', 'null', ''])(
    'nobody else: %j is neither followed nor answered',
    (origin) => {
      request('set', { date: '1901-04-02' }, origin);
      request('hello', undefined, origin);
      request('explode', undefined, origin);
      say('slide:start', origin);
      expect(store.getState()).toMatchObject({ date: 'latest', playing: false });
      expect(parent.heard).toEqual([]);
    },
  );

  test('nobody at all where the address names none', () => {
    open('mode=embed');
    request('set', { date: '1901-04-02' });
    expect(store.getState().date).toBe('latest');
    expect(parent.heard).toEqual([]);
  });

  test('a source that is no window is left alone', () => {
    say({ v: 1, app: 'metaverse-map', type: 'play' }, host, { postMessage: parent.postMessage });
    say({ v: 1, app: 'metaverse-map', type: 'play' }, host, null);
    expect(store.getState().playing).toBe(false);
  });
});

describe('who is told', () => {
  test('the only host, of what changes, by its exact origin', () => {
    const first = current();
    messages.update(first, undefined);
    store.setState({ date: 'earliest' });
    messages.update(current(), first);
    messages.tellKey('PageDown');
    expect(parent.heard.map(({ type, origin }) => [type, origin])).toEqual([
      ['ready', host],
      ['state', host],
      ['key', host],
    ]);
  });

  test('a page that the browser says is another one hears nothing', () => {
    vi.stubGlobal('location', { ancestorOrigins: [stranger] });
    messages.update(current(), undefined);
    messages.tellKey('PageDown');
    expect(parent.heard).toEqual([]);
  });

  test('one that the address names no longer hears nothing more', () => {
    request('hello');
    expect(answers()).toEqual(['ready']);
    store.setState({ hosts: [] });
    messages.tellKey('PageDown');
    expect(answers()).toEqual(['ready']);
  });

  test('a page of its own has nobody to tell', () => {
    const own = otherWindow();
    vi.stubGlobal('window', { ...own, parent: own });
    Object.assign(globalThis.window, { parent: globalThis.window });
    open(`host=${host}`);
    messages.update(current(), undefined);
    expect(own.heard).toEqual([]);
  });
});

describe('what a host may set', () => {
  test('not who is a host', () => {
    for (const type of ['set', 'steps']) {
      request(type, { host: stranger });
      expect(answers().at(-1)).toBe('refused');
      expect(reason()).toBe('host can only be set in the address');
    }
    expect(store.getState().hosts).toEqual([host]);
  });

  test('all of a message, or nothing of it', () => {
    request('set', { date: '1901-04-02', theme: 'pink' });
    expect(answers()).toEqual(['refused']);
    expect(reason()).toContain('pink');
    expect(store.getState()).toMatchObject({ date: 'latest', theme: undefined });
    request('set', { theme: 'dark', colour: 'red' });
    expect(reason()).toContain('colour');
    expect(store.getState().theme).toBeUndefined();
  });

  test('that it plays, which it does at once and which its address does not keep', () => {
    request('set', { play: true });
    expect(store.getState()).toMatchObject({ playing: true, autoplay: false });
    request('set', { play: false });
    expect(store.getState()).toMatchObject({ playing: false, autoplay: false });
  });

  test('how many presses the map takes', () => {
    request('steps', 1);
    expect([pressLimit.allows('next'), pressLimit.allows('previous')]).toEqual([true, false]);
    pressLimit.count('next');
    expect([pressLimit.allows('next'), pressLimit.allows('previous')]).toEqual([false, true]);
    request('steps', 'many');
    expect(answers()).toEqual(['done', 'refused']);
  });
});

describe('a slide that comes up', () => {
  test('plays, and pauses as it goes', () => {
    say('slide:start');
    expect(store.getState().playing).toBe(true);
    say('slide:stop');
    expect(store.getState().playing).toBe(false);
  });

  test('leaves a chosen initiative alone', () => {
    const selected = data.datasetOf('coast').entries[0]?.initiative.id;
    store.setState({ selected });
    say('slide:start');
    expect(store.getState()).toMatchObject({ playing: false, selected });
  });

  test('moves nobody who asks for less motion', () => {
    isStill = true;
    say('slide:start');
    expect(store.getState().playing).toBe(false);
  });
});

test('a host gets a part of the page’s time; what is beyond is refused, and told so', () => {
  const setDate = (date: string): void => request('set', { date });
  setDate('1901-04-02');
  const { date } = store.getState();
  // The work takes long.
  store.subscribe(() => {
    now += 1000;
  });
  for (let press = 1; press < 8; press += 1) setDate('1901-04-02');
  setDate('1901-04-03');
  expect(answers().slice(-2)).toEqual(['done', 'refused']);
  expect(reason()).toBe('too many');
  expect(store.getState().date).toBe(date);
  now += 60_000;
  setDate('1901-04-03');
  expect(answers().at(-1)).toBe('done');
});

describe('data that are on their way', () => {
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  test('are waited for, and what is said meanwhile is answered after them, in order', async () => {
    let come = (): void => undefined;
    coming = new Promise((resolve) => {
      come = resolve;
    });
    request('set', { data: 'isles' });
    request('get');
    request('pause');
    expect(answers()).toEqual([]);
    expect(store.getState().data).toBe('coast');
    coming = undefined;
    come();
    await settled();
    expect(answers()).toEqual(['done', 'state', 'done']);
    expect(store.getState().data).toBe('isles');
  });

  test('that do not come refuse the message, and nothing else', async () => {
    coming = Promise.reject(new MissingPart('gone', undefined));
    request('set', { data: 'isles' });
    await settled();
    expect(reason()).toContain('no longer on the server');
    expect(store.getState().data).toBe('coast');
    coming = undefined;
    request('get');
    expect(answers()).toEqual(['refused', 'state']);
  });

  test('that the address asks for hold back the greeting', () => {
    store.setState({ awaited: 'coming' });
    messages.update(current(), undefined);
    request('hello');
    expect(answers()).toEqual([]);
    const before = current();
    store.setState({ awaited: undefined, data: 'isles' });
    messages.update(current(), before);
    expect(answers()).toEqual(['ready', 'ready']);
    expect(parent.heard.at(-1)?.payload).toMatchObject({
      initiatives: 12,
    });
  });
});
