import { distance } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { countedPlaces } from '../../src/domain/countedPlaces.ts';
import { sceneAt } from '../../src/domain/scene.ts';
import { centreTrack, spreadCentre, spreadPath, spreadReach } from '../../src/domain/spread.ts';
import { windowAt } from '../../src/domain/timeWindow.ts';
import { coast as dataset, isles } from './lights.ts';

const placesOn = (daysBeforeEnd: number) =>
  countedPlaces(
    sceneAt(dataset.index, windowAt('cumulative-from-start', dataset.extent.latest - daysBeforeEnd)),
    dataset,
  );

const at = (longitude: number, latitude: number) => ({ longitude, latitude });

test('crowded places take part like all others', () => {
  const scene = sceneAt(isles.index, windowAt('cumulative-from-start', isles.extent.latest));
  const codes = countedPlaces(scene, isles).map(({ code }) => code);
  expect(codes).toEqual([...Array.from({ length: 8 }, () => 'n2'), 'e1w', 'e1', 's', 's2']);
});

describe('the path', () => {
  test('is a stretch per step to another place, in date order', () => {
    const places = placesOn(0);
    const moves = places.filter(
      (place, position) => position > 0 && places[position - 1]?.code !== place.code,
    );
    const path = spreadPath(places);
    expect(places).toHaveLength(9);
    expect(moves.length).toBe(8);
    expect(path).toHaveLength(8);
    expect(path[0]?.[0]?.[0]).toBeCloseTo(places[0]?.longitude ?? 0);
    expect(path.at(-1)?.at(-1)?.[1]).toBeCloseTo(places.at(-1)?.latitude ?? 0);
  });

  test('follows great circles: its length is the shortest way', () => {
    const [stretch = []] = spreadPath([at(75, 40), at(130, 45)]);
    const length = stretch
      .slice(1)
      .reduce((sum, position, step) => sum + distance([...(stretch[step] ?? [])], [...position]), 0);
    const shortest = distance([75, 40], [130, 45]);
    expect(length / shortest).toBeCloseTo(1, 3);
    expect(Math.max(...stretch.map(([, latitude = 0]) => latitude))).toBeGreaterThan(46);
  });

  test('has no stretch where a step stays at its place', () => {
    expect(spreadPath([at(106, 26), at(106, 26)])).toEqual([]);
  });
});

describe('the reach', () => {
  test('is the hull of the places and grows with time', () => {
    const late = spreadReach(placesOn(0))?.squareKilometres ?? 0;
    const early = spreadReach(placesOn(61))?.squareKilometres ?? 0;
    expect(early).toBeGreaterThan(0);
    expect(late).toBeGreaterThan(early);
  });

  test('of a square degree at the equator is about 12,364 km²', () => {
    const reach = spreadReach([at(0, -0.5), at(1, -0.5), at(1, 0.5), at(0, 0.5), at(0.5, 0)]);
    expect(reach?.squareKilometres).toBeGreaterThan(12_200);
    expect(reach?.squareKilometres).toBeLessThan(12_450);
    expect(reach?.ring).toHaveLength(5);
  });

  test('of two places is none', () => {
    expect(spreadReach([at(1, 1), at(2, 2)])).toBeUndefined();
  });
});

describe('the centre', () => {
  test('is the mean of longitudes and latitudes', () => {
    expect(spreadCentre([at(100, 20), at(110, 30), at(120, 40)])).toEqual(at(110, 30));
    expect(spreadCentre([])).toBeUndefined();
  });

  test('leaves a track of one point per initiative', () => {
    const places = placesOn(0);
    const track = centreTrack(places);
    expect(track).toHaveLength(places.length);
    expect(track[0]).toEqual(at(places[0]?.longitude ?? 0, places[0]?.latitude ?? 0));
  });
});
