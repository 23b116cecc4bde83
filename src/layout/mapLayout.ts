import type { Dataset, Entry } from '../domain/dataset.ts';
import type { GazetteerPlace } from '../domain/gazetteer.ts';
import type { PlaceId } from '../domain/ids.ts';
import { type MapPlane, mercatorPlane, type WorldPoint } from '../geometry/mercator.ts';
import type { Translation } from '../i18n/translate.ts';
import { countGrowth } from './markDrawing.ts';
import { type CrowdedOut, gather, gatherNear, groupsOf, isDense, type MarkGroup } from './markGroups.ts';
import { type PlacedGroup, placeGroups } from './markPlacement.ts';
import type { NameGround } from './nameGround.ts';
import { type NameContext, placeNameRequest, provinceNameRequest } from './nameRequests.ts';
import { placeCodeOf, placeKeyOf } from './placeKey.ts';
import {
  type Box,
  holds,
  type MeasureText,
  type NameRequest,
  type Obstacle,
  type PlacedName,
  padded,
  placeNames,
  placeNamesFairly,
} from './placement.ts';

/** A mark on the map's plane: one initiative, or the count of those of places that have no room for more. */
export interface PlacedMark {
  readonly key: string;
  /** Whose name it bears. */
  readonly place: GazetteerPlace;
  /** Undefined: it stands for a count. */
  readonly entry: Entry | undefined;
  /** Codes of all places whose initiatives the mark stands for. */
  readonly placeCodes: readonly PlaceId[];
  /** Whether it stands for places that a closer look tells apart. */
  readonly isGathered: boolean;
  /** World pixels at the layout's zoom. */
  readonly x: number;
  readonly y: number;
  /** Where its place is. A line leads there where the mark itself stands elsewhere. */
  readonly anchor: WorldPoint;
}

/** Everything on the map but its ground, for one zoom. Positions are world pixels, so that panning moves it whole. */
export interface MapLayout {
  readonly zoom: number;
  readonly markSize: number;
  readonly marks: readonly PlacedMark[];
  readonly placeNames: readonly PlacedName[];
  readonly provinceNames: readonly PlacedName[];
  /** Which arrangement the marks of each place have, by its code. */
  readonly arrangements: ReadonlyMap<PlaceId, number>;
}

/** Pixels across, growing a little as one comes closer. */
export function markSizeAt(zoom: number): number {
  return Math.round(Math.max(14, Math.min(22, 15 + (zoom - 3.5) * 1.6)));
}

/** Farther than this from its place, in pixels, a mark is tied to it by a line. */
const leaderFrom = 2;

/** Whether a line leads from a mark to its place. */
export function hasLeader({ x, y, anchor }: Pick<PlacedMark, 'x' | 'y' | 'anchor'>): boolean {
  return Math.hypot(x - anchor.x, y - anchor.y) > leaderFrom;
}

/** A district of a city is named by its city, as Wulingyuan is by Zhangjiajie; one of a municipality by itself. */
function namedPlace(
  place: GazetteerPlace,
  placeOf: (code: PlaceId) => GazetteerPlace | undefined,
): GazetteerPlace {
  const parent = place.level === 'district' && place.parent !== undefined ? placeOf(place.parent) : undefined;
  return parent?.level === 'city' ? parent : place;
}

export interface LayoutInput {
  readonly dataset: Dataset;
  /** Which initiatives show. Default: all. */
  isPresent?(entry: Entry): boolean;
  readonly provinces: readonly GazetteerPlace[];
  placeOf(code: PlaceId): GazetteerPlace | undefined;
  readonly ground: NameGround | undefined;
  readonly translation: Translation;
  readonly measure: MeasureText;
  readonly previous: MapLayout | undefined;
  /** Default: Mercator. The one that `ground` was made with. */
  readonly plane?: MapPlane;
  /** Names and what they name lie inside, in pixels of the plane at the zoom. Default: everywhere. */
  readonly visible?: Box;
  /** Where names rather lie, in the same pixels. Default: everywhere. */
  readonly inSight?: Box;
  /** What lies over the map, in the same pixels. */
  readonly covered?: readonly Box[];
  /** What lies over the map for now: marks keep clear of it where they can. Default: `covered`. */
  readonly coveredNow?: readonly Box[];
  /** Whether names are told in the other language too. Default: no. */
  readonly isBilingual?: boolean;
  /** Pixels across. Default: by the zoom. */
  readonly markSize?: number | undefined;
  /** Whether a name that has no room in both languages is told in one. Default: no. */
  readonly mayShorten?: boolean;
  /** Whether there is more than can be told apart, or was before some of it was left out. Default: by what shows. */
  readonly isDense?: boolean;
}

function marksOf(
  { group, points }: PlacedGroup,
  pointOf: (place: GazetteerPlace) => WorldPoint,
): PlacedMark[] {
  const { place, placeCodes, entries, anchor, isCounted, members } = group;
  const isGathered = members.length > 1;
  const [first = anchor] = points;
  if (isCounted) {
    return [
      { key: `count-${place.code}`, place, entry: undefined, placeCodes, isGathered, ...first, anchor },
    ];
  }
  return entries.map((entry, slot) => ({
    key: entry.initiative.id,
    place,
    entry,
    placeCodes: [entry.place.code],
    isGathered: false,
    ...(points[slot] ?? anchor),
    anchor: pointOf(entry.place),
  }));
}

/** Air between marks that would lie on each other, in pixels. */
const airBetween = 4;
/** Of so many regions, the largest, the names are tried on a dense map. */
const mostRegionNames = 60;

