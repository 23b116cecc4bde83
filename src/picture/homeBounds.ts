import type { Dataset } from '../domain/dataset.ts';
import type { Bounds } from './mercator.ts';

/** The ground of the story where there is room for it: all of China. */
export const country: Bounds = { west: 73.4, south: 18, east: 135.2, north: 53.7 };
/** Below this zoom the country is too small to read, and the map shows where the data is. */
export const smallestCountryZoom = 2.7;
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
