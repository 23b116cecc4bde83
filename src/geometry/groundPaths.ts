import { type GeoPermissibleObjects, type GeoStream, geoIdentity, geoStream, geoTransform } from 'd3';
import type { PlaceId } from '../domain/ids.ts';
import type { Ground } from './ground.ts';
import type { ScreenSize, WorldPoint } from './mercator.ts';

/** The ground as SVG path data, clipped to the picture. Empty where nothing of it shows. */
export interface GroundPaths {
  readonly neighbours: string;
  readonly neighbourBorders: string;
  /** Those of which something shows, by the region's code. */
  readonly provinces: readonly { readonly code: PlaceId; readonly d: string }[];
  readonly provinceBorders: string;
  readonly outline: string;
}

/** Lines are drawn this far beyond the edge, in pixels, so that no stroke runs along it. */
const beyond = 8;

/** Corners that span less than this, in square pixels, are not written. */
export interface LeastCorners {
  readonly own: number;
  /** Of other countries, which are there for orientation only. */
  readonly foreign: number;
}

/** What is not seen. */
const unseenCorners: LeastCorners = { own: 0.6, foreign: 2.4 };
const mostPasses = 6;

/** Twice the area that a line loses with a corner. */
function cornerArea(before: WorldPoint, corner: WorldPoint, after: WorldPoint): number {
  return Math.abs(
    (corner.x - before.x) * (after.y - before.y) - (after.x - before.x) * (corner.y - before.y),
  );
}

/**
 * Leaves out the corners that span the least, as Visvalingam and Whyatt do ("Line generalisation by repeated
 * elimination of points", The Cartographic Journal 30, 1993), but all that are less than their neighbours at once. It
 * looks at a line the same way from both of its ends, so that two provinces keep the same border.
 */
function withoutSmallCorners(points: readonly WorldPoint[], least: number): readonly WorldPoint[] {
  let kept = points;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const areas = kept.map((corner, position) => {
      const [before, after] = [kept[position - 1], kept[position + 1]];
      return before && after ? cornerArea(before, corner, after) : Number.POSITIVE_INFINITY;
    });
    const next = kept.filter((_, position) => {
      const area = areas[position] ?? 0;
      const isLeast = area <= (areas[position - 1] ?? area) && area <= (areas[position + 1] ?? area);
      return area >= 2 * least || !isLeast;
    });
    if (next.length === kept.length) return kept;
    kept = next;
  }
  return kept;
}

/** A number of tenths as short as it can be written. */
const tenths = (value: number): string => String(value / 10).replace(/^(-?)0\./, '$1.');

/** Two numbers; a sign parts them as well as a space does. */
const pair = (x: number, y: number): string => `${tenths(x)}${y < 0 ? '' : ' '}${tenths(y)}`;

/** Steps from point to point, in tenths of a pixel; empty for a line that does not leave its point. */
function pathData(points: readonly WorldPoint[], isClosed: boolean): string {
  const grid = points.map(({ x, y }) => ({ x: Math.round(x * 10), y: Math.round(y * 10) }));
  const [first] = grid;
  if (!first) return '';
  let steps = '';
  for (const [position, { x, y }] of grid.slice(1).entries()) {
    const { x: beforeX, y: beforeY } = grid[position] ?? first;
    const [dx, dy] = [x - beforeX, y - beforeY];
    if (dx === 0 && dy === 0) continue;
    steps += `${steps === '' || dx < 0 ? '' : ' '}${pair(dx, dy)}`;
  }
  return steps === '' ? '' : `M${pair(first.x, first.y)}l${steps}${isClosed ? 'z' : ''}`;
}

/** Writes what streams in as path data. */
function createPathWriter(least: number): { readonly stream: GeoStream; text(): string } {
  const parts: string[] = [];
  let isPolygon = false;
  let points: WorldPoint[] = [];
  return {
    stream: {
      lineStart: () => {
        points = [];
      },
      point: (x, y) => {
        points.push({ x, y });
      },
      lineEnd: () => {
        parts.push(pathData(withoutSmallCorners(points, least), isPolygon));
      },
      polygonStart: () => {
        isPolygon = true;
      },
      polygonEnd: () => {
        isPolygon = false;
      },
    },
    text: () => parts.join(''),
  };
}

/**
 * Draws the ground through `pointOf`, which says where a place lies in the picture, in pixels. Lines between points
 * stay straight, as on the screen.
 */
export function groundPaths(
  ground: Ground,
  pointOf: (longitude: number, latitude: number) => WorldPoint,
  { width, height }: ScreenSize,
  least: LeastCorners = unseenCorners,
): GroundPaths {
  const projection = geoTransform({
    point(longitude, latitude) {
      const { x, y } = pointOf(longitude, latitude);
      this.stream.point(x, y);
    },
  });
  const clip = geoIdentity().clipExtent([
    [-beyond, -beyond],
    [width + beyond, height + beyond],
  ]);
  const pathOf = (object: GeoPermissibleObjects, smallest = least.own): string => {
    const writer = createPathWriter(smallest);
    geoStream(object, projection.stream(clip.stream(writer.stream)));
    return writer.text();
  };
  return {
    neighbours: pathOf(ground.neighbours, least.foreign),
    neighbourBorders: pathOf(ground.neighbourBorders, least.foreign),
    provinces: ground.provinces.features.flatMap((province) => {
      const d = pathOf(province);
      return d === '' ? [] : [{ code: province.properties.code, d }];
    }),
    provinceBorders: pathOf(ground.provinceBorders),
    outline: pathOf(ground.outline),
  };
}
