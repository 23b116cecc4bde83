import { extent, polygonArea, polygonContains } from 'd3';
import type { Position } from 'geojson';
import type { GazetteerPlace } from '../domain/gazetteer.ts';
import type { AnyText, PlaceId } from '../domain/ids.ts';
import { type MapPlane, mercatorPlane, type WorldPoint } from '../geometry/mercator.ts';
import { createProvinceRaster, type ProvinceShape } from '../geometry/provinceRaster.ts';
import type { Box } from './placement.ts';

/** What the outlines tell about where names can stand. Pixels at zoom 0. */
export interface NameGround {
  /** Points inside the province: its label point, then others from near to far. */
  candidates(provinceCode: PlaceId): readonly WorldPoint[];
  /** The box around its largest part. */
  bounds(provinceCode: PlaceId): Box | undefined;
  /** Square root of the area. */
  extent(provinceCode: PlaceId): number;
  /** Code of the province at a point; undefined at sea and abroad. */
  provinceAt(point: WorldPoint): PlaceId | undefined;
}

const gridSteps = 9;

interface ProvinceGround {
  readonly candidates: readonly WorldPoint[];
  readonly bounds: Box;
  readonly extent: number;
}

function outerRings({ geometry }: ProvinceShape): readonly (readonly Position[])[] {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return parts.flatMap((part) => (part[0] ? [part[0]] : []));
}

function groundOf(shape: ProvinceShape, label: WorldPoint, plane: MapPlane): ProvinceGround {
  const rings = outerRings(shape).map((ring) =>
    ring.map(([longitude = 0, latitude = 0]): [number, number] => {
      const { x, y } = plane(longitude, latitude);
      return [x, y];
    }),
  );
  const largest = rings.reduce((a, b) => (Math.abs(polygonArea(b)) > Math.abs(polygonArea(a)) ? b : a), []);
  const [left = 0, right = 0] = extent(largest, ([x]) => x);
  const [top = 0, bottom = 0] = extent(largest, ([, y]) => y);
  const grid = Array.from({ length: gridSteps * gridSteps }, (_, cell) => ({
    x: left + ((right - left) * ((cell % gridSteps) + 0.5)) / gridSteps,
    y: top + ((bottom - top) * (Math.floor(cell / gridSteps) + 0.5)) / gridSteps,
  }));
  const inside = grid.filter(({ x, y }) => polygonContains(largest, [x, y]));
  const far = ({ x, y }: WorldPoint): number => Math.hypot(x - label.x, y - label.y);
  return {
    candidates: [label, ...inside.sort((a, b) => far(a) - far(b))],
    bounds: { left, top, right, bottom },
    extent: Math.sqrt(rings.reduce((sum, ring) => sum + Math.abs(polygonArea(ring)), 0)),
  };
}

/** Looks at the outlines once, so that laying out names stays cheap. */
export function createNameGround(
  shapes: readonly ProvinceShape[],
  provinces: readonly GazetteerPlace[],
  plane: MapPlane = mercatorPlane,
): NameGround {
  const grounds = new Map(
    provinces.flatMap((province) => {
      const shape = shapes.find(({ code }) => code === province.code);
      const label = plane(province.longitude, province.latitude);
      return shape ? [[province.code, groundOf(shape, label, plane)] as const] : [];
    }),
  );
  const raster = createProvinceRaster(shapes, plane);
  return {
    candidates: (code) => grounds.get(code)?.candidates ?? [],
    bounds: (code) => grounds.get(code)?.bounds,
    extent: (code) => grounds.get(code)?.extent ?? 0,
    provinceAt: ({ x, y }) => raster.codeAt(x, y),
  };
}

/** How much of a box lies in a province, and how much at most in any one other; shares of 1. */
export interface BoxShares {
  readonly own: number;
  readonly foreign: number;
}

const sampleColumns = 8;
const sampleRows = 3;

/** @param scale pixels of the box in one of the ground's */
export function sharesOf(
  box: Box,
  provinceCode: PlaceId | AnyText,
  ground: NameGround,
  scale: number,
): BoxShares {
  const counts = new Map<PlaceId | AnyText, number>();
  for (let cell = 0; cell < sampleColumns * sampleRows; cell += 1) {
    const x = box.left + ((box.right - box.left) * ((cell % sampleColumns) + 0.5)) / sampleColumns;
    const y = box.top + ((box.bottom - box.top) * (Math.floor(cell / sampleColumns) + 0.5)) / sampleRows;
    const code = ground.provinceAt({ x: x / scale, y: y / scale });
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const share = (count: number): number => count / (sampleColumns * sampleRows);
  let foreign = 0;
  for (const [code, count] of counts) if (code !== provinceCode) foreign = Math.max(foreign, count);
  return { own: share(counts.get(provinceCode) ?? 0), foreign: share(foreign) };
}
