import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Plugin } from 'vite';
import { outlinesAddress } from '../io/outlinesAddress.ts';
import { tokens } from '../look/tokens.ts';
import { filesIn } from './filesIn.ts';
import { firstText, outlinesFile, type StoryFiles } from './storyFiles.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.topojson': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** What the page is when it is installed. */
function manifestOf(files: StoryFiles): string {
  const story = files.story();
  const manifest = {
    name: firstText(story, story.title),
    short_name: firstText(story, story.share.shortName),
    description: firstText(story, story.share.description),
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: tokens.light.sea,
    theme_color: tokens.light.surface,
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** Puts beside the page what belongs to the story: its outlines, its manifest, and the files of its own `site` folder. */
export function storySitePlugin(files: StoryFiles): Plugin {
  const contents: ReadonlyMap<string, () => string | Uint8Array> = new Map<string, () => string | Uint8Array>(
    [
      [outlinesAddress, () => readFileSync(files.pathOf(outlinesFile))],
      ['site.webmanifest', () => manifestOf(files)],
      ...filesIn(files.siteFolder).map(
        (name) => [name, () => readFileSync(join(files.siteFolder, name))] as const,
      ),
    ],
  );
  return {
    name: 'story-site',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = decodeURIComponent((request.url ?? '').replace(/^\//, '').replace(/[?#].*$/, ''));
        const content = contents.get(name);
        if (!content) return next();
        response.setHeader('Content-Type', types[extname(name)] ?? 'application/octet-stream').end(content());
      });
    },
    generateBundle() {
      if (this.environment.mode !== 'build') return;
      for (const [fileName, content] of contents) {
        this.emitFile({ type: 'asset', fileName, source: content() });
      }
    },
  };
}
