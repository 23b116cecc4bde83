import { countByCategory } from '../domain/dataset.ts';
import { frameOfCamera, type MapFrame } from '../geometry/mapFrame.ts';
import type { ScreenSize } from '../geometry/mercator.ts';
import { planeOf } from '../geometry/planes.ts';
import { sentenceOf, stressedParts } from '../i18n/sentence.ts';
import { fitCountry, outlineTouches } from './fitCountry.ts';
import { type Legend, legendOf } from './legendDrawing.ts';
import type { PictureInput } from './pictureInput.ts';
import { type Box, overlaps, padded } from './placement.ts';
import { sourcesLine } from './sourcesLine.ts';
import { type TextBlock, textBlock } from './textBlock.ts';
import { type TimelineStrip, timelineStrip } from './timelineStrip.ts';

/** The parts that a picture can have beside the map. */
export type PictureParts = PictureInput['parts'];

/** Something with its place in the picture. */
export interface Placed<T> {
  readonly part: T;
  readonly x: number;
  readonly y: number;
}

/** Where everything in a picture stands, in its own pixels. */
export interface Composition {
  readonly frame: MapFrame;
  /** What of the map is free. */
  readonly visible: Box;
  /** Parts that lie over the map. */
  readonly covered: readonly Box[];
  /** The ground of title and sentence; undefined where there is neither. */
  readonly heading: { readonly box: Box; readonly isBand: boolean } | undefined;
  readonly texts: readonly Placed<TextBlock>[];
  readonly legend: (Placed<Legend> & { readonly card: Box | undefined }) | undefined;
  readonly timeline: Placed<TimelineStrip> | undefined;
  /** The ground of timeline and sources, at the foot; undefined where there is neither. */
  readonly foot: Box | undefined;
}

/** What is in a picture, most dispensable last. */
interface Choice {
  readonly title: boolean;
  readonly period: boolean;
  readonly sentence: boolean;
  readonly legend: boolean;
  readonly timeline: boolean;
  readonly sources: boolean;
  readonly note: boolean;
}

/**
 * What steps aside where the map would be left with too little room, in this order. The note on boundaries and the
 * licence of the names stays.
 */
const stepsAside: readonly (keyof Choice)[] = [
  'legend',
  'period',
  'sources',
  'timeline',
  'title',
  'sentence',
];

/** The map keeps at least this share of the picture's height. */
const leastMapShare = 0.42;
/** A picture narrower than this, in its own pixels, has smaller letters and names in one language. */
export const narrowWidth = 560;
/** Width of a heading over the map, which stays the same from day to day. */
const headingShare = 0.36;
const widestHeading = 340;
/** From this height on, in pixels, room is kept for the longest sentence, so that pictures of a series match. */
const seriesHeight = 500;

interface Column {
  readonly blocks: readonly TextBlock[];
  readonly gaps: readonly number[];
  readonly height: number;
  /** How much higher it can become. */
  readonly reserve: number;
}

const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(most, value));

/** The longest that the sentence becomes while the day moves. */
function longestSentence(input: PictureInput): string {
  const { dataset, scene } = input;
  const provinces = new Map(dataset.entries.map(({ province }) => [province.code, 1]));
  const counts = new Map(
    countByCategory(dataset.entries, dataset.categories).map(({ category, count }) => [category.id, count]),
  );
  const counted = dataset.entries.length;
  return sentenceOf({ ...input, scene: { ...scene, counts, counted, provinces, possible: 1 } });
}

function headingOf(input: PictureInput, choice: Choice, size: ScreenSize, widest: number): Column {
  const { dataset, translation, measure } = input;
  const { words, language } = translation;
  const blocks: TextBlock[] = [];
  const gaps: number[] = [];
  let reserve = 0;
  const add = (gap: number, block: TextBlock): void => {
    gaps.push(blocks.length === 0 ? 0 : gap);
    blocks.push(block);
  };
  const base = { language, isBalanced: true } as const;
  if (choice.title) {
    const titleSize = between(18.5, size.width * 0.043, 30);
    const style = { ...base, size: titleSize, leading: 1.16, weight: 'title', fill: 'ink' } as const;
    add(0, textBlock(translation.pick(dataset.story.title), style, widest, measure));
  }
  if (choice.period) {
    const text = words.period(translation.pick(dataset.story.where), translation.period(dataset.extent));
    const periodSize = between(12, size.width * 0.02, 14);
    const style = { ...base, size: periodSize, leading: 1.4, weight: 'quiet', fill: 'muted' } as const;
    add(6, textBlock(text, style, widest, measure));
  }
  if (choice.sentence) {
    const style = {
      ...base,
      size: between(13.5, size.width * 0.024, 16.5),
      leading: 1.4,
      weight: 'quiet',
      fill: 'muted',
      stressedFill: 'ink',
    } as const;
    const block = textBlock(stressedParts(sentenceOf(input)), style, widest, measure);
    add(3, block);
    if (size.height >= seriesHeight) {
      const longest = textBlock(stressedParts(longestSentence(input)), style, widest, measure);
      reserve = Math.max(0, longest.height - block.height);
    }
  }
  const height = blocks.reduce((sum, block, position) => sum + block.height + (gaps[position] ?? 0), 0);
  return { blocks, gaps, height, reserve };
}

