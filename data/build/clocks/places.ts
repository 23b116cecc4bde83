import { booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { countryNames, unlistedPieces } from './countryCodes.ts';
import type { Country } from './outlines.ts';
import type { TableRow } from './zoneFiles.ts';

interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** A row of the gazetteer for a country. */
export interface Region extends Point {
  readonly code: string;
  /** ISO 3166-1 alpha-2, where the standard lists it. */
  readonly iso?: string;
  readonly level: 'region';
  readonly kind: 'country';
  readonly en: string;
}

/** A row of the gazetteer for a site: the town or island by which the source knows a zone. */
export interface Site extends Point {
  readonly code: string;
  readonly level: 'city';
  /** The code of the country that holds it. */
  readonly parent: string;
  readonly en: string;
}

export type Place = Region | Site;

/** Territories with a code of their own that Natural Earth draws as parts of a state. */
const drawnWith: Readonly<Record<string, string>> = {
  gf: 'fr',
  gp: 'fr',
  mq: 'fr',
  re: 'fr',
  tk: 'nz',
  yt: 'fr',
};

/** Land that Natural Earth does not draw apart: its site lies on another country's outlines. */
const notDrawnApart = new Set(['Africa/Ceuta']);

/** A site this close to its listed country's outlines, in degrees, is not taken for another's: outlines are coarse. */
const tolerance = 0.03;

/** Names of sites where the last part of the zone's name does not do. Accents are left out, as in the source. */
const siteNames: Readonly<Record<string, string>> = {
  'Africa/El_Aaiun': 'Laayoune',
  'America/Cayman': 'Cayman Islands',
  'America/Noronha': 'Fernando de Noronha',
  'America/St_Johns': 'St. John’s',
  'Antarctica/DumontDUrville': 'Dumont d’Urville',
  'Antarctica/Macquarie': 'Macquarie Island',
  'Asia/Ho_Chi_Minh': 'Ho Chi Minh City',
  'Atlantic/Canary': 'Canary Islands',
  'Atlantic/Faroe': 'Faroe Islands',
  'Australia/Lindeman': 'Lindeman Island',
  'Australia/Lord_Howe': 'Lord Howe Island',
  'Europe/Tirane': 'Tirana',
  'Indian/Chagos': 'Chagos Islands',
  'Indian/Christmas': 'Christmas Island',
  'Indian/Cocos': 'Cocos Islands',
  'Indian/Comoro': 'Comoros',
  'Pacific/Chatham': 'Chatham Islands',
  'Pacific/Easter': 'Easter Island',
  'Pacific/Galapagos': 'Galapagos Islands',
  'Pacific/Gambier': 'Gambier Islands',
  'Pacific/Marquesas': 'Marquesas Islands',
  'Pacific/Norfolk': 'Norfolk Island',
  'Pacific/Wake': 'Wake Island',
};

export const siteCode = (zone: string) =>
  zone
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const siteName = (zone: string) =>
  siteNames[zone] ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ').replace(/^St /, 'St. ');

const polygonsOf = ({ geometry }: Country): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** How far a point is from the nearest edge of rings, in degrees of latitude. */
function degreesToEdge([x = 0, y = 0]: Position, rings: readonly Position[][]): number {
  const shrink = Math.cos((y * Math.PI) / 180);
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    let [fromX = 0, fromY = 0] = ring[0] ?? [];
    for (const [toX = 0, toY = 0] of ring) {
      const dx = (toX - fromX) * shrink;
      const dy = toY - fromY;
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : ((x - fromX) * shrink * dx + (y - fromY) * dy) / length;
      const part = Math.max(0, Math.min(1, along));
      nearest = Math.min(nearest, Math.hypot((x - fromX) * shrink - part * dx, y - fromY - part * dy));
      [fromX, fromY] = [toX, toY];
    }
  }
  return nearest;
}

/** 0 inside the country, else the degrees to its outlines. */
export function degreesFrom(country: Country, point: Position): number {
  return booleanPointInPolygon(point, country) ? 0 : degreesToEdge(point, polygonsOf(country).flat());
}

const gridSteps = 40;

