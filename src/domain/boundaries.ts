/**
 * Whose list of countries colours Taiwan: ISO 3166-2:CN, where it is a province, or Natural Earth, where it is a
 * neighbour. The outlines are Natural Earth's in both.
 */
export type Boundaries = 'iso-3166-2' | 'natural-earth';

/** GB/T 2260 code of Taiwan: a province of ISO 3166-2:CN, a neighbour in Natural Earth's own countries. */
export const taiwanCode = '710000';