/** Sources and note on one line where both fit, else below each other. */
function footLines(
  input: PictureInput,
  choice: Choice,
  widest: number,
): { readonly height: number; place(x: number, y: number): readonly Placed<TextBlock>[] } {
  const { translation, measure, dataset, boundaries } = input;
  const { words, language } = translation;
  const note = boundaries === 'iso-3166-2' ? words.attribution : words.attributionNaturalEarth;
  const style = { language, size: 10.5, leading: 1.4, weight: 'quiet', fill: 'muted' } as const;
  const blocks = [choice.sources ? sourcesLine(dataset, translation) : '', choice.note ? note : '']
    .filter((text) => text !== '')
    .map((text) => textBlock(text, style, widest, measure));
  const [first, second] = blocks;
  if (first && second && first.width + second.width + 24 <= widest) {
    return {
      height: Math.max(first.height, second.height),
      place: (x, y) => [
        { part: first, x, y },
        { part: second, x: x + widest - second.width, y },
      ],
    };
  }
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0),
    place: (x, y) => {
      let top = y;
      return blocks.map((part) => {
        const placed = { part, x, y: top };
        top += part.height;
        return placed;
      });
    },
  };
}

interface Foot {
  readonly box: Box | undefined;
  readonly texts: readonly Placed<TextBlock>[];
  readonly legend: Placed<Legend> | undefined;
  readonly timeline: Placed<TimelineStrip> | undefined;
}

function footOf(
  input: PictureInput,
  choice: Choice,
  size: ScreenSize,
  margin: number,
  legend: Legend | undefined,
): Foot {
  const widest = size.width - 2 * margin;
  const strip = choice.timeline ? timelineStrip(input, widest) : undefined;
  const lines = footLines(input, choice, widest);
  const rows: { readonly height: number; readonly gap: number }[] = [];
  const rowOf = (height: number, gap: number): number => {
    const top = rows.reduce((sum, row) => sum + row.height + row.gap, 0) + (rows.length > 0 ? gap : 0);
    rows.push({ height, gap: rows.length > 0 ? gap : 0 });
    return top;
  };
  const legendTop = legend ? rowOf(legend.height, 0) : 0;
  const stripTop = strip ? rowOf(strip.height, 8) : 0;
  const linesTop = lines.height > 0 ? rowOf(lines.height, 6) : 0;
  if (rows.length === 0) return { box: undefined, texts: [], legend: undefined, timeline: undefined };
  const total = rows.reduce((sum, row) => sum + row.height + row.gap, 0);
  const pad = strip || legend ? margin * 0.6 : 5;
  const top = size.height - total - 2 * pad;
  return {
    box: { left: 0, top, right: size.width, bottom: size.height },
    texts: lines.place(margin, top + pad + linesTop),
    legend: legend && { part: legend, x: margin, y: top + pad + legendTop },
    timeline: strip && { part: strip, x: margin, y: top + pad + stripTop },
  };
}

/** The map as it fits a picture: all of the country, or what a camera asks for. */
function ownFrame(
  input: PictureInput,
  size: ScreenSize,
  free: Box,
  avoid: Box | undefined,
  margin: number,
): MapFrame {
  const { ground, projection, camera } = input;
  if (camera && projection === 'mercator') {
    const zoom = camera.zoom + Math.log2(size.width / input.size.width);
    return frameOfCamera({ ...camera, zoom }, size);
  }
  return fitCountry(
    ground,
    input.dataset.story.home.bounds,
    planeOf(projection, input.dataset.story),
    size,
    padded(free, -margin * 0.75),
    avoid,
  );
}

