import type { DegreeBounds, Home } from '../domain/story.ts';
import {
  type Camera,
  cameraFor,
  cameraShowing,
  degreesOf,
  type Rectangle,
  type ScreenSize,
  screenPoint,
  type WorldPoint,
  worldPoint,
} from '../geometry/mercator.ts';

/** What of the map's screen nothing covers. Pixels of the map. */
export interface FreePart {
  readonly screen: ScreenSize;
  /** What lies over the map. */
  readonly covers: readonly Rectangle[];
  /** Parts that nothing covers, a margin away from covers and edges, the largest first; they lie over each other. */
  readonly rectangles: readonly Rectangle[];
}

/** Kept between what is shown and what covers the map, in pixels. */
const coverMargin = 8;
/** Kept between what is shown and the edges of the map, as a share of its smaller side, and at most in pixels. */
const [edgeShare, mostEdge] = [0.03, 16];
/** Where no part is as wide and as high as this, in pixels, there is no room to show anything. */
const leastRoom = 36;

const widthOf = ({ left, right }: Rectangle): number => right - left;
const heightOf = ({ top, bottom }: Rectangle): number => bottom - top;
const areaOf = (part: Rectangle): number => widthOf(part) * heightOf(part);
const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const grown = ({ left, top, right, bottom }: Rectangle, by: number): Rectangle => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

function insideEdges({ width, height }: ScreenSize): Rectangle {
  return grown(
    { left: 0, top: 0, right: width, bottom: height },
    -Math.min(mostEdge, edgeShare * Math.min(width, height)),
  );
}

/** The part of a map that is free, from the rectangles that lie over it. */
export function freePartOf(screen: ScreenSize, covers: readonly Rectangle[]): FreePart {
  const whole = insideEdges(screen);
  const kept = covers.map((cover) => grown(cover, coverMargin)).filter((cover) => overlap(cover, whole));
  // A largest free rectangle has each of its sides at a side of a cover, or at the edge.
  const rectangles = [whole.left, ...kept.map(({ right }) => right)].flatMap((left) =>
    [whole.right, ...kept.map((cover) => cover.left)]
      .filter((right) => right - left >= leastRoom && left >= whole.left && right <= whole.right)
      .flatMap((right) =>
        [whole.top, ...kept.map(({ bottom }) => bottom)].flatMap((top) =>
          [whole.bottom, ...kept.map((cover) => cover.top)]
            .filter((bottom) => bottom - top >= leastRoom && top >= whole.top && bottom <= whole.bottom)
            .map((bottom) => ({ left, top, right, bottom })),
        ),
      ),
  );
  const free = rectangles.filter((part) => !kept.some((cover) => overlap(part, cover)));
  return { screen, covers, rectangles: free.sort((a, b) => areaOf(b) - areaOf(a)) };
}

/** So much smaller, in steps of zoom, something is shown for standing nearer to the middle of what is free. */
const forTheMiddle = 0.15;
const noRoom = { left: 0, right: 0, above: 0 } as const;

/**
 * The camera that shows `bounds` as large as they fit into a free part; undefined where none is free.
 *
 * @param closest the largest zoom
 * @param room kept free around them in the free part, in pixels; `above` stands for below, too
 */
export function fitBounds(
  bounds: DegreeBounds,
  { screen, rectangles }: FreePart,
  closest: number,
  room: { readonly left: number; readonly right: number; readonly above: number } = noRoom,
): Camera | undefined {
  const cameras = rectangles.map((part) => {
    const within = {
      left: part.left + room.left,
      right: part.right - room.right,
      top: part.top + room.above,
      bottom: part.bottom - room.above,
    };
    return cameraFor(bounds, screen, within, closest);
  });
  const largest = Math.max(...cameras.map(({ zoom }) => zoom));
  // The largest part comes first: its middle is nearest to the map's.
  return cameras.find(({ zoom }) => zoom >= largest - forTheMiddle);
}

/** Whether a line between two points comes into a rectangle (Liang and Barsky's clipping). */
function isCrossed(a: WorldPoint, b: WorldPoint, { left, top, right, bottom }: Rectangle): boolean {
  // Most lie apart.
  if (Math.max(a.x, b.x) < left || Math.min(a.x, b.x) > right) return false;
  if (Math.max(a.y, b.y) < top || Math.min(a.y, b.y) > bottom) return false;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [from, to] = [0, 1];
  for (const [way, room] of [
    [-dx, a.x - left],
    [dx, right - a.x],
    [-dy, a.y - top],
    [dy, bottom - a.y],
  ] as const) {
    if (way === 0) {
      if (room < 0) return false;
    } else if (way < 0) from = Math.max(from, room / way);
    else to = Math.min(to, room / way);
  }
  return from < to;
}

