import { polygonContains } from 'd3';
import type { PlaceId } from '../domain/ids.ts';
import { type Camera, degreesOf, type ScreenSize, worldPoint } from '../geometry/mercator.ts';
import type { ProvinceShape } from '../geometry/provinceRaster.ts';
import type { ScreenPosition } from './mapLimits.ts';

/** Where a point of the screen lies on the Earth. Degrees. */
export function degreesAt(
  position: ScreenPosition,
  camera: Camera,
  { width, height }: ScreenSize,
): { longitude: number; latitude: number } {
  const center = worldPoint(camera.longitude, camera.latitude, camera.zoom);
  return degreesOf(
    { x: center.x + position.x - width / 2, y: center.y + position.y - height / 2 },
    camera.zoom,
  );
}

/** Code of the province that holds a point. Rings that lie in each other are land and hole by turns. */
export function provinceAt(
  { longitude, latitude }: { longitude: number; latitude: number },
  shapes: readonly ProvinceShape[],
): PlaceId | undefined {
  return shapes.find(({ geometry }) => {
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return parts.some((rings) => {
      const within = rings.filter((ring) =>
        polygonContains(
          ring.map(([x = 0, y = 0]): [number, number] => [x, y]),
          [longitude, latitude],
        ),
      );
      return within.length % 2 === 1;
    });
  })?.code;
}
