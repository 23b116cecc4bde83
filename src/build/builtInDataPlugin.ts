import type { Plugin } from 'vite';
import { jsonWithOpenBounds } from '../domain/bakedCollection.ts';
import { bakeStory, storyFileNames } from './storyFiles.ts';

/** Bakes the story once, so that no page has to: schemas and date parser stay here. */
export function builtInDataPlugin(): Plugin {
  const name = 'virtual:built-in-data';
  const resolved = `\0${name}`;
  return {
    name: 'built-in-data',
    resolveId: (id) => (id === name ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      for (const file of storyFileNames) this.addWatchFile(file);
      // A text that is parsed starts faster than a program that builds the same.
      return `export default JSON.parse(${JSON.stringify(jsonWithOpenBounds(bakeStory()))});`;
    },
  };
}
