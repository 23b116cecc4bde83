import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { bakeCollection, jsonWithOpenBounds } from '../domain/bakedCollection.ts';

const files = {
  gazetteer: 'data/gazetteer.json',
  article: 'data/initiatives.json',
  extended: 'data/extended.json',
} as const;

/**
 * Checks the collections and works out their dates once, so that no page has to: schema and date parser stay here.
 * What is wrong with a record goes along, for the page to tell.
 */
export function builtInDataPlugin(): Plugin {
  const name = 'virtual:built-in-data';
  const resolved = `\0${name}`;
  return {
    name: 'built-in-data',
    resolveId: (id) => (id === name ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      for (const file of Object.values(files)) this.addWatchFile(file);
      const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
      const baked = {
        gazetteer: read(files.gazetteer),
        article: bakeCollection(read(files.article)),
        extended: bakeCollection(read(files.extended)),
      };
      // A text that is parsed starts faster than a program that builds the same.
      return `export default JSON.parse(${JSON.stringify(jsonWithOpenBounds(baked))});`;
    },
  };
}
