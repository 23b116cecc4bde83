import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type InlineConfig, type Plugin, preview } from 'vite';
import { storyFiles } from '../../src/build/storyFiles.ts';
import { storySitePlugin } from '../../src/build/storySitePlugin.ts';
import { builtInDataOf } from '../../src/io/builtInData.ts';
import { defaultCollection } from '../../src/state/fields.ts';

export interface ServedSite {
  /** Ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

async function serve(root: string, config: InlineConfig): Promise<ServedSite> {
  const outDir = mkdtempSync(join(tmpdir(), 'site-'));
  await build({
    ...config,
    root,
    logLevel: 'error',
    build: { ...config.build, outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
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

/**
 * A site, built as ours is into a folder of its own and served on a port of its own.
 *
 * @param root folder of its `index.html`
 * @param mode `production` for the site as it is published, `bench` for one that sets marks for measuring
 */
export function serveSite(root: string, mode: 'production' | 'bench'): Promise<ServedSite> {
  return serve(root, { mode, publicDir: resolve('public'), configFile: resolve('vite.config.ts') });
}

/** The usual collection as a page by hand would hold it, in the order in which its records began. */
function plainRecordsPlugin(): Plugin {
  const name = 'virtual:plain-records';
  return {
    name: 'plain-records',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const { story, datasetOf } = builtInDataOf(storyFiles().bake());
      const records = datasetOf(defaultCollection(story)).entries.map(
        ({ initiative, place, province, occurrence }) => ({
          id: initiative.id,
          name: place.en,
          region: province.iso,
          longitude: place.longitude,
          latitude: place.latitude,
          day: occurrence.begin.max,
        }),
      );
      return `export default ${JSON.stringify(records)};`;
    },
  };
}

/** A page to compare with: without anything of ours, its policies too, but the story's files beside it. */
export function servePlainSite(root: string): Promise<ServedSite> {
  return serve(root, {
    configFile: false,
    publicDir: false,
    base: './',
    plugins: [plainRecordsPlugin(), storySitePlugin(storyFiles())],
    build: { target: 'es2022', modulePreload: { polyfill: false } },
  });
}