/** Puts what was chosen into its place, with the heading in a band of its own or over the map. */
function arrange(
  input: PictureInput,
  choice: Choice,
  size: ScreenSize,
  isBand: boolean,
  isLegendOnMap: boolean,
): Composition {
  const margin = size.width < narrowWidth ? 14 : 24;
  const widest = isBand ? size.width - 2 * margin : Math.min(widestHeading, size.width * headingShare);
  const column = headingOf(input, choice, size, widest);
  const hasHeading = column.blocks.length > 0;
  const pad = margin * (size.width < narrowWidth ? 0.7 : 0.75);
  const headingHeight = hasHeading ? column.height + column.reserve + 2 * pad : 0;
  const mapLegend = choice.legend && isLegendOnMap ? legendOf(input) : undefined;
  const footLegend = choice.legend && !isLegendOnMap ? legendOf(input, size.width - 2 * margin) : undefined;
  const foot = footOf(input, choice, size, margin, footLegend);
  const bottom = foot.box?.top ?? size.height;
  const headingBox: Box = {
    left: 0,
    top: 0,
    right: isBand ? size.width : widest + 2 * margin,
    bottom: headingHeight,
  };
  const visible: Box = {
    left: 0,
    top: hasHeading && isBand ? headingHeight : 0,
    right: size.width,
    bottom,
  };
  const over = hasHeading && !isBand ? headingBox : undefined;
  const frame = ownFrame(input, size, visible, over, margin);
  const card: Box | undefined = mapLegend && {
    left: margin,
    top: bottom - mapLegend.height - 20 - margin * 0.75,
    right: margin + mapLegend.width + 28,
    bottom: bottom - margin * 0.75,
  };
  let y = pad;
  const texts = column.blocks.map((part, position): Placed<TextBlock> => {
    y += column.gaps[position] ?? 0;
    const placed = { part, x: margin, y };
    y += part.height;
    return placed;
  });
  return {
    frame,
    visible,
    covered: [over, card].flatMap((box) => box ?? []),
    heading: hasHeading ? { box: headingBox, isBand } : undefined,
    texts: [...texts, ...foot.texts],
    legend:
      mapLegend && card
        ? { part: mapLegend, x: card.left + 14, y: card.top + 10, card }
        : foot.legend && { ...foot.legend, card: undefined },
    timeline: foot.timeline,
    foot: foot.box,
  };
}

const mapHeight = ({ visible }: Composition): number => visible.bottom - visible.top;

/** Whether the legend may lie on the map: it covers nothing of the country, nor the heading. */
function isLegendClear({ legend, frame, heading, visible }: Composition, input: PictureInput): boolean {
  const card = legend?.card;
  if (!card) return true;
  const kept = padded(card, 8);
  if (kept.top < visible.top || (heading && overlaps(kept, heading.box))) return false;
  return !outlineTouches(input.ground, input.dataset.story.home.bounds, frame, kept);
}

/** Whether a heading over the map ends on it: in a low picture its lines would reach the foot. */
function isHeadingClear({ heading, visible }: Composition): boolean {
  return heading === undefined || heading.isBand || heading.box.bottom <= visible.bottom;
}

/**
 * The arrangement that shows the country largest. Over the map the heading may lie only where it hides nothing of the
 * country, which wide pictures have room for.
 */
function bestArrangement(input: PictureInput, choice: Choice, size: ScreenSize): Composition {
  const isWide = size.width > size.height * 1.2 && size.width >= narrowWidth;
  const overMap = isWide
    ? [arrange(input, choice, size, false, true), arrange(input, choice, size, false, false)]
    : [];
  const inBand = [arrange(input, choice, size, true, true), arrange(input, choice, size, true, false)];
  const candidates = [...overMap, ...inBand].filter(
    (composition) => isHeadingClear(composition) && isLegendClear(composition, input),
  );
  const [first, ...others] = candidates;
  if (!first) return arrange(input, choice, size, true, false);
  return others.reduce((best, own) => (own.frame.zoom > best.frame.zoom + 0.01 ? own : best), first);
}

/**
 * Decides what a picture holds and where it stands. Where the map would be left with less than 42 % of the height,
 * parts step aside: first the legend, then the period, the sources, the timeline, the title, and the sentence last.
 */
export function compose(input: PictureInput, size: ScreenSize): Composition {
  const { title, sentence, legend, timeline, sources } = input.parts;
  let choice: Choice = { title, period: title, sentence, legend, timeline, sources, note: sources };
  let composition = bestArrangement(input, choice, size);
  for (const part of stepsAside) {
    if (mapHeight(composition) >= size.height * leastMapShare) break;
    choice = { ...choice, [part]: false };
    composition = bestArrangement(input, choice, size);
  }
  return composition;
}
