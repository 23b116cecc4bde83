import { readFileSync } from 'node:fs';
import { type BakedStory, bakeCollection } from '../../../src/domain/bakedCollection.ts';
import { parseGazetteer, parseStory } from '../../../src/domain/storySchema.ts';
import { type BuiltInData, builtInDataOf } from '../../../src/io/builtInData.ts';

/**
 * A story as the build bakes it. `build/storyFiles` finds its folder by its own address, which is no file's in a page.
 *
 * @param name of its folder
 */
export function bakedStoryOf(name: string): BakedStory {
  const story = parseStory(readStoryFile(name, 'story.json'), 'story.json');
  return {
    story,
    gazetteer: parseGazetteer(readStoryFile(name, 'gazetteer.json'), 'gazetteer.json', story),
    collections: story.collections.map(({ file }) => bakeCollection(readStoryFile(name, file), story)),
  };
}

/** A file of a story's folder, which holds JSON. */
export const readStoryFile = (name: string, file: string) =>
  JSON.parse(readFileSync(`data/stories/${name}/${file}`, 'utf8'));

/** All of a story's data. */
export const storyDataOf = (name: string): BuiltInData => builtInDataOf(bakedStoryOf(name));
