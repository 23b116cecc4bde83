import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { standalonePlugin } from './src/build/standalonePlugin.ts';
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

export default defineConfig({
  base: './',
  plugins: [tokensPlugin(), contentSecurityPolicyPlugin(), standalonePlugin(() => [tokensPlugin()])],
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
  // Forks, because a worker thread can't change its time zone.
  test: { include: ['tests/unit/**/*.test.ts'], pool: 'forks' },
});
