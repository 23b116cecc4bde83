import type { Home } from '../domain/story.ts';
import { planeMarkup } from './drawPlane.ts';
import type { Ground } from './ground.ts';
import { groundPaths, type LeastCorners } from './groundPaths.ts';
import { pointOnPlane } from './groundPlane.ts';
import { element, group } from './svgElement.ts';

/** Zoom of the plane: a little less than the maps of common screens open with. */
const zoom = 2.25;
/** What the widest and the tallest screen show around the country. Degrees. */
const surroundings = { west: 36, north: 74, east: 178, south: -14 } as const;
/** Coarse: it is there for a moment, and every page carries it. */
const leastCorners: LeastCorners = { own: 0.8, foreign: 8 };

/**
 * The ground that stands in the page itself, to be seen before any script runs: no colours, no day, no language, so
 * that it is true for every link. Its view box is the story's home; what lies around it overflows.
 */
export function drawFirstGround(ground: Ground, { bounds }: Pick<Home, 'bounds'>): string {
  const corner = pointOnPlane(surroundings.west, surroundings.north, zoom);
  const end = pointOnPlane(surroundings.east, surroundings.south, zoom);
  const paths = groundPaths(
    ground,
    (longitude, latitude) => {
      const { x, y } = pointOnPlane(longitude, latitude, zoom);
      return { x: x - corner.x, y: y - corner.y };
    },
    { width: end.x - corner.x, height: end.y - corner.y },
    leastCorners,
  );
  const northWest = pointOnPlane(bounds.west, bounds.north, zoom);
  const southEast = pointOnPlane(bounds.east, bounds.south, zoom);
  const box = [northWest.x, northWest.y, southEast.x - northWest.x, southEast.y - northWest.y];
  return element(
    'svg',
    { class: 'first-ground', viewBox: box.map((value) => value.toFixed(1)).join(' '), 'aria-hidden': 'true' },
    group(
      { 'data-plane': String(zoom) },
      group({ transform: `translate(${corner.x.toFixed(2)} ${corner.y.toFixed(2)})` }, planeMarkup(paths)),
    ),
  );
}
