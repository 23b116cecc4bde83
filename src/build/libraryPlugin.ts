import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { jsonWithOpenBounds } from '../domain/bakedCollection.ts';
import type { StoryData } from '../library/api.ts';
import { libraryStyles } from './libraryStyles.ts';
import type { LicenceCollector } from './licences/collector.ts';
import { outlinesFile, storyFiles, storyNames } from './storyFiles.ts';
import { tokensPlugin } from './tokensPlugin.ts';

/** Beside the site. */
export const libraryFolder = 'lib';
const entry = 'createMap';

/** A story in the form of its file: whoever has the file needs nothing else but the outlines beside it. */
export function storyData(name: string, outlines: StoryData['outlines']): StoryData {
  const files = storyFiles(name);
  const baked = files.bake();
  return { version: 1, name: baked.story.name, outlines, baked, help: files.help() };
}

/** The types that go with the library: those that a page sees import nothing, so that their text is all there is. */
export function libraryTypes(api: string): string {
  return `${api.trimEnd()}\n\nexport declare const createMap: CreateMap;\n`;
}

function writeStories(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of storyNames()) {
    const outlines = `${name}.topojson`;
    writeFileSync(join(folder, outlines), readFileSync(storyFiles(name).pathOf(outlinesFile)));
    writeFileSync(join(folder, `${name}.json`), jsonWithOpenBounds(storyData(name, outlines)));
  }
}

/** Makes `lib/` beside the site: maps for pages of others, as modules, with all stories. */
export function libraryPlugin(licences: LicenceCollector): Plugin {
  let config: ResolvedConfig | undefined;
  return {
    name: 'library',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle: {
      sequential: true,
      async handler() {
        if (!config || this.meta.watchMode) return;
        const { root } = config;
        const folder = resolve(root, config.build.outDir, libraryFolder);
        await build({
          root,
          configFile: false,
          logLevel: 'warn',
          mode: 'library',
          base: './',
          publicDir: false,
          plugins: [tokensPlugin(() => []), licences.plugin()],
          css: { postcss: { plugins: [libraryStyles] } },
          worker: { format: 'es', plugins: () => [licences.plugin()] },
          build: {
            outDir: folder,
            emptyOutDir: true,
            target: 'es2022',
            assetsInlineLimit: 0,
            chunkSizeWarningLimit: 1200,
            modulePreload: { polyfill: false },
            rolldownOptions: {
              input: { [entry]: join(root, `src/library/${entry}.ts`) },
              preserveEntrySignatures: 'strict',
              output: {
                entryFileNames: '[name].js',
                chunkFileNames: 'assets/[name]-[hash].js',
                assetFileNames: ({ names }) =>
                  names.includes(`${entry}.css`) ? '[name][extname]' : 'assets/[name]-[hash][extname]',
              },
            },
          },
        });
        writeStories(join(folder, 'stories'));
        const api = readFileSync(join(root, 'src/library/api.ts'), 'utf8');
        writeFileSync(join(folder, `${entry}.d.ts`), libraryTypes(api));
      },
    },
  };
}
