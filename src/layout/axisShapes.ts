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
      steps.get(id)?.push({ day, below, count });
      below += count;
    }
  };
  const { columns, arrivals } = dataset.index;
  arrivals.forEach((arrival, position) => {
    const { id } = categoryAt(columns, position);
    counts.set(id, (counts.get(id) ?? 0) + 1);
    push(arrival);
  });
  push(latest);
  return steps;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/**
 * The area under the growing number of each category, one upon the other, as SVG paths that end where the axis does,
 * by its id.
 */
export function growthShapes(dataset: Dataset, axis: AxisScale): ReadonlyMap<string, string> {
  const { trackY, lanesTop } = axisMetrics;
  const [start, end] = axis.range();
  const scale = (day: Day): number => Math.max(start, Math.min(end, axis(day)));
  const rise = ((trackY - lanesTop) * 0.6) / Math.max(1, dataset.entries.length);
  const shape = (steps: readonly Step[]): string => {
    const edge = (heightOf: (step: Step) => number): readonly string[] =>
      steps.map(
        (step, position) =>
          `${position === 0 ? '' : `H${rounded(scale(step.day))}`}V${rounded(trackY - heightOf(step) * rise)}`,
      );
    const top = edge(({ below, count }) => below + count);
    const bottom = [...steps].reverse().map((step, position, all) => {
      const earlier = all[position + 1];
      const across = earlier ? `H${rounded(scale(step.day))}V${rounded(trackY - earlier.below * rise)}` : '';
      return position === 0 ? `V${rounded(trackY - step.below * rise)}${across}` : across;
    });
    const first = rounded(scale(steps[0]?.day ?? 0));
    return `M${first},${rounded(trackY)}${top.join('')}${bottom.join('')}H${first}Z`;
  };
  const steps = growthSteps(dataset);
  return byCategory(dataset.categories, ({ id }) => shape(steps.get(id) ?? []));
}

/** EDTF's own signs for what is not settled; the number of entries of a mark that gathers several. */
export function doubtSign({ entries }: AxisMark): string {
  const [entry] = entries;
  if (!entry) return '';
  if (entries.length > 1) return String(entries.length);
  const { approximate, uncertain } = entry.occurrence;
  return `${approximate ? '~' : ''}${uncertain ? '?' : ''}`;
}
