import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { workerHead } from '../../src/build/offlinePlugin.ts';
import { programOf, type SiteFile } from '../../src/worker/siteFiles.ts';
import { createSiteKeeper, type SiteKeeper } from '../../src/worker/siteKeeper.ts';
import { fakeCaches } from './fakeCaches.ts';

const scope = 'https://maps.example/map/';
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

type Texts = Readonly<Record<string, string>>;

/** A version of the site, as its build would list it. */
const version = (name: string, more: Texts = {}): Texts => ({
  'index.html': `<html>${name}<script src="./assets/index-${name}.js"></script></html>`,
  [`assets/index-${name}.js`]: `program ${name}`,
  [`assets/table-${name}.js`]: `table ${name}`,
  'outlines.topojson': 'outlines',
  ...more,
});

function keeperOf(
  texts: Texts,
  storage: CacheStorage,
  server: { texts: Texts; asked: string[] },
): SiteKeeper {
  const files = Object.entries(texts).map(([url, text]): SiteFile => [url, digestOf(text)]);
  return createSiteKeeper({
    files,
    version: digestOf(JSON.stringify(files)).slice(0, 8),
    scope,
    caches: storage,
    async fetchFresh(address) {
      const url = address.slice(scope.length);
      server.asked.push(url);
      const text = server.texts[url];
      return text === undefined ? new Response('gone', { status: 404 }) : new Response(text);
    },
    digest: async (bytes) => createHash('sha256').update(new Uint8Array(bytes)).digest('hex'),
  });
}

const programFor = (name: string): string => `assets/index-${name}.js`;
const textOf = async (response: Response | undefined): Promise<string | undefined> => response?.text();

test('keeps every file, and answers for a link with any query', async () => {
  const { storage } = fakeCaches();
  const texts = version('one');
  const keeper = keeperOf(texts, storage, { texts, asked: [] });
  await keeper.install();
  for (const [url, text] of Object.entries(texts))
    expect(await textOf(await keeper.answer(`${scope}${url}`, undefined))).toBe(text);
  expect(await textOf(await keeper.answer(`${scope}?date=2021-12-23`, undefined))).toBe(texts['index.html']);
  expect(await keeper.answer('https://maps.example/elsewhere', undefined)).toBeUndefined();
  expect(await keeper.answer(`${scope}unknown.js`, undefined)).toBeUndefined();
});

test('a file that is missing, or comes damaged, costs that file, and the next visit repairs it', async () => {
  const { storage, stores } = fakeCaches();
  const texts = version('one');
  const damaged = { ...texts, 'assets/table-one.js': 'tab', 'outlines.topojson': '<html></html>' };
  const server = { texts: damaged as Texts, asked: [] as string[] };
  const keeper = keeperOf(texts, storage, server);
  await keeper.install();
  expect(await keeper.answer(`${scope}assets/table-one.js`, undefined)).toBeUndefined();
  expect(await keeper.answer(`${scope}outlines.topojson`, undefined)).toBeUndefined();
  expect(await textOf(await keeper.answer(scope, undefined))).toBe(texts['index.html']);
  server.texts = texts;
  // Half of what is left is deleted, too.
  const [store] = stores.values();
  store?.delete(`${scope}assets/index-one.js`);
  await keeper.repair();
  for (const [url, text] of Object.entries(texts))
    expect(await textOf(await keeper.answer(`${scope}${url}`, undefined))).toBe(text);
});

test('without its page there is no version', async () => {
  const { storage } = fakeCaches();
  const texts = version('one');
  const keeper = keeperOf(texts, storage, { texts: {}, asked: [] });
  await expect(keeper.install()).rejects.toThrow();
});

test('a page into which a server puts something is kept; one of another version is not', async () => {
  const texts = version('one');
  const page = texts['index.html'] ?? '';
  for (const [served, isKept] of [
    [page.replace('</html>', '<script src="/theirs.js"></script></html>'), true],
    [page.replaceAll('one', 'two'), false],
    [page.slice(0, -8), false],
  ] as const) {
    const { storage } = fakeCaches();
    const keeper = keeperOf(texts, storage, { texts: { ...texts, 'index.html': served }, asked: [] });
    expect(
      await keeper.install().then(
        () => true,
        () => false,
      ),
    ).toBe(isKept);
  }
});

test('a new version takes over what has not changed, and each page gets the parts of its own version', async () => {
  const { storage, stores } = fakeCaches();
  const [one, two, three] = [
    version('one'),
    version('two'),
    version('three', { 'outlines.topojson': 'finer' }),
  ];
  await keeperOf(one, storage, { texts: one, asked: [] }).install();
  const server = { texts: two, asked: [] as string[] };
  await keeperOf(two, storage, server).install();
  expect(server.asked).not.toContain('outlines.topojson');
  const third = keeperOf(three, storage, { texts: three, asked: [] });
  await third.install();

  expect(await textOf(await third.answer(`${scope}assets/table-one.js`, programFor('one')))).toBe(
    'table one',
  );
  expect(await textOf(await third.answer(`${scope}assets/table-two.js`, undefined))).toBe('table two');
  expect(await textOf(await third.answer(`${scope}outlines.topojson`, programFor('one')))).toBe('outlines');
  expect(await textOf(await third.answer(`${scope}outlines.topojson`, programFor('three')))).toBe('finer');

  await third.tidy([programFor('one'), programFor('three')]);
  expect(stores.size).toBe(2);
  expect(await third.answer(`${scope}assets/table-two.js`, undefined)).toBeUndefined();
  expect(await textOf(await third.answer(`${scope}assets/table-one.js`, undefined))).toBe('table one');
  await third.tidy([programFor('three')]);
  expect(stores.size).toBe(1);
});

