import type { Dataset } from '../domain/dataset.ts';
import type { Day } from '../domain/day.ts';
import { categoryAt } from '../domain/eventColumns.ts';
import { isDayKnown, type Occurrence } from '../domain/occurrence.ts';
import { byCategory, type Category } from '../domain/story.ts';
import type { AxisScale } from '../geometry/axisScale.ts';
import { type AxisMark, axisMetrics } from './axisMarks.ts';

/** When something was under way, drawn along the axis. */
export interface Bar {
  readonly key: string;
  readonly category: Category;
  readonly occurrence: Occurrence;
  readonly kind: 'interval' | 'unknown-day' | 'other-source' | 'open';
  readonly y: number;
}

/** How far a bar reaches towards an open end, in pixels. */
const openReach = 36;

function barKind(occurrence: Occurrence): Bar['kind'] | undefined {
  const { begin, end, form } = occurrence;
  if (!Number.isFinite(begin.min) || !Number.isFinite(end.max)) return 'open';
  if (form === 'interval') return 'interval';
  return isDayKnown(occurrence) ? undefined : 'unknown-day';
}

/** The bars beside a mark that the axis shows; none for one that gathers several entries. */
export function barsOf({ entries, y }: AxisMark, scale: AxisScale): readonly Bar[] {
  const [entry] = entries;
  if (!entry || entries.length > 1) return [];
  const { occurrence, otherOccurrences, category } = entry;
  const { id } = entry.initiative;
  const kind = barKind(occurrence);
  const others = otherOccurrences.map(
    (other, position): Bar => ({
      key: `${id}-${position}`,
      category,
      occurrence: other,
      kind: 'other-source',
      y: y + axisMetrics.markSize / 2 + 2,
    }),
  );
  const bars = kind ? [...others, { key: id, category, occurrence, kind, y }] : others;
  const [start = 0, stop = 0] = scale.range();
  return bars.filter((bar) => {
    const [from, to] = barEnds(bar.occurrence, scale);
    return to > start && from < stop;
  });
}

/** Both ends of a bar in pixels, inside the axis. */
export function barEnds({ begin, end }: Occurrence, scale: AxisScale): readonly [number, number] {
  const [start = 0, stop = 0] = scale.range();
  const from = Number.isFinite(begin.min) ? scale(begin.min) : scale(begin.max) - openReach;
  const to = Number.isFinite(end.max) ? scale(end.max) : scale(end.min) + openReach;
  const clamp = (x: number): number => Math.max(start, Math.min(stop, x));
  return [clamp(from), clamp(to)];
}

interface Step {
  readonly day: Day;
  readonly below: number;
  readonly count: number;
}

/** The growing number of each category, one upon the other. */
function growthSteps(dataset: Dataset): ReadonlyMap<string, readonly Step[]> {
  const { earliest, latest } = dataset.extent;
  const { categories } = dataset;
  const steps = byCategory(categories, (): Step[] => [{ day: earliest, below: 0, count: 0 }]);
  const counts = new Map<string, number>();
  const push = (day: Day): void => {
    let below = 0;
    for (const { id } of categories) {
      const count = counts.get(id) ?? 0;
      const own = steps.get(id);
      const before = own?.at(-1);
      if (day === latest || before?.below !== below || before.count !== count)
        own?.push({ day, below, count });
      below += count;
    }
  };
  const { columns, arrivals } = dataset.index;
  arrivals.forEach((arrival, position) => {
    const { id } = categoryAt(columns, position);
    counts.set(id, (counts.get(id) ?? 0) + 1);
    if (arrivals[position + 1] !== arrival) push(arrival);
  });
  push(latest);
  return steps;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The curve of the growing number lies between these heights, below the marks, in pixels. */
const curve = { base: axisMetrics.trackY - 5, height: 27 } as const;

/** A part of the axis over which the growing number stays the same. */
export interface GrowthLevel {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly count: number;
}

/** The growing number of all, on the part of the axis that is shown, and the line that it grows from. */
export interface GrowthCurve {
  /** From left to right; never empty. */
  readonly levels: readonly GrowthLevel[];
  readonly base: number;
}

const clampedTo = (axis: AxisScale): ((day: Day) => number) => {
  const [start, end] = axis.range();
  return (day) => Math.max(start, Math.min(end, axis(day)));
};

const riseOf = ({ entries }: Dataset): number => curve.height / Math.max(1, entries.length);

/** The growing number as levels. */
export function growthCurve(dataset: Dataset, axis: AxisScale): GrowthCurve {
  const [start, end] = axis.range();
  const scale = clampedTo(axis);
  const rise = riseOf(dataset);
  const { arrivals } = dataset.index;
  const levels: GrowthLevel[] = [];
  let [from, count] = [start, 0];
  const levelTo = (to: number): void => {
    levels.push({ from, to, y: rounded(curve.base - count * rise), count });
    from = to;
  };
  const [, last] = axis.domain();
  for (const arrival of arrivals) {
    if (arrival > last) break;
    const x = scale(arrival);
    if (x > from) levelTo(x);
    count += 1;
  }
  levelTo(end);
  return { levels, base: curve.base };
}

/**
 * The area under the growing number of each category, one upon the other, as SVG paths that end where the axis does,
 * by its id.
 */
export function growthShapes(dataset: Dataset, axis: AxisScale): ReadonlyMap<string, string> {
  const { base } = curve;
  const scale = clampedTo(axis);
  const rise = riseOf(dataset);
  const shape = (steps: readonly Step[]): string => {
    const edge = (heightOf: (step: Step) => number): readonly string[] =>
      steps.map(
        (step, position) =>
          `${position === 0 ? '' : `H${rounded(scale(step.day))}`}V${rounded(base - heightOf(step) * rise)}`,
      );
    const top = edge(({ below, count }) => below + count);
    const bottom = [...steps].reverse().map((step, position, all) => {
      const earlier = all[position + 1];
      const across = earlier ? `H${rounded(scale(step.day))}V${rounded(base - earlier.below * rise)}` : '';
      return position === 0 ? `V${rounded(base - step.below * rise)}${across}` : across;
    });
    const first = rounded(scale(steps[0]?.day ?? 0));
    return `M${first},${rounded(base)}${top.join('')}${bottom.join('')}H${first}Z`;
  };
  const steps = growthSteps(dataset);
  return byCategory(dataset.categories, ({ id }) => shape(steps.get(id) ?? []));
}

/** EDTF's own signs for what is not settled of a mark; none of one that stands for several. */
export function doubtSign({ entries, counts }: AxisMark): string {
  const [entry] = entries;
  if (!entry || counts) return '';
  const { approximate, uncertain } = entry.occurrence;
  return `${approximate ? '~' : ''}${uncertain ? '?' : ''}`;
}
