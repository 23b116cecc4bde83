import type { BakedCollection, BakedStory, CollectionHeading } from '../domain/bakedCollection.ts';
import { createDataset, type Dataset, type DatasetResult } from '../domain/dataset.ts';
import { createGazetteer, type Gazetteer } from '../domain/gazetteer.ts';
import type { DataProblem, Initiative } from '../domain/initiative.ts';
import type { Occurrence } from '../domain/occurrence.ts';
import { withShared } from '../domain/sharedParts.ts';
import type { Story } from '../domain/story.ts';
import type { CollectionId } from '../state/state.ts';

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

/** What a collection tells, with what those tell that it extends. */
interface Told {
  readonly initiatives: readonly Initiative[];
  readonly dates: Readonly<Record<string, Occurrence>>;
  readonly problems: readonly DataProblem[];
}

/** A collection is worked out when it is first asked for. */
export function builtInDataOf({ story, collections, gazetteer: places }: BakedStory): BuiltInData {
  const gazetteer = createGazetteer(places);
  const made = new Map<CollectionId, DatasetResult>();
  const bakedOf = (collection: CollectionId): BakedCollection => {
    const own = collections[story.collections.findIndex(({ id }) => id === collection)];
    if (!own) throw new Error(`there is no collection ${collection}`);
    return own;
  };
  /** A collection after those that it extends. */
  const chain = (collection: CollectionId): readonly BakedCollection[] => {
    const extended = story.collections.find(({ id }) => id === collection)?.extends;
    return [...(extended === undefined ? [] : chain(extended)), bakedOf(collection)];
  };

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

  const resultOf = (collection: CollectionId): DatasetResult => {
    const known = made.get(collection);
    if (known) return known;
    const { initiatives, dates, problems } = toldBy(chain(collection));
    const occurrenceOf = (text: string): Occurrence | undefined => dates[text];
    const worked = createDataset(initiatives, { story, gazetteer, occurrenceOf });
    const result = { dataset: worked.dataset, problems: [...problems, ...worked.problems] };
    made.set(collection, result);
    return result;
  };
  return {
    story,
    gazetteer,
    headingOf: (collection) => bakedOf(collection).heading,
    countOf: (collection) =>
      chain(collection).reduce((count, { initiatives }) => count + initiatives.length, 0),
    datasetOf: (collection) => resultOf(collection).dataset,
    problemsOf: (collection) => resultOf(collection).problems,
  };
}
