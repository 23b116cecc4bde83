import type { Plugin } from 'vite';
import { jsonWithOpenBounds } from '../domain/bakedCollection.ts';
import { partsOfStory, type StoryParts } from '../domain/storyParts.ts';
import type { StoryFiles } from './storyFiles.ts';

const resolvedMark = '\0';
const collectionModule = 'virtual:story-collection/';

/** A text that is parsed starts faster than a program that builds the same. */
const asModule = (value: unknown): string =>
  `export default JSON.parse(${JSON.stringify(jsonWithOpenBounds(value))});`;

/** Bakes the story once, so that no page has to: schemas and date parser stay here. */
export function builtInDataPlugin(files: StoryFiles): Plugin {
  const parts = (): StoryParts => partsOfStory(files.bake());
  /** The modules that hold the story: what the page opens with, and what comes when it is asked for. */
  const modules: Readonly<Record<string, () => string>> = {
    'virtual:story-start': () => asModule(parts().start),
    'virtual:story-places': () => asModule(parts().otherPlaces),
    'virtual:story-help': () => asModule(files.help()),
    'virtual:story-collections': () => {
      const loaders = Object.keys(parts().otherCollections).map(
        (id) => `${JSON.stringify(id)}: () => import(${JSON.stringify(`${collectionModule}${id}`)})`,
      );
      return `export default { ${loaders.join(', ')} };`;
    },
  };
  const textOf = (name: string): string | undefined =>
    name.startsWith(collectionModule)
      ? asModule(parts().otherCollections[name.slice(collectionModule.length)])
      : modules[name]?.();
  return {
    name: 'built-in-data',
    resolveId: (id) =>
      Object.hasOwn(modules, id) || id.startsWith(collectionModule) ? `${resolvedMark}${id}` : undefined,
    load(id) {
      const text = id.startsWith(resolvedMark) ? textOf(id.slice(resolvedMark.length)) : undefined;
      if (text !== undefined) for (const file of files.paths) this.addWatchFile(file);
      return text;
    },
  };
}
