import { extent, sort } from 'd3';
import type { MultiPolygon, Polygon } from 'geojson';
import type { PlaceId } from '../domain/ids.ts';
import type { MapPlane } from './mercator.ts';

export interface ProvinceShape {
  readonly code: PlaceId;
  readonly geometry: Polygon | MultiPolygon;
}

/** Which province holds a point: outlines looked at once, so that the question costs one look into a table. */
export interface ProvinceRaster {
  /** Code of the province at a point, in pixels of the plane at zoom 0; undefined at sea and abroad. */
  codeAt(x: number, y: number): PlaceId | undefined;
}

/** Cells across. One is some six kilometres wide. */
const columns = 1000;

interface PlaneShape {
  readonly code: PlaceId;
  readonly rings: readonly (readonly (readonly [number, number])[])[];
}

function onPlane({ code, geometry }: ProvinceShape, plane: MapPlane): PlaneShape {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = parts.flat().map((ring) =>
    ring.map(([longitude = 0, latitude = 0]): [number, number] => {
      const { x, y } = plane(longitude, latitude);
      return [x, y];
    }),
  );
  return { code, rings };
}

/** Where rows of cells cross the rings: their x, by row. `toRow` gives a row's number, not rounded. */
function crossings(
  { rings }: PlaneShape,
  toRow: (y: number) => number,
  rows: number,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const ring of rings) {
    for (const [position, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(position + 1) % ring.length] ?? [x1, y1];
      const [top, bottom] = [Math.min(toRow(y1), toRow(y2)), Math.max(toRow(y1), toRow(y2))];
      // A row asks at the middle of its cells.
      for (let row = Math.max(0, Math.ceil(top - 0.5)); row + 0.5 < bottom && row < rows; row += 1) {
        const share = (row + 0.5 - toRow(y1)) / (toRow(y2) - toRow(y1));
        const own = found.get(row) ?? [];
        own.push(x1 + share * (x2 - x1));
        found.set(row, own);
      }
    }
  }
  return found;
}

/** Fills a table of cells with the provinces that hold their middles, by the even-odd rule. */
export function createProvinceRaster(shapes: readonly ProvinceShape[], plane: MapPlane): ProvinceRaster {
  const drawn = shapes.map((shape) => onPlane(shape, plane));
  const points = drawn.flatMap(({ rings }) => rings.flat());
  const [west = 0, east = 1] = extent(points, ([x]) => x);
  const [north = 0, south = 1] = extent(points, ([, y]) => y);
  const cell = (east - west) / columns || 1;
  const rows = Math.ceil((south - north) / cell);
  const cells = new Uint8Array(columns * rows);
  const toRow = (y: number): number => (y - north) / cell;
  for (const [position, shape] of drawn.entries()) {
    for (const [row, unordered] of crossings(shape, toRow, rows)) {
      const xs = sort(unordered);
      for (let pair = 0; pair + 1 < xs.length; pair += 2) {
        const [from = 0, to = 0] = [xs[pair], xs[pair + 1]];
        const first = Math.max(0, Math.ceil((from - west) / cell - 0.5));
        const end = Math.min(columns, Math.ceil((to - west) / cell - 0.5));
        cells.fill(position + 1, row * columns + first, row * columns + end);
      }
    }
  }
  return {
    codeAt(x, y) {
      const [column, row] = [Math.floor((x - west) / cell), Math.floor(toRow(y))];
      if (column < 0 || column >= columns || row < 0 || row >= rows) return undefined;
      return drawn[(cells[row * columns + column] ?? 0) - 1]?.code;
    },
  };
}
