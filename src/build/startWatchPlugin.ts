import type { Plugin } from 'vite';
import { buildInMemory } from './memoryBuild.ts';

/** Makes the watch over the page's start, and has the page load it first of all, without waiting for it. */
export function startWatchPlugin(): Plugin {
  let watchFile = '';
  return {
    name: 'start-watch',
    apply: 'build',
    async buildStart() {
      const [watch] = await buildInMemory({
        build: {
          lib: {
            entry: 'src/start/watch.ts',
            formats: ['iife'],
            name: 'startWatch',
            fileName: () => 'watch.js',
          },
        },
      });
      if (!watch) throw new Error('start watch: it was not built');
      watchFile = this.emitFile({ type: 'asset', name: 'watch.js', source: watch.text });
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const tag = `<script async src="./${this.getFileName(watchFile)}"></script>`;
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || file.fileName !== 'index.html') continue;
          file.source = String(file.source).replace(
            '<meta charset="utf-8" />',
            (charset) => `${charset}\n    ${tag}`,
          );
        }
      },
    },
  };
}
