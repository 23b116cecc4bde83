import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { geoEquirectangular, geoStream, polygonContains } from 'd3';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { installPackages, runMapshaper } from '../sources.ts';
import { codeOfNumber, unlistedPieces } from './countryCodes.ts';

/** Installed into a cache of their own: neither is a dependency of the app. */
const packageVersions = { 'world-atlas': '2.0.2', mapshaper: '0.6.113' } as const;
const cacheFolder = join(process.cwd(), 'node_modules/.cache/clocks-build');

export type Country = Feature<Polygon | MultiPolygon> & { readonly id: string };

interface AtlasProperties {
  readonly name: string;
}

type AtlasFeature = Feature<Polygon | MultiPolygon, AtlasProperties>;

/** Natural Earth has these two as one; each is a country of its own in ISO 3166-1. */
const indianOceanTerritories = 'Indian Ocean Ter.';
const eastmostOfCocos = 100;

function idOf({ id, properties }: AtlasFeature): string {
  const piece = unlistedPieces[properties.name];
  const found = piece ? piece.id : codeOfNumber.get(String(id));
  if (!found) throw new Error(`outlines: no code for ${properties.name}`);
  return found;
}

function withId(id: string, geometry: Polygon | MultiPolygon): Country {
  return { type: 'Feature', id, properties: { id }, geometry: cutAtAntimeridian(geometry) };
}

function countriesOf(atlasFeature: AtlasFeature): readonly Country[] {
  const { geometry, properties } = atlasFeature;
  if (properties.name !== indianOceanTerritories) return [withId(idOf(atlasFeature), geometry)];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const isCocos = (polygon: (typeof polygons)[number]) => (polygon[0]?.[0]?.[0] ?? 0) < eastmostOfCocos;
  return [
    withId('cc', { type: 'MultiPolygon', coordinates: polygons.filter(isCocos) }),
    withId('cx', { type: 'MultiPolygon', coordinates: polygons.filter((polygon) => !isCocos(polygon)) }),
  ];
}

/** Twice the area; negative for a ring that runs clockwise, as the outer ones of the atlas do. */
function windingOf(ring: readonly Position[]): number {
  let sum = 0;
  ring.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    sum += x * nextY - nextX * y;
  });
  return sum;
}

/** Degrees on a plane, cut along the 180th meridian; world-atlas draws across it, and round the pole. */
const plane = geoEquirectangular()
  .scale(180 / Math.PI)
  .translate([0, 0])
  .reflectY(true)
  .precision(0);

function cutAtAntimeridian(geometry: Polygon | MultiPolygon): MultiPolygon {
  const rings: Position[][] = [];
  let ring: Position[] = [];
  geoStream(
    geometry,
    plane.stream({
      point: (x, y) => ring.push([Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6]),
      lineStart: () => {
        ring = [];
      },
      lineEnd: () => {
        const [start] = ring;
        if (start) rings.push([...ring, start]);
      },
      polygonStart: () => {},
      polygonEnd: () => {},
    }),
  );
  const polygons = rings.filter((candidate) => windingOf(candidate) < 0).map((outer) => [outer]);
  for (const hole of rings.filter((candidate) => windingOf(candidate) >= 0)) {
    const [inside = [0, 0]] = hole;
    const around = polygons.filter(([outer = []]) =>
      polygonContains(outer as [number, number][], inside as [number, number]),
    );
    const [tightest] = around.sort(([a = []], [b = []]) => Math.abs(windingOf(a)) - Math.abs(windingOf(b)));
    if (!tightest) throw new Error(`outlines: a hole at ${inside.join(', ')} lies in no polygon`);
    tightest.push(hole);
  }
  return { type: 'MultiPolygon', coordinates: polygons };
}

/** The countries of a topology of ours, as features. */
export function countriesIn(topology: Topology): readonly Country[] {
  const object = topology.objects['regions'] as GeometryCollection;
  const collection: FeatureCollection = feature(topology, object);
  return collection.features as Country[];
}

export interface Outlines {
  readonly atlasVersion: string;
  readonly atlasLicence: string;
  /** As Natural Earth draws them at 1:50m. */
  readonly drawn: readonly Country[];
  /** As they are shown: simplified, with the borders kept in common. */
  readonly topology: Topology;
}

/** Makes the outlines of the countries of the world: one TopoJSON object `regions`, by the codes of the gazetteer. */
export function buildOutlines(): Outlines {
  installPackages(cacheFolder, packageVersions);
  const atlasFile = (name: string) =>
    readFileSync(join(cacheFolder, 'node_modules/world-atlas', name), 'utf8');
  const atlas = JSON.parse(atlasFile('countries-50m.json')) as Topology;
  const object = atlas.objects['countries'] as GeometryCollection<AtlasProperties>;
  const drawn = (feature(atlas, object).features as AtlasFeature[]).flatMap(countriesOf);

  const folder = mkdtempSync(join(tmpdir(), 'outlines-'));
  // The name of the file becomes that of the object.
  const input = join(folder, 'regions.json');
  const output = join(folder, 'outlines.json');
  writeFileSync(input, JSON.stringify({ type: 'FeatureCollection', features: drawn }));
  runMapshaper(
    [
      ...['-i', input, 'snap'],
      '-explode',
      ...['-simplify', 'planar', 'weighted', 'keep-shapes', 'percentage=45%'],
      '-clean',
      ...['-dissolve', 'id'],
      ...['-o', output, 'format=topojson', 'quantization=20000', 'id-field=id', 'bbox'],
    ],
    cacheFolder,
  );
  const topology = JSON.parse(readFileSync(output, 'utf8')) as Topology;
  rmSync(folder, { recursive: true });
  const regions = topology.objects['regions'] as GeometryCollection;
  regions.geometries.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  for (const geometry of regions.geometries) delete geometry.properties;
  const ids = new Set(regions.geometries.map(({ id }) => id));
  const lost = drawn.filter(({ id }) => !ids.has(id));
  if (lost.length > 0)
    throw new Error(`outlines: simplification lost ${lost.map(({ id }) => id).join(', ')}`);
  return {
    drawn,
    topology,
    atlasVersion: packageVersions['world-atlas'],
    atlasLicence: atlasFile('LICENSE'),
  };
}
