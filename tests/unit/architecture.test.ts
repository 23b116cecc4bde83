import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Which folders of src a folder may import from, itself apart. The table in src/README.md says the same. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  look: ['domain'],
  i18n: ['domain'],
  state: ['domain', 'look', 'i18n'],
  geometry: ['domain'],
  layout: ['domain', 'look', 'i18n', 'geometry'],
  paint: ['domain', 'look', 'i18n', 'geometry', 'layout'],
  io: ['domain', 'look', 'state', 'i18n', 'geometry', 'layout', 'paint', 'start'],
  embed: [],
  map: ['domain', 'look', 'state', 'i18n', 'geometry', 'layout', 'paint', 'start'],
  views: ['domain', 'look', 'state', 'i18n', 'io', 'geometry', 'layout', 'paint'],
  // What a feature is handed.
  page: ['domain', 'look', 'state', 'i18n', 'io', 'geometry', 'layout', 'paint', 'map', 'views', 'start'],
  // Each of them a folder that knows none of the others.
  features: [
    'domain',
    'look',
    'state',
    'i18n',
    'io',
    'geometry',
    'layout',
    'paint',
    'map',
    'views',
    'page',
    'embed',
    'start',
    'worker',
  ],
  app: [
    'domain',
    'look',
    'state',
    'i18n',
    'io',
    'geometry',
    'paint',
    'map',
    'views',
    'page',
    'features',
    'start',
  ],
  // Maps for pages of others.
  library: ['domain', 'look', 'i18n', 'io', 'page', 'app'],
  // The command line.
  command: ['domain', 'look', 'i18n', 'state', 'io', 'geometry', 'layout', 'paint', 'build'],
  // For Vite, beside the app.
  build: [
    'domain',
    'look',
    'geometry',
    'layout',
    'paint',
    'i18n',
    'io',
    'state',
    'start',
    'worker',
    'opening',
    'library',
  ],
  // In the page itself, before the app: draws what the build has worked out.
  opening: ['domain', 'look', 'i18n', 'geometry', 'layout', 'paint', 'state', 'io', 'map'],
  // Before and beneath the app: whether it starts, and what may become a program.
  start: ['i18n'],
  // Runs beside the page.
  worker: [],
  '.': ['app', 'features', 'page', 'start'],
};

/** Folders without a screen: they run in Node as they do in the browser. */
const pure = ['domain', 'look', 'i18n', 'geometry', 'layout', 'paint', 'state'];

/** A file's folder; a feature's is a folder of its own. */
const folderOf = (path: string): string => {
  const [first = '', second = ''] = path.split('/');
  if (!path.includes('/')) return '.';
  return first === 'features' ? `${first}/${second}` : first;
};

const groupOf = (folder: string): string => folder.split('/')[0] ?? '';

/** Whether a folder may import from another one. */
const mayUse = (folder: string, other: string): boolean =>
  folder === other || (mayImport[groupOf(folder)]?.includes(groupOf(other)) ?? false);

interface SourceFile {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|\n\s*import\s+['"]([^'"]+)['"]/g;

const files: readonly SourceFile[] = readdirSync('src', {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => {
    const path = name.replaceAll('\\', '/');
    const text = readFileSync(join('src', path), 'utf8');
    const imports = [...`\n${text}`.matchAll(importPattern)].flatMap(
      (match) => match[1] ?? match[2] ?? match[3] ?? [],
    );
    return {
      path,
      folder: folderOf(path),
      text,
      imports,
    };
  });

const own = ({ path, imports }: SourceFile): readonly string[] =>
  imports
    .filter((name) => name.startsWith('.'))
    .map((name) => relative('src', normalize(join('src', dirname(path), name))).replaceAll('\\', '/'))
    .filter((name) => !name.startsWith('..') && name.endsWith('.ts'));

describe('each file', () => {
  test.each(files.map((file) => [file.path, file] as const))(
    '%s imports only what its folder may',
    (_path, file) => {
      const wrong = own(file).filter((target) => !mayUse(file.folder, folderOf(target)));
      expect(wrong).toEqual([]);
    },
  );
});

const offenders = (pattern: RegExp, allowed: (file: SourceFile) => boolean): readonly string[] =>
  files.filter((file) => !allowed(file) && pattern.test(file.text)).map(({ path }) => path);

test('only the map folder knows MapLibre', () => {
  expect(offenders(/from 'maplibre-gl'/, ({ folder }) => folder === 'map')).toEqual([]);
});

test('only the connection listens to the store', () => {
  expect(offenders(/\.subscribe\(/, ({ path }) => path === 'app/connect.ts')).toEqual([]);
});

test('only the app asks for animation frames, and before it whoever waits for the first picture', () => {
  const allowed = ['app', 'start', 'opening'];
  expect(offenders(/requestAnimationFrame/, ({ folder }) => allowed.includes(folder))).toEqual([]);
});

test('colours are written in look only', () => {
  expect(offenders(/['"`]#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(/, ({ folder }) => folder === 'look')).toEqual(
    [],
  );
});

test('style sheets take their colours from the tokens', () => {
  const css = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(join('src', name), 'utf8'));
  expect(css.filter((text) => /#[0-9a-fA-F]{3,8}\b(?![^{]*\{)|rgba?\(|hsla?\(/.test(text))).toEqual([]);
});

test('pure folders know no screen', () => {
  const screen =
    /\b(document|navigator|localStorage|history)\.|\bwindow\.(document|location|matchMedia|inner\w+|addEventListener)|\bnew (ResizeObserver|XMLHttpRequest)\b|\bfetch\(/;
  expect(offenders(screen, ({ folder }) => !pure.includes(folder))).toEqual([]);
});

test('no file is longer than 400 lines', () => {
  expect(files.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path)).toEqual([]);
});

test('imports go round in no circle', () => {
  const graph = new Map(files.map((file) => [file.path, own(file)]));
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  expect(circles).toEqual([]);
});