test('what came from the network after all is kept, if it is the file', async () => {
  const { storage } = fakeCaches();
  const texts = version('one');
  const { 'assets/table-one.js': table = '', ...others } = texts;
  const keeper = keeperOf(texts, storage, { texts: others, asked: [] });
  await keeper.install();
  await keeper.keep(`${scope}assets/table-one.js`, new Response('<html>'));
  expect(await keeper.answer(`${scope}assets/table-one.js`, undefined)).toBeUndefined();
  await keeper.keep(`${scope}assets/table-one.js`, new Response(table));
  expect(await textOf(await keeper.answer(`${scope}assets/table-one.js`, undefined))).toBe(table);
});

test('an error of the server is no file, whatever it contains', async () => {
  const { storage } = fakeCaches();
  const texts = version('one');
  const { 'assets/table-one.js': table = '', ...others } = texts;
  const keeper = keeperOf(texts, storage, { texts: others, asked: [] });
  await keeper.install();
  for (const status of [404, 503]) {
    await keeper.keep(`${scope}assets/table-one.js`, new Response(table, { status }));
    expect(await keeper.answer(`${scope}assets/table-one.js`, undefined)).toBeUndefined();
  }
});

test('what came by a redirect is kept as an answer of its own', async () => {
  const { storage } = fakeCaches();
  const texts = version('one');
  const { 'assets/table-one.js': table = '', ...others } = texts;
  const keeper = keeperOf(texts, storage, { texts: others, asked: [] });
  await keeper.install();
  const redirected = new Response(table);
  Object.defineProperty(redirected, 'redirected', { value: true });
  let looks = 0;
  redirected.clone = () => {
    looks += 1;
    return Response.prototype.clone.call(redirected);
  };
  await keeper.keep(`${scope}assets/table-one.js`, redirected);
  // It was looked at, and not kept itself.
  expect(looks).toBe(1);
  expect(await textOf(await keeper.answer(`${scope}assets/table-one.js`, undefined))).toBe(table);
});

test('a changed file of the same name is asked for, and not taken over from the version before', async () => {
  const { storage } = fakeCaches();
  const [one, two] = [version('one'), version('two', { 'outlines.topojson': 'finer' })];
  await keeperOf(one, storage, { texts: one, asked: [] }).install();
  const server = { texts: two, asked: [] as string[] };
  await keeperOf(two, storage, server).install();
  expect(server.asked).toContain('outlines.topojson');
});

test('caches that are not the site’s are left alone', async () => {
  const { storage, stores } = fakeCaches();
  await storage.open('of another site');
  const texts = version('one');
  const keeper = keeperOf(texts, storage, { texts, asked: [] });
  await keeper.install();
  await keeper.tidy([]);
  expect([...stores.keys()]).toContain('of another site');
  await keeper.stepDown();
  expect([...stores.keys()]).toEqual(['of another site']);
});

test('once it has stepped down nothing is kept, of what was on its way either', async () => {
  const { storage, stores } = fakeCaches();
  const texts = version('one');
  const keeper = keeperOf(texts, storage, { texts, asked: [] });
  const isInstalled = keeper.install().catch(() => undefined);
  await keeper.stepDown();
  await isInstalled;
  expect([...stores.values()].reduce((sum, store) => sum + store.size, 0)).toBe(0);
  await keeper.keep(`${scope}assets/table-one.js`, new Response(texts['assets/table-one.js']));
  expect([...stores.values()].reduce((sum, store) => sum + store.size, 0)).toBe(0);
});

test('a page that asks on after the worker has stepped down makes no cache anew, nor does a worker that woke since', async () => {
  const { storage, stores } = fakeCaches();
  const texts = version('one');
  const keeper = keeperOf(texts, storage, { texts, asked: [] });
  await keeper.install();
  await keeper.stepDown();
  for (const woken of [keeper, keeperOf(texts, storage, { texts, asked: [] })]) {
    expect(await woken.answer(scope, undefined)).toBeUndefined();
    await woken.keep(scope, new Response(texts['index.html']));
    expect([...stores.keys()]).toEqual([]);
  }
});

test('versions are named by all that they contain', () => {
  const head = (text: string): string => workerHead([['index.html', digestOf(text)]]);
  expect(head('a')).toBe(head('a'));
  expect(/siteVersion="(\w+)"/.exec(head('a'))?.[1]).not.toBe(/siteVersion="(\w+)"/.exec(head('b'))?.[1]);
  expect(
    programOf([
      ['index.html', ''],
      ['assets/index-a_b-1234.js', ''],
    ]),
  ).toBe('assets/index-a_b-1234.js');
});
