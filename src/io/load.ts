import type { Topology } from 'topojson-specification';
import extendedCollection from '../../data/extended.json';
import gazetteerRows from '../../data/gazetteer.json';
import articleCollection from '../../data/initiatives.json';
import { createDataset, type Dataset, type DatasetResult } from '../domain/dataset.ts';
import { createGazetteer, type Gazetteer, type GazetteerPlace } from '../domain/gazetteer.ts';
import { amended, type DataProblem, parseCollection } from '../domain/initiative.ts';
import type { CollectionId } from '../state/state.ts';
import type { CollectionHeading } from './export/json.ts';

export interface BuiltInData {
  readonly gazetteer: Gazetteer;
  /** What a collection's file says of itself. */
  headingOf(collection: CollectionId): CollectionHeading;
  datasetOf(collection: CollectionId): Dataset;
  problemsOf(collection: CollectionId): readonly DataProblem[];
}

/** The data that ships with the app. A collection is worked out when it is first asked for. */
export function loadBuiltInData(): BuiltInData {
  const gazetteer = createGazetteer(gazetteerRows as readonly GazetteerPlace[]);
  const made = new Map<CollectionId, DatasetResult>();

  const make = (collection: CollectionId): DatasetResult => {
    const article = parseCollection(articleCollection);
    if (collection === 'article') {
      const { dataset, problems } = createDataset(article.initiatives, gazetteer);
      return { dataset, problems: [...article.problems, ...problems] };
    }
    const extended = parseCollection(extendedCollection);
    const all = [...amended(article.initiatives, extended.amendments), ...extended.initiatives];
    const { dataset, problems } = createDataset(all, gazetteer);
    return { dataset, problems: [...article.problems, ...extended.problems, ...problems] };
  };
  const resultOf = (collection: CollectionId): DatasetResult => {
    const known = made.get(collection);
    if (known) return known;
    const result = make(collection);
    made.set(collection, result);
    return result;
  };
  return {
    gazetteer,
    headingOf: (collection) => {
      const { id, title, licence } = collection === 'article' ? articleCollection : extendedCollection;
      return { id, title, licence };
    },
    datasetOf: (collection) => resultOf(collection).dataset,
    problemsOf: (collection) => resultOf(collection).problems,
  };
}

/**
 * The outlines: from the page itself where it is one that needs no other file, else from beside it.
 *
 * @throws if the file can't be had or is no TopoJSON
 */
export async function loadBasemap(): Promise<Topology> {
  const inPage = document.getElementById('basemap')?.textContent;
  if (inPage) return JSON.parse(inPage) as Topology;
  const address = new URL('basemap/china.topojson', document.baseURI);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`basemap: ${response.status} for ${address.href}`);
  return (await response.json()) as Topology;
}
