import { type Camera, degreesOf, type ScreenSize, worldPoint } from '../geometry/mercator.ts';
import type { ScreenPosition } from './mapLimits.ts';

/** The camera after the ground was moved by a way on the screen, in pixels. */
export function cameraMovedBy(camera: Camera, dx: number, dy: number): Camera {
  const { x, y } = worldPoint(camera.longitude, camera.latitude, camera.zoom);
  return { ...degreesOf({ x: x - dx, y: y - dy }, camera.zoom), zoom: camera.zoom };
}

/** The camera at another zoom that keeps what is at `position` where it is. */
export function cameraZoomedAround(
  camera: Camera,
  zoom: number,
  position: ScreenPosition,
  { width, height }: ScreenSize,
): Camera {
  const [dx, dy] = [position.x - width / 2, position.y - height / 2];
  const { longitude, latitude } = cameraMovedBy(camera, -dx, -dy);
  return cameraMovedBy({ longitude, latitude, zoom }, dx, dy);
}

/**
 * A camera on the way between two. The zoom changes evenly, and the point that both cameras show at the same place
 * stays there all the way, as if one zoomed around it.
 *
 * @param share 0 at `from`, 1 at `to`
 */
export function cameraBetween(from: Camera, to: Camera, share: number): Camera {
  const zoom = from.zoom + (to.zoom - from.zoom) * share;
  const ratio = 2 ** (from.zoom - to.zoom);
  const way = Math.abs(1 - ratio) < 1e-6 ? share : (1 - 2 ** (from.zoom - zoom)) / (1 - ratio);
  const [start, end] = [
    worldPoint(from.longitude, from.latitude, 0),
    worldPoint(to.longitude, to.latitude, 0),
  ];
  const center = { x: start.x + (end.x - start.x) * way, y: start.y + (end.y - start.y) * way };
  return { ...degreesOf(center, 0), zoom };
}
