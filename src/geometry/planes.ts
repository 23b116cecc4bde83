import { geoConicEqualArea } from 'd3';
import type { ConicPlane, Story } from '../domain/story.ts';
import { type MapPlane, mercatorPlane } from './mercator.ts';

export type ProjectionName = 'mercator' | 'albers';

export const projectionNames: readonly ProjectionName[] = ['mercator', 'albers'];

const conicPlanes = new WeakMap<ConicPlane, MapPlane>();

/** Albers's equal-area conic, in Mercator's scale at the latitude that both share. */
function conicPlane(own: ConicPlane): MapPlane {
  const known = conicPlanes.get(own);
  if (known) return known;
  const { parallels, meridian, sharedLatitude } = own;
  const project = geoConicEqualArea()
    .parallels([...parallels])
    .rotate([-meridian, 0])
    .center([0, sharedLatitude])
    .scale(512 / (2 * Math.PI) / Math.cos((sharedLatitude * Math.PI) / 180))
    .translate([0, 0]);
  const plane: MapPlane = (longitude, latitude) => {
    const [x = 0, y = 0] = project([longitude, latitude]) ?? [];
    return { x, y };
  };
  conicPlanes.set(own, plane);
  return plane;
}

/** The plane of a projection; Mercator's where the story has no other. */
export function planeOf(
  projection: ProjectionName,
  { conicPlane: own }: Pick<Story, 'conicPlane'>,
): MapPlane {
  return projection === 'albers' && own ? conicPlane(own) : mercatorPlane;
}
