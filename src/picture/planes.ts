import { geoConicEqualArea } from 'd3';
import { type WorldPoint, worldPoint } from './mercator.ts';

/** Where a place lies on a map's plane, in pixels at zoom 0. */
export type MapPlane = (longitude: number, latitude: number) => WorldPoint;

export type ProjectionName = 'mercator' | 'albers';

export const projectionNames: readonly ProjectionName[] = ['mercator', 'albers'];

/** Web Mercator, as on the screen. */
export const mercatorPlane: MapPlane = (longitude, latitude) => worldPoint(longitude, latitude, 0);

/** At this latitude, in degrees, both planes have about the same scale, so that a zoom means the same on both. */
const sharedLatitude = 36;

const albers = geoConicEqualArea()
  .parallels([25, 47])
  .rotate([-105, 0])
  .center([0, sharedLatitude])
  .scale(512 / (2 * Math.PI) / Math.cos((sharedLatitude * Math.PI) / 180))
  .translate([0, 0]);

/**
 * Albers equal-area conic, with the standard parallels 25° N and 47° N and the central meridian 105° E that maps of
 * China are drawn with.
 */
export const albersPlane: MapPlane = (longitude, latitude) => {
  const [x = 0, y = 0] = albers([longitude, latitude]) ?? [];
  return { x, y };
};

export const planeOf: Readonly<Record<ProjectionName, MapPlane>> = {
  mercator: mercatorPlane,
  albers: albersPlane,
};
