import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { GazetteerPlace } from '../domain/gazetteer.ts';
import type { AnyText, IsoCode, PlaceId } from '../domain/ids.ts';
import type { ProvinceShape } from './provinceRaster.ts';

type Area = Polygon | MultiPolygon;
type AreaCollection<Code extends string> = FeatureCollection<Area, { readonly code: Code }>;

/** The basemap, taken apart into what is drawn: areas, and each border once. */
export interface Ground {
  readonly provinces: AreaCollection<PlaceId>;
  /** By their ids in the outlines' file. */
  readonly neighbours: AreaCollection<string>;
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

function areasOf<Code extends string>(
  topology: Topology,
  object: GeometryCollection,
  codeOf: (id: string) => Code,
): AreaCollection<Code> {
  const { features } = feature(topology, object);
  return {
    type: 'FeatureCollection',
    features: features.map(
      ({ id, geometry }): Feature<Area, { code: Code }> => ({
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
  const codeByIso = new Map<IsoCode | AnyText | undefined, PlaceId>(
    provinces.map(({ iso, code }) => [iso, code]),
  );
  const provinceAreas = areasOf(topology, provinceObject, (id) => codeByIso.get(id) ?? (id as PlaceId));
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