/** The places that a group stands for, each once. */
function placesOf({ entries }: MarkGroup): readonly GazetteerPlace[] {
  return [...new Map(entries.map(({ place }) => [place.code, place])).values()];
}

/** A point that nothing covers, so that the end of a line is seen. */
const dotAround = ({ x, y }: WorldPoint): Box => padded({ left: x, top: y, right: x, bottom: y }, 2);

interface PlacedGroups {
  readonly placed: readonly PlacedGroup[];
  readonly names: readonly PlacedName[];
  readonly crowdedOut: CrowdedOut;
}

/**
 * Lays out marks and names of what shows, for a zoom. What came earlier is placed first, so that little moves when
 * more arrives. Where a place has no room for its marks or its name, a neighbour counts it.
 */
export function layoutMap(zoom: number, input: LayoutInput): MapLayout {
  const { dataset, provinces, placeOf, ground, translation, measure, previous } = input;
  const { plane = mercatorPlane, visible, covered = [], isBilingual = false, mayShorten = false } = input;
  const { markSize = markSizeAt(zoom), isPresent = () => true, coveredNow = covered } = input;
  const scale = 2 ** zoom;
  const pointOf = ({ longitude, latitude }: GazetteerPlace): WorldPoint => {
    const { x, y } = plane(longitude, latitude);
    return { x: x * scale, y: y * scale };
  };
  const { inSight } = input;
  const context: NameContext = { translation, measure, ground, scale, isBilingual, mayShorten, inSight };
  const crowded = new Set(dataset.index.places.flatMap(({ code, positions }) => (positions ? [] : [code])));
  const before = new Map(
    [...(previous?.placeNames ?? []), ...(previous?.provinceNames ?? [])].map(({ key, candidate }) => [
      key,
      candidate,
    ]),
  );
  const covers = covered.map((box): Obstacle => ({ box }));

  const found = groupsOf({
    entries: dataset.entries.filter(isPresent),
    isCrowded: (code) => crowded.has(code),
    pointOf,
    markSize,
  });
  const dense = input.isDense ?? isDense(found.length);

  const placeAll = (groups: readonly MarkGroup[]): PlacedGroups => {
    const { placed, crowdedOut } = placeGroups(groups, markSize, previous?.arrangements, coveredNow);
    const requests = placed.flatMap(({ group, box }): NameRequest[] => {
      if (visible && !holds(visible, box)) return [];
      const named = namedPlace(group.place, placeOf);
      const provinceCode = group.entries[0]?.province.code ?? group.place.code;
      const marks = { named, provinceCode, box, more: group.members.length - 1 };
      return [placeNameRequest(placeKeyOf(group.place.code), marks, { ...context, isBeside: dense })];
    });
    const standing = placed.flatMap(({ group, box }): Obstacle[] => {
      const key = placeKeyOf(group.place.code);
      return [{ box, key }, ...placesOf(group).map((place) => ({ box: dotAround(pointOf(place)), key }))];
    });
    // Of many, those that stand for most are named first, and those for which there is no room are not.
    const sizes = new Map(placed.map(({ group }) => [placeKeyOf(group.place.code), group.entries.length]));
    const sizeOf = ({ key }: NameRequest): number => sizes.get(key) ?? 0;
    const names = dense
      ? placeNames(
          [...requests].sort((a, b) => sizeOf(b) - sizeOf(a)),
          [...covers, ...standing],
          measure,
          before,
          visible,
        )
      : placeNamesFairly(requests, [...covers, ...standing], measure, before, visible);
    const named = new Set(names.map(({ key }) => key));
    const nameless = requests.filter(({ key }) => !named.has(key)).map(({ key }) => placeCodeOf(key));
    const markless = crowdedOut.map(({ place }) => place.code);
    return { placed, names, crowdedOut: { nameless: new Set(nameless), markless: new Set(markless) } };
  };

  let groups = dense ? gatherNear(found, markSize + countGrowth + airBetween) : found;
  let result = placeAll(groups);
  for (;;) {
    const { markless, nameless } = result.crowdedOut;
    const fewer = gather(groups, { markless, nameless: dense ? new Set() : nameless });
    if (fewer === groups) break;
    groups = fewer;
    result = placeAll(groups);
  }

  const { placed, names } = result;
  const named = new Set(placed.map(({ group }) => group.place.code));
  const joined = new Set(groups.flatMap(({ entries }) => entries.map(({ province }) => province.code)));
  const extent = ({ code }: GazetteerPlace): number => ground?.extent(code) ?? 0;
  // One rule of priority: what has joined, then what is large.
  const provinceRequests = provinces
    .filter(({ code }) => !named.has(code))
    .sort((a, b) => Number(joined.has(b.code)) - Number(joined.has(a.code)) || extent(b) - extent(a))
    .slice(0, dense ? mostRegionNames : provinces.length)
    .flatMap((province) => provinceNameRequest(province, context) ?? []);
  const marks = placed.flatMap((group) => marksOf(group, pointOf));
  const taken = [
    ...covered,
    ...placed.map(({ box }) => box),
    ...names.map(({ box }) => box),
    ...marks.filter(hasLeader).map(({ anchor }) => dotAround(anchor)),
  ];
  return {
    zoom,
    markSize,
    marks,
    placeNames: names,
    provinceNames: placeNames(
      provinceRequests,
      taken.map((box) => ({ box })),
      measure,
      before,
      visible,
    ),
    arrangements: new Map(placed.map(({ group, candidate }) => [group.place.code, candidate])),
  };
}
