import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { GazetteerPlace } from '../domain/gazetteer.ts';
import type { ProvinceShape } from './provinceRaster.ts';

type Area = Polygon | MultiPolygon;
type AreaCollection = FeatureCollection<Area, { readonly code: string }>;

/** The basemap, taken apart into what is drawn: areas, and each border once. */
export interface Ground {
  /** Features carry the region's code as `code`. */
  readonly provinces: AreaCollection;
  readonly neighbours: AreaCollection;
  readonly provinceBorders: MultiLineString;
  readonly neighbourBorders: MultiLineString;
  /** Where the provinces meet the sea or another country. */
  readonly outline: MultiLineString;
  readonly shapes: readonly ProvinceShape[];
}

function collectionOf(topology: Topology, name: string): GeometryCollection {
  const object = topology.objects[name];
  if (object?.type !== 'GeometryCollection') throw new Error(`basemap: no object ${name}`);
  return object as GeometryCollection;
}

function areasOf(
  topology: Topology,
  object: GeometryCollection,
  codeOf: (id: string) => string,
): AreaCollection {
  const { features } = feature(topology, object);
  return {
    type: 'FeatureCollection',
    features: features.map(
      ({ id, geometry }): Feature<Area, { code: string }> => ({
        type: 'Feature',
        geometry: geometry as Area,
        properties: { code: codeOf(String(id)) },
      }),
    ),
  };
}

const noAreas: GeometryCollection = { type: 'GeometryCollection', geometries: [] };

/**
 * @param topology `regions` by their codes or by ISO 3166's, and, where the story has any, `neighbours`
 * @throws if it lacks `regions`
 */
export function groundOf(topology: Topology, provinces: readonly GazetteerPlace[]): Ground {
  const provinceObject = collectionOf(topology, 'regions');
  const neighbourObject = topology.objects['neighbours'] ? collectionOf(topology, 'neighbours') : noAreas;
  const codeByIso = new Map(provinces.map(({ iso, code }) => [iso, code]));
  const provinceAreas = areasOf(topology, provinceObject, (iso) => codeByIso.get(iso) ?? iso);
  const between = (a: GeometryObject, b: GeometryObject): boolean => a !== b;
  return {
    provinces: provinceAreas,
    neighbours: areasOf(topology, neighbourObject, (id) => id),
    provinceBorders: mesh(topology, provinceObject, between),
    neighbourBorders: mesh(topology, neighbourObject, between),
    outline: mesh(topology, provinceObject, (a, b) => a === b),
    shapes: provinceAreas.features.map(({ geometry, properties }) => ({ code: properties.code, geometry })),
  };
}
