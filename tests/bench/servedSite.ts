import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, preview } from 'vite';

export interface ServedSite {
  /** Ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A site, built into a folder of its own and served on a port of its own.
 *
 * @param root folder of its `index.html`
 * @param mode `production` for the site as it is published, `bench` for one that sets marks for measuring
 */
export async function serveSite(root: string, mode: 'production' | 'bench'): Promise<ServedSite> {
  const outDir = mkdtempSync(join(tmpdir(), 'site-'));
  await build({
    root,
    publicDir: resolve('public'),
    logLevel: 'error',
    mode,
    configFile: resolve('vite.config.ts'),
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  });
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
