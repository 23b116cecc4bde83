import { geoConicEqualArea } from 'd3';
import { type MapPlane, mercatorPlane } from './mercator.ts';

export type ProjectionName = 'mercator' | 'albers';

export const projectionNames: readonly ProjectionName[] = ['mercator', 'albers'];

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
