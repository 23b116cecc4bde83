import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { builtInDataPlugin } from './src/build/builtInDataPlugin.ts';
import { embedClientPlugin } from './src/build/embedClientPlugin.ts';
import { firstGroundPlugin } from './src/build/firstGroundPlugin.ts';
import { inlineStylesPlugin } from './src/build/inlineStylesPlugin.ts';
import { libraryPlugin } from './src/build/libraryPlugin.ts';
import { createLicenceCollector, type LicenceCollector } from './src/build/licences/collector.ts';
import { licencesPlugin } from './src/build/licences/plugin.ts';
import { offlinePlugin } from './src/build/offlinePlugin.ts';
import { openingPlugin } from './src/build/openingPlugin.ts';
import { plainPagePlugin } from './src/build/plainPagePlugin.ts';
import { revealPlugin } from './src/build/revealPlugin.ts';
import { securityPolicyPlugin } from './src/build/securityPolicyPlugin.ts';
import { socialPlugin } from './src/build/socialPlugin.ts';
import { standalonePlugin } from './src/build/standalonePlugin.ts';
import { startWatchPlugin } from './src/build/startWatchPlugin.ts';
import { firstText, storyConstants, storyFiles } from './src/build/storyFiles.ts';
import { storyHeadPlugin } from './src/build/storyHeadPlugin.ts';
import { storySitePlugin } from './src/build/storySitePlugin.ts';
import { tokensPlugin } from './src/build/tokensPlugin.ts';
import { wholeStylesPlugin } from './src/build/wholeStylesPlugin.ts';

const files = storyFiles();

const story = files.story();
const { title, share } = story;

const site = {
  title: firstText(story, title),
  description: firstText(story, share.description),
  picture: 'preview.png',
  pictureAlt: firstText(story, share.pictureAlt),
} as const;

/** What the page is made with, wherever it goes. */
const pagePlugins = (): Plugin[] => [
  storyHeadPlugin(files),
  tokensPlugin(() => files.story().categories),
  builtInDataPlugin(files),
  firstGroundPlugin(files),
  plainPagePlugin(files, { address: `./${site.picture}`, alt: site.pictureAlt }),
];

/** What stands beside the page. */
const sitePlugins = (licences: LicenceCollector): Plugin[] => [
  startWatchPlugin(),
  wholeStylesPlugin(),
  licences.plugin(),
  standalonePlugin(files, pagePlugins),
  socialPlugin(site, process.env['SITE_URL']),
  embedClientPlugin(licences),
  revealPlugin(licences),
  libraryPlugin(licences),
  // After whatever brings packages of others.
  licencesPlugin(licences),
  // Last, as it lists what all the others have written.
  offlinePlugin(licences),
];

const licences = createLicenceCollector(process.cwd(), files);

export default defineConfig(({ mode }) => ({
  base: './',
  define: storyConstants(),
  // Pages that are only measured stand alone.
  plugins: [
    ...pagePlugins(),
    openingPlugin(files),
    storySitePlugin(files),
    inlineStylesPlugin(),
    securityPolicyPlugin(),
    ...(mode === 'bench' ? [] : sitePlugins(licences)),
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
            { name: 'data', test: /virtual:story-start/ },
            { name: 'places', test: /virtual:story-places/ },
            {
              name: 'd3',
              test: /[\\/]d3-(selection|dispatch|ease|path)[\\/]/,
              priority: 1,
            },
            // Else all of d3 is with the code that loads first, though only what loads later uses this.
            { name: 'gestures', test: /[\\/]d3-(zoom|drag|transition|color|interpolate)[\\/]/ },
          ],
        },
      },
    },
  },
  worker: { format: 'es', plugins: () => [licences.plugin()] },
  // Frames in a sandbox have no origin: their modules, fonts and data come to them only so.
  preview: { cors: { origin: '*' } },
  // Pages that are only measured are no part of what is served.
  optimizeDeps: { entries: ['index.html'] },
  // Forks, because a worker thread can't change its time zone.
  // A busy machine takes its time.
  test: { include: ['tests/unit/**/*.test.ts'], pool: 'forks', testTimeout: 60_000 },
}));
