import { timedAt } from './eventColumns.ts';
import type { ByPlace, PlaceId } from './ids.ts';
import { fadeOf, type Presence, presenceOf } from './presence.ts';
import { countIn, countUpTo, type TimeIndex } from './timeIndex.ts';
import { handleDay, type TimeWindow } from './timeWindow.ts';

/** One initiative's mark. */
export interface SceneMark {
  /** Position of the entry in date order. */
  readonly position: number;
  readonly presence: Presence;
  /** 0 while an event runs, rising to 1 when only its trace is left. Always 0 for what stays. */
  readonly fade: number;
}

export interface ScenePlace {
  readonly code: PlaceId;
  /** Initiatives that certainly touch the window. */
  readonly counted: number;
  /** Initiatives that may have begun, and of which no more is known. */
  readonly possible: number;
  /** One mark per initiative; undefined where the place is crowded and shows one counted mark. */
  readonly marks: readonly SceneMark[] | undefined;
}

/** All that the map, the list and the words tell for one time window. Plain data. */
export interface Scene {
  readonly window: TimeWindow;
  readonly places: readonly ScenePlace[];
  /** Initiatives that certainly touch the window, by the code of their province. */
  readonly provinces: ByPlace<number>;
  /** Initiatives that certainly touch the window, by the id of their category; 0 is left out. */
  readonly counts: ReadonlyMap<string, number>;
  /** The same, all together. */
  readonly counted: number;
  readonly possible: number;
  /** How many entries, in date order, have certainly begun by the handle's day. */
  readonly arrived: number;
}

/** The scene of one time window. Costs places × log(initiatives). */
export function sceneAt(index: TimeIndex, window: TimeWindow): Scene {
  const provinces = new Map<PlaceId, number>();
  const counts = new Map<string, number>();
  let counted = 0;
  let possible = 0;
  const places = index.places.map((place): ScenePlace => {
    let certain = 0;
    let placePossible = 0;
    for (const { category, tally } of place.tallies) {
      const own = countIn(tally, window, category);
      if (own.certain > 0) counts.set(category.id, (counts.get(category.id) ?? 0) + own.certain);
      certain += own.certain;
      placePossible += own.possible;
    }
    if (certain > 0) provinces.set(place.provinceCode, (provinces.get(place.provinceCode) ?? 0) + certain);
    counted += certain;
    possible += placePossible;
    const marks = place.positions?.map((position): SceneMark => {
      const row = timedAt(index.columns, position);
      return { position, presence: presenceOf(row, window), fade: fadeOf(row, window) };
    });
    return { code: place.code, counted: certain, possible: placePossible, marks };
  });
  return {
    window,
    places,
    provinces,
    counts,
    counted,
    possible,
    arrived: countUpTo(index.arrivals, handleDay(window)),
  };
}

/**
 * Positions of the entries that arrived on the last day on which any did, in date order: what is newest.
 *
 * @param most how many at the most, the last ones of that day
 */
export function newestPositions(
  index: TimeIndex,
  scene: Scene,
  most = Number.POSITIVE_INFINITY,
): readonly number[] {
  const last = scene.arrived - 1;
  const day = index.arrivals[last];
  if (day === undefined) return [];
  const first = Math.max(countUpTo(index.arrivals, day - 1), last - most + 1);
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}
