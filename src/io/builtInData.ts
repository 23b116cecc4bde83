import type { BakedStory } from '../domain/bakedCollection.ts';
import { createDataset, type Dataset, type DatasetResult } from '../domain/dataset.ts';
import { createGazetteer, type Gazetteer } from '../domain/gazetteer.ts';
import type { DataProblem } from '../domain/initiative.ts';
import type { DateReader } from '../domain/occurrence.ts';
import type { Story } from '../domain/story.ts';
import type { CollectionId } from '../state/state.ts';
import type { CollectionHeading } from './export/json.ts';

export interface BuiltInData {
  readonly story: Story;
  readonly gazetteer: Gazetteer;
  /** What a collection's file says of itself. */
  headingOf(collection: CollectionId): CollectionHeading;
  /** How many initiatives a collection holds, without working it out. */
  countOf(collection: CollectionId): number;
  datasetOf(collection: CollectionId): Dataset;
  problemsOf(collection: CollectionId): readonly DataProblem[];
}

/** A collection is worked out when it is first asked for. */
export function builtInDataOf(baked: BakedStory): BuiltInData {
  const { story, article, extended } = baked;
  const gazetteer = createGazetteer(baked.gazetteer);
  const made = new Map<CollectionId, DatasetResult>();

  const make = (collection: CollectionId): DatasetResult => {
    if (collection === 'article') {
      const occurrenceOf: DateReader = (text) => article.dates[text];
      const { dataset, problems } = createDataset(article.initiatives, { story, gazetteer, occurrenceOf });
      return { dataset, problems: [...article.problems, ...problems] };
    }
    const amendments = new Map(extended.amendments.map((amendment) => [amendment.id, amendment]));
    const all = [
      ...article.initiatives.map((initiative) => ({ ...initiative, ...amendments.get(initiative.id) })),
      ...extended.initiatives,
    ];
    const dates = { ...article.dates, ...extended.dates };
    const occurrenceOf: DateReader = (text) => dates[text];
    const { dataset, problems } = createDataset(all, { story, gazetteer, occurrenceOf });
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
    story,
    gazetteer,
    headingOf: (collection) => baked[collection].heading,
    countOf: (collection) =>
      article.initiatives.length + (collection === 'article' ? 0 : extended.initiatives.length),
    datasetOf: (collection) => resultOf(collection).dataset,
    problemsOf: (collection) => resultOf(collection).problems,
  };
}
