import { readdirSync, readFileSync } from 'node:fs';

const folder = 'dist';

/** The files that the page loads before it stands: what its text names, and what those files import in turn. */
export function startFiles(): readonly string[] {
  const page = readFileSync(`${folder}/index.html`, 'utf8');
  const named = [...page.matchAll(/<(?:script|link)[^>]*(?:src|href)="\.\/(assets\/[^"]+)"/g)].flatMap(
    ([, name]) => name ?? [],
  );
  const found = new Set(named);
  for (const name of found) {
    if (!name.endsWith('.js')) continue;
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    for (const [, own] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) found.add(`assets/${own}`);
  }
  return [...found].sort();
}

const assets = (): readonly string[] => readdirSync(`${folder}/assets`).map((name) => `assets/${name}`);

/** A file's name without what changes from build to build. */
export function shortName(file: string): string {
  return file.replace(/^assets\/|-[\w-]{8}(?=\.)/g, '');
}

/** Programs and styles that are loaded when they are asked for. */
export function laterFiles(): readonly string[] {
  const atStart = new Set(startFiles());
  return assets()
    .filter((name) => /\.(js|css)$/.test(name) && !atStart.has(name))
    .sort();
}

/** Of each program that is loaded on demand, by its short name: itself, and all that it needs and the start lacks. */
export function laterGroups(): ReadonlyMap<string, readonly string[]> {
  const atStart = new Set(startFiles());
  const groups = new Map<string, readonly string[]>();
  for (const file of assets().filter((name) => name.endsWith('.js'))) {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const needs = /m\.f=(\[[^\]]*\])/.exec(text)?.[1];
    const listed = needs === undefined ? [] : (JSON.parse(needs) as readonly string[]);
    for (const [, entry, positions] of text.matchAll(
      /import\(`\.\/([^`]+\.js)`\),(?:__vite__mapDeps\((\[[^\]]*\])\)|\[\])/g,
    )) {
      const own = (JSON.parse(positions ?? '[]') as readonly number[]).flatMap((at) => listed[at] ?? []);
      const files = [`./${entry}`, ...own].map((name) => name.replace(/^\.\//, 'assets/'));
      groups.set(
        shortName(`assets/${entry}`),
        [...new Set(files)].filter((name) => !atStart.has(name)),
      );
    }
  }
  return groups;
}
