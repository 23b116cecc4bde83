import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getManifest } from '@serwist/build';
import type { Plugin, ResolvedConfig } from 'vite';
import { buildInMemory } from './memoryBuild.ts';

/** No file of the site is larger, in bytes. */
const largestFile = 4_000_000;

/** Writes `sw.js` beside the site: the service worker, with the list of all files that it keeps. */
export function offlinePlugin(): Plugin {
  let config: ResolvedConfig | undefined;
  return {
    name: 'offline',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (!config) return;
        const folder = join(config.root, config.build.outDir);
        const { manifestEntries, warnings } = await getManifest({
          globDirectory: folder,
          globPatterns: ['**/*.{html,js,mjs,css,json,svg,png,woff2,topojson,webmanifest}'],
          globIgnores: ['sw.js'],
          // Names that carry a hash of their content need no other.
          dontCacheBustURLsMatching: /assets\/.*-[\w-]{8}\./,
          maximumFileSizeToCacheInBytes: largestFile,
        });
        if (warnings.length > 0) throw new Error(`offline: ${warnings.join('; ')}`);
        const [worker] = await buildInMemory({
          root: config.root,
          define: {
            siteFiles: JSON.stringify(manifestEntries),
            'process.env.NODE_ENV': JSON.stringify('production'),
          },
          build: {
            lib: { entry: join(config.root, 'src/worker/serviceWorker.ts'), formats: ['es'], fileName: 'sw' },
          },
        });
        if (!worker) throw new Error('offline: the service worker was not built');
        writeFileSync(join(folder, 'sw.js'), worker.text);
      },
    },
  };
}
