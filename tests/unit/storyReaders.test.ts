import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Tests that read the metaverse, and why. All others hold whatever its records say: they read the lights, or the clocks. */
const readers: Readonly<Record<string, string>> = {
  'axisFolds.test.ts': 'which months its axis folds, and that those of other stories do not',
  'axisWords.test.ts': 'what stands on its axis, in both languages',
  'boundaries.test.ts': 'which country its outlines give a place to, and what help says of it',
  'chineseWords.test.ts': 'the Chinese that it is told in',
  'citation.test.ts': 'how its sources are cited',
  'cityNames.test.ts': 'how its cities are written',
  'data.test.ts': 'its records, places and outlines',
  'dataOnDemand.test.ts': 'every story is taken apart; this one alone has a collection that extends another',
  'dom/wholeMap.test.ts': 'two maps of two real stories in one page',
  'facts.test.ts': 'what its records say',
  'gallery.test.ts': 'its pictures, as they have been looked at',
  'gazetteer.test.ts': 'its places',
  'geography.test.ts': 'a map of many regions of every shape, with room for all of their names',
  'libraryApi.test.ts': 'every story is read from the file that the library is handed',
  'licences.test.ts': 'what may be done with its data',
  'look.test.ts': 'the colours of its categories',
  'oldLinks.test.ts': 'links to it that have been handed out',
  'opening.test.ts': 'what its page shows first',
  'sources.test.ts': 'the sources of its records',
  'story.test.ts': 'its own file, and what every story’s file is held to',
};

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s(?!type\s)[^'"]*?from\s*['"]([^'"]+)['"]|\n\s*import\s+['"]([^'"]+)['"]/g;

/** What is loaded with a file, of ours and from Vite. */
const importsOf = (path: string, text: string): readonly string[] =>
  [...`\n${text}`.matchAll(importPattern)].flatMap((match) => {
    const name = match[1] ?? match[2] ?? '';
    return name.startsWith('.') ? [normalize(join(dirname(path), name))] : [name];
  });

/** Names the story or its folder; asks for all stories, or for the one that is built where none is named. */
const readsIt = /stories\/metaverse|['"`]metaverse['"`]|\b(?:storyNames|storyFiles|storyConstants)\(\)/;

const isTestCode = (path: string): boolean => path.startsWith('tests/');

const known = new Map<string, boolean>();
/** Whether a file of the tests reads the metaverse, or loads one that does, or what the build has baked of it. */
function reads(path: string): boolean {
  const before = known.get(path);
  if (before !== undefined) return before;
  known.set(path, false);
  if (!path.endsWith('.ts') || !existsSync(path)) return false;
  const text = readFileSync(path, 'utf8');
  const imports = importsOf(path, text);
  const found =
    (isTestCode(path) && readsIt.test(text)) ||
    imports.some((name) => name.startsWith('virtual:story-') || name.includes('stories/metaverse')) ||
    imports.some(reads);
  known.set(path, found);
  return found;
}

test('only tests of the metaverse, or of all stories, read it', () => {
  const own = 'storyReaders.test.ts';
  const tests = readdirSync('tests/unit', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.test.ts') && name !== own);
  expect(tests.filter((name) => reads(join('tests/unit', name))).sort()).toEqual(Object.keys(readers).sort());
});
