import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

export interface Weight {
  /** Kilobytes (1000 bytes), gzipped; fonts as they are, which are compressed already. */
  readonly maplibre: number;
  readonly code: number;
  readonly data: number;
  readonly fonts: number;
}

type Part = keyof Weight;

const read = (name: string): string => readFileSync(join('dist', name), 'utf8');

/** Names that a script imports at once; what it imports when asked for (`import()`) is not among them. */
function importsOf(name: string): readonly string[] {
  const found = read(name).matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g);
  return [...found].map(([, path = '']) => posix.join(posix.dirname(name), path));
}

/** All files of our own that the page loads before anybody asks for more. */
function firstFiles(): readonly string[] {
  const linked = [...read('index.html').matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)];
  const waiting = linked.map(([, path = '']) => path);
  const files = new Set(['index.html']);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (files.has(name)) continue;
    files.add(name);
    if (name.endsWith('.js')) waiting.push(...importsOf(name));
  }
  return [...files];
}

function partOf(file: string, first: ReadonlySet<string>): Part | undefined {
  if (/(^|\/)(glSurface|maplibre)[^/]*\.(js|css)$/.test(file)) return 'maplibre';
  if (/\.woff2$/.test(file)) return 'fonts';
  if (/\.topojson$|\/data-[^/]*\.js$/.test(file)) return 'data';
  return first.has(file) ? 'code' : undefined;
}

/** Weight of all that the first view loads, MapLibre and ours apart. */
export async function measureWeight(): Promise<Weight> {
  await build({ logLevel: 'warn' });
  const first = new Set(firstFiles());
  const bytes: Record<Part, number> = { maplibre: 0, code: 0, data: 0, fonts: 0 };
  for (const name of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    const part = partOf(name.replaceAll('\\', '/'), first);
    if (!part) continue;
    const content = readFileSync(join('dist', name));
    bytes[part] += part === 'fonts' ? content.length : gzipSync(content, { level: 9 }).length;
  }
  const kilobytes = (part: Part): number => Math.round(bytes[part] / 100) / 10;
  return {
    maplibre: kilobytes('maplibre'),
    code: kilobytes('code'),
    data: kilobytes('data'),
    fonts: kilobytes('fonts'),
  };
}
