import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { bakeStory } from '../../src/build/storyFiles.ts';
import type { Category } from '../../src/domain/story.ts';
import { builtInDataOf } from '../../src/io/builtInData.ts';
import { type Ground, groundOf } from '../../src/picture/ground.ts';

const loaded = builtInDataOf(bakeStory());

export const { story } = loaded;

/** A category of the story. */
export function categoryOf(id: string): Category {
  const found = story.categories.find((category) => category.id === id);
  if (!found) throw new Error(`the story has no ${id}`);
  return found;
}

/** The article's ten, and the extended record. */
export const builtIn = {
  gazetteer: loaded.gazetteer,
  dataset: loaded.datasetOf('article'),
  problems: loaded.problemsOf('article'),
  extended: loaded.datasetOf('extended'),
  extendedProblems: loaded.problemsOf('extended'),
};

export const basemapFile = 'public/basemap/china.topojson';

export function readTopology(): Topology {
  return JSON.parse(readFileSync(basemapFile, 'utf8')) as Topology;
}

export const ground: Ground = groundOf(readTopology(), builtIn.gazetteer.provinces);
