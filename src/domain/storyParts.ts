import type { BakedCollection, BakedStory, CollectionSummary } from './bakedCollection.ts';
import { createGazetteer, type GazetteerPlace } from './gazetteer.ts';
import type { PlaceId } from './ids.ts';
import type { Story } from './story.ts';

/** What the page opens with: the collection that shows first, and the places that it names. */
export interface StartOfStory {
  readonly story: Story;
  /** In the order of the story's collections. */
  readonly summaries: readonly CollectionSummary[];
  /** The story's first collection, and those that it extends, by their ids. */
  readonly collections: Readonly<Record<string, BakedCollection>>;
  /** All regions, the places of the records, and what those lie in. */
  readonly places: readonly GazetteerPlace[];
}

/** The story's places in their order; a code stands for one that the start has. */
export type OtherPlaces = readonly (GazetteerPlace | PlaceId)[];

/** A story as the page takes it: what it opens with, and what comes when it is asked for. */
export interface StoryParts {
  readonly start: StartOfStory;
  readonly otherPlaces: OtherPlaces;
  /** By their ids. */
  readonly otherCollections: Readonly<Record<string, BakedCollection>>;
}

/** The ids of the collections that one is told by: those that it extends, and itself at the end. */
export function collectionChain({ collections }: Pick<Story, 'collections'>, id: string): readonly string[] {
  const extended = collections.find((own) => own.id === id)?.extends;
  return [...(extended === undefined ? [] : collectionChain({ collections }, extended)), id];
}

/** Parts a story, so that the page asks for nothing that is not on the screen. Nothing is in two parts. */
export function partsOfStory({ story, gazetteer, collections }: BakedStory): StoryParts {
  const ids = story.collections.map(({ id }) => id);
  const byId = new Map(
    ids.flatMap((id, position) => {
      const own = collections[position];
      return own ? [[id, own] as const] : [];
    }),
  );
  const [first] = ids;
  const atStart = new Set(first === undefined ? [] : collectionChain(story, first));
  const recordOf = (isWanted: (id: string) => boolean): Readonly<Record<string, BakedCollection>> =>
    Object.fromEntries([...byId].filter(([id]) => isWanted(id)));
  const startCollections = recordOf((id) => atStart.has(id));

  const { placeOf, lineageOf } = createGazetteer(gazetteer);
  const named = new Set(
    Object.values(startCollections)
      .flatMap(({ initiatives }) => initiatives)
      .flatMap(({ place }) => placeOf(place.code) ?? [])
      .flatMap(lineageOf)
      .map(({ code }) => code),
  );
  const isNamed = ({ code, level }: GazetteerPlace): boolean => level === 'region' || named.has(code);
  const countOf = (id: string): number =>
    collectionChain(story, id).reduce((sum, own) => sum + (byId.get(own)?.initiatives.length ?? 0), 0);
  return {
    start: {
      story,
      summaries: [...byId].map(([id, { heading }]) => ({ heading, count: countOf(id) })),
      collections: startCollections,
      places: gazetteer.filter(isNamed),
    },
    otherPlaces: gazetteer.map((place) => (isNamed(place) ? place.code : place)),
    otherCollections: recordOf((id) => !atStart.has(id)),
  };
}

/**
 * All places of a story, in their order.
 *
 * @throws if the others name one that the start does not have: they are of another story, or of another build
 */
export function allPlaces(start: readonly GazetteerPlace[], others: OtherPlaces): readonly GazetteerPlace[] {
  const byCode = new Map(start.map((place) => [place.code, place]));
  return others.map((own) => {
    const place = typeof own === 'string' ? byCode.get(own) : own;
    if (!place) throw new Error(`places: the start has no ${String(own)}`);
    return place;
  });
}
