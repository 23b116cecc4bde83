import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getManifest } from '@serwist/build';
import type { Plugin, ResolvedConfig } from 'vite';
import type { LicenceCollector } from './licences/collector.ts';
import { buildInMemory } from './memoryBuild.ts';

/** No file of the site is larger, in bytes. */
const largestFile = 4_000_000;

/** The service worker but for `siteFiles`, the list of what it keeps, which is known only when all else is written. */
async function buildWorker(root: string, licences: LicenceCollector): Promise<string> {
  const [worker] = await buildInMemory({
    root,
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    plugins: [licences.plugin()],
    build: {
      lib: { entry: join(root, 'src/worker/serviceWorker.ts'), formats: ['es'], fileName: 'sw' },
    },
  });
  if (!worker) throw new Error('offline: the service worker was not built');
  return worker.text;
}

/** Writes `sw.js` beside the site: the service worker, with the list of all files that it keeps. */
export function offlinePlugin(licences: LicenceCollector): Plugin {
  let config: ResolvedConfig | undefined;
  let worker = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async generateBundle() {
      if (config) worker = await buildWorker(config.root, licences);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (!config) return;
        const folder = join(config.root, config.build.outDir);
        const { manifestEntries, warnings } = await getManifest({
          globDirectory: folder,
          globPatterns: ['**/*.{html,js,mjs,css,json,svg,png,txt,woff2,topojson,webmanifest}'],
          globIgnores: ['sw.js'],
          // Names that carry a hash of their content need no other.
          dontCacheBustURLsMatching: /assets\/.*-[\w-]{8}\./,
          maximumFileSizeToCacheInBytes: largestFile,
        });
        if (warnings.length > 0) throw new Error(`offline: ${warnings.join('; ')}`);
        writeFileSync(
          join(folder, 'sw.js'),
          `const siteFiles=${JSON.stringify(manifestEntries)};\n${worker}`,
        );
      },
    },
  };
}
