import type { PlaceId } from '../domain/ids.ts';

const prefix = 'place-';

/** Names a place among all that a layout places, provinces and cities too: one key for its marks and its name. */
export const placeKeyOf = (code: PlaceId): string => `${prefix}${code}`;

/** The code of the place that a key of {@link placeKeyOf} names. */
export const placeCodeOf = (key: string): PlaceId => key.slice(prefix.length) as PlaceId;
