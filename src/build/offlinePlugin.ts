import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import type { SiteFile } from '../worker/siteFiles.ts';
import { filesIn } from './filesIn.ts';
import type { LicenceCollector } from './licences/collector.ts';
import { buildInMemory } from './memoryBuild.ts';

/** The service worker but for `siteFiles`, the list of what it keeps, which is known only when all else is written. */
async function buildWorker(root: string, licences: LicenceCollector): Promise<string> {
  const [worker] = await buildInMemory({
    root,
    plugins: [licences.plugin()],
    build: {
      lib: { entry: join(root, 'src/worker/serviceWorker.ts'), formats: ['es'], fileName: 'sw' },
    },
  });
  if (!worker) throw new Error('offline: the service worker was not built');
  return worker.text;
}

/** Files that nobody asks for without a network, that pages of others load, or that must always come from the server. */
const unkept =
  /^lib\/|^examples\/library\.|(^|\/)(sw\.js|sw-off\.js|oembed\.json|_headers|[^/]*\.conf|\.[^/]*)$/;

/** All files of a folder that are kept, by name. */
export function siteFilesOf(folder: string): readonly SiteFile[] {
  return filesIn(folder)
    .filter((url) => !unkept.test(url))
    .map(
      (url): SiteFile => [
        url,
        createHash('sha256')
          .update(readFileSync(join(folder, url)))
          .digest('hex'),
      ],
    )
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The head of the worker: what it keeps, and a name for all of it. */
export function workerHead(files: readonly SiteFile[]): string {
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  return `const siteVersion=${JSON.stringify(version)},siteFiles=${JSON.stringify(files)};\n`;
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
      handler() {
        if (!config) return;
        const folder = resolve(config.root, config.build.outDir);
        writeFileSync(join(folder, 'sw.js'), workerHead(siteFilesOf(folder)) + worker);
      },
    },
  };
}
