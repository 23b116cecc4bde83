import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Topology } from 'topojson-specification';
import type { BakedStory } from '../domain/bakedCollection.ts';
import { bakeCollection } from '../domain/bakedCollection.ts';
import type { GazetteerPlace } from '../domain/gazetteer.ts';
import { type LocalText, textIn } from '../domain/localText.ts';
import type { Story, StoryHelp } from '../domain/story.ts';
import { parseGazetteer, parseStory, parseStoryHelp } from '../domain/storySchema.ts';

const storiesFolder = fileURLToPath(new URL('../../data/stories', import.meta.url));

/** The story that is built where no other is asked for. */
export const usualStory = 'metaverse';

/** All stories, by the names of their folders. */
export function storyNames(): readonly string[] {
  return readdirSync(storiesFolder).filter((name) => existsSync(join(storiesFolder, name, 'story.json')));
}

/** The story that is asked for by the environment's `STORY`. */
export function chosenStory(): string {
  return process.env['STORY'] || usualStory;
}

/** Reads one story's files. */
export interface StoryFiles {
  /** Whole path of one of the story's files: a server takes others for names of packages. */
  pathOf(file: string): string;
  /** All that the page is baked from, for what watches them. */
  readonly paths: readonly string[];
  /** Folder of what stands beside the page as it is; there may be none. */
  readonly siteFolder: string;
  /** @throws with all that is wrong in `story.json` */
  story(): Story;
  /** @throws with all that is wrong in `help.json` */
  help(): StoryHelp;
  /** @throws with all that is wrong in `gazetteer.json` */
  gazetteer(): readonly GazetteerPlace[];
  outlines(): Topology;
  /**
   * Checks the story and its collections, and works out their dates. What is wrong with a record goes along, for the
   * page to tell.
   *
   * @throws with all that is wrong in `story.json`
   */
  bake(): BakedStory;
}

/** The outlines' file in a story's folder. */
export const outlinesFile = 'outlines.topojson';

/** @param name of the story's folder */
export function storyFiles(name = chosenStory()): StoryFiles {
  const pathOf = (file: string): string => join(storiesFolder, name, file);
  const read = (file: string) => JSON.parse(readFileSync(pathOf(file), 'utf8'));
  const story = (): Story => parseStory(read('story.json'), 'story.json');
  const gazetteerOf = (own: Story): readonly GazetteerPlace[] =>
    parseGazetteer(read('gazetteer.json'), 'gazetteer.json', own);
  return {
    pathOf,
    get paths() {
      const files = story().collections.map(({ file }) => file);
      return ['story.json', 'help.json', 'gazetteer.json', ...files].map(pathOf);
    },
    siteFolder: pathOf('site'),
    story,
    help: () => parseStoryHelp(read('help.json'), 'help.json'),
    gazetteer: () => gazetteerOf(story()),
    outlines: () => read(outlinesFile),
    bake() {
      const own = story();
      const collections = own.collections.map(({ file }) => bakeCollection(read(file), own));
      return { story: own, gazetteer: gazetteerOf(own), collections };
    },
  };
}

/** A text in the first of a story's languages. */
export function firstText({ languages: [first = 'en'] }: Pick<Story, 'languages'>, text: LocalText): string {
  return textIn(text, first) ?? '';
}

/** What is written into programs in place of names of ours. */
export function storyConstants(): Readonly<Record<string, string>> {
  const story = storyFiles().story();
  return {
    __MAP_NAME__: JSON.stringify(story.name),
    __MAP_TITLE__: JSON.stringify(firstText(story, story.title)),
  };
}
