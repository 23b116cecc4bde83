import type { Dataset } from '../domain/dataset.ts';
import type { Day } from '../domain/day.ts';
import type { TimeWindow } from '../domain/timeWindow.ts';
import type { AxisScale } from '../geometry/axisScale.ts';
import { lookOfEntry, type MarkLook } from '../look/markLook.ts';
import { gatheredShape, markOutline } from '../look/marks.ts';
import { type AxisMark, axisMetrics, columnParts, layOutColumns } from './axisMarks.ts';
import { type Bar, barEnds, barsOf, doubtSign, growthShapes } from './axisShapes.ts';
import type { AxisTick } from './axisTicks.ts';
import { type Drawing, drawing, keyed, letters, type Role } from './drawingSpec.ts';
import { inkOf, signDrawing } from './markDrawing.ts';

const { trackY, markSize } = axisMetrics;

/** The growing number of each category, as areas upon each other. */
export function growthDrawing(dataset: Dataset, scale: AxisScale): readonly Drawing[] {
  const shapes = growthShapes(dataset, scale);
  return dataset.categories.map(({ id }) =>
    keyed(id, drawing('path', 'growth', { d: shapes.get(id) }, [], { 'data-category': id })),
  );
}

/** The histogram of an axis with too many entries to show each. */
export function columnsDrawing(dataset: Dataset, scale: AxisScale): readonly Drawing[] {
  const columns = layOutColumns(dataset, scale).flatMap(columnParts);
  return columns.map(({ category, ...box }, position) =>
    keyed(String(position), drawing('rect', 'column', box, [], { 'data-category': category.id })),
  );
}

/**
 * When what the marks stand for was under way.
 *
 * @param toneOf whether a bar is in its category's colour. Default: each is
 */
export function barsDrawing(
  marks: readonly AxisMark[],
  scale: AxisScale,
  toneOf?: (bar: Bar) => MarkLook['tone'],
): readonly Drawing[] {
  return marks
    .flatMap((mark) => barsOf(mark, scale))
    .map((bar): Drawing => {
      const [x1, x2] = barEnds(bar.occurrence, scale);
      const ink = { 'data-category': bar.category.id, 'data-tone': toneOf?.(bar) };
      return keyed(
        bar.key,
        drawing('line', `bar bar-${bar.kind}`, { x1, x2, y1: bar.y, y2: bar.y }, [], ink),
      );
    });
}

/** A tick that always bears its name, where that has room. */
export const isNamed = (tick: AxisTick): tick is AxisTick & { readonly kind: 'month' | 'year' } =>
  tick.kind === 'month' || tick.kind === 'year';

/**
 * Ticks below the track, and their names.
 *
 * @param length how far below the track the ticks of months and years end, in pixels
 * @param nameOf the name of a tick, if it bears it; asked in order
 */
export function ticksDrawing(
  ticks: readonly AxisTick[],
  scale: AxisScale,
  length: number,
  nameOf: (tick: AxisTick, x: number) => Drawing | undefined,
): readonly Drawing[] {
  return ticks.flatMap((tick): readonly Drawing[] => {
    const x = scale(tick.day);
    const name = nameOf(tick, x);
    const end = trackY + (isNamed(tick) ? length : 10);
    const role = isNamed(tick) ? 'tick tick-named' : 'tick';
    const line = drawing('line', role, { x1: x, x2: x, y1: trackY + 7, y2: end });
    return [line, ...(name ? [name] : [])].map((own) => keyed(String(tick.day), own));
  });
}

/** The whole of the axis, and, where the window is more than a day, what it takes of it. */
export function trackDrawing(dataset: Dataset, window: TimeWindow, scale: AxisScale): readonly Drawing[] {
  const { earliest, latest } = dataset.extent;
  const [start = 0, end = 0] = scale.range();
  const at = (day: Day): number =>
    Math.max(start, Math.min(end, scale(Math.max(earliest, Math.min(latest, day)))));
  const along = (role: Role, x1: number, x2: number): Drawing =>
    drawing('line', role, { x1, x2, y1: trackY, y2: trackY });
  const played = along('played', at(window.from), at(window.to));
  return window.mode === 'instant' ? [along('track', start, end)] : [along('track', start, end), played];
}

/** The mark itself: a sign on paper, or a ring that counts what it gathers. */
function axisSign({ entries: [entry, ...others] }: AxisMark, look: MarkLook): readonly Drawing[] {
  if (!entry) return [];
  const { category, isImprecise: imprecise } = entry;
  const [role, shape, size] =
    others.length > 0
      ? (['paper ring', gatheredShape, markSize + 3] as const)
      : (['paper', category.shape, markSize] as const);
  const paper = drawing('path', role, { d: markOutline(shape, size) });
  return others.length > 0 ? [paper] : [paper, ...signDrawing({ category, imprecise, look, size })];
}

/** A mark of the axis: what shows that it is chosen, the mark itself, and what its sign can't tell. */
export function axisMarkDrawing(mark: AxisMark, window: TimeWindow): Drawing | undefined {
  const { entries, x, y } = mark;
  const [entry] = entries;
  if (!entry) return undefined;
  const isGathered = entries.length > 1;
  const { category, initiative } = entry;
  const look = lookOfEntry(entry, window);
  const halo = isGathered
    ? markOutline(gatheredShape, markSize + 9)
    : markOutline(category.shape, markSize + 6);
  const text = doubtSign(mark);
  const line = { text, language: 'en', weight: 'strong', size: 11 } as const;
  const place = {
    transform: `translate(${x.toFixed(1)} ${y})`,
    'data-id': isGathered ? undefined : initiative.id,
  };
  const inside = [
    drawing('path', 'axis-halo', { d: halo }),
    ...axisSign(mark, look),
    ...(text
      ? [isGathered ? letters('sign', line, 0, 0, 'middle') : letters('sign', line, markSize / 2 + 2, 0)]
      : []),
  ];
  return isGathered
    ? drawing('g', 'axis-mark gathered', place, inside, { 'data-tone': look.tone })
    : drawing('g', 'axis-mark', place, inside, inkOf({ category, look }));
}
