import { type Camera, type ScreenSize, screenPoint } from '../picture/mercator.ts';

/** How far one can go: the ground ends a little beyond, and the largest zoom has no more detail to show. */
const limits = { west: 60, east: 150, south: 0, north: 62, minZoom: 1, maxZoom: 9 } as const;

/** Smallest and largest zoom. */
export const zoomLimits = { least: limits.minZoom, most: limits.maxZoom } as const;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** The nearest camera that is allowed. */
export function constrainCamera({ longitude, latitude, zoom }: Camera): Camera {
  return {
    longitude: clamp(longitude, limits.west, limits.east),
    latitude: clamp(latitude, limits.south, limits.north),
    zoom: clamp(zoom, limits.minZoom, limits.maxZoom),
  };
}

/** Pixels from the map's upper left corner. */
export interface ScreenPosition {
  readonly x: number;
  readonly y: number;
}

export type CameraMove = 'jump' | 'ease';

/** Whether a place lies on the screen, covered or not. */
export function isOnScreen(
  { longitude, latitude }: { readonly longitude: number; readonly latitude: number },
  camera: Camera,
  screen: ScreenSize,
): boolean {
  const { x, y } = screenPoint(longitude, latitude, camera, screen);
  return x >= 0 && y >= 0 && x <= screen.width && y <= screen.height;
}