/** The point of a grid that is farthest from the edge, inside the polygon of a country that is largest on the globe. */
function pointInside(country: Country): Position {
  const areaOf = (polygon: Position[][]) => {
    const ring = polygon[0] ?? [];
    const middle = ring.reduce((sum, [, y = 0]) => sum + y, 0) / Math.max(1, ring.length);
    const twice = ring.reduce((sum, [x = 0, y = 0], index) => {
      const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
      return sum + x * nextY - nextX * y;
    }, 0);
    return Math.abs(twice) * Math.cos((middle * Math.PI) / 180);
  };
  const [largest = []] = [...polygonsOf(country)].sort((a, b) => areaOf(b) - areaOf(a));
  const ring = largest[0] ?? [];
  const xs = ring.map(([x = 0]) => x);
  const ys = ring.map(([, y = 0]) => y);
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best: Position = ring[0] ?? [0, 0];
  let depth = -1;
  for (let column = 0; column < gridSteps; column += 1) {
    for (let row = 0; row < gridSteps; row += 1) {
      const point = [
        west + ((column + 0.5) / gridSteps) * (east - west),
        south + ((row + 0.5) / gridSteps) * (north - south),
      ];
      if (!booleanPointInPolygon(point, { type: 'Polygon', coordinates: largest })) continue;
      const reach = degreesToEdge(point, largest);
      if (reach > depth) [best, depth] = [point, reach];
    }
  }
  return best;
}

function parentOf(row: TableRow, drawn: ReadonlyMap<string, Country>): string {
  const point = [row.longitude, row.latitude];
  const listed = drawn.get(row.country);
  if (listed && (degreesFrom(listed, point) <= tolerance || notDrawnApart.has(row.zone))) return row.country;
  const holder = [...drawn.values()].find((country) => booleanPointInPolygon(point, country));
  return holder?.id ?? drawnWith[row.country] ?? row.country;
}

const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

export interface Places {
  readonly sites: readonly Site[];
  readonly countries: readonly Region[];
  /** The sites that the source lists under another country than the one whose outlines hold them, in words. */
  readonly listedElsewhere: readonly string[];
}

const unlistedCodes = new Set(Object.values(unlistedPieces).map(({ id }) => id));

/** What says which country it is: the code, and that of the standard, where it has one. */
const codesOf = (code: string): Pick<Region, 'code' | 'iso'> =>
  unlistedCodes.has(code) ? { code } : { code, iso: code.toUpperCase() };

/** Sites from the table's rows, and every country of the outlines, or that a site needs as a point. */
export function placesOf(
  rows: readonly TableRow[],
  drawn: readonly Country[],
  shown: readonly Country[],
  names: ReadonlyMap<string, string>,
): Places {
  const drawnById = new Map(drawn.map((country) => [country.id, country]));
  const shownById = new Map(shown.map((country) => [country.id, country]));
  const nameOf = new Map([
    ...names,
    ...Object.entries(countryNames),
    ...Object.values(unlistedPieces).map(({ id, en }) => [id, en] as const),
  ]);
  const listedElsewhere: string[] = [];
  const sites = rows.map((row): Site => {
    const [code, parent] = [siteCode(row.zone), parentOf(row, drawnById)];
    if (parent !== row.country)
      listedElsewhere.push(`${code} in ${parent}, not ${nameOf.get(row.country) ?? row.country}`);
    const { longitude, latitude } = row;
    return { code, level: 'city', parent, en: siteName(row.zone), longitude, latitude };
  });
  const codes = [...new Set([...shownById.keys(), ...sites.map(({ parent }) => parent)])].sort();
  const countries = codes.map((code): Region => {
    const outlines = shownById.get(code);
    const site = sites.find(({ parent }) => parent === code);
    const point = outlines ? pointInside(outlines) : [site?.longitude ?? 0, site?.latitude ?? 0];
    const [longitude = 0, latitude = 0] = point;
    const en = nameOf.get(code);
    if (en === undefined) throw new Error(`places: no name for ${code}`);
    return {
      ...codesOf(code),
      level: 'region',
      kind: 'country',
      en,
      longitude: rounded(longitude),
      latitude: rounded(latitude),
    };
  });
  return { sites, countries, listedElsewhere };
}
