import { bin, group } from 'd3';
import { countByCategory, type Dataset, type Entry } from '../domain/dataset.ts';
import type { Day } from '../domain/day.ts';
import { isDayKnown, type Occurrence } from '../domain/occurrence.ts';
import type { Category } from '../domain/story.ts';
import type { AxisScale } from '../geometry/axisScale.ts';
import { stackLanes } from './stacking.ts';

/** Heights in pixels from the top of the axis. */
export const axisMetrics = {
  height: 108,
  trackY: 80,
  laneHeight: 16,
  markSize: 13,
  lanesTop: 6,
  lanes: 3,
} as const;

/** With more entries than this, the axis shows how many there are instead of each. */
export const histogramAbove = 400;

/** A mark on the axis: one entry, or several that would cover each other. */
export interface AxisMark {
  readonly key: string;
  /** In date order; never empty. */
  readonly entries: readonly Entry[];
  readonly x: number;
  /** Its middle; of one that stands for several, that of its lowest row. */
  readonly y: number;
  /** All that begins on its day, where their marks stand upon each other: itself too, in date order. */
  readonly stack?: readonly Entry[];
  /** What is counted in it, where it stands for several: rows from the lowest up, or from left to right. */
  readonly counts?: AxisCounts;
}

/** How many a mark stands for, by category. */
export interface AxisCounts {
  readonly rows: readonly AxisCount[];
  /** Between the middles of two of them, in pixels. */
  readonly step: { readonly x: number; readonly y: number };
}

/** A row of a mark that counts; without a category, it is the rest that has no row of its own. */
export interface AxisCount {
  readonly category: Category | undefined;
  readonly count: number;
}

/** A column of the histogram. */
export interface AxisColumn {
  readonly x: number;
  readonly width: number;
  /** In the story's order. */
  readonly counts: ReturnType<typeof countByCategory>;
  /** Entries of the fullest column. */
  readonly most: number;
}

/** The day at which an entry's mark stands: the day itself, or the middle of the time in which it lies. */
export function markDay({ begin, form }: Occurrence): Day {
  if (form === 'interval' || !Number.isFinite(begin.min))
    return Number.isFinite(begin.min) ? begin.min : begin.max;
  return (begin.min + begin.max) / 2;
}

/**
 * The middle of a lane, from 0 at the track. With one lane alone, marks stand close to the track, upon the curve of the
 * growing number; with several, above it.
 */
export function laneY(lane: number, lanes: number = axisMetrics.lanes): number {
  return axisMetrics.trackY - (lanes === 1 ? 21 : 35) - lane * axisMetrics.laneHeight;
}

/** Kept between the edges of two marks of a lane, in pixels. */
const markGap = 2;
/** A row of a mark that counts: its sign, and its number, in pixels. */
export const countRow = { sign: 11, gap: 2, digit: 7.5 } as const;

const widthOfCount = (most: number): number =>
  countRow.sign + countRow.gap + countRow.digit * String(most).length;

/** All that begins on one day. */
interface DayStack {
  readonly entries: readonly Entry[];
  readonly x: number;
}

function dayStacks({ entries }: Dataset, scale: AxisScale): readonly DayStack[] {
  const byDay = group(entries, ({ initiative, occurrence }) =>
    // What has no day of its own stands alone.
    isDayKnown(occurrence) ? markDay(occurrence) : initiative.id,
  );
  return [...byDay.values()]
    .flatMap((own) => (own[0] ? [{ entries: own, x: scale(markDay(own[0].occurrence)) }] : []))
    .sort((a, b) => a.x - b.x || (a.entries[0]?.position ?? 0) - (b.entries[0]?.position ?? 0));
}

/** The marks of a stack, one above the other. */
function marksOf({ entries, x }: DayStack, lane: number, lanes: number): readonly AxisMark[] {
  return entries.map((entry, height) => ({
    key: entry.initiative.id,
    entries: [entry],
    x,
    y: laneY(lane + height, lanes),
    ...(entries.length > 1 && { stack: entries }),
  }));
}

/** Rows for as many categories as there are lanes, the fullest; what has none is the last one. */
function countsOf(entries: readonly Entry[], dataset: Dataset, lanes: number): AxisCounts {
  const all = countByCategory(entries, dataset.categories).filter(({ count }) => count > 0);
  const isAcross = lanes === 1;
  const most = isAcross ? 3 : lanes;
  const fullest = [...all].sort((a, b) => b.count - a.count).slice(0, all.length > most ? most - 1 : most);
  const rest = all.filter((own) => !fullest.includes(own)).reduce((sum, { count }) => sum + count, 0);
  const shown = all.filter((own) => fullest.includes(own));
  const wide = widthOfCount(entries.length) + 4;
  return {
    rows: rest > 0 ? [...shown, { category: undefined, count: rest }] : shown,
    step: isAcross ? { x: wide, y: 0 } : { x: 0, y: -axisMetrics.laneHeight },
  };
}

/** How wide a mark is, in pixels. */
export function markWidth({ entries, counts }: AxisMark): number {
  return counts
    ? widthOfCount(entries.length) + counts.step.x * (counts.rows.length - 1)
    : axisMetrics.markSize;
}

