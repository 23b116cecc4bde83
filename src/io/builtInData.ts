import type { BakedCollection } from '../domain/bakedCollection.ts';
import { createDataset, type Dataset, type DatasetResult } from '../domain/dataset.ts';
import { createGazetteer, type Gazetteer, type GazetteerPlace } from '../domain/gazetteer.ts';
import type { DataProblem } from '../domain/initiative.ts';
import type { CollectionId } from '../state/state.ts';
import type { CollectionHeading } from './export/json.ts';

/** The data that ships with the app, as the build has worked it out. */
export interface BakedData {
  readonly gazetteer: readonly GazetteerPlace[];
  readonly article: BakedCollection;
  readonly extended: BakedCollection;
}

export interface BuiltInData {
  readonly gazetteer: Gazetteer;
  /** What a collection's file says of itself. */
  headingOf(collection: CollectionId): CollectionHeading;
  /** How many initiatives a collection holds, without working it out. */
  countOf(collection: CollectionId): number;
  datasetOf(collection: CollectionId): Dataset;
  problemsOf(collection: CollectionId): readonly DataProblem[];
}

/** A collection is worked out when it is first asked for. */
export function builtInDataOf(baked: BakedData): BuiltInData {
  const { article, extended } = baked;
  const gazetteer = createGazetteer(baked.gazetteer);
  const made = new Map<CollectionId, DatasetResult>();

  const make = (collection: CollectionId): DatasetResult => {
    if (collection === 'article') {
      const { dataset, problems } = createDataset(
        article.initiatives,
        gazetteer,
        (text) => article.dates[text],
      );
      return { dataset, problems: [...article.problems, ...problems] };
    }
    const amendments = new Map(extended.amendments.map((amendment) => [amendment.id, amendment]));
    const all = [
      ...article.initiatives.map((initiative) => ({ ...initiative, ...amendments.get(initiative.id) })),
      ...extended.initiatives,
    ];
    const dates = { ...article.dates, ...extended.dates };
    const { dataset, problems } = createDataset(all, gazetteer, (text) => dates[text]);
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
    headingOf: (collection) => baked[collection].heading,
    countOf: (collection) =>
      article.initiatives.length + (collection === 'article' ? 0 : extended.initiatives.length),
    datasetOf: (collection) => resultOf(collection).dataset,
    problemsOf: (collection) => resultOf(collection).problems,
  };
}
