import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

export interface Weight {
  /** Kilobytes (1000 bytes), gzipped; fonts as they are, which are compressed already. */
  readonly maplibre: number;
  /** In the page itself: its first picture needs no other. */
  readonly pageCode: number;
  /** All that the page names itself, and so loads until it answers. */
  readonly code: number;
  /** The same of data. */
  readonly data: number;
  /** Loaded once the first picture is painted. */
  readonly outlines: number;
  readonly fonts: number;
  /** What stands in the page of the ground and of the opening scene, a part of `data`. */
  readonly inPage: number;
}

const gzipped = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;
const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;

/** Weight of all that the first view loads, MapLibre and ours apart. */
export async function measureWeight(): Promise<Weight> {
  await build({ logLevel: 'warn' });
  const page = readFileSync('dist/index.html', 'utf8');
  const dataInPage = /<svg class="first-ground".*?<\/svg>|<script type="application\/json".*?<\/script>/gs;
  const sumOf = (pattern: RegExp, weigh = gzipped): number =>
    readdirSync('dist', { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      // The library beside the site has its own.
      .filter((name) => !name.startsWith('lib/') && pattern.test(name))
      .reduce((sum, name) => sum + weigh(readFileSync(join('dist', name))), 0);
  const named = [...page.matchAll(/assets\/[^"]+\.(?:js|css)/g)].map(([path]) => path);
  const isData = (path: string): boolean => path.startsWith('assets/data-');
  const sumOfNamed = (isOfSum: (path: string) => boolean): number =>
    named.filter(isOfSum).reduce((sum, path) => sum + gzipped(readFileSync(join('dist', path))), 0);
  const inPage = gzipped(page) - gzipped(page.replaceAll(dataInPage, ''));
  return {
    maplibre: kilobytes(sumOf(/\/(glSurface|maplibre)[^/]*\.(js|css)$/)),
    pageCode: kilobytes(gzipped(page) - inPage),
    code: kilobytes(sumOfNamed((path) => !isData(path)) + gzipped(page) - inPage),
    data: kilobytes(sumOfNamed(isData) + inPage),
    outlines: kilobytes(sumOf(/^basemap\/.*\.topojson$/)),
    fonts: kilobytes(sumOf(/\.woff2$/, (content) => Buffer.byteLength(content))),
    inPage: kilobytes(inPage),
  };
}