/** The upper edge of a mark, in pixels. */
export const markTop = ({ y, counts }: AxisMark): number =>
  y + (counts ? counts.step.y * (counts.rows.length - 1) : 0) - axisMetrics.markSize / 2;

/** Whether a place on the axis is on a mark, or this near to it, in pixels. */
export function isOnMark(
  mark: AxisMark,
  { x, y }: { readonly x: number; readonly y: number },
  reach: number,
): boolean {
  const half = axisMetrics.markSize / 2;
  if (!mark.counts) return Math.hypot(mark.x - x, mark.y - y) <= half + reach;
  const isBeside = Math.abs(mark.x - x) <= markWidth(mark) / 2 + reach;
  return isBeside && y >= markTop(mark) - reach && y <= mark.y + half + reach;
}

/**
 * Stacks in too little room, in slots of one width: what stands alone in its slot stays what it is, and the rest is
 * counted.
 */
function gathered(
  stacks: readonly DayStack[],
  width: number,
  dataset: Dataset,
  lanes: number,
): readonly AxisMark[] {
  const [from, to] = [stacks[0]?.x ?? 0, stacks.at(-1)?.x ?? 0];
  const slots = Math.max(1, Math.floor((to - from + width) / width));
  // As wide as all of them together, around the middle of what they are made of.
  const start = (from + to - slots * width) / 2;
  const slotOf = ({ x }: DayStack): number =>
    Math.max(0, Math.min(slots - 1, Math.floor((x - start) / width)));
  const half = (width - axisMetrics.markSize - markGap) / 2;
  return [...group(stacks, slotOf)].flatMap(([slot, own]): readonly AxisMark[] => {
    const middle = start + (slot + 0.5) * width;
    const [only, ...others] = own;
    if (only && others.length === 0 && only.entries.length <= lanes) {
      const x = Math.max(middle - half, Math.min(middle + half, only.x));
      return marksOf({ ...only, x }, 0, lanes);
    }
    const entries = own.flatMap((stack) => stack.entries).sort((a, b) => a.position - b.position);
    const key = `gathered-${entries[0]?.initiative.id}`;
    return [{ key, entries, x: middle, y: laneY(0, lanes), counts: countsOf(entries, dataset, lanes) }];
  });
}

/**
 * Places the marks. What begins on one day is stacked; other marks stand higher where they would cover each other, and
 * where there is no more room above each other, neighbours are gathered into one mark that counts them by category.
 * None ever covers another.
 *
 * @param lanes how many marks may stand one above the other
 */
export function layOutMarks(
  dataset: Dataset,
  scale: AxisScale,
  lanes: number = axisMetrics.lanes,
): readonly AxisMark[] {
  if (dataset.entries.length > histogramAbove) return [];
  const stacks = dayStacks(dataset, scale);
  const across = lanes === 1 ? Math.min(3, dataset.categories.length) : 1;
  const slot = (widthOfCount(dataset.entries.length) + 4) * across;
  return crowds(stacks, slot).flatMap((crowd) => {
    const heights = crowd.map(({ entries }) => entries.length);
    const placed = stackLanes(crowd, axisMetrics.markSize + markGap, heights);
    const fits = crowd.every(({ entries }, position) => (placed[position] ?? 0) + entries.length <= lanes);
    return fits
      ? crowd.flatMap((stack, position) => marksOf(stack, placed[position] ?? 0, lanes))
      : gathered(crowd, slot, dataset, lanes);
  });
}

/** Stacks that stand apart from the others by more than a distance, in pixels. */
function crowds(stacks: readonly DayStack[], distance: number): readonly (readonly DayStack[])[] {
  const found: DayStack[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const stack of stacks) {
    if (stack.x - last > distance) found.push([stack]);
    else found.at(-1)?.push(stack);
    last = stack.x;
  }
  return found;
}

/** Counts the entries in columns of a few pixels; none where there are few enough to be shown one by one. */
export function layOutColumns(dataset: Dataset, scale: AxisScale): readonly AxisColumn[] {
  if (dataset.entries.length <= histogramAbove) return [];
  const [start = 0, end = 0] = scale.range();
  const width = 6;
  const thresholds = Array.from(
    { length: Math.floor((end - start) / width) },
    (_, step) => start + step * width,
  );
  const bins = bin<Entry, number>()
    .value(({ occurrence }) => scale(markDay(occurrence)))
    .domain([start, end])
    .thresholds(thresholds)(dataset.entries);
  const most = bins.reduce((largest, { length }) => Math.max(largest, length), 1);
  return bins.map((own) => ({
    x: own.x0 ?? start,
    width: (own.x1 ?? start) - (own.x0 ?? start),
    counts: countByCategory(own, dataset.categories),
    most,
  }));
}

/** A part of a column, which stands for the entries of one category. */
export interface ColumnPart {
  readonly category: Category;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

/** The parts of a column, one upon the other from the track on. */
export function columnParts({ x, width, counts, most }: AxisColumn): readonly ColumnPart[] {
  const { trackY, lanesTop } = axisMetrics;
  const rise = (trackY - 8 - lanesTop) / most;
  let y = trackY - 6;
  return counts.flatMap(({ category, count }): ColumnPart[] => {
    const height = count * rise;
    y -= height;
    return height > 0 ? [{ category, x, width: Math.max(1, width - 1), y, height }] : [];
  });
}
