import { area, centerMean, convex, featureCollection, greatCircle, point } from '@turf/turf';
import type { Position } from 'geojson';

/** A place, in degrees. */
export interface SpreadPlace {
  readonly longitude: number;
  readonly latitude: number;
}

/** Points of one great-circle stretch between two places: enough to look curved on any map. */
const pointsPerStretch = 24;

/**
 * The line that joins places in the order of their dates, a stretch per step. A stretch is an arc of a great circle,
 * the shortest way on a sphere. A step that stays at one place has no stretch.
 */
export function spreadPath(places: readonly SpreadPlace[]): readonly (readonly Position[])[] {
  return places.flatMap((place, position) => {
    const before = places[position - 1];
    const isSame = before && before.longitude === place.longitude && before.latitude === place.latitude;
    if (!before || isSame) return [];
    const arc = greatCircle([before.longitude, before.latitude], [place.longitude, place.latitude], {
      npoints: pointsPerStretch,
    });
    const { geometry } = arc;
    return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  });
}

export interface SpreadReach {
  /** The ring of the hull, closed. */
  readonly ring: readonly Position[];
  /** On a sphere (Chamberlain & Duquette, "Some algorithms for polygons on a sphere", JPL 2007, as Turf computes it). */
  readonly squareKilometres: number;
}

/** The convex hull of places on the plane of longitude and latitude; undefined for fewer than three that span none. */
export function spreadReach(places: readonly SpreadPlace[]): SpreadReach | undefined {
  const hull = convex(
    featureCollection(places.map(({ longitude, latitude }) => point([longitude, latitude]))),
  );
  const ring = hull?.geometry.coordinates[0];
  return hull && ring ? { ring, squareKilometres: area(hull) / 1e6 } : undefined;
}

/** The mean of the places' longitudes and of their latitudes, each initiative counted once. */
export function spreadCentre(places: readonly SpreadPlace[]): SpreadPlace | undefined {
  if (places.length === 0) return undefined;
  const mean = centerMean(
    featureCollection(places.map(({ longitude, latitude }) => point([longitude, latitude]))),
  );
  const [longitude, latitude] = mean.geometry.coordinates;
  return longitude === undefined || latitude === undefined ? undefined : { longitude, latitude };
}

/** The centres after the first place, after the second, and so on. */
export function centreTrack(places: readonly SpreadPlace[]): readonly SpreadPlace[] {
  return places.flatMap((_, position) => spreadCentre(places.slice(0, position + 1)) ?? []);
}
