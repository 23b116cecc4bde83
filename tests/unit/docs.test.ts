import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fields } from '../../src/state/fields.ts';

const contributing = '.github/CONTRIBUTING.md';
const pages = [
  'README.md',
  'src/README.md',
  'data/README.md',
  'data/stories/clocks/README.md',
  ...readdirSync('.github').map((name) => `.github/${name}`),
].filter((name) => name.endsWith('.md'));

const textOf = (page: string): string => readFileSync(page, 'utf8');
const quoted = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, inside]) => inside ?? []);
const isSaidIn = (page: string) => (path: string) => `${path}, named in ${page}`;

const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Readonly<Record<string, string>> };

describe.each(pages)('%s', (page) => {
  test('names commands that there are', () => {
    const named = [...textOf(page).matchAll(/npm (?:run )?([a-z][a-z:]*)/g)]
      .filter(([whole, name]) => whole.startsWith('npm run') || name === 'start' || name === 'test')
      .flatMap(([, name]) => name ?? []);
    expect([...new Set(named)].filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('leads to files that there are', () => {
    const targets = [...textOf(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].flatMap(
      ([, target]) => target ?? [],
    );
    const own = targets.filter((target) => !/^[a-z]+:/.test(target));
    expect(own.filter((target) => !existsSync(join(dirname(page), target))).map(isSaidIn(page))).toEqual([]);
  });
});

test('CONTRIBUTING names paths that there are', () => {
  // A word in capitals stands for any name.
  const paths = quoted(textOf(contributing)).filter(
    (text) => /^\.?[\w-]+(\/[\w.-]+)+\/?$/.test(text) && !text.includes('NAME'),
  );
  expect(paths.length).toBeGreaterThan(15);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test('CONTRIBUTING runs files that there are', () => {
  const files = quoted(textOf(contributing)).flatMap((text) =>
    text.startsWith('npx ') ? text.split(' ').filter((word) => word.includes('/')) : [],
  );
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test('src/README names modules that there are', () => {
  const folders = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const modules = quoted(textOf('src/README.md')).filter((text) => {
    const [folder = '', name] = text.split('/');
    return folders.includes(folder) && name !== undefined && /^[\w./-]+$/.test(text);
  });
  expect(modules.length).toBeGreaterThan(40);
  const isThere = (path: string): boolean =>
    ['', '.ts'].some((ending) => existsSync(join('src', `${path}${ending}`)));
  expect(modules.filter((path) => !isThere(path))).toEqual([]);
});

test('every parameter of links has its row in README, and every row its parameter', () => {
  const rows = [...textOf('README.md').matchAll(/^\| `([a-z]+)` +\|/gm)].flatMap(([, name]) => name ?? []);
  expect(rows.sort()).toEqual(
    Object.values(fields)
      .map(({ parameter }) => parameter)
      .sort(),
  );
});

test('editors are told to write as the formatter does', () => {
  const { formatter } = JSON.parse(textOf('.biome.json')) as {
    formatter: { indentStyle: string; lineWidth: number };
  };
  const settings = textOf('.editorconfig').split('\n');
  expect(settings).toContain(`indent_style = ${formatter.indentStyle}`);
  expect(settings).toContain(`max_line_length = ${formatter.lineWidth}`);
  // The formatter's own, as it sets neither.
  expect(settings).toEqual(expect.arrayContaining(['indent_size = 2', 'end_of_line = lf']));
});
