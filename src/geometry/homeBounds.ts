import type { Dataset } from '../domain/dataset.ts';
import type { DegreeBounds, Home, MapLimits } from '../domain/story.ts';

/** What a camera needs to know of a story to show the whole of it. */
export interface WholeStory {
  readonly home: Pick<Home, 'outline' | 'smallestZoom'>;
  readonly limits: MapLimits;
  /** Where the data is. */
  readonly bounds: DegreeBounds;
}

/** All places that have initiatives, and a little around them; the story's home where there are none. */
function dataBounds({ entries, story }: Dataset): DegreeBounds {
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

/** A collection's story as a camera sees it. */
export function wholeStoryOf(dataset: Dataset): WholeStory {
  const { home, limits } = dataset.story;
  return {
    home,
    limits,
    // Only where there is no room for the home is this asked for.
    get bounds() {
      return dataBounds(dataset);
    },
  };
}
