import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ConnectOptions, EmbeddedMap } from '../../src/embed/client.ts';
import { fields } from '../../src/state/fields.ts';

test('embed.js is one file without imports, under 3 kB gzipped', async () => {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    define: { __MAP_NAME__: JSON.stringify('lights-map'), __MAP_TITLE__: JSON.stringify('Lights') },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: 'src/embed/client.ts', formats: ['es'], fileName: () => 'embed.js' },
    },
  })) as Rollup.RollupOutput[];
  const files = result.flatMap(({ output }) => output);
  expect(files).toHaveLength(1);
  const [file] = files;
  const code = file?.type === 'chunk' ? file.code : '';
  expect(code).toContain('lights-map');
  expect(code).not.toMatch(/\bimport\s*["'{(]/);
  expect(gzipSync(code).length).toBeLessThan(3000);
});

beforeAll(() => {
  // The element extends what only a browser has.
  Object.assign(globalThis, {
    HTMLElement: class {},
    customElements: { get: () => undefined, define: () => undefined },
  });
});

test('the element has an attribute for every link parameter', async () => {
  const { mapAttributes } = await import('../../src/embed/client.ts');
  const parameters = Object.values(fields).map(({ parameter }) => parameter);
  // `title` is HTML's own attribute, and hosts are named by the element itself.
  const expected = parameters
    .filter((name) => name !== 'host')
    .map((name) => (name === 'title' ? 'show-title' : name));
  expect([...mapAttributes].sort()).toEqual(expected.sort());
});

