import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What belongs to a story, and so to `data/stories`: names of it, of its places, of what it tells of. */
const ofStories: Readonly<Record<string, RegExp>> = {
  'a name of the story': /metaverse/i,
  'a part of the world': /\b(China|Taiwan|Beijing|Hong Kong|CN-[A-Z]{2})\b/,
  'a category': /'(body|event|document)'/,
  // Degrees of two digits: a margin around something has fewer.
  'a place on the Earth': /\b(longitude|latitude): -?\d\d|\b\d{2,3}\.\d+, ?\d\d\.\d/,
  'a code of a place': /(?<![\w#.])\d{6}(?![\w.])/,
  'a language that is asked for': /[lL]anguage === '/,
};

/**
 * What the engine still knows of its first story, by file. A file that comes to know less must be taken out here; none
 * may be added.
 */
const stillKnown: Readonly<Record<string, readonly string[]>> = {
  // The folder that is read where no other story is asked for.
  'build/storyFiles.ts': ['a name of the story'],
  // Lengths of a slide, in EMU, and its placeholders' names.
  'io/export/pptx.ts': ['a category'],
  'io/export/pptxRepairs.ts': ['a code of a place'],
};

test('the engine knows no story but what is listed here', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(ts|css)$/.test(name),
  );
  const found = Object.fromEntries(
    files.flatMap((name) => {
      const text = readFileSync(join('src', name), 'utf8');
      const own = Object.keys(ofStories).filter((what) => ofStories[what]?.test(text));
      return own.length > 0 ? [[name.replaceAll('\\', '/'), own.sort()]] : [];
    }),
  );
  expect(found).toEqual(stillKnown);
});
