import { readFileSync } from 'node:fs';
import { bakeCollection } from '../../../src/domain/bakedCollection.ts';
import { parseGazetteer, parseStory } from '../../../src/domain/storySchema.ts';
import { type BuiltInData, builtInDataOf } from '../../../src/io/builtInData.ts';

/**
 * All of a story's data. `build/storyFiles` finds its folder by its own address, which is no file's in a page.
 *
 * @param name of its folder
 */
export function storyDataOf(name: string): BuiltInData {
  const read = (file: string) => JSON.parse(readFileSync(`data/stories/${name}/${file}`, 'utf8'));
  const story = parseStory(read('story.json'), 'story.json');
  return builtInDataOf({
    story,
    gazetteer: parseGazetteer(read('gazetteer.json'), 'gazetteer.json', story),
    collections: story.collections.map(({ file }) => bakeCollection(read(file), story)),
  });
}
