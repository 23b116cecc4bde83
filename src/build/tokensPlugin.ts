import type { Plugin } from 'vite';
import type { Category } from '../domain/story.ts';
import { tokensCss } from '../look/tokens.ts';

/** Serves the tokens as a style sheet, so that colours are written once, in `src/look/tokens.ts` and the story. */
export function tokensPlugin(categories: () => readonly Category[]): Plugin {
  const name = 'virtual:tokens.css';
  const resolved = `\0${name}`;
  return {
    name: 'tokens',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => (id === resolved ? tokensCss(categories()) : undefined),
  };
}
