import type { DegreeBounds } from '../domain/story.ts';

/** A point of the map's plane, in pixels at one zoom: x grows east from 180° W, y grows south. */
export interface WorldPoint {
  readonly x: number;
  readonly y: number;
}

export interface Camera {
  /** Degrees. */
  readonly longitude: number;
  readonly latitude: number;
  /** 0 shows the Earth 512 pixels wide; each step doubles it. Not always whole. */
  readonly zoom: number;
}

const tileSize = 512;
const worldSize = (zoom: number): number => tileSize * 2 ** zoom;

/** Mercator's plane is a square that ends here. Degrees. */
export const mercatorEnd = 85.051129;

/** Web Mercator (EPSG:3857), as web maps draw it. What lies beyond its ends stands at them. */
export function worldPoint(longitude: number, latitude: number, zoom: number): WorldPoint {
  const size = worldSize(zoom);
  const within = Math.max(-mercatorEnd, Math.min(mercatorEnd, latitude));
  const sine = Math.sin((within * Math.PI) / 180);
  return {
    x: (longitude / 360 + 0.5) * size,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size,
  };
}

/** Where a place lies on a map's plane, in pixels at zoom 0. */
export type MapPlane = (longitude: number, latitude: number) => WorldPoint;

/** Web Mercator, as on the screen. */
export const mercatorPlane: MapPlane = (longitude, latitude) => worldPoint(longitude, latitude, 0);

/** The inverse of {@link worldPoint}. */
export function degreesOf({ x, y }: WorldPoint, zoom: number): { longitude: number; latitude: number } {
  const size = worldSize(zoom);
  return {
    longitude: (x / size - 0.5) * 360,
    latitude: (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI,
  };
}

/** A part of a screen, in pixels. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/** The Earth is no smaller than this: 64 pixels wide. */
const smallestZoom = -3;

/** The camera that shows `bounds` in the `free` part of a screen, as large as they fit or as the zoom may be. */
export function cameraFor(
  bounds: DegreeBounds,
  screen: ScreenSize,
  free: Rectangle,
  largestZoom = Number.POSITIVE_INFINITY,
): Camera {
  const southWest = worldPoint(bounds.west, bounds.south, 0);
  const northEast = worldPoint(bounds.east, bounds.north, 0);
  const fitting = Math.min(
    Math.max(1, free.right - free.left) / (northEast.x - southWest.x),
    Math.max(1, free.bottom - free.top) / (southWest.y - northEast.y),
    2 ** largestZoom,
  );
  const zoom = Math.max(smallestZoom, Math.log2(fitting));
  const scale = 2 ** zoom;
  const center = {
    x: ((southWest.x + northEast.x) / 2) * scale + screen.width / 2 - (free.left + free.right) / 2,
    y: ((southWest.y + northEast.y) / 2) * scale + screen.height / 2 - (free.top + free.bottom) / 2,
  };
  return { ...degreesOf(center, zoom), zoom };
}

/** Where a place is on a screen whose middle the camera looks at. */
export function screenPoint(
  longitude: number,
  latitude: number,
  camera: Camera,
  { width, height }: ScreenSize,
): WorldPoint {
  const point = worldPoint(longitude, latitude, camera.zoom);
  const center = worldPoint(camera.longitude, camera.latitude, camera.zoom);
  return { x: point.x - center.x + width / 2, y: point.y - center.y + height / 2 };
}

/**
 * The camera moved no farther than it must be for a place to lie in the `free` part of the screen, `margin` pixels
 * from its edges; the same camera where it does already.
 */
export function cameraShowing(
  place: { readonly longitude: number; readonly latitude: number },
  camera: Camera,
  screen: ScreenSize,
  free: Rectangle,
  margin: number,
): Camera {
  const point = screenPoint(place.longitude, place.latitude, camera, screen);
  const clamped = (value: number, low: number, high: number): number =>
    low + margin > high - margin ? (low + high) / 2 : Math.max(low + margin, Math.min(high - margin, value));
  const dx = point.x - clamped(point.x, free.left, free.right);
  const dy = point.y - clamped(point.y, free.top, free.bottom);
  if (dx === 0 && dy === 0) return camera;
  const center = worldPoint(camera.longitude, camera.latitude, camera.zoom);
  return { ...degreesOf({ x: center.x + dx, y: center.y + dy }, camera.zoom), zoom: camera.zoom };
}
