import { type ZoomTransform, zoomIdentity } from 'd3';
import { type Camera, degreesOf, type ScreenSize, worldPoint } from '../geometry/mercator.ts';

/** The camera as d3-zoom has it: the plane at zoom 0, moved by x and y and magnified by k. */
export function transformOf(
  { longitude, latitude, zoom }: Camera,
  { width, height }: ScreenSize,
): ZoomTransform {
  const center = worldPoint(longitude, latitude, zoom);
  return zoomIdentity.translate(width / 2 - center.x, height / 2 - center.y).scale(2 ** zoom);
}

/** The inverse of {@link transformOf}. */
export function cameraOf({ x, y, k }: ZoomTransform, { width, height }: ScreenSize): Camera {
  const zoom = Math.log2(k);
  return { ...degreesOf({ x: width / 2 - x, y: height / 2 - y }, zoom), zoom };
}
