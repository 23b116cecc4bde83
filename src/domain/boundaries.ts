import type { PlaceId } from './ids.ts';

/**
 * Whose list of countries colours a region that two lists tell differently: ISO 3166-2, where it is one of the story's
 * own, or Natural Earth, where it is a neighbour. The outlines are Natural Earth's in both.
 */
export type Boundaries = 'iso-3166-2' | 'natural-earth';

/** Code of the region that is drawn as a neighbour; undefined where none is. */
export function foreignRegion(
  { contestedRegion }: { readonly contestedRegion?: PlaceId | undefined },
  boundaries: Boundaries,
): PlaceId | undefined {
  return boundaries === 'natural-earth' ? contestedRegion : undefined;
}
