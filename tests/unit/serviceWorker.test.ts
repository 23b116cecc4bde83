import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildInMemory } from '../../src/build/memoryBuild.ts';
import type { SiteFile } from '../../src/worker/siteFiles.ts';
import { fakeCaches } from './fakeCaches.ts';

const scope = 'https://maps.example/map/';
const program = 'assets/index-two.js';
const texts: Readonly<Record<string, string>> = {
  'index.html': `<html><script src="./${program}"></script></html>`,
  [program]: 'program two',
};
const files = Object.entries(texts).map(
  ([url, text]): SiteFile => [url, createHash('sha256').update(text).digest('hex')],
);

/** An event of a worker, as far as it is used; `done` is what it waits for. */
type WorkerEvent = Readonly<Record<string, unknown>> & { done?: Promise<unknown> };

/** A page in a browser; `runs` is the program that it answers with, if it does. */
interface Page {
  readonly id: string;
  readonly runs: string | undefined;
}

let code = '';
beforeAll(async () => {
  const [worker] = await buildInMemory({
    build: { lib: { entry: 'src/worker/serviceWorker.ts', formats: ['es'], fileName: 'sw' } },
  });
  code = worker?.text ?? '';
});

let caches: ReturnType<typeof fakeCaches>;
let pages: readonly Page[] = [];
let registration: { scope: string; installing: object | null; waiting: object | null };
const skipWaiting = vi.fn(async () => undefined);
const fetched = vi.fn();
let listeners: Map<string, (event: WorkerEvent) => void>;

/** Something happens to the worker. */
async function happen(type: string, more: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  const event: WorkerEvent = {
    ...more,
    waitUntil: (done: Promise<unknown>) => {
      event.done = done;
    },
    respondWith: (done: Promise<unknown>) => {
      event.done = done;
    },
  };
  listeners.get(type)?.(event);
  return event.done;
}
const say = (message: object, from = 'a'): Promise<unknown> =>
  happen('message', { data: message, source: { id: from } });
const ask = async (url: string, more: object = {}, clientId = 'a'): Promise<string | undefined> => {
  const request = { method: 'GET', url: `${scope}${url}`, mode: 'cors', cache: 'default', ...more };
  const answer = await happen('fetch', { request, clientId });
  return answer instanceof Response ? answer.text() : undefined;
};

/** Keeps another version, as a worker before this one did. */
async function keepFormer(): Promise<void> {
  const cache = await caches.storage.open('metaverse-map-one');
  const address = (url: string): string => `${scope}${url}`;
  const former: readonly SiteFile[] = [
    ['index.html', ''],
    ['assets/index-one.js', ''],
  ];
  await cache.put(address('__files'), new Response(JSON.stringify(former)));
  await cache.put(address('index.html'), new Response('page one'));
  await cache.put(address('assets/index-one.js'), new Response('program one'));
}

beforeEach(() => {
  vi.clearAllMocks();
  caches = fakeCaches();
  pages = [];
  registration = { scope, installing: null, waiting: null };
  listeners = new Map();
  const self = {
    registration,
    clients: {
      claim: async () => undefined,
      matchAll: async () =>
        pages.map(({ runs }) => ({
          postMessage: (_question: string, [port]: [{ answer(message: object): void }]) => {
            if (runs !== undefined) port.answer({ type: 'page', program: runs });
          },
        })),
    },
    skipWaiting,
    addEventListener: (type: string, listener: (event: WorkerEvent) => void) => listeners.set(type, listener),
  };
  /** Both ends of a channel; an answer is heard at once. */
  class Channel {
    port1: { onmessage?: (event: { data: object }) => void } = {};
    port2 = { answer: (data: object) => this.port1.onmessage?.({ data }) };
  }
  fetched.mockImplementation(async (asked: string | { url: string }) => {
    const url = typeof asked === 'string' ? asked : asked.url;
    return new Response(texts[url.slice(scope.length)] ?? 'from the network');
  });
  // Whoever has not answered by the end of the turn is asleep.
  const soon = (callback: () => void) => setImmediate(callback);
  const names = ['self', 'caches', 'fetch', 'MessageChannel', 'setTimeout', 'clearTimeout', 'siteFiles'];
  new Function(...names, 'siteVersion', code)(
    self,
    caches.storage,
    fetched,
    Channel,
    soon,
    clearImmediate,
    files,
    'two',
  );
});

describe('a new worker', () => {
  test('keeps its version and waits until it is told to take over', async () => {
    await happen('install');
    expect([...caches.stores.keys()]).toEqual(['metaverse-map-two']);
    expect(skipWaiting).not.toHaveBeenCalled();
    await say({ type: 'page', program });
    expect(skipWaiting).not.toHaveBeenCalled();
    await say({ type: 'take-over' });
    expect(skipWaiting).toHaveBeenCalledTimes(1);
  });

  test('lets go of everything where there is none on the server any more', async () => {
    await happen('install');
    await say({ type: 'step-down' });
    expect(caches.stores.size).toBe(0);
  });
});

describe('a former version', () => {
  const former = (): boolean => caches.stores.has('metaverse-map-one');
  beforeEach(async () => {
    await keepFormer();
    await happen('install');
  });

  test('goes once every page has said that it runs another', async () => {
    pages = [{ id: 'a', runs: program }];
    await say({ type: 'page', program });
    expect(former()).toBe(false);
  });

  test.each([
    ['a page runs it', [program, 'assets/index-one.js']],
    ['a page does not answer', [program, undefined]],
  ])('stays while %s', async (_why, runs) => {
    pages = runs.map((own, position) => ({ id: String(position), runs: own }));
    await say({ type: 'page', program });
    expect(former()).toBe(true);
  });

  test.each(['installing', 'waiting'] as const)('stays while another is %s', async (stage) => {
    pages = [{ id: 'a', runs: program }];
    registration[stage] = {};
    await say({ type: 'page', program });
    expect(former()).toBe(true);
  });

  test('answers for its pages, but a page that is opened is of the newest', async () => {
    pages = [{ id: 'a', runs: 'assets/index-one.js' }];
    await say({ type: 'page', program: 'assets/index-one.js' });
    expect(await ask('')).toBe('page one');
    expect(await ask('', { mode: 'navigate' })).toBe(texts['index.html']);
    expect(await ask('', {}, 'another')).toBe(texts['index.html']);
  });
});

describe('what it answers', () => {
  beforeEach(async () => {
    await happen('install');
    fetched.mockClear();
  });

  test('what it keeps, without the network', async () => {
    expect(await ask(program)).toBe('program two');
    expect(fetched).not.toHaveBeenCalled();
  });

  test('what it does not keep, from the network', async () => {
    expect(await ask('other.json')).toBe('from the network');
  });

  test.each([
    ['the worker’s own file', 'sw.js', {}],
    ['what asks past every cache', program, { cache: 'no-store' }],
    ['what sends something', program, { method: 'POST' }],
    ['what lies elsewhere', '', { url: 'https://maps.example/other/' }],
  ])('not %s', async (_what, url, more) => {
    expect(await ask(url, more)).toBeUndefined();
  });
});
