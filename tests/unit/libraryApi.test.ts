import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { libraryTypes, storyData } from '../../src/build/libraryPlugin.ts';
import { securityPolicy } from '../../src/build/securityPolicyPlugin.ts';
import { storyNames } from '../../src/build/storyFiles.ts';
import { jsonWithOpenBounds } from '../../src/domain/bakedCollection.ts';
import { openStory } from '../../src/library/storyFile.ts';

const here = 'https://maps.example/';
const api = readFileSync('src/library/api.ts', 'utf8');

/** What is public, without what is said about it. */
const report = `${libraryTypes(api)
  .replaceAll(/\/\*[\s\S]*?\*\//g, '')
  .replaceAll(/[ \t]+$/gm, '')
  .replaceAll(/\n{2,}/g, '\n')
  .trim()}\n`;

// `npx vitest run libraryApi -u` renews it, where a change is meant.
test('nothing public changes unseen', async () => {
  await expect(report).toMatchFileSnapshot('../../src/library/api.txt');
});

test('the types stand alone, and every part of them is explained', () => {
  expect(api).not.toMatch(/^import/m);
  const lines = api.split('\n');
  const unexplained = lines.filter(
    (line, at) =>
      /^(export (type|interface)| {2}(readonly )?[a-z]\w*[?(:<])/.test(line) &&
      !/\*\/\s*$/.test(lines[at - 1] ?? ''),
  );
  expect(unexplained).toEqual([]);
});

test('the package says where library, types and stories are', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    exports: Readonly<Record<string, unknown>>;
  };
  expect(exports).toEqual({
    '.': { types: './dist/lib/createMap.d.ts', import: './dist/lib/createMap.js' },
    './createMap.css': './dist/lib/createMap.css',
    './stories/*': './dist/lib/stories/*',
  });
});

test.each(storyNames())('the story %s is read from its data', async (name) => {
  const made = storyData(name, { type: 'Topology' });
  const data = JSON.parse(jsonWithOpenBounds(made)) as typeof made;
  expect(data).toEqual(made);
  const { builtIn, loadHelp, loadOutlines } = await openStory(data, here, new AbortController().signal);
  expect(builtIn.story.name).toBe(data.name);
  const [first] = builtIn.story.collections;
  expect(builtIn.datasetOf(first?.id ?? '').entries.length).toBeGreaterThan(0);
  expect(await loadHelp()).toBe(data.help);
  expect(await loadOutlines()).toBe(data.outlines);
});

test('a story of a form that is not known is refused', async () => {
  const { signal } = new AbortController();
  const other = { ...storyData('clocks', {}), version: 2 } as unknown as ReturnType<typeof storyData>;
  await expect(openStory(other, here, signal)).rejects.toThrow(/version 1/);
});

test('the sample stands under the site’s own policy', () => {
  const page = readFileSync('public/examples/library.html', 'utf8');
  expect(/Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1]).toBe(securityPolicy(''));
  expect(page).not.toMatch(/<script(?![^>]*src=)|\sstyle=|\son\w+=/);
});
