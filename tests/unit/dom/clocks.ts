import { readFileSync } from 'node:fs';
import { bakeCollection } from '../../../src/domain/bakedCollection.ts';
import { parseGazetteer, parseStory } from '../../../src/domain/storySchema.ts';
import { builtInDataOf } from '../../../src/io/builtInData.ts';

// `build/storyFiles` finds its folder by its own address, which is no file's in a page.
const read = (file: string) => JSON.parse(readFileSync(`data/stories/clocks/${file}`, 'utf8'));
const story = parseStory(read('story.json'), 'story.json');

/** The second story: thousands of records, in one language. */
export const clocks = builtInDataOf({
  story,
  gazetteer: parseGazetteer(read('gazetteer.json'), 'gazetteer.json', story),
  collections: story.collections.map(({ file }) => bakeCollection(read(file), story)),
});
