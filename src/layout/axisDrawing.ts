import type { Dataset, Entry } from '../domain/dataset.ts';
import type { Day } from '../domain/day.ts';
import type { TimeWindow } from '../domain/timeWindow.ts';
import type { AxisScale } from '../geometry/axisScale.ts';
import { lookOfEntry, type MarkLook } from '../look/markLook.ts';
import { markOutline } from '../look/marks.ts';
import {
  type AxisCounts,
  type AxisMark,
  axisMetrics,
  columnParts,
  countRow,
  layOutColumns,
  markWidth,
} from './axisMarks.ts';
import { type Bar, barEnds, barsOf, doubtSign, type GrowthCurve, growthShapes } from './axisShapes.ts';
import type { AxisTick } from './axisTicks.ts';
import { type Drawing, drawing, keyed, letters, type Role } from './drawingSpec.ts';
import { inkOf, signDrawing } from './markDrawing.ts';
import type { MeasureText } from './placement.ts';

const { trackY, markSize } = axisMetrics;
/** Beyond the end of the axis, for the number at the end of its curve, in pixels. */
const endRoom = 26;
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The growing number of each category, as areas upon each other. */
export function growthDrawing(dataset: Dataset, scale: AxisScale): readonly Drawing[] {
  const shapes = growthShapes(dataset, scale);
  return dataset.categories.map(({ id }) =>
    keyed(id, drawing('path', 'growth', { d: shapes.get(id) }, [], { 'data-category': id })),
  );
}

/**
 * The edge of the growing number, the line that it grows from, and how many there are at its end.
 *
 * @param highest where their number stands at the highest, in pixels: over it may be what tells the date
 */
export function curveDrawing(
  { levels, base }: GrowthCurve,
  [start, end]: readonly [number, number],
  count: (value: number) => string,
  measure: MeasureText,
  highest = 0,
): readonly Drawing[] {
  const last = levels.at(-1);
  if (!last) return [];
  const d = levels.map(
    ({ to, y }, position) => `${position === 0 ? `M${start} ` : 'V'}${y}H${to.toFixed(1)}`,
  );
  const line = { text: count(last.count), language: 'en', weight: 'strong', size: 11 } as const;
  // Beside the end of the axis; a long number reaches back over it.
  const x = Math.min(end + 9, end + endRoom - measure(line));
  const path = (role: Role): Drawing => drawing('path', role, { d: d.join('') });
  return [
    drawing('line', 'growth-base', { x1: start, x2: end, y1: base, y2: base }),
    path('growth-gap'),
    path('growth-edge'),
    letters('growth-count', line, x, Math.max(highest, last.y)),
  ];
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
      const [x1, x2] = barEnds(bar.occurrence, scale).map(rounded);
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
    const x = rounded(scale(tick.day));
    const name = nameOf(tick, x);
    const end = trackY + (isNamed(tick) ? length : tick.kind === 'week' ? 12 : 10);
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

/** A mark that counts: a row for each category, its sign and how many. */
function countRows(
  { rows, step }: AxisCounts,
  { entries }: AxisMark,
  width: number,
  window: TimeWindow,
): readonly Drawing[] {
  const first = (step.x * (rows.length - 1)) / -2;
  return rows.map(({ category, count }, position) => {
    const own = entries.filter((entry) => entry.category === category);
    const [shown] = own.length > 0 ? own : entries;
    // As far as any of them has come: a count of what is not there yet is as quiet as its marks would be.
    const looks = own.map((entry) => lookOfEntry(entry, window));
    const look = looks.find(({ tone }) => tone === 'own') ?? looks[0] ?? lookOfEntry(shown as Entry, window);
    const isRest = category === undefined;
    const text = isRest ? `+${count}` : String(count);
    const line = { text, language: 'en', weight: 'strong', size: 11 } as const;
    // Around the sign.
    const x = first + step.x * position - (width - step.x * (rows.length - 1) - countRow.sign) / 2;
    const number = letters(
      look.tone === 'quiet' ? 'sign quiet' : 'sign',
      line,
      isRest ? countRow.sign / -2 : countRow.sign / 2 + countRow.gap,
      0,
    );
    const sign = category ? signDrawing({ category, imprecise: false, look, size: countRow.sign }) : [];
    const place = { transform: `translate(${rounded(x)} ${step.y * position})` };
    const ink = category && inkOf({ category, look });
    return keyed(category?.id ?? 'rest', drawing('g', 'axis-count', place, [...sign, number], ink));
  });
}

/**
 * The paper that a mark of several rows, or a stack, stands on.
 *
 * @param right what is added to it on this side, in pixels
 */
function card(role: Role, width: number, up: number, growth: number, right = 0): Drawing {
  const half = width / 2 + growth;
  const height = up + axisMetrics.markSize + 2 * growth;
  return drawing('rect', role, {
    x: rounded(-half),
    y: rounded(-up - axisMetrics.markSize / 2 - growth),
    width: rounded(2 * half + right),
    height: rounded(height),
    rx: 4 + growth / 2,
  });
}

function countedMark(mark: AxisMark, counts: AxisCounts, window: TimeWindow): Drawing {
  const width = markWidth(mark);
  const up = -counts.step.y * (counts.rows.length - 1);
  return drawing('g', 'axis-mark gathered', { transform: `translate(${rounded(mark.x)} ${mark.y})` }, [
    card('axis-halo', width, up, 4),
    card('paper', width, up, 1),
    ...countRows(counts, mark, width, window),
  ]);
}

/** A mark of the axis: what shows that it is chosen, the mark itself, and what its sign can't tell. */
export function axisMarkDrawing(mark: AxisMark, window: TimeWindow): Drawing | undefined {
  const { entries, x, y, counts } = mark;
  const [entry] = entries;
  if (!entry) return undefined;
  if (counts) return countedMark(mark, counts, window);
  const { category, initiative, isImprecise: imprecise } = entry;
  const look = lookOfEntry(entry, window);
  const text = doubtSign(mark);
  const line = { text, language: 'en', weight: 'strong', size: 11 } as const;
  const place = { transform: `translate(${rounded(x)} ${y})`, 'data-id': initiative.id };
  const inside = [
    drawing('path', 'axis-halo', { d: markOutline(category.shape, markSize + 6) }),
    drawing('path', 'paper', { d: markOutline(category.shape, markSize) }),
    ...signDrawing({ category, imprecise, look, size: markSize }),
    ...(text ? [letters('sign', line, markSize / 2 + 2, 0)] : []),
  ];
  return drawing('g', 'axis-mark', place, inside, inkOf({ category, look }));
}

/** The cards on which the marks of one day stand, one above the other. */
export function stacksDrawing(marks: readonly AxisMark[]): readonly Drawing[] {
  return marks.flatMap(({ entries, stack, x, y }) => {
    if (!stack || stack[0] !== entries[0]) return [];
    const up = axisMetrics.laneHeight * (stack.length - 1);
    const isDoubted = marks.some((mark) => mark.stack === stack && doubtSign(mark) !== '');
    const own = card('stack', markSize, up, 2.5, isDoubted ? 9 : 0);
    return [
      keyed(entries[0]?.initiative.id ?? '', {
        ...own,
        attributes: { ...own.attributes, transform: `translate(${rounded(x)} ${y})` },
      }),
    ];
  });
}
