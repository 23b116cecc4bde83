import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

function partOf(file: string): Part | undefined {
  if (/(^|\/)(surface|maplibre)[^/]*\.(js|css)$/.test(file)) return 'maplibre';
  if (/\.woff2$/.test(file)) return 'fonts';
  if (/\.topojson$|\/data-[^/]*\.js$/.test(file)) return 'data';
  if (/(index|preload-helper|rolldown-runtime)[^/]*\.(js|css|html)$/.test(file)) return 'code';
  return undefined;
}

/** Weight of all that the first view loads, MapLibre and ours apart. */
export async function measureWeight(): Promise<Weight> {
  await build({ logLevel: 'warn' });
  const bytes: Record<Part, number> = { maplibre: 0, code: 0, data: 0, fonts: 0 };
  for (const name of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    const part = partOf(name.replaceAll('\\', '/'));
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
