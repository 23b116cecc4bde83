import type { BakedCollection } from '../domain/bakedCollection.ts';
import type { OtherPlaces } from '../domain/storyParts.ts';
import type { BuiltInData, GrowingData } from '../io/builtInData.ts';
import type { CollectionId } from '../state/state.ts';

/** Loads what the start lacks; both throw MissingPart. */
export interface DataLoaders {
  loadPlaces(): Promise<{ readonly default: OtherPlaces }>;
  readonly collectionLoaders: Readonly<
    Record<CollectionId, () => Promise<{ readonly default: BakedCollection }>>
  >;
}

/** The page's data: what it opens with, and the rest once it is asked for. */
export interface DataOnDemand extends BuiltInData {
  /** Whether a link asks for what is not there yet. */
  lacks(query: URLSearchParams): boolean;
  /**
   * Loads what a link asks for; undefined where all of it is there.
   *
   * @throws MissingPart, as the others do
   */
  need(query: URLSearchParams): Promise<void> | undefined;
  needCollection(collection: CollectionId): Promise<void> | undefined;
  /** Places without records: those that are searched for, or named for orientation. */
  needPlaces(): Promise<void> | undefined;
}

export function createDataOnDemand(data: GrowingData, loaders: DataLoaders): DataOnDemand {
  const { story, gazetteer } = data;
  const needPlaces = (): Promise<void> | undefined =>
    gazetteer.isWhole
      ? undefined
      : loaders.loadPlaces().then(({ default: others }) => {
          if (!gazetteer.isWhole) data.addPlaces(others);
        });
  const needCollection = (collection: CollectionId): Promise<void> | undefined => {
    const missing = data.missingOf(collection);
    if (missing.length === 0) return undefined;
    const loads = missing.map(async (id) => {
      const loaded = await loaders.collectionLoaders[id]?.();
      return () => loaded && data.addCollection(id, loaded.default);
    });
    // A collection is there once it can be worked out: with its places, and all that it extends.
    return Promise.all([needPlaces(), ...loads]).then(([, ...adds]) => {
      for (const add of adds) add();
    });
  };
  const missingCollection = (query: URLSearchParams): CollectionId | undefined => {
    const id = story.collections.find((own) => own.id === query.get('data'))?.id;
    return id !== undefined && data.missingOf(id).length > 0 ? id : undefined;
  };
  const lacksPlace = (query: URLSearchParams): boolean => {
    const place = query.get('place');
    return place !== null && !gazetteer.isWhole && gazetteer.placeOf(place) === undefined;
  };
  return {
    ...data,
    lacks: (query) => missingCollection(query) !== undefined || lacksPlace(query),
    need(query) {
      const collection = missingCollection(query);
      if (collection !== undefined) return needCollection(collection);
      return lacksPlace(query) ? needPlaces() : undefined;
    },
    needCollection,
    needPlaces,
  };
}

/** Data that are all there. */
export function dataAtOnce(data: BuiltInData): DataOnDemand {
  const nothing = (): undefined => undefined;
  return { ...data, lacks: () => false, need: nothing, needCollection: nothing, needPlaces: nothing };
}
