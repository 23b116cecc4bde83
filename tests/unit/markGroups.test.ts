import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storyFiles } from '../../src/build/storyFiles.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { worldPoint } from '../../src/geometry/mercator.ts';
import { builtInDataOf } from '../../src/io/builtInData.ts';
import { gatherNear, groupsOf, isDense, type MarkGroup } from '../../src/layout/markGroups.ts';
import { coast } from './lights.ts';

const clocks = builtInDataOf(storyFiles('clocks').bake());
const [collection] = clocks.story.collections;
const world = clocks.datasetOf(collection?.id ?? '');
const { entries } = world;

/** Groups of one record each, at any places of a small screen, the earliest first. */
const anyGroups = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }) }), {
    maxLength: 120,
  })
  .map((anchors) =>
    anchors.flatMap((anchor, position): MarkGroup[] => {
      const entry = entries[position];
      if (!entry) return [];
      const { place } = entry;
      return [
        { place, placeCodes: [place.code], entries: [entry], anchor, isCounted: false, members: [anchor] },
      ];
    }),
  );
const anyReach = fc.integer({ min: 1, max: 120 });

const apart = (a: MarkGroup, b: MarkGroup): number =>
  Math.hypot(a.anchor.x - b.anchor.x, a.anchor.y - b.anchor.y);

function expectApart(groups: readonly MarkGroup[], reach: number): void {
  for (const [position, group] of groups.entries()) {
    const near = groups.slice(0, position).filter((other) => apart(group, other) < reach);
    expect(near).toEqual([]);
  }
}

const idsIn = (groups: readonly MarkGroup[]): readonly string[] =>
  groups.flatMap((group) => group.entries.map(({ initiative }) => initiative.id));

/** All that a story tells, grouped at a zoom by where it is. */
const groupsAt = (zoom: number, dataset: Dataset): readonly MarkGroup[] =>
  groupsOf({
    entries: dataset.entries,
    isCrowded: () => false,
    pointOf: ({ longitude, latitude }) => worldPoint(longitude, latitude, zoom),
    markSize: 12,
  });

describe('what would lie on each other is gathered', () => {
  test('so that no two groups are nearer than they may be', () => {
    fc.assert(
      fc.property(anyGroups, anyReach, (groups, reach) => expectApart(gatherNear(groups, reach), reach)),
    );
  });

  test('and each record is in one group, in the order of dates', () => {
    fc.assert(
      fc.property(anyGroups, anyReach, (groups, reach) => {
        const gathered = gatherNear(groups, reach);
        expect([...idsIn(gathered)].sort()).toEqual([...idsIn(groups)].sort());
        for (const group of gathered) {
          const positions = group.entries.map(({ position }) => position);
          expect(positions).toEqual(positions.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test('and what came first stays where it is as more comes', () => {
    fc.assert(
      fc.property(anyGroups, anyReach, fc.nat(120), (groups, reach, count) => {
        const early = gatherNear(groups.slice(0, count), reach);
        const all = gatherNear(groups, reach);
        const named = ({ anchor, place: { code } }: MarkGroup) => ({ anchor, code });
        expect(all.slice(0, early.length).map(named)).toEqual(early.map(named));
      }),
    );
  });

  test('each into the earliest that is near', () => {
    fc.assert(
      fc.property(anyGroups, anyReach, (groups, reach) => {
        const gathered = gatherNear(groups, reach);
        for (const group of groups) {
          const [id] = idsIn([group]);
          const own = gathered.findIndex((other) => idsIn([other]).includes(id ?? ''));
          expect(own).toBe(gathered.findIndex((other) => apart(other, group) < reach));
        }
      }),
    );
  });

  test('and what stands for more than one is counted, what stands for one is not', () => {
    fc.assert(
      fc.property(anyGroups, anyReach, (groups, reach) => {
        for (const group of gatherNear(groups, reach)) {
          expect(group.isCounted).toBe(group.entries.length > 1);
          expect(group.members).toHaveLength(group.entries.length);
          expect(new Set(group.placeCodes)).toEqual(new Set(group.entries.map(({ place }) => place.code)));
        }
      }),
    );
  });

  test.each([1, 3, 5])('in a story of the world too, at zoom %d', (zoom) => {
    const groups = groupsAt(zoom, world);
    const gathered = gatherNear(groups, 30);
    expect(gathered.length).toBeLessThan(groups.length);
    expectApart(gathered, 30);
    expect([...idsIn(gathered)].sort()).toEqual(entries.map(({ initiative }) => initiative.id).sort());
  });
});

describe('a map is dense', () => {
  const groups = groupsAt(8, world);

  test('with more than sixty groups', () => {
    expect([isDense(60), isDense(61)]).toEqual([false, true]);
  });

  test('as that of the world is, and that of a coast is not', () => {
    expect([isDense(groups.length), isDense(groupsAt(8, coast).length)]).toEqual([true, false]);
  });
});