/** How finely the position of the home is sought, in steps of the room that is left for it. */
const standings = 10;
/** How finely its size is sought: so many times the range of zooms is halved. */
const halvings = 9;
/** Farther out than the whole rectangle of the home fits, by so many steps of zoom, is not sought. */
const zoomRange = 1.5;

/**
 * The camera that shows the story's whole home as large as its outline fits between what covers the map, whose rectangles
 * may reach into the corners that the outline leaves; undefined where there is no room for it.
 */
export function fitHome(free: FreePart, { outline: home }: Pick<Home, 'outline'>): Camera | undefined {
  const { screen } = free;
  const edges = insideEdges(screen);
  const covers = free.covers.map((cover) => grown(cover, coverMargin));
  const points = home.map(([longitude, latitude]) => worldPoint(longitude, latitude, 0));
  const [west, east] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [north, south] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const middle = free.rectangles[0] ?? edges;

  const cameraAt = (zoom: number): Camera | undefined => {
    const scale = 2 ** zoom;
    const [slackX, slackY] = [
      widthOf(edges) - (east - west) * scale,
      heightOf(edges) - (south - north) * scale,
    ];
    if (slackX < 0 || slackY < 0) return undefined;
    const outline = points.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
    const [middleX, middleY] = [((west + east) / 2) * scale, ((north + south) / 2) * scale];
    const steps = Array.from({ length: standings + 1 }, (_, step) => step / standings);
    const places = steps
      .flatMap((across) =>
        steps.map((down) => {
          const x = edges.left + slackX * across - west * scale;
          const y = edges.top + slackY * down - north * scale;
          const way = Math.hypot(
            middleX + x - (middle.left + middle.right) / 2,
            middleY + y - (middle.top + middle.bottom) / 2,
          );
          return { x, y, way };
        }),
      )
      .sort((a, b) => a.way - b.way);
    const box = { left: west * scale, top: north * scale, right: east * scale, bottom: south * scale };
    // The covers are moved instead of the outline, which has more corners; most lie apart from all of it.
    const nearest = places.find(({ x, y }) => {
      const moved = covers
        .map(({ left, top, right, bottom }) => ({
          left: left - x,
          top: top - y,
          right: right - x,
          bottom: bottom - y,
        }))
        .filter((cover) => overlap(cover, box));
      if (moved.length === 0) return true;
      return !outline.some((point, index) => {
        const next = outline[(index + 1) % outline.length] ?? point;
        return moved.some((cover) => isCrossed(point, next, cover));
      });
    });
    if (!nearest) return undefined;
    const center = { x: screen.width / 2 - nearest.x, y: screen.height / 2 - nearest.y };
    return { ...degreesOf(center, zoom), zoom };
  };

  let high = Math.log2(Math.min(widthOf(edges) / (east - west), heightOf(edges) / (south - north)));
  let low = high - zoomRange;
  let best = cameraAt(low);
  for (let step = 0; best && step < halvings; step += 1) {
    const zoom = (low + high) / 2;
    const closer = cameraAt(zoom);
    if (closer) {
      best = closer;
      low = zoom;
    } else high = zoom;
  }
  return best;
}

/** The camera moved the shortest way that brings a place into a free part, `margin` pixels from its sides. */
export function showPlaceIn(
  { screen, rectangles }: FreePart,
  place: { readonly longitude: number; readonly latitude: number },
  camera: Camera,
  margin: number,
): Camera {
  const point = screenPoint(place.longitude, place.latitude, camera, screen);
  const wide = rectangles.filter((part) => Math.min(widthOf(part), heightOf(part)) >= 2 * margin);
  let best: { readonly camera: Camera; readonly way: number } | undefined;
  for (const part of wide.length > 0 ? wide : rectangles.slice(0, 1)) {
    const moved = cameraShowing(place, camera, screen, part, margin);
    const after = screenPoint(place.longitude, place.latitude, moved, screen);
    const way = Math.hypot(after.x - point.x, after.y - point.y);
    if (!best || way < best.way) best = { camera: moved, way };
  }
  return best?.camera ?? camera;
}
