import { readFileSync } from 'node:fs';
import type { Plugin, PluginOption, ResolvedConfig } from 'vite';
import { inlinePage, type PageParts } from './inlinePage.ts';
import { createLicenceCollector } from './licences/collector.ts';
import { buildInMemory } from './memoryBuild.ts';
import { outlinesFile, type StoryFiles } from './storyFiles.ts';

/** Everything the page loads, gathered by a build of its own into one script and one style sheet. */
async function buildParts(
  root: string,
  files: StoryFiles,
  plugins: readonly PluginOption[],
): Promise<PageParts> {
  const licences = createLicenceCollector(root, files);
  const built = await buildInMemory({
    root,
    mode: 'standalone',
    base: './',
    plugins: [...plugins, licences.plugin()],
    build: {
      assetsInlineLimit: () => true,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const textOf = (isWanted: (name: string) => boolean): string =>
    built
      .filter(({ name }) => isWanted(name))
      .map(({ text }) => text)
      .join('\n');
  return {
    html: textOf((name) => name.endsWith('.html')),
    script: textOf((name) => name.endsWith('.js')),
    style: textOf((name) => name.endsWith('.css')),
    basemap: readFileSync(files.pathOf(outlinesFile), 'utf8'),
    licences: licences.text(),
  };
}

/**
 * Writes `standalone.html` beside the site: the whole map in one file, for the export dialog to hand out.
 *
 * @param plugins what the page's own build takes; called anew, as a plugin belongs to one build
 */
export function standalonePlugin(files: StoryFiles, plugins: () => readonly PluginOption[]): Plugin {
  let config: ResolvedConfig | undefined;
  return {
    name: 'standalone-page',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async generateBundle() {
      if (!config) return;
      const parts = await buildParts(config.root, files, plugins());
      this.emitFile({ type: 'asset', fileName: 'standalone.html', source: inlinePage(parts) });
    },
  };
}
