import { extent } from 'd3';
import type { Dataset } from '../domain/dataset.ts';
import type { GazetteerPlace } from '../domain/gazetteer.ts';
import { country, dataBounds, smallestCountryZoom } from '../picture/homeBounds.ts';
import { type Camera, cameraFor, type Rectangle, type ScreenSize } from '../picture/mercator.ts';
import { constrainCamera } from './mapLimits.ts';

/** Room for the names that stand to the right of their marks, in pixels. */
const nameRoom = 84;
/** Closer than this, a place loses its surroundings. */
const closestHome = 6;

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

/** Room around places that are looked at more closely, in degrees. */
const closerMargin = 0.4;
/** Less than this, in steps of zoom, is not closer. */
const leastStep = 0.3;

/** The camera that shows some places apart from each other; undefined where it would not come closer. */
export function closerCamera(
  places: readonly Pick<GazetteerPlace, 'longitude' | 'latitude'>[],
  camera: Camera,
  screen: ScreenSize,
  free: Rectangle,
): Camera | undefined {
  const [west, east] = extent(places, ({ longitude }) => longitude);
  const [south, north] = extent(places, ({ latitude }) => latitude);
  if (west === undefined || east === undefined || south === undefined || north === undefined)
    return undefined;
  const around = {
    west: west - closerMargin,
    east: east + closerMargin,
    south: south - closerMargin,
    north: north + closerMargin,
  };
  const closer = constrainCamera(cameraFor(around, screen, free));
  return closer.zoom >= camera.zoom + leastStep ? closer : undefined;
}
