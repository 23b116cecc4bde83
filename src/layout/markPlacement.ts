import type { PlaceId } from '../domain/ids.ts';
import type { WorldPoint } from '../geometry/mercator.ts';
import { countGrowth } from './markDrawing.ts';
import type { MarkGroup } from './markGroups.ts';
import { type Box, overlaps } from './placement.ts';

/** Where the marks of a group stand, in world pixels. */
export interface PlacedGroup {
  readonly group: MarkGroup;
  /** One for each initiative, in date order; a single one for a count. */
  readonly points: readonly WorldPoint[];
  readonly box: Box;
  /** Position of the arrangement among those that were tried: it keeps it while it may. */
  readonly candidate: number;
}

/** Air between marks of one group, in pixels: the ring around a chosen one touches no other. */
const gap = 5;
/** Air kept between groups, in pixels. */
const margin = 2;
const columns = 3;

interface Arrangement {
  /** Pixels from the place to the first mark. */
  readonly shift: WorldPoint;
  /** Which way the stack grows, from the first mark on. */
  readonly along: WorldPoint;
  readonly across: WorldPoint;
}

const right = { x: 1, y: 0 };
const left = { x: -1, y: 0 };
const down = { x: 0, y: 1 };
const up = { x: 0, y: -1 };
const ways: readonly (readonly [WorldPoint, WorldPoint])[] = [
  [right, down],
  [left, down],
  [right, up],
  [left, up],
  [down, right],
  [up, right],
];
const onPlace = { x: 0, y: 0 };
const angles = 16;

/** All ways to stand, from the best on: at the place itself, then beside it, farther and farther. */
function arrangementsFor(markSize: number): readonly Arrangement[] {
  const shifts = [onPlace];
  for (let radius = 0.8; radius <= 4.6; radius += 0.38) {
    for (let step = 0; step < angles; step += 1) {
      const angle = (step / angles) * 2 * Math.PI;
      shifts.push({
        x: Math.cos(angle) * radius * markSize,
        y: Math.sin(angle) * radius * markSize,
      });
    }
  }
  return shifts.flatMap((shift) => ways.map(([along, across]): Arrangement => ({ shift, along, across })));
}

function pointsOf({ group, size }: Sized, { shift, along, across }: Arrangement): readonly WorldPoint[] {
  const first = { x: group.anchor.x + shift.x, y: group.anchor.y + shift.y };
  if (group.isCounted) return [first];
  const step = size + gap;
  return group.entries.map((_, slot) => {
    const [column, row] = [slot % columns, Math.floor(slot / columns)];
    return {
      x: first.x + (along.x * column + across.x * row) * step,
      y: first.y + (along.y * column + across.y * row) * step,
    };
  });
}

function boxAround(points: readonly WorldPoint[], half: number): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    left: Math.min(...xs) - half,
    top: Math.min(...ys) - half,
    right: Math.max(...xs) + half,
    bottom: Math.max(...ys) + half,
  };
}

interface Sized {
  readonly group: MarkGroup;
  /** Of one mark, in pixels. */
  readonly size: number;
}

const sizedFor =
  (markSize: number) =>
  (group: MarkGroup): Sized => ({ group, size: group.isCounted ? markSize + countGrowth : markSize });

/** What standing under something costs, which may be moved away: as much as a way of so many pixels. */
const underCover = 48;

const isIn = ({ x, y }: WorldPoint, box: Box): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;

/** What keeps an arrangement from being the best one. */
function costOf(
  { shift }: Arrangement,
  order: number,
  box: Box,
  { anchors, covers, isKept }: { anchors: readonly WorldPoint[]; covers: readonly Box[]; isKept: boolean },
): number {
  const away = Math.hypot(shift.x, shift.y);
  const hidden = anchors.filter((anchor) => isIn(anchor, box)).length;
  const isUnder = covers.some((cover) => overlaps(cover, box));
  return (
    (away > 0 ? 14 + away : 0) + hidden * 26 + (isUnder ? underCover : 0) + order * 0.2 - (isKept ? 5 : 0)
  );
}

/**
 * Places groups so that no mark covers another's, in the order given. The first mark stands on its place and the
 * others grow from it; where others stand in the way, the group moves aside, and lines will lead to its place.
 *
 * @param before arrangements by place code, kept where they still do
 * @param covers what lies over the map: who stands free keeps clear of it if that is not far
 * @returns the groups that have room, and those that have not
 */
export function placeGroups(
  groups: readonly MarkGroup[],
  markSize: number,
  before: ReadonlyMap<PlaceId, number> = new Map(),
  covers: readonly Box[] = [],
): { readonly placed: readonly PlacedGroup[]; readonly crowdedOut: readonly MarkGroup[] } {
  const sized = groups.map(sizedFor(markSize));
  const arrangements = arrangementsFor(markSize);
  const placed: PlacedGroup[] = [];
  const crowdedOut: MarkGroup[] = [];
  for (const [position, own] of sized.entries()) {
    const { group, size } = own;
    const later = groups.slice(position + 1).map(({ anchor }) => anchor);
    const known = before.get(group.place.code);
    const clearOf = covers.filter((cover) => !isIn(group.anchor, cover));
    let best: (PlacedGroup & { readonly cost: number }) | undefined;
    for (const [candidate, arrangement] of arrangements.entries()) {
      const { shift } = arrangement;
      // All that follow stand farther away.
      if (best && Math.hypot(shift.x, shift.y) > best.cost) break;
      if (candidate % ways.length > 0 && (group.isCounted || group.entries.length === 1)) continue;
      const points = pointsOf(own, arrangement);
      const box = boxAround(points, size / 2 + margin);
      if (placed.some((other) => overlaps(other.box, box))) continue;
      const cost = costOf(arrangement, candidate % ways.length, box, {
        anchors: later,
        covers: clearOf,
        isKept: candidate === known,
      });
      if (!best || cost < best.cost) best = { group, points, box, candidate, cost };
    }
    if (best) placed.push(best);
    else crowdedOut.push(group);
  }
  return { placed, crowdedOut };
}