describe('a connection to a map in a frame', () => {
  const page = 'https://page.example';
  const maps = 'https://maps.example';
  const ready = { version: 1, initiatives: 10, earliest: '2021-10-01', latest: '2021-12-31' };

  interface Posted {
    readonly type: string;
    readonly id: number | undefined;
    readonly payload: unknown;
    readonly origin: string;
  }

  interface FrameOptions extends ConnectOptions {
    readonly sandbox?: string;
    /** What the page can read of the frame's; nothing of another origin's. */
    readonly contentDocument?: { readonly URL: string; readonly readyState: DocumentReadyState };
  }
  const loadedMap = { URL: maps, readyState: 'complete' } as const;
  const blankPage = { URL: 'about:blank', readyState: 'complete' } as const;

  /** A frame with a map in it, and the page around it. */
  async function framed({ sandbox, contentDocument, ...options }: FrameOptions = {}) {
    const posted: Posted[] = [];
    const contentWindow = {
      postMessage: (message: Omit<Posted, 'origin'>, origin: string) => posted.push({ ...message, origin }),
    };
    let onMessage: (event: object) => void = () => undefined;
    let onLoad: () => void = () => undefined;
    vi.stubGlobal('addEventListener', (_type: string, listener: typeof onMessage) => {
      onMessage = listener;
    });
    vi.stubGlobal('removeEventListener', () => {
      onMessage = () => undefined;
    });
    vi.stubGlobal('document', { baseURI: `${page}/article` });
    vi.stubGlobal('location', { origin: page });
    const frame = {
      src: `${maps}/?mode=embed&host=${page}`,
      contentWindow,
      contentDocument: contentDocument ?? null,
      sandbox: { contains: (token: string) => sandbox?.split(' ').includes(token) ?? false },
      hasAttribute: (name: string) => name === 'sandbox' && sandbox !== undefined,
      addEventListener: (_type: string, listener: () => void) => {
        onLoad = listener;
      },
      removeEventListener: () => undefined,
    };
    const { connect } = await import('../../src/embed/client.ts');
    const map: EmbeddedMap = connect(frame as unknown as HTMLIFrameElement, options);
    const say = (type: string, payload: unknown, more: object = {}): void =>
      onMessage({
        data: { v: 1, app: 'metaverse-map', type, payload, ...('id' in more && { id: more.id }) },
        source: contentWindow,
        origin: maps,
        ...more,
      });
    const requests = (): readonly Posted[] => posted.filter(({ type }) => type !== 'hello');
    /** Waits until so many requests have been posted, and tells the last. */
    const request = (count = 1): Promise<Posted | undefined> =>
      vi.waitFor(() => {
        expect(requests()).toHaveLength(count);
        return requests().at(-1);
      });
    const load = (page: FrameOptions['contentDocument'] = contentDocument): void => {
      frame.contentDocument = page ?? null;
      onLoad();
    };
    return { map, posted, say, request, requests, load };
  }

  /** How a promise stands after what is under way. */
  const standing = (promise: Promise<unknown>): Promise<string> => {
    const turn = new Promise<string>((resolve) => setImmediate(() => resolve('waiting')));
    return Promise.race([
      promise.then(
        () => 'done',
        (error: Error) => error.message,
      ),
      turn,
    ]);
  };

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('speaks to the map’s own origin only', async () => {
    const { map, say, request, posted } = await framed();
    say('ready', ready);
    const set = map.set({ date: '2021-12-01' });
    const asked = await request();
    expect(asked).toMatchObject({ type: 'set', payload: { date: '2021-12-01' } });
    expect(new Set(posted.map(({ origin }) => origin))).toEqual(new Set([maps]));
    say('done', {}, { id: asked?.id });
    await set;
  });

  test('a frame in a sandbox has no origin that could be named', async () => {
    const { map, say, posted } = await framed({ sandbox: 'allow-scripts' });
    expect(posted.map(({ origin }) => origin)).toEqual(['*']);
    say('ready', ready);
    expect(await standing(map.ready)).toBe('waiting');
    say('ready', ready, { origin: 'null' });
    expect(await standing(map.ready)).toBe('done');
    const named = await framed({ sandbox: 'allow-scripts allow-same-origin' });
    expect(named.posted.map(({ origin }) => origin)).toEqual([maps]);
  });

  test.each([
    ['another origin in the same frame', { origin: 'https://stranger.example' }],
    ['no origin', { origin: 'null' }],
    ['another frame of the map’s origin', { source: {} }],
  ])('does not hear %s', async (_who, more) => {
    const { map, say } = await framed();
    const states: unknown[] = [];
    map.on('state', (state) => states.push(state));
    say('ready', ready, more);
    say('state', { date: '2021-12-01' }, more);
    expect(await standing(map.ready)).toBe('waiting');
    expect(states).toEqual([]);
    say('state', { date: '2021-12-02' });
    expect(states).toEqual([{ date: '2021-12-02' }]);
  });

  test('answers go to what asked: values, refusals, and the end of the steps', async () => {
    const { map, say, request } = await framed();
    say('ready', ready);
    const get = map.get();
    const asked = await request();
    const next = map.next();
    const later = await request(2);
    say('done', { moved: false }, { id: later?.id });
    say('state', { date: '2021-12-01' }, { id: asked?.id });
    expect(await get).toEqual({ date: '2021-12-01' });
    expect(await next).toBe(false);
    const set = map.set({ theme: 'pink' });
    say('refused', { reason: 'no such theme' }, { id: (await request(3))?.id });
    await expect(set).rejects.toThrow('no such theme');
  });

  test('a page that the frame goes to is asked anew, and what was asked of the one before is given up', async () => {
    const { map, say, request, requests, load, posted } = await framed({ contentDocument: loadedMap });
    say('ready', ready);
    const before = map.ready;
    const get = map.get();
    await request();
    load();
    expect(posted.at(-1)?.type).toBe('hello');
    await expect(get).rejects.toThrow('another page');
    expect(map.ready).not.toBe(before);
    expect(await standing(map.ready)).toBe('waiting');
    const later = map.get();
    expect(await standing(later)).toBe('waiting');
    expect(requests()).toHaveLength(1);
    say('ready', ready);
    say('state', { date: '2021-12-01' }, { id: (await request(2))?.id });
    expect(await later).toEqual({ date: '2021-12-01' });
  });

  test.each([
    ['of another origin', undefined],
    ['empty as yet', blankPage],
  ])('a page, %s, that is ready before it has loaded answers what it was asked', async (_which, page) => {
    const { map, say, request, load, posted } = await framed(page ? { contentDocument: page } : {});
    say('ready', ready);
    const { ready: first } = map;
    const get = map.get();
    const asked = await request();
    load(page && loadedMap);
    expect(map.ready).toBe(first);
    expect(posted.at(-1)?.type).toBe('get');
    say('state', { date: '2021-12-01' }, { id: asked?.id });
    expect(await get).toEqual({ date: '2021-12-01' });
    // The next page to load is another one.
    const later = map.get();
    await request(2);
    load(page && loadedMap);
    await expect(later).rejects.toThrow('another page');
  });

  test('one that is emptied and comes again answers what it is asked before it has loaded', async () => {
    const { map, say, request, load } = await framed({ contentDocument: loadedMap });
    say('ready', ready);
    load(blankPage);
    say('ready', ready);
    const get = map.get();
    const asked = await request();
    load(loadedMap);
    say('state', { date: '2021-12-01' }, { id: asked?.id });
    expect(await get).toEqual({ date: '2021-12-01' });
  });

  test('a map that says by itself that it is ready is another one where one has said so', async () => {
    const { map, say, request, load } = await framed();
    load();
    // What it answers is no beginning.
    say('ready', ready, { id: 1 });
    const get = map.get();
    const asked = await request();
    say('ready', ready);
    say('ready', ready, { id: 2 });
    say('state', { date: '2021-12-01' }, { id: asked?.id });
    expect(await get).toEqual({ date: '2021-12-01' });
    const lost = map.get();
    await request(2);
    say('ready', ready);
    await expect(lost).rejects.toThrow('another page');
    expect(await standing(map.ready)).toBe('done');
    const kept = map.get();
    const last = await request(3);
    load();
    say('state', { date: '2021-12-03' }, { id: last?.id });
    expect(await kept).toEqual({ date: '2021-12-03' });
  });

  test('what is asked before any map is ready waits for the first that is', async () => {
    const { map, say, request, load } = await framed();
    load();
    const get = map.get();
    load();
    say('ready', ready);
    say('state', { date: '2021-12-01' }, { id: (await request())?.id });
    expect(await get).toEqual({ date: '2021-12-01' });
  });

  test('what is not answered in time is rejected, and says what may be wrong', async () => {
    const { map } = await framed({ timeoutMs: 1 });
    await expect(map.play()).rejects.toThrow(`host=${page}`);
  });

  test('one that is disposed of asks nothing and hears nothing', async () => {
    const { map, say } = await framed();
    map.dispose();
    say('ready', ready);
    expect(await standing(map.ready)).toBe('waiting');
    await expect(map.get()).rejects.toThrow('no longer connected');
  });
});
