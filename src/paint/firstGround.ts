import type { Home } from '../domain/story.ts';
import type { Ground } from '../geometry/ground.ts';
import { groundPaths, type LeastCorners } from '../geometry/groundPaths.ts';
import { type Rectangle, worldPoint } from '../geometry/mercator.ts';
import { planeMarkup } from './drawPlane.ts';
import { element, group } from './svgElement.ts';

/** Width of the story's home, in pixels: a little less than the maps of common screens open with. */
const homeWidth = 418;
/** Coarse: it is there for a moment, and every page carries it. */
const leastCorners: LeastCorners = { own: 0.8, foreign: 8 };

/** The plane that the ground of the page is drawn on, by its zoom, and what of it the story's home takes, in pixels. */
export function firstPlane({ bounds }: Pick<Home, 'bounds'>): Rectangle & { readonly zoom: number } {
  const exact = Math.log2((homeWidth * 360) / (512 * (bounds.east - bounds.west)));
  const zoom = Math.round(exact * 100) / 100;
  const { x: left, y: top } = worldPoint(bounds.west, bounds.north, zoom);
  const { x: right, y: bottom } = worldPoint(bounds.east, bounds.south, zoom);
  return { zoom, left, top, right, bottom };
}

/**
 * The ground that stands in the page itself, to be seen before any script runs: no colours, no day, no language, so
 * that it is true for every link. Its view box is the story's home; what lies around it overflows.
 */
export function drawFirstGround(
  ground: Ground,
  { bounds, surroundings }: Pick<Home, 'bounds' | 'surroundings'>,
): string {
  const { zoom, left, top, right, bottom } = firstPlane({ bounds });
  const corner = worldPoint(surroundings.west, surroundings.north, zoom);
  const end = worldPoint(surroundings.east, surroundings.south, zoom);
  const paths = groundPaths(
    ground,
    (longitude, latitude) => {
      const { x, y } = worldPoint(longitude, latitude, zoom);
      return { x: x - corner.x, y: y - corner.y };
    },
    { width: end.x - corner.x, height: end.y - corner.y },
    leastCorners,
  );
  const box = [left, top, right - left, bottom - top];
  return element(
    'svg',
    { class: 'first-ground', viewBox: box.map((value) => value.toFixed(1)).join(' '), 'aria-hidden': 'true' },
    group(
      { 'data-plane': String(zoom) },
      group({ transform: `translate(${corner.x.toFixed(2)} ${corner.y.toFixed(2)})` }, planeMarkup(paths)),
    ),
  );
}
