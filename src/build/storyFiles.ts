import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BakedStory, bakeCollection } from '../domain/bakedCollection.ts';
import type { GazetteerPlace } from '../domain/gazetteer.ts';
import type { Story, StoryHelp } from '../domain/story.ts';
import { parseStory, parseStoryHelp } from '../domain/storySchema.ts';

/** Where the story that a page is about lies, from the project's folder. */
export const storyFolder = 'data/stories/metaverse';

const names = ['story', 'help', 'gazetteer', 'initiatives', 'extended'] as const;

const pathOf = (name: (typeof names)[number]): string =>
  fileURLToPath(new URL(`../../${storyFolder}/${name}.json`, import.meta.url));

/** All files of the story, for what watches them: whole paths, as a server takes others for names of packages. */
export const storyFilePaths: readonly string[] = names.map(pathOf);

const read = (name: (typeof names)[number]) => JSON.parse(readFileSync(pathOf(name), 'utf8'));

/** @throws with all that is wrong in `story.json` */
export const readStory = (): Story => parseStory(read('story'), 'story.json');

/** @throws with all that is wrong in `help.json` */
export const readStoryHelp = (): StoryHelp => parseStoryHelp(read('help'), 'help.json');

/** What is written into programs in place of names of ours. */
export function storyConstants(): Readonly<Record<string, string>> {
  const { name, title } = readStory();
  return { __MAP_NAME__: JSON.stringify(name), __MAP_TITLE__: JSON.stringify(title.en) };
}

export const readGazetteer = (): readonly GazetteerPlace[] => read('gazetteer');

/**
 * Checks the story and its collections, and works out their dates. What is wrong with a record goes along, for the page
 * to tell.
 *
 * @throws with all that is wrong in `story.json`
 */
export function bakeStory(): BakedStory {
  const story = readStory();
  return {
    story,
    gazetteer: readGazetteer(),
    article: bakeCollection(read('initiatives'), story),
    extended: bakeCollection(read('extended'), story),
  };
}
