import type { Topology } from 'topojson-specification';
import gazetteerRows from '../../data/gazetteer.json';
import articleCollection from '../../data/initiatives.json';
import { createDataset, type Dataset } from '../domain/dataset.ts';
import { createGazetteer, type Gazetteer, type GazetteerPlace } from '../domain/gazetteer.ts';
import { type DataProblem, parseCollection } from '../domain/initiative.ts';

export interface BuiltInData {
  readonly gazetteer: Gazetteer;
  readonly dataset: Dataset;
  readonly problems: readonly DataProblem[];
}

/** The data that ships with the app. */
export function loadBuiltInData(): BuiltInData {
  const gazetteer = createGazetteer(gazetteerRows as readonly GazetteerPlace[]);
  const collection = parseCollection(articleCollection);
  const { dataset, problems } = createDataset(collection.initiatives, gazetteer);
  return { gazetteer, dataset, problems: [...collection.problems, ...problems] };
}

/** @throws if the file can't be had or is no TopoJSON */
export async function loadBasemap(): Promise<Topology> {
  const response = await fetch(new URL('basemap/china.topojson', document.baseURI));
  if (!response.ok) throw new Error(`basemap: ${response.status}`);
  return (await response.json()) as Topology;
}
