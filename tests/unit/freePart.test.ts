import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Camera, type Rectangle, screenPoint } from '../../src/geometry/mercator.ts';
import { fitBounds, fitHome, freePartOf, showPlaceIn } from '../../src/map/freePart.ts';
import { lightGround as ground } from './lightGround.ts';
import { lights } from './lights.ts';

const { home } = lights;

const screen = { width: 1280, height: 720 };
const rectangle = (left: number, top: number, right: number, bottom: number): Rectangle => ({
  left,
  top,
  right,
  bottom,
});
const heading = rectangle(12, 12, 640, 97);
const card = rectangle(12, 300, 422, 560);
const timeline = rectangle(12, 570, 1268, 708);
const tools = rectangle(1232, 12, 1268, 180);
const talk = freePartOf(screen, [heading, card, timeline, tools]);

const holds = ({ left, top, right, bottom }: Rectangle, { x, y }: { x: number; y: number }): boolean =>
  x > left && x < right && y > top && y < bottom;

describe('the free part of a map', () => {
  test('is made of rectangles that no cover touches', () => {
    const side = fc.tuple(fc.integer({ min: -50, max: 1300 }), fc.integer({ min: 20, max: 700 }));
    const cover = fc
      .tuple(side, side)
      .map(([[left, width], [top, height]]) => rectangle(left, top, left + width, top + height));
    fc.assert(
      fc.property(fc.array(cover, { maxLength: 6 }), (covers) => {
        for (const part of freePartOf(screen, covers).rectangles) {
          expect(part.left).toBeGreaterThan(0);
          expect(part.bottom).toBeLessThan(screen.height);
          for (const own of covers) {
            const isApart =
              own.right <= part.left ||
              own.left >= part.right ||
              own.bottom <= part.top ||
              own.top >= part.bottom;
            expect(isApart).toBe(true);
          }
        }
      }),
    );
  });

  test('is largest beside a card', () => {
    const [largest] = talk.rectangles;
    expect(largest?.left).toBeGreaterThan(card.right);
    expect(largest?.bottom).toBeLessThan(timeline.top);
  });

  test('is nowhere where a sheet covers the whole map', () => {
    const free = freePartOf(screen, [rectangle(0, 10, 1280, 720)]);
    expect(free.rectangles).toEqual([]);
    expect(fitHome(free, home)).toBeUndefined();
    expect(fitBounds({ west: 100, east: 110, south: 20, north: 30 }, free, 9)).toBeUndefined();
    const camera = { longitude: 104, latitude: 35, zoom: 4 };
    expect(showPlaceIn(free, { longitude: 116, latitude: 40 }, camera, 56)).toEqual(camera);
  });
});

describe('a camera for the free part', () => {
  const outlineAt = (camera: Camera): readonly { x: number; y: number }[] =>
    ground.outline.coordinates
      .flat()
      .map(([longitude = 0, latitude = 0]) => screenPoint(longitude, latitude, camera, screen));

  /** A screen whose corners are covered where the country has none of its own. */
  const corners = freePartOf(screen, [rectangle(340, 0, 1280, 190), rectangle(340, 530, 1280, 720)]);

  test.each([
    ['beside a card', talk],
    ['between two', corners],
  ])('shows all of the country %s', (_where, free) => {
    const camera = fitHome(free, home);
    if (!camera) throw new Error('no room');
    for (const point of outlineAt(camera)) {
      expect(holds(rectangle(0, 0, screen.width, screen.height), point)).toBe(true);
      for (const cover of free.covers) expect(holds(cover, point)).toBe(false);
    }
  });

  test('reaches into the corners that its outline leaves', () => {
    const asRectangle = fitBounds({ west: -8, south: 41, east: 14, north: 60 }, corners, 9);
    expect(fitHome(corners, home)?.zoom).toBeGreaterThan((asRectangle?.zoom ?? 9) + 0.2);
  });

  test('shows bounds as large as they fit into any free rectangle, in its middle', () => {
    const bounds = { west: 110, east: 127, south: 25, north: 36 };
    const camera = fitBounds(bounds, talk, 9);
    if (!camera) throw new Error('no room');
    const northWest = screenPoint(bounds.west, bounds.north, camera, screen);
    const southEast = screenPoint(bounds.east, bounds.south, camera, screen);
    const isIn = talk.rectangles.some(
      (part) =>
        northWest.x >= part.left - 1e-6 &&
        northWest.y >= part.top - 1e-6 &&
        southEast.x <= part.right + 1e-6 &&
        southEast.y <= part.bottom + 1e-6,
    );
    expect(isIn).toBe(true);
    const capped = fitBounds(bounds, talk, 3);
    expect(capped?.zoom).toBe(3);
    const middle = capped && screenPoint(118.5, 30.8, capped, screen);
    expect(middle && talk.rectangles.some((part) => holds(part, middle))).toBe(true);
  });

  test('moves no farther than it must for a place to be free', () => {
    const camera = { longitude: 104, latitude: 35, zoom: 4 };
    const isFree = (own: Camera, longitude: number, latitude: number): boolean => {
      const point = screenPoint(longitude, latitude, own, screen);
      return !talk.covers.some((cover) => holds(cover, point)) && holds(rectangle(0, 0, 1280, 720), point);
    };
    const free = { longitude: 108, latitude: 36 };
    expect(isFree(camera, free.longitude, free.latitude)).toBe(true);
    expect(showPlaceIn(talk, free, camera, 56)).toEqual(camera);
    for (const [longitude, latitude] of [
      [92, 32],
      [104, 24],
      [86, 47],
      [140, 35],
    ] as const) {
      const moved = showPlaceIn(talk, { longitude, latitude }, camera, 56);
      expect(isFree(moved, longitude, latitude)).toBe(true);
    }
  });
});
