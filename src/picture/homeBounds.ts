import type { Dataset } from '../domain/dataset.ts';
import type { DegreeBounds } from '../domain/story.ts';

/** All places that have initiatives, and a little around them; the story's home where there are none. */
export function dataBounds({ entries, story }: Dataset): DegreeBounds {
  const longitudes = entries.map(({ place }) => place.longitude);
  const latitudes = entries.map(({ place }) => place.latitude);
  if (longitudes.length === 0) return story.home.bounds;
  const margin = 1.6;
  return {
    west: Math.min(...longitudes) - margin,
    east: Math.max(...longitudes) + margin,
    south: Math.min(...latitudes) - margin,
    north: Math.max(...latitudes) + margin,
  };
}
