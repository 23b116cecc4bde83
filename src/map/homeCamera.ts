import { extent } from 'd3';
import type { GazetteerPlace } from '../domain/gazetteer.ts';
import type { DegreeBounds, MapLimits, Story } from '../domain/story.ts';
import type { WholeStory } from '../geometry/homeBounds.ts';
import type { Camera } from '../geometry/mercator.ts';
import { type FreePart, fitBounds, fitHome } from './freePart.ts';
import { constrainCamera } from './mapLimits.ts';

/** Room for the names that stand to the right of their marks: pixels, and at most this share of the free width. */
const [nameRoom, nameShare] = [84, 0.22];
/** Room for the marks of the northernmost and the southernmost place: pixels, and at most this share of the height. */
const [markRoom, markShare] = [14, 0.08];
/** Closer than this, a place loses its surroundings. */
const closestHome = 6;

/**
 * The camera that shows the whole story; undefined where nothing of the map is free.
 *
 * @param least below this zoom the story's home is too small, and the camera shows where the data is
 */
export function homeCamera(
  { home, limits, bounds }: WholeStory,
  free: FreePart,
  least: number = home.smallestZoom,
): Camera | undefined {
  const whole = fitHome(free, home);
  if (whole && whole.zoom >= least) return constrainCamera(whole, limits);
  const [widest] = free.rectangles;
  if (!widest) return undefined;
  const right = Math.min(nameRoom, nameShare * (widest.right - widest.left));
  const above = Math.min(markRoom, markShare * (widest.bottom - widest.top));
  const fitted = fitBounds(bounds, free, closestHome, { left: right * 0.7, right, above });
  return fitted && constrainCamera(fitted, limits);
}

/** What is shown around a place, in degrees to each side. */
const surroundings = { longitude: 8.5, latitude: 5.5 };

type Point = Pick<GazetteerPlace, 'longitude' | 'latitude'>;

function around(places: readonly Point[], margin: Point): DegreeBounds | undefined {
  const [west, east] = extent(places, ({ longitude }) => longitude);
  const [south, north] = extent(places, ({ latitude }) => latitude);
  if (west === undefined || east === undefined || south === undefined || north === undefined)
    return undefined;
  return {
    west: west - margin.longitude,
    east: east + margin.longitude,
    south: south - margin.latitude,
    north: north + margin.latitude,
  };
}

/** The camera that shows a place in the middle of the free part, and what lies around it. */
export function placeCamera(place: Point, free: FreePart, limits: MapLimits): Camera | undefined {
  const bounds = around([place], surroundings);
  const fitted = bounds && fitBounds(bounds, free, limits.maxZoom);
  return fitted && constrainCamera(fitted, limits);
}

/** What a play shows around a place, to each side, as a share of the story's home. */
const beatShare = 0.16;

/** The camera that shows where something arrives, and so much of the story's home around it that it is known where. */
export function beatCamera(
  place: Point,
  { home: { bounds }, limits }: Pick<Story, 'home' | 'limits'>,
  free: FreePart,
): Camera | undefined {
  const margin = {
    longitude: (bounds.east - bounds.west) * beatShare,
    latitude: (bounds.north - bounds.south) * beatShare,
  };
  const shown = around([place], margin);
  const fitted = shown && fitBounds(shown, free, limits.maxZoom);
  return fitted && constrainCamera(fitted, limits);
}

/** Room around places that are looked at more closely, in degrees. */
const closerMargin = { longitude: 0.4, latitude: 0.4 };
/** Less than this, in steps of zoom, is not closer. */
const leastStep = 0.3;

/** The camera that shows some places apart from each other; undefined where it would not come closer. */
export function closerCamera(
  places: readonly Point[],
  camera: Camera,
  free: FreePart,
  limits: MapLimits,
): Camera | undefined {
  const bounds = around(places, closerMargin);
  const fitted = bounds && fitBounds(bounds, free, limits.maxZoom);
  const closer = fitted && constrainCamera(fitted, limits);
  return closer && closer.zoom >= camera.zoom + leastStep ? closer : undefined;
}
