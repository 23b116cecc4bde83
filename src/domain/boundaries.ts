/** Whose lines are drawn: the units of ISO 3166-2:CN, or Natural Earth's own countries. */
export type Boundaries = 'iso-3166-2' | 'natural-earth';

/** GB/T 2260 code of Taiwan: a province of ISO 3166-2:CN, a neighbour in Natural Earth's own countries. */
export const taiwanCode = '710000';
