const prefix = 'place-';

/** Names a place among all that a layout places, provinces and cities too: one key for its marks and its name. */
export const placeKeyOf = (code: string): string => `${prefix}${code}`;

/** The code of the place that a key of {@link placeKeyOf} names. */
export const placeCodeOf = (key: string): string => key.slice(prefix.length);
