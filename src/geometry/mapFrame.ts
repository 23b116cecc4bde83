import { type Camera, type MapPlane, mercatorPlane, type ScreenSize, type WorldPoint } from './mercator.ts';

/** Which part of a plane a picture shows, and how large. */
export interface MapFrame {
  readonly size: ScreenSize;
  readonly plane: MapPlane;
  /** Each step doubles the plane. */
  readonly zoom: number;
  /** The upper left corner, in pixels of the plane at the zoom. */
  readonly corner: WorldPoint;
}

/** Where a place lies in the picture. */
export function pointIn({ plane, zoom, corner }: MapFrame, longitude: number, latitude: number): WorldPoint {
  const { x, y } = plane(longitude, latitude);
  const scale = 2 ** zoom;
  return { x: x * scale - corner.x, y: y * scale - corner.y };
}

/** What a camera sees whose look goes to the middle of the picture. Mercator only. */
export function frameOfCamera({ longitude, latitude, zoom }: Camera, size: ScreenSize): MapFrame {
  const { x, y } = mercatorPlane(longitude, latitude);
  const scale = 2 ** zoom;
  const corner = { x: x * scale - size.width / 2, y: y * scale - size.height / 2 };
  return { size, plane: mercatorPlane, zoom, corner };
}
