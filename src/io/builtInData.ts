import type { BakedCollection, BakedStory, CollectionHeading } from '../domain/bakedCollection.ts';
import { compile, problemOf } from '../domain/compile.ts';
import type { Dataset } from '../domain/dataset.ts';
import { createGazetteer, type Gazetteer } from '../domain/gazetteer.ts';
import type { DataProblem, Initiative } from '../domain/initiative.ts';
import type { Occurrence } from '../domain/occurrence.ts';
import { withShared } from '../domain/sharedParts.ts';
import type { Story } from '../domain/story.ts';
import {
  allPlaces,
  collectionChain,
  type OtherPlaces,
  partsOfStory,
  type StartOfStory,
} from '../domain/storyParts.ts';
import type { CollectionId } from '../state/state.ts';

export interface BuiltInData {
  readonly story: Story;
  readonly gazetteer: Gazetteer;
  /** What a collection's file says of itself. */
  headingOf(collection: CollectionId): CollectionHeading;
  /** How many initiatives a collection holds, be it there or not. */
  countOf(collection: CollectionId): number;
  /** What is not there yet of all that a collection is told by; a collection comes with all places. */
  missingOf(collection: CollectionId): readonly CollectionId[];
  /** @throws if it has not come */
  datasetOf(collection: CollectionId): Dataset;
  /** @throws if it has not come */
  problemsOf(collection: CollectionId): readonly DataProblem[];
}

/** What of the data comes after the start. */
export interface GrowingData extends BuiltInData {
  addPlaces(others: OtherPlaces): void;
  addCollection(collection: CollectionId, baked: BakedCollection): void;
}

/** A collection worked out. */
interface Compiled {
  readonly dataset: Dataset;
  readonly problems: readonly DataProblem[];
}

/** What a collection tells, with what those tell that it extends. */
interface Told {
  readonly initiatives: readonly Initiative[];
  readonly dates: Readonly<Record<string, Occurrence>>;
  readonly problems: readonly DataProblem[];
}

const toldBy = (baked: readonly BakedCollection[]): Told =>
  baked.reduce<Told>(
    (before, { initiatives, shared, amendments, dates, problems }) => {
      const amended = new Map(amendments.map((amendment) => [amendment.id, amendment]));
      return {
        initiatives: [
          ...before.initiatives.map((initiative) => ({ ...initiative, ...amended.get(initiative.id) })),
          ...initiatives.flatMap((initiative) => withShared(initiative, shared) ?? []),
        ],
        dates: { ...before.dates, ...dates },
        problems: [...before.problems, ...problems],
      };
    },
    { initiatives: [], dates: {}, problems: [] },
  );

/** The data of a page that has just opened. A collection is worked out when it is first asked for. */
export function startDataOf(start: StartOfStory): GrowingData {
  const { story } = start;
  const gazetteer = createGazetteer(start.places, false);
  const here = new Map<CollectionId, BakedCollection>(Object.entries(start.collections));
  const made = new Map<CollectionId, Compiled>();

  const resultOf = (collection: CollectionId): Compiled => {
    const known = made.get(collection);
    if (known) return known;
    const baked = collectionChain(story, collection).map((id) => {
      const own = here.get(id);
      if (!own) throw new Error(`there is no collection ${id}`);
      return own;
    });
    const { initiatives, dates, problems } = toldBy(baked);
    const occurrenceOf = (text: string): Occurrence | undefined => dates[text];
    const { dataset, findings } = compile(initiatives, { story, gazetteer, occurrenceOf });
    const result = { dataset, problems: [...problems, ...findings.map(problemOf)] };
    made.set(collection, result);
    return result;
  };
  const summaryOf = (collection: CollectionId) => {
    const own = start.summaries[story.collections.findIndex(({ id }) => id === collection)];
    if (!own) throw new Error(`there is no collection ${collection}`);
    return own;
  };
  return {
    story,
    gazetteer,
    headingOf: (collection) => summaryOf(collection).heading,
    countOf: (collection) => summaryOf(collection).count,
    missingOf: (collection) => collectionChain(story, collection).filter((id) => !here.has(id)),
    datasetOf: (collection) => resultOf(collection).dataset,
    problemsOf: (collection) => resultOf(collection).problems,
    addPlaces: (others) => gazetteer.complete(allPlaces(start.places, others)),
    addCollection: (collection, baked) => void here.set(collection, baked),
  };
}

/** All of a story's data at once, for whoever has no page to wait for. */
export function builtInDataOf(baked: BakedStory): BuiltInData {
  const { start, otherPlaces, otherCollections } = partsOfStory(baked);
  const data = startDataOf(start);
  data.addPlaces(otherPlaces);
  for (const [id, own] of Object.entries(otherCollections)) data.addCollection(id, own);
  return data;
}
