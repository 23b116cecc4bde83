import type { AnyText, ByPlace, IsoCode, PlaceId } from './ids.ts';

/** What a place is to the map: an area that is tinted, a place in it, or a part of such a place. */
export const placeLevels = ['region', 'city', 'district'] as const;

export type PlaceLevel = (typeof placeLevels)[number];

/** One row of a story's `gazetteer.json`. */
export interface GazetteerPlace {
  /** The story's own, such as that of GB/T 2260. */
  readonly code: PlaceId;
  /** ISO 3166 code; regions only. */
  readonly iso?: IsoCode | undefined;
  readonly level: PlaceLevel;
  /** Of a region: one of the story's kinds of regions; the first one where it names none. */
  readonly kind?: string | undefined;
  /** Code of the unit that holds this one. */
  readonly parent?: PlaceId | undefined;
  readonly en: string;
  readonly 'zh-Hans'?: string | undefined;
  /** The full official Chinese name. */
  readonly zhFull?: string | undefined;
  /** Syllables parted by spaces, no tones. */
  readonly pinyin?: string | undefined;
  /** Degrees, WGS 84. Of a region that is no city: the point of its outline that lies farthest from any border. */
  readonly longitude: number;
  readonly latitude: number;
  readonly population?: number | undefined;
}

export interface Gazetteer {
  readonly places: readonly GazetteerPlace[];
  /** Whether all of the story's places are there; till then only those that the start of the page names. */
  readonly isWhole: boolean;
  readonly provinces: readonly GazetteerPlace[];
  placeOf(code: PlaceId | AnyText): GazetteerPlace | undefined;
  /** The region that holds a place, or is it. */
  provinceOf(place: GazetteerPlace): GazetteerPlace;
  /** The place, its parent, and so on up to the region. */
  lineageOf(place: GazetteerPlace): readonly GazetteerPlace[];
}

/** A gazetteer of which only a part may be there at first. All regions are. */
export interface GrowingGazetteer extends Gazetteer {
  /** @param places all of the story's, those that were there among them */
  complete(places: readonly GazetteerPlace[]): void;
}

/**
 * @param places some of the story's, with all that they lie in
 * @throws if a row names a parent that is not there, which the data tests rule out for the built gazetteer
 */
export function createGazetteer(places: readonly GazetteerPlace[], isWhole = true): GrowingGazetteer {
  const mapOf = (all: readonly GazetteerPlace[]): ByPlace<GazetteerPlace> =>
    new Map(all.map((place) => [place.code, place]));
  let known = { places, isWhole, byCode: mapOf(places) };
  const lineageOf = (place: GazetteerPlace): readonly GazetteerPlace[] => {
    if (place.parent === undefined) return [place];
    const parent = known.byCode.get(place.parent);
    if (!parent) throw new Error(`gazetteer: ${place.code} has no parent ${place.parent}`);
    return [place, ...lineageOf(parent)];
  };
  return {
    get places() {
      return known.places;
    },
    get isWhole() {
      return known.isWhole;
    },
    provinces: places.filter((place) => place.level === 'region'),
    placeOf: (code) => known.byCode.get(code),
    provinceOf: (place) => lineageOf(place).at(-1) ?? place,
    lineageOf,
    complete(all) {
      known = { places: all, isWhole: true, byCode: mapOf(all) };
    },
  };
}
