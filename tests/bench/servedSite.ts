import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

export interface ServedSite {
  /** Ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** The site as it is published, in a folder of its own on a port of its own. */
export async function serveOwnSite(): Promise<ServedSite> {
  const outDir = mkdtempSync(join(tmpdir(), 'site-'));
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}
