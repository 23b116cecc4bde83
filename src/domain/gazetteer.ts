/** One row of a story's `gazetteer.json`. */
export interface GazetteerPlace {
  /** GB/T 2260 code, six digits. */
  readonly code: string;
  /** ISO 3166-2 code; province-level units only. */
  readonly iso?: string;
  readonly level: 'province' | 'prefecture' | 'district';
  /** Code of the unit that holds this one. */
  readonly parent?: string;
  readonly en: string;
  readonly zh: string;
  /** The full official Chinese name. */
  readonly zhFull: string;
  /** Syllables parted by spaces, no tones. */
  readonly pinyin: string;
  /** Degrees, WGS 84. Of a province that is no city: the point of its outline that lies farthest from any border. */
  readonly longitude: number;
  readonly latitude: number;
  readonly population?: number;
}

/** What a province-level unit is called: not every one is a province. */
export type ProvinceKind = 'province' | 'municipality' | 'region' | 'special';

const kindByCode: Readonly<Record<string, ProvinceKind>> = {
  ...Object.fromEntries(['11', '12', '31', '50'].map((code) => [code, 'municipality'])),
  ...Object.fromEntries(['15', '45', '54', '64', '65'].map((code) => [code, 'region'])),
  ...Object.fromEntries(['81', '82'].map((code) => [code, 'special'])),
};

/** The kind of the province-level unit that a place lies in, by the first two digits of its GB/T 2260 code. */
export function provinceKind({ code }: Pick<GazetteerPlace, 'code'>): ProvinceKind {
  return kindByCode[code.slice(0, 2)] ?? 'province';
}

export interface Gazetteer {
  readonly places: readonly GazetteerPlace[];
  readonly provinces: readonly GazetteerPlace[];
  placeOf(code: string): GazetteerPlace | undefined;
  /** The province-level unit that holds a place, or is it. */
  provinceOf(place: GazetteerPlace): GazetteerPlace;
  /** The place, its parent, and so on up to the province. */
  lineageOf(place: GazetteerPlace): readonly GazetteerPlace[];
}

/** @throws if a row names a parent that is not there, which the data tests rule out for the built gazetteer */
export function createGazetteer(places: readonly GazetteerPlace[]): Gazetteer {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const lineageOf = (place: GazetteerPlace): readonly GazetteerPlace[] => {
    if (place.parent === undefined) return [place];
    const parent = byCode.get(place.parent);
    if (!parent) throw new Error(`gazetteer: ${place.code} has no parent ${place.parent}`);
    return [place, ...lineageOf(parent)];
  };
  return {
    places,
    provinces: places.filter((place) => place.level === 'province'),
    placeOf: (code) => byCode.get(code),
    provinceOf: (place) => lineageOf(place).at(-1) ?? place,
    lineageOf,
  };
}
