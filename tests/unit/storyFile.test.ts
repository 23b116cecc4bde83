import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { jsonWithOpenBounds } from '../../src/domain/bakedCollection.ts';
import type { StoryData } from '../../src/library/api.ts';
import { openStory } from '../../src/library/storyFile.ts';
import { lightOutlines } from './lightGround.ts';
import { bakedLights, coast, lights } from './lights.ts';

const here = 'https://pages.example/article/';
const { signal } = new AbortController();
const file: StoryData = {
  version: 1,
  name: lights.name,
  baked: bakedLights,
  outlines: lightOutlines,
  help: {},
};

/** What stands at which address; asked for elsewhere, there is a page that says so. */
const standing = new Map<string, unknown>();
const asked: string[] = [];

beforeEach(() => {
  standing.clear();
  asked.length = 0;
  vi.stubGlobal('fetch', async (address: URL) => {
    asked.push(address.href);
    const found = standing.get(address.href);
    return new Response(jsonWithOpenBounds(found ?? file), { status: found ? 200 : 404 });
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('a story by its address', () => {
  test('is looked for from the page, and its outlines from itself', async () => {
    standing.set('https://pages.example/maps/lights.json', { ...file, outlines: 'lights.topojson' });
    standing.set('https://pages.example/maps/lights.topojson', lightOutlines);
    const { builtIn, loadOutlines } = await openStory('../maps/lights.json', here, signal);
    expect(builtIn.datasetOf('coast').entries.map(({ initiative }) => initiative)).toEqual(
      coast.entries.map(({ initiative }) => initiative),
    );
    expect(await loadOutlines()).toEqual(lightOutlines);
    expect(asked).toEqual([
      'https://pages.example/maps/lights.json',
      'https://pages.example/maps/lights.topojson',
    ]);
  });

  test('that is not there is none, whatever stands in its place', async () => {
    const opened = openStory(new URL('https://pages.example/lights.json'), here, signal);
    await expect(opened).rejects.toThrow('404 for https://pages.example/lights.json');
  });
});

test('a story that the page hands over is asked of nobody', async () => {
  const { loadOutlines } = await openStory(file, here, signal);
  expect(await loadOutlines()).toBe(lightOutlines);
  expect(asked).toEqual([]);
});

test.each([
  ['another version', { ...file, version: 2 }],
  ['no records', { version: 1, name: 'x', outlines: lightOutlines }],
  ['no outlines', { version: 1, name: 'x', baked: bakedLights }],
  ['nothing', null],
])('what has %s is no story', async (_what, other) => {
  await expect(openStory(other as StoryData, here, signal)).rejects.toThrow(/no story of version 1/);
});
