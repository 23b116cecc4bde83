import type { Entry } from '../domain/dataset.ts';
import { firstInRegion, sentenceOf, stressedParts, type Telling } from '../i18n/sentence.ts';
import { plainLook } from '../look/markLook.ts';
import { type Drawing, drawing } from './drawingSpec.ts';
import { inkOf, signDrawing } from './markDrawing.ts';
import { type Box, boxAt, holds, type MeasureText, overlaps, padded, type Side } from './placement.ts';
import { type TextStyle, textBlock } from './textBlock.ts';

/** What a callout says, set in lines. Pixels. */
export interface Callout {
  readonly width: number;
  readonly height: number;
  /** @param left the left edge of its plate. @param top the upper edge. */
  draw(left: number, top: number): readonly Drawing[];
}

/** How a callout is set. */
export interface CalloutStyle {
  /** Widest that its plate may be, in pixels. */
  readonly widest: number;
  /** How large its letters are, 1 being their size on the screen of a desk. */
  readonly scale: number;
  readonly measure: MeasureText;
}

const padding = { across: 12, down: 9 };
const gap = 3;
const signSize = 13;

/** Lines of some texts in a plate, one above the other. */
function plateOf(
  texts: readonly { readonly block: ReturnType<typeof textBlock>; readonly indent: number }[],
  scale: number,
  sign: Drawing | undefined,
): Callout {
  const [across, down, between] = [padding.across * scale, padding.down * scale, gap * scale];
  const width = Math.max(...texts.map(({ block, indent }) => block.width + indent)) + 2 * across;
  const height =
    texts.reduce((sum, { block }) => sum + block.height, 0) + between * (texts.length - 1) + 2 * down;
  return {
    width,
    height,
    draw(left, top) {
      const plate = drawing('rect', 'callout-plate', { x: left, y: top, width, height, rx: 6 * scale });
      let y = top + down;
      const lines = texts.flatMap(({ block, indent }) => {
        const own = block.draw(left + across + indent, y);
        y += block.height + between;
        return own;
      });
      const first = texts[0]?.block.height ?? 0;
      const at = `translate(${left + across + (signSize / 2) * scale} ${top + down + first / 2})`;
      return [
        plate,
        ...(sign ? [{ ...sign, attributes: { ...sign.attributes, transform: at } }] : []),
        ...lines,
      ];
    },
  };
}

/** Of the width that a callout may have, where there is less room. */
const narrowShare = 0.72;

/** What has arrived, ever shorter: the first that has room is told. */
export function entryCallouts(
  entry: Entry,
  telling: Pick<Telling, 'translation' | 'dataset'>,
  style: CalloutStyle,
): readonly Callout[] {
  const narrow = { ...style, widest: style.widest * narrowShare };
  return [
    entryCallout(entry, telling, style, true),
    entryCallout(entry, telling, narrow, true),
    entryCallout(entry, telling, style, false),
    entryCallout(entry, telling, narrow, false),
  ];
}

/** Since when and what it is, who, and, with `isWhole`, where, and whether it is the first in its region. */
function entryCallout(
  entry: Entry,
  telling: Pick<Telling, 'translation' | 'dataset'>,
  { widest, scale, measure }: CalloutStyle,
  isWhole: boolean,
): Callout {
  const { translation } = telling;
  const { words, language } = translation;
  const { initiative, occurrence, category, isImprecise: imprecise } = entry;
  const inner = widest - 2 * padding.across * scale;
  const indent = (signSize + 6) * scale;
  const quiet = { language, size: 12.5 * scale, leading: 1.3, weight: 'quiet', fill: 'muted' } as const;
  const loud: TextStyle = {
    language,
    size: 15 * scale,
    leading: 1.25,
    weight: 'strong',
    fill: 'ink',
    isBalanced: true,
  };
  const first = firstInRegion(entry, telling);
  const when = [translation.occurrence(occurrence), translation.pick(category.name)].join(words.partGap);
  const where = [translation.fullPlaceName(entry), ...(first === undefined ? [] : [first])].join(' · ');
  const sign = { category, imprecise, look: plainLook, size: signSize * scale };
  const block = (text: string, style: TextStyle, room: number) => textBlock(text, style, room, measure);
  return plateOf(
    [
      { block: block(when, quiet, inner - indent), indent },
      { block: block(translation.pick(initiative.name), loud, inner), indent: 0 },
      ...(isWhole ? [{ block: block(where, quiet, inner), indent: 0 }] : []),
    ],
    scale,
    { element: 'g', attributes: { class: 'mark-icon', ...inkOf(sign) }, inside: signDrawing(sign) },
  );
}

