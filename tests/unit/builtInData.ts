import type { Topology } from 'topojson-specification';
import { outlinesFile, storyFiles } from '../../src/build/storyFiles.ts';
import { type Name, textIn } from '../../src/domain/localText.ts';
import type { Category } from '../../src/domain/story.ts';
import { type Ground, groundOf } from '../../src/geometry/ground.ts';
import { builtInDataOf } from '../../src/io/builtInData.ts';

export const files = storyFiles('metaverse');

/** All of the story's data at once. */
export const wholeData = builtInDataOf(files.bake());

export const { story } = wholeData;

/** A category of the story. */
export function categoryOf(id: string): Category {
  const found = story.categories.find((category) => category.id === id);
  if (!found) throw new Error(`the story has no ${id}`);
  return found;
}

/** The article's ten, and the extended record. */
export const builtIn = {
  gazetteer: wholeData.gazetteer,
  dataset: wholeData.datasetOf('article'),
  problems: wholeData.problemsOf('article'),
  extended: wholeData.datasetOf('extended'),
  extendedProblems: wholeData.problemsOf('extended'),
};

export const basemapFile = files.pathOf(outlinesFile);

export const readTopology = (): Topology => files.outlines();

/** A text of the story in English, and in Chinese. */
export const english = (text: Name): string => textIn(text, 'en') ?? '';
export const chinese = (text: Name): string => textIn(text, 'zh-Hans') ?? '';

export const ground: Ground = groundOf(readTopology(), builtIn.gazetteer.provinces);
