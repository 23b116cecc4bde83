import { extent } from 'd3';
import type { DegreeBounds } from '../domain/story.ts';
import type { Ground } from '../geometry/ground.ts';
import type { MapFrame } from '../geometry/mapFrame.ts';
import type { MapPlane, ScreenSize, WorldPoint } from '../geometry/mercator.ts';
import { type Box, padded } from './placement.ts';

const outlines = new WeakMap<Ground, Map<MapPlane, readonly WorldPoint[]>>();

/**
 * Points of the country's outline on a plane at zoom 0, close enough to tell what lies on the country. What is not the
 * story's home, such as the Antarctic of a map of the world, is left out.
 */
function outlineOf(ground: Ground, plane: MapPlane, home: DegreeBounds): readonly WorldPoint[] {
  const known = outlines.get(ground) ?? new Map<MapPlane, readonly WorldPoint[]>();
  outlines.set(ground, known);
  const made =
    known.get(plane) ??
    ground.outline.coordinates.flatMap((line) =>
      line.flatMap(([longitude = 0, latitude = 0]) =>
        longitude >= home.west && longitude <= home.east && latitude >= home.south && latitude <= home.north
          ? plane(longitude, latitude)
          : [],
      ),
    );
  known.set(plane, made);
  return made;
}

function isInside({ x, y }: WorldPoint, { left, top, right, bottom }: Box): boolean {
  return x > left && x < right && y > top && y < bottom;
}

/** Whether the country's outline comes into a box of the picture. */
export function outlineTouches(ground: Ground, home: DegreeBounds, frame: MapFrame, box: Box): boolean {
  const scale = 2 ** frame.zoom;
  return outlineOf(ground, frame.plane, home).some(({ x, y }) =>
    isInside({ x: x * scale - frame.corner.x, y: y * scale - frame.corner.y }, box),
  );
}

/** Kept between the country and what it must not touch, in pixels. */
const clearance = 12;
const zoomStep = 0.03;
/** Where the country may stand in the room that is left, in shares of it: the middle first, then farther right. */
const standings: readonly (readonly [x: number, y: number])[] = [0.5, 0.6, 0.7, 0.8, 0.9, 1].flatMap((x) => [
  [x, 0.5] as const,
  [x, 1] as const,
]);

/**
 * Fits the whole country, as far as it is the story's home, into `free`, as large as it can be without touching `avoid`.
 *
 * @param free in pixels of the picture
 * @param avoid what lies over the map, in the same pixels
 */
export function fitCountry(
  ground: Ground,
  home: DegreeBounds,
  plane: MapPlane,
  size: ScreenSize,
  free: Box,
  avoid: Box | undefined,
): MapFrame {
  const outline = outlineOf(ground, plane, home);
  const [west = 0, east = 1] = extent(outline, ({ x }) => x);
  const [north = 0, south = 1] = extent(outline, ({ y }) => y);
  const width = Math.max(1, free.right - free.left);
  const height = Math.max(1, free.bottom - free.top);
  const largest = Math.log2(Math.min(width / (east - west), height / (south - north)));
  const frameAt = (zoom: number, [shareX, shareY]: readonly [number, number]): MapFrame => {
    const scale = 2 ** zoom;
    const left = free.left + (width - (east - west) * scale) * shareX;
    const top = free.top + (height - (south - north) * scale) * shareY;
    return { size, plane, zoom, corner: { x: west * scale - left, y: north * scale - top } };
  };
  if (!avoid) return frameAt(largest, [0.5, 0.5]);
  const kept = padded(avoid, clearance);
  for (let zoom = largest; zoom > largest - 2; zoom -= zoomStep) {
    const fitted = standings
      .map((standing) => frameAt(zoom, standing))
      .find((frame) => !outlineTouches(ground, home, frame, kept));
    if (fitted) return fitted;
  }
  return frameAt(largest - 2, [1, 1]);
}
