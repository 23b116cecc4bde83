import type { MapLimits } from '../domain/story.ts';
import { type Camera, type ScreenSize, screenPoint } from '../geometry/mercator.ts';

/** From far away the country may lie at the top, above a sheet: its south then stands so far over the middle. Pixels. */
const reach = 300;
/** What no camera may leave. Degrees. */
const farthestSouth = -70;

/** How far south the middle may lie. Degrees, in whose stead Mercator's units do. */
function southLimit(zoom: number, { south, southernmost }: MapLimits): number {
  const degrees = (reach / (512 * 2 ** zoom)) * 360;
  return clamp(southernmost - degrees, Math.min(farthestSouth, south), south);
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** The nearest camera that is allowed. */
export function constrainCamera({ longitude, latitude, zoom }: Camera, limits: MapLimits): Camera {
  const within = clamp(zoom, limits.minZoom, limits.maxZoom);
  return {
    longitude: clamp(longitude, limits.west, limits.east),
    latitude: clamp(latitude, southLimit(within, limits), limits.north),
    zoom: within,
  };
}

/** Pixels from the map's upper left corner. */
export interface ScreenPosition {
  readonly x: number;
  readonly y: number;
}

/** `glide` is slower than `ease`: a play moves the camera without being asked. */
export type CameraMove = 'jump' | 'ease' | 'glide';

/** Whether a place lies on the screen, covered or not. */
export function isOnScreen(
  { longitude, latitude }: { readonly longitude: number; readonly latitude: number },
  camera: Camera,
  screen: ScreenSize,
): boolean {
  const { x, y } = screenPoint(longitude, latitude, camera, screen);
  return x >= 0 && y >= 0 && x <= screen.width && y <= screen.height;
}
