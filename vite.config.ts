import { cp, readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { build } from 'vite';
import { defineConfig } from 'vitest/config';
import { tokensCss } from './src/look/tokens.ts';

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

const embedClient = 'src/embed/client.ts';

/** Makes `embed.js`, the script for pages that embed the map: one file under a name that stays. */
function embedClientPlugin(): Plugin {
  return {
    name: 'embed-client',
    configureServer(server) {
      server.middlewares.use('/embed.js', async (_request, response) => {
        const result = await server.transformRequest(`/${embedClient}`);
        response.setHeader('Content-Type', 'text/javascript').end(result?.code ?? '');
      });
    },
    async closeBundle() {
      if (this.meta.watchMode || this.environment.mode !== 'build') return;
      await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          outDir: 'dist',
          emptyOutDir: false,
          copyPublicDir: false,
          target: 'es2022',
          minify: true,
          lib: { entry: embedClient, formats: ['es'], fileName: () => 'embed.js' },
        },
      });
    },
  };
}

/** What the sample deck needs of reveal.js, by its name beside the deck. */
const revealFiles = ['reveal.mjs', 'reveal.css', 'reset.css'];

function revealPlugin(): Plugin {
  const folder = 'node_modules/reveal.js/';
  return {
    name: 'sample-deck',
    configureServer(server) {
      server.middlewares.use('/examples/deck/reveal/', async (request, response, next) => {
        const name = revealFiles.find((own) => request.url === `/${own}`);
        if (!name) return next();
        const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
        response.setHeader('Content-Type', type).end(await readFile(`${folder}dist/${name}`));
      });
    },
    async closeBundle() {
      if (this.environment.mode !== 'build') return;
      for (const name of revealFiles) await cp(`${folder}dist/${name}`, `dist/examples/deck/reveal/${name}`);
      await cp(`${folder}LICENSE`, 'dist/examples/deck/reveal/LICENSE');
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [tokensPlugin(), contentSecurityPolicyPlugin(), embedClientPlugin(), revealPlugin()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    // The data keeps its own file: it changes at other times than the code.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'data', test: /\/data\/[^/]+\.json/ }] } },
    },
  },
  worker: { format: 'es' },
  // Frames in a sandbox have no origin: their modules, fonts and data come to them only so.
  preview: { cors: { origin: '*' } },
  // Forks, because a worker thread can't change its time zone.
  test: { include: ['tests/unit/**/*.test.ts'], pool: 'forks' },
});
