import { bin, group } from 'd3';
import { countByCategory, type Dataset, type Entry } from '../domain/dataset.ts';
import type { Day } from '../domain/day.ts';
import type { Occurrence } from '../domain/occurrence.ts';
import type { Category } from '../domain/story.ts';
import type { AxisScale } from '../geometry/axisScale.ts';
import { stackLanes } from './stacking.ts';

/** Heights in pixels from the top of the axis. */
export const axisMetrics = {
  height: 98,
  trackY: 70,
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
  readonly y: number;
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

const laneY = (lane: number): number => axisMetrics.trackY - 21 - lane * axisMetrics.laneHeight;

/**
 * Places the marks. They are stacked upwards from the track where they would cover each other; where the stack would
 * outgrow the axis, neighbours are gathered into one mark that counts them. None ever covers another.
 *
 * @param mostLanes how many marks may stand one above the other
 */
export function layOutMarks(
  dataset: Dataset,
  scale: AxisScale,
  mostLanes: number = axisMetrics.lanes,
): readonly AxisMark[] {
  const { markSize } = axisMetrics;
  if (dataset.entries.length > histogramAbove) return [];
  const singles = dataset.entries
    .map((entry) => ({ key: entry.initiative.id, entries: [entry], x: scale(markDay(entry.occurrence)) }))
    .sort((a, b) => a.x - b.x || (a.entries[0]?.position ?? 0) - (b.entries[0]?.position ?? 0));
  const gap = markSize + 2;
  const lanes = stackLanes(singles, gap);
  if (lanes.every((lane) => lane < mostLanes)) {
    return singles.map((mark, position) => ({ ...mark, y: laneY(lanes[position] ?? 0) }));
  }
  const bySlot = group(singles, ({ x }) => Math.floor(x / (gap + 4)));
  return [...bySlot].map(([slot, marks]) => ({
    key: `slot-${slot}`,
    entries: marks.flatMap(({ entries }) => entries),
    x: (slot + 0.5) * (gap + 4),
    y: laneY(0),
  }));
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
