import type { Dataset } from '../domain/dataset.ts';
import { type Bounds, type Camera, cameraFor, type Rectangle, type ScreenSize } from '../picture/mercator.ts';
import { constrainCamera } from './mapLimits.ts';

/** The ground of the story where there is room for it: all of China. */
const country: Bounds = { west: 73.4, south: 18, east: 135.2, north: 53.7 };
/** Below this zoom the country is too small to read, and the map shows where the data is. */
const smallestCountryZoom = 2.7;
/** Room for the names that stand to the right of their marks, in pixels. */
const nameRoom = 84;
/** Closer than this, a place loses its surroundings. */
const closestHome = 6;

function dataBounds(dataset: Dataset): Bounds {
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

/**
 * The camera that shows the whole story.
 *
 * @param clear the part of the screen that nothing covers
 * @param open the same, where the heading may lie over foreign land
 */
export function homeCamera(dataset: Dataset, screen: ScreenSize, clear: Rectangle, open: Rectangle): Camera {
  const whole = cameraFor(country, screen, open);
  const withNames = { ...clear, left: clear.left + nameRoom * 0.7, right: clear.right - nameRoom };
  const fitted =
    whole.zoom >= smallestCountryZoom ? whole : cameraFor(dataBounds(dataset), screen, withNames);
  return constrainCamera({ ...fitted, zoom: Math.min(closestHome, fitted.zoom) });
}
