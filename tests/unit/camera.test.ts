import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureUnder, planeUnder, planeZoomFor } from '../../src/geometry/groundPlane.ts';
import { type Camera, degreesOf, screenPoint, worldPoint } from '../../src/geometry/mercator.ts';
import { cameraBetween, cameraMovedBy, cameraZoomedAround } from '../../src/map/cameraMath.ts';
import { wantsGl } from '../../src/map/webGl.ts';
import { cameraOf, transformOf } from '../../src/map/zoomTransform.ts';

const screen = { width: 1280, height: 720 };
const camera = fc.record({
  longitude: fc.double({ min: 60, max: 150, noNaN: true }),
  latitude: fc.double({ min: 0, max: 62, noNaN: true }),
  zoom: fc.double({ min: 1.4, max: 9, noNaN: true }),
});
const position = fc.record({ x: fc.integer({ min: 0, max: 1280 }), y: fc.integer({ min: 0, max: 720 }) });

function expectSame(a: Camera, b: Camera): void {
  expect(a.longitude).toBeCloseTo(b.longitude, 6);
  expect(a.latitude).toBeCloseTo(b.latitude, 6);
  expect(a.zoom).toBeCloseTo(b.zoom, 9);
}

/** Degrees of what a camera shows at a point of the screen. */
function shownAt(own: Camera, { x, y }: { x: number; y: number }): { longitude: number; latitude: number } {
  const center = worldPoint(own.longitude, own.latitude, own.zoom);
  return degreesOf({ x: center.x + x - screen.width / 2, y: center.y + y - screen.height / 2 }, own.zoom);
}

describe('a camera', () => {
  test('is the same after a way through a transform', () => {
    fc.assert(fc.property(camera, (own) => expectSame(cameraOf(transformOf(own, screen), screen), own)));
  });

  test('moves the ground by as many pixels as it is told', () => {
    const own = { longitude: 104, latitude: 35, zoom: 4 };
    const before = screenPoint(110, 30, own, screen);
    const after = screenPoint(110, 30, cameraMovedBy(own, 37, -12), screen);
    expect(after.x - before.x).toBeCloseTo(37, 6);
    expect(after.y - before.y).toBeCloseTo(-12, 6);
  });

  test('zooms around a point of the screen', () => {
    fc.assert(
      fc.property(camera, position, fc.double({ min: 1.4, max: 9, noNaN: true }), (own, point, zoom) => {
        const place = shownAt(own, point);
        const zoomed = cameraZoomedAround(own, zoom, point, screen);
        expect(zoomed.zoom).toBe(zoom);
        const { x, y } = screenPoint(place.longitude, place.latitude, zoomed, screen);
        expect(Math.hypot(x - point.x, y - point.y)).toBeLessThan(1e-3);
      }),
    );
  });

  test('eases from one to another, and keeps still what both show at the same place', () => {
    fc.assert(
      fc.property(camera, position, fc.double({ min: 0, max: 1, noNaN: true }), (from, point, share) => {
        const to = cameraZoomedAround(from, Math.min(9, from.zoom + 1.3), point, screen);
        expectSame(cameraBetween(from, to, 0), from);
        expectSame(cameraBetween(from, to, 1), to);
        const place = shownAt(from, point);
        const { x, y } = screenPoint(place.longitude, place.latitude, cameraBetween(from, to, share), screen);
        expect(Math.hypot(x - point.x, y - point.y)).toBeLessThan(0.5);
      }),
    );
  });
});

describe('a plane of the ground', () => {
  test('lies under a camera where marks lie', () => {
    fc.assert(
      fc.property(camera, (own) => {
        const zoom = planeZoomFor(own.zoom);
        const { x, y, scale } = planeUnder(zoom, own, screen);
        const drawn = worldPoint(113.3, 23.1, zoom);
        const mark = screenPoint(113.3, 23.1, own, screen);
        expect(drawn.x * scale + x).toBeCloseTo(mark.x, 3);
        expect(drawn.y * scale + y).toBeCloseTo(mark.y, 3);
      }),
    );
  });

  test('is shown rightly by a picture that is moved and magnified, or not at all', () => {
    const [width, height, beyond] = [screen.width, screen.height, 0.25];
    const shift = fc.integer({ min: -500, max: 500 });
    const drawn = { x: -1000, y: -800, scale: 1.3 };
    const samples = fc.sample(fc.tuple(shift, shift, fc.double({ min: 0.3, max: 3, noNaN: true })), 300);
    const shown = samples.filter(([dx, dy, ratio]) => {
      const wanted = {
        x: ratio * drawn.x + dx + (1 - ratio) * 640,
        y: ratio * drawn.y + dy + (1 - ratio) * 360,
        scale: drawn.scale * ratio,
      };
      const place = pictureUnder(drawn, wanted, screen, beyond);
      if (!place) return false;
      // A point of the plane: where the picture has it, and where it is then shown.
      const inPicture = {
        x: 1500 * drawn.scale + drawn.x + width * beyond,
        y: 900 * drawn.scale + drawn.y + height * beyond,
      };
      expect(inPicture.x * place.scale + place.x - width * beyond).toBeCloseTo(
        1500 * wanted.scale + wanted.x,
        6,
      );
      expect(inPicture.y * place.scale + place.y - height * beyond).toBeCloseTo(
        900 * wanted.scale + wanted.y,
        6,
      );
      // It fills the screen.
      expect(place.x - width * beyond).toBeLessThanOrEqual(0);
      expect(place.x - width * beyond + place.scale * width * (1 + 2 * beyond)).toBeGreaterThanOrEqual(width);
      return true;
    });
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(samples.length);
  });

  test('has at least the detail of the zoom that it serves, up to the largest', () => {
    for (const zoom of [1.4, 3.5, 3.6, 5.2, 8.9, 9]) expect(planeZoomFor(zoom)).toBeGreaterThanOrEqual(zoom);
    expect(planeZoomFor(3.3)).toBeLessThan(planeZoomFor(6));
  });
});

test.each([
  ['auto', 'hardware', true],
  ['auto', 'software', false],
  ['auto', 'none', false],
  ['svg', 'hardware', false],
  ['gl', 'software', true],
  ['gl', 'none', false],
] as const)('renderer %s with WebGL in %s: MapLibre %s', (renderer, support, expected) => {
  expect(wantsGl(renderer, support)).toBe(expected);
});
