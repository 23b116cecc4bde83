import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { offlinePlugin } from './src/build/offlinePlugin.ts';
import { socialPlugin } from './src/build/socialPlugin.ts';
import { standalonePlugin } from './src/build/standalonePlugin.ts';
import type { GazetteerPlace } from './src/domain/gazetteer.ts';
import { tokensCss } from './src/look/tokens.ts';
import { drawFirstGround } from './src/picture/firstGround.ts';
import { groundOf } from './src/picture/ground.ts';

/** Serves the tokens as a style sheet, so that colours are written once, in `src/look/tokens.ts`. */
function tokensPlugin(): Plugin {
  const name = 'virtual:tokens.css';
  const resolved = `\0${name}`;
  return {
    name: 'tokens',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => (id === resolved ? tokensCss() : undefined),
  };
}

/** What the built page may do: nothing from another host, no inline code. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function contentSecurityPolicyPlugin(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Draws the ground into the page, so that it is seen before any script runs. */
function firstGroundPlugin(): Plugin {
  const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
  const draw = (): string => {
    const places: readonly GazetteerPlace[] = read('data/gazetteer.json');
    const provinces = places.filter(({ level }) => level === 'province');
    return drawFirstGround(groundOf(read('public/basemap/china.topojson'), provinces));
  };
  let drawn: string | undefined;
  return {
    name: 'first-ground',
    transformIndexHtml(html) {
      drawn ??= draw();
      return html.replace('<!-- first ground -->', drawn);
    },
  };
}

const site = {
  title: 'How the metaverse spread, city by city',
  description:
    'Metaverse committees, research centres, salons and weeks in Chinese cities and provinces, day by day, October to December 2021.',
  picture: 'preview.png',
} as const;

/** What the page is made with, wherever it goes. */
const pagePlugins = (): Plugin[] => [tokensPlugin(), firstGroundPlugin()];

export default defineConfig({
  base: './',
  plugins: [
    ...pagePlugins(),
    contentSecurityPolicyPlugin(),
    standalonePlugin(pagePlugins),
    socialPlugin(site, process.env['SITE_URL']),
    offlinePlugin(),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    // The data keeps its own file: it changes at other times than the code.
    rolldownOptions: {
      // Nothing calls what d3-transition adds to selections.
      treeshake: { moduleSideEffects: (id) => !/[\\/]d3-transition[\\/]/.test(id) },
      output: {
        codeSplitting: {
          groups: [
            { name: 'data', test: /\/data\/[^/]+\.json/ },
            {
              name: 'd3',
              test: /[\\/]d3-(selection|dispatch|color|interpolate|ease|path)[\\/]/,
              priority: 1,
            },
            // Else all of d3 is with the code that loads first, though only what loads later uses this.
            { name: 'gestures', test: /[\\/]d3-(zoom|drag|transition)[\\/]/ },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  // Forks, because a worker thread can't change its time zone.
  test: { include: ['tests/unit/**/*.test.ts'], pool: 'forks' },
});
