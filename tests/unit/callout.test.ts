import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeCallout, placeClosing } from '../../src/layout/callout.ts';
import { type Box, holds, overlaps } from '../../src/layout/placement.ts';

const callout = { width: 200, height: 70 };
const screen: Box = { left: 0, top: 0, right: 1000, bottom: 600 };
const room = { free: [screen], marks: [], names: [] };
const boxAround = (x: number, y: number, half: number): Box => ({
  left: x - half,
  top: y - half,
  right: x + half,
  bottom: y + half,
});

describe('a callout', () => {
  test('stands to the right of its mark, near it, where nothing is in its way', () => {
    const place = placeCallout(callout, { x: 400, y: 300 }, 20, room);
    expect(place?.box).toEqual({ left: 430, top: 265, right: 630, bottom: 335 });
    expect(place?.from).toEqual({ x: 413, y: 300 });
    expect(place?.to).toEqual({ x: 430, y: 300 });
  });

  test('goes to the other side for other marks', () => {
    const marks = [boxAround(520, 300, 8)];
    const place = placeCallout(callout, { x: 400, y: 300 }, 20, { ...room, marks });
    expect(place && marks.some((mark) => overlaps(place.box, mark))).toBe(false);
  });

  test('is not there where it has no room', () => {
    const free = [{ left: 380, top: 280, right: 420, bottom: 320 }];
    expect(placeCallout(callout, { x: 400, y: 300 }, 20, { ...room, free })).toBeUndefined();
    expect(placeClosing(callout, { ...room, free })).toBeUndefined();
  });

  test('stands wholly in what is free, never on its mark, and its line leads to it, wherever the mark is', () => {
    const free: readonly Box[] = [
      { left: 0, top: 120, right: 700, bottom: 500 },
      { left: 450, top: 0, right: 700, bottom: 500 },
    ];
    const point = fc.record({ x: fc.integer({ min: 0, max: 700 }), y: fc.integer({ min: 0, max: 500 }) });
    fc.assert(
      fc.property(point, fc.array(point, { maxLength: 8 }), (anchor, others) => {
        const marks = others.map(({ x, y }) => boxAround(x, y, 9));
        const place = placeCallout(callout, anchor, 18, { free, marks, names: [] });
        if (!place) return;
        const { box, from, to } = place;
        expect(free.some((part) => holds(part, box))).toBe(true);
        expect(overlaps(box, boxAround(anchor.x, anchor.y, 9))).toBe(false);
        expect(to.x === box.left || to.x === box.right || to.y === box.top || to.y === box.bottom).toBe(true);
        expect(Math.hypot(from.x - anchor.x, from.y - anchor.y)).toBeGreaterThanOrEqual(9);
      }),
    );
  });
});

test('the closing stands low and in the middle, and aside where a mark lies there', () => {
  expect(placeClosing(callout, room)?.box).toEqual({ left: 400, top: 516, right: 600, bottom: 586 });
  const aside = placeClosing(callout, { ...room, marks: [boxAround(500, 550, 8)] });
  expect(aside && overlaps(aside.box, boxAround(500, 550, 8))).toBe(false);
});
