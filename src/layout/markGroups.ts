import type { Entry } from '../domain/dataset.ts';
import type { GazetteerPlace } from '../domain/gazetteer.ts';
import type { PlaceId } from '../domain/ids.ts';
import { crowdedAbove } from '../domain/timeIndex.ts';
import type { WorldPoint } from '../geometry/mercator.ts';

/** What stands together on the map: the initiatives of one place, or of places too close to be told apart. */
export interface MarkGroup {
  /** The place that names it, and at which it stands. */
  readonly place: GazetteerPlace;
  /** Codes of all places whose initiatives it stands for. */
  readonly placeCodes: readonly PlaceId[];
  /** In date order. */
  readonly entries: readonly Entry[];
  /** Where the place is, in world pixels. */
  readonly anchor: WorldPoint;
  /** Whether one mark counts them all. */
  readonly isCounted: boolean;
  /** Where the groups are that it was gathered of; itself alone where there was room for it. */
  readonly members: readonly WorldPoint[];
}

export interface GroupingInput {
  /** In date order. */
  readonly entries: readonly Entry[];
  /** Whether a place always shows a count. */
  isCrowded(placeCode: PlaceId): boolean;
  pointOf(place: GazetteerPlace): WorldPoint;
  /** Pixels across. */
  readonly markSize: number;
}

const distance = (a: WorldPoint, b: WorldPoint): number => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * A district whose marks would lie on those of its own city belongs to the city, whose name is true of both; also
 * where the city has none itself, so that the name does not change when it gets one.
 */
function gatheringPlace({ place, lineage }: Entry, { pointOf, markSize }: GroupingInput): GazetteerPlace {
  const city = lineage.find(({ level }) => level !== 'district');
  if (place.level !== 'district' || !city) return place;
  return distance(pointOf(city), pointOf(place)) < markSize * 1.2 ? city : place;
}

/** Groups initiatives by what they stand at; the earliest first, so that what is there stays when more comes. */
export function groupsOf(input: GroupingInput): readonly MarkGroup[] {
  const groups = new Map<PlaceId, MarkGroup>();
  for (const entry of input.entries) {
    const place = gatheringPlace(entry, input);
    const known = groups.get(place.code);
    const entries = [...(known?.entries ?? []), entry];
    const placeCodes = [...new Set([...(known?.placeCodes ?? []), entry.place.code])];
    const isCounted = entries.length > crowdedAbove || placeCodes.some(input.isCrowded);
    // A lone district's mark stands on the district, and only its name is the city's.
    const anchor = input.pointOf(placeCodes.length === 1 ? entry.place : place);
    groups.set(place.code, { place, placeCodes, entries, anchor, isCounted, members: [anchor] });
  }
  return [...groups.values()];
}

/** With more groups than this a map is dense: not every place can be told apart, nor named. */
const mostApart = 60;

export function isDense(groups: number): boolean {
  return groups > mostApart;
}

/**
 * Gathers what would lie on each other anyway, each into the earliest that is near; so what came first stays when more
 * comes. Looking at one group at a time, as {@link gather} does, would take too long where there are hundreds.
 *
 * @param reach nearer than this, in pixels, two are one
 */
export function gatherNear(groups: readonly MarkGroup[], reach: number): readonly MarkGroup[] {
  const kept: MarkGroup[][] = [];
  for (const group of groups) {
    const near = kept.find(([first]) => first && distance(first.anchor, group.anchor) < reach);
    if (near) near.push(group);
    else kept.push([group]);
  }
  return kept.map((own) => {
    const all = own.reduce(joined);
    // Stacks of marks would be more than can be told apart.
    return { ...all, isCounted: all.entries.length > 1 };
  });
}

/** Groups farther from each other than this are not gathered for the sake of a name, in pixels. */
const gatherReach = 64;
/** How much farther a group of another province seems. */
const acrossBorder = 2;

const farthest = (one: MarkGroup, other: MarkGroup): number =>
  one.members.reduce(
    (most, a) => other.members.reduce((farther, b) => Math.max(farther, distance(a, b)), most),
    0,
  );

const provinceOf = ({ entries }: MarkGroup): PlaceId | undefined => entries[0]?.province.code;

function joined(one: MarkGroup, other: MarkGroup): MarkGroup {
  return {
    ...one,
    placeCodes: [...new Set([...one.placeCodes, ...other.placeCodes])],
    entries: [...one.entries, ...other.entries].sort((a, b) => a.position - b.position),
    isCounted: true,
    members: [...one.members, ...other.members],
  };
}

/** Codes of the places of groups that have no room. */
export interface CrowdedOut {
  /** For their marks. */
  readonly markless: ReadonlySet<PlaceId>;
  /** For their name. */
  readonly nameless: ReadonlySet<PlaceId>;
}

/**
 * Gathers one group for which there is no room into a neighbour, rather one of its own province: the one whose
 * neighbour is nearest. The same groups where no neighbour is near enough.
 */
export function gather(
  groups: readonly MarkGroup[],
  { markless, nameless }: CrowdedOut,
): readonly MarkGroup[] {
  let best: { readonly own: MarkGroup; readonly other: MarkGroup; readonly cost: number } | undefined;
  for (const own of groups) {
    const isMarkless = markless.has(own.place.code);
    if (!isMarkless && !nameless.has(own.place.code)) continue;
    for (const other of groups) {
      const away = farthest(own, other);
      if (other === own || (!isMarkless && away > gatherReach)) continue;
      const cost = away * (provinceOf(other) === provinceOf(own) ? 1 : acrossBorder);
      if (!best || cost < best.cost) best = { own, other, cost };
    }
  }
  if (!best) return groups;
  const { own, other } = best;
  return groups.flatMap((group) => (group === own ? [] : [group === other ? joined(other, own) : group]));
}
