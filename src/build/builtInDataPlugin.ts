import type { Plugin } from 'vite';
import { jsonWithOpenBounds } from '../domain/bakedCollection.ts';
import type { StoryFiles } from './storyFiles.ts';

/** Bakes the story once, so that no page has to: schemas and date parser stay here. */
export function builtInDataPlugin(files: StoryFiles): Plugin {
  /** The modules that hold the story. What only the help tells comes with the help. */
  const modules: Readonly<Record<string, () => unknown>> = {
    'virtual:built-in-data': files.bake,
    'virtual:story-help': files.help,
  };
  const resolvedName = (name: string): string => `\0${name}`;
  return {
    name: 'built-in-data',
    resolveId: (id) => (Object.hasOwn(modules, id) ? resolvedName(id) : undefined),
    load(id) {
      const name = Object.keys(modules).find((own) => resolvedName(own) === id);
      if (name === undefined) return undefined;
      for (const file of files.paths) this.addWatchFile(file);
      // A text that is parsed starts faster than a program that builds the same.
      return `export default JSON.parse(${JSON.stringify(jsonWithOpenBounds(modules[name]?.()))});`;
    },
  };
}
