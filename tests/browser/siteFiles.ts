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

/** Programs and styles that are loaded when they are asked for. */
export function laterFiles(): readonly string[] {
  const atStart = new Set(startFiles());
  return readdirSync(`${folder}/assets`)
    .map((name) => `assets/${name}`)
    .filter((name) => /\.(js|css)$/.test(name) && !atStart.has(name))
    .sort();
}
