import type { Dataset } from '../domain/dataset.ts';
import type { Bounds } from './mercator.ts';

/** The ground of the story where there is room for it: all of China. */
export const country: Bounds = { west: 73.4, south: 18, east: 135.2, north: 53.7 };
/** A line around all of China, close to its outline: what covers the map may lie where it bends inwards. Degrees. */
export const countryOutline: readonly (readonly [longitude: number, latitude: number])[] = [
  [73.3, 39.8],
  [79.6, 45.4],
  [82.2, 47.4],
  [86.2, 49.4],
  [88.4, 49.4],
  [91.5, 47.6],
  [96, 45],
  [104, 43],
  [109.4, 43.4],
  [111.4, 45.3],
  [115, 46.2],
  [116, 50.3],
  [119.5, 53.6],
  [123.5, 53.9],
  [126.4, 53.2],
  [130, 49.8],
  [135.2, 48.7],
  [134.4, 46.2],
  [131.2, 42.3],
  [128.6, 41.2],
  [124.6, 39.4],
  [123, 37.2],
  [122.6, 31],
  [122.4, 25.2],
  [121.9, 21.8],
  [120.6, 21.5],
  [111.2, 17.9],
  [108.2, 17.9],
  [101.2, 20.8],
  [97.1, 23.2],
  [96.8, 27],
  [92, 26.4],
  [85, 27.2],
  [78.4, 30.8],
  [73.6, 36.8],
];
/** Below this zoom the country is too small to read, and the map shows where the data is. */
export const smallestCountryZoom = 2.5;
/** The same for the overviews of a talk, which are about the whole country. */
export const smallestOverviewZoom = 2.3;
/** All places that have initiatives, and a little around them; the country where there are none. */
export function dataBounds(dataset: Dataset): Bounds {
  const longitudes = dataset.entries.map(({ place }) => place.longitude);
  const latitudes = dataset.entries.map(({ place }) => place.latitude);
  if (longitudes.length === 0) return country;
  const margin = 1.6;
  return {
    west: Math.min(...longitudes) - margin,
    east: Math.max(...longitudes) + margin,
    south: Math.min(...latitudes) - margin,
    north: Math.max(...latitudes) + margin,
  };
}