/** The state of the whole, in its numbers. */
export function closingCallout(telling: Telling, { widest, scale, measure }: CalloutStyle): Callout {
  const { language } = telling.translation;
  const style: TextStyle = {
    language,
    size: 18 * scale,
    leading: 1.35,
    weight: 'quiet',
    fill: 'muted',
    stressedFill: 'ink',
    isBalanced: true,
  };
  const block = textBlock(
    stressedParts(sentenceOf(telling)),
    style,
    widest - 2 * padding.across * scale,
    measure,
  );
  return plateOf([{ block, indent: 0 }], scale, undefined);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a callout should keep clear of. Pixels. */
export interface CalloutRoom {
  /** Parts of the map that nothing covers; a callout stands wholly in one of them. */
  readonly free: readonly Box[];
  /** What it lies on in no case. */
  readonly covered?: readonly Box[];
  readonly marks: readonly Box[];
  readonly names: readonly Box[];
}

/** Where a callout stands, and where its line begins at the mark. */
export interface CalloutPlace {
  readonly box: Box;
  readonly from: Point;
  readonly to: Point;
}

/** How far a callout stands from its mark, in pixels. */
const distances: readonly number[] = [30, 54, 84, 120];
const sides: readonly Side[] = ['right', 'left', 'above', 'below'];
/** How far beside the middle of its side the mark may be, in parts of half the callout. */
const shifts: readonly number[] = [0, -0.7, 0.7];
/** What it costs to lie on a mark, on a name, and to stand a pixel farther. */
const [onMark, onName, perPixel] = [60, 18, 0.25];

const nearest = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/**
 * Where a callout stands beside its mark: wholly in a free part of the map, on as few other marks and names as can be,
 * and near. Undefined where it has no room.
 *
 * @param markSize of its own mark, in pixels
 */
export function placeCallout(
  { width, height }: Pick<Callout, 'width' | 'height'>,
  anchor: Point,
  markSize: number,
  { free, covered: kept = [], marks, names }: CalloutRoom,
): CalloutPlace | undefined {
  let best: { readonly box: Box; readonly cost: number } | undefined;
  for (const distance of distances) {
    for (const side of sides) {
      for (const shift of shifts) {
        const isBeside = side === 'right' || side === 'left';
        const sign = side === 'right' || side === 'below' ? 1 : -1;
        const box = boxAt(
          {
            x: anchor.x + (isBeside ? sign * distance : (shift * width) / 2),
            y: anchor.y + (isBeside ? (shift * height) / 2 : sign * distance),
            side,
          },
          width,
          height,
        );
        if (!free.some((part) => holds(part, box)) || kept.some((own) => overlaps(own, box))) continue;
        const around = padded(box, 4);
        const covered = (others: readonly Box[]): number =>
          others.filter((other) => overlaps(around, other)).length;
        const cost =
          covered(marks) * onMark + covered(names) * onName + distance * perPixel + Math.abs(shift);
        if (!best || cost < best.cost) best = { box, cost };
      }
    }
  }
  if (!best) return undefined;
  const { box } = best;
  const to = { x: nearest(anchor.x, box.left, box.right), y: nearest(anchor.y, box.top, box.bottom) };
  const way = Math.hypot(to.x - anchor.x, to.y - anchor.y);
  const share = Math.min(1, (markSize / 2 + 3) / way);
  const from = { x: anchor.x + (to.x - anchor.x) * share, y: anchor.y + (to.y - anchor.y) * share };
  return { box, from, to };
}

/** A callout with the line to its mark. */
export function calloutDrawing(callout: Callout, { box, from, to }: CalloutPlace): readonly Drawing[] {
  const plate = callout.draw(box.left, box.top);
  if (from.x === to.x && from.y === to.y) return plate;
  const line = drawing('line', 'callout-line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y });
  return [line, ...plate];
}

/** How much of the free part's lower half the closing may be moved through, in steps. */
const closingSteps = 6;
const closingMargin = 14;

/** Where the closing stands: in the largest free part, low and in the middle, on as little as can be. */
export function placeClosing(
  { width, height }: Pick<Callout, 'width' | 'height'>,
  { free, marks, names }: CalloutRoom,
): CalloutPlace | undefined {
  const part = free.find(({ left, right, top, bottom }) => right - left >= width && bottom - top >= height);
  if (!part) return undefined;
  const middle = (part.left + part.right - width) / 2;
  const [highest, lowest] = [part.top, part.bottom - height - closingMargin];
  let best: { readonly box: Box; readonly cost: number } | undefined;
  for (const x of [middle, part.left, part.right - width]) {
    for (let step = 0; step <= closingSteps; step += 1) {
      const top = Math.max(part.top, lowest - ((lowest - highest) * step) / closingSteps);
      const box = { left: x, top, right: x + width, bottom: top + height };
      const covered = (others: readonly Box[]): number =>
        others.filter((other) => overlaps(box, other)).length;
      const cost = covered(marks) * onMark + covered(names) * onName + step + (x === middle ? 0 : 2);
      if (!best || cost < best.cost) best = { box, cost };
    }
  }
  const corner = best && { x: best.box.left, y: best.box.top };
  return best && corner && { box: best.box, from: corner, to: corner };
}
