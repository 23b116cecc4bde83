import { readFileSync } from 'node:fs';
import { build, type Plugin, type PluginOption, type ResolvedConfig } from 'vite';
import { inlinePage, type PageParts } from './inlinePage.ts';

const basemapFile = 'public/basemap/china.topojson';

/** Everything the page loads, gathered by a build of its own into one script and one style sheet. */
async function buildParts(root: string, plugins: readonly PluginOption[]): Promise<PageParts> {
  const result = await build({
    root,
    configFile: false,
    mode: 'standalone',
    logLevel: 'warn',
    base: './',
    publicDir: false,
    plugins: [...plugins],
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: () => true,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (!bundle || !('output' in bundle)) throw new Error('standalone page: the build gave nothing');
  const textOf = (isWanted: (name: string) => boolean): string =>
    bundle.output
      .filter(({ fileName }) => isWanted(fileName))
      .map((file) => (file.type === 'chunk' ? file.code : String(file.source)))
      .join('\n');
  return {
    html: textOf((name) => name.endsWith('.html')),
    script: textOf((name) => name.endsWith('.js')),
    style: textOf((name) => name.endsWith('.css')),
    basemap: readFileSync(basemapFile, 'utf8'),
  };
}

/**
 * Writes `standalone.html` beside the site: the whole map in one file, for the export dialog to hand out.
 *
 * @param plugins what the page's own build takes; called anew, as a plugin belongs to one build
 */
export function standalonePlugin(plugins: () => readonly PluginOption[]): Plugin {
  let config: ResolvedConfig | undefined;
  return {
    name: 'standalone-page',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async generateBundle() {
      if (!config) return;
      const parts = await buildParts(config.root, plugins());
      this.emitFile({ type: 'asset', fileName: 'standalone.html', source: inlinePage(parts) });
    },
  };
}
