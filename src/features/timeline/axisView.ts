import type { Extent } from '../../domain/dataset.ts';
import type { Day } from '../../domain/day.ts';
import { type AxisScale, evenTime, type FoldedTime, foldedScale } from '../../geometry/axisScale.ts';
import type { AxisView } from '../../state/state.ts';

/** The fewest days that the axis can be zoomed to. */
export const fewestDays = 7;

/** The scale of the visible part of the axis, from days to pixels. */
export function axisScale(
  axis: AxisView | undefined,
  extent: Extent,
  range: readonly [number, number],
  time?: FoldedTime,
): AxisScale {
  const { first, last } = axis ?? { first: extent.earliest, last: extent.latest };
  return foldedScale({ earliest: first, latest: last }, range, time);
}

/** The first and the last whole day of the visible part of the axis. */
export function visibleDays(axis: AxisView | undefined, { earliest, latest }: Extent): readonly [Day, Day] {
  if (!axis) return [earliest, latest];
  return [Math.max(earliest, Math.ceil(axis.first)), Math.min(latest, Math.floor(axis.last))];
}

/** The day at a pixel, on the axis. */
export function dayAtPixel(scale: AxisScale, x: number, { earliest, latest }: Extent): Day {
  return Math.max(earliest, Math.min(latest, Math.round(scale.invert(x))));
}

/** Keeps a part of the axis inside it, told in days as folds have them; undefined where that is the whole. */
function fitted(
  first: number,
  days: number,
  { earliest, latest }: Extent,
  { flat, day }: FoldedTime,
): AxisView | undefined {
  const [from, to] = [flat(earliest), flat(latest)];
  if (days >= to - from) return undefined;
  const start = Math.max(from, Math.min(to - days, first));
  return { first: day(start), last: day(start + days) };
}

/** Zooms so that the day under the pointer stays under it. A factor above 1 shows fewer days. */
export function zoomAxis(
  axis: AxisView | undefined,
  factor: number,
  around: number,
  extent: Extent,
  time: FoldedTime = evenTime,
): AxisView | undefined {
  const { flat } = time;
  const { first, last } = axis ?? { first: extent.earliest, last: extent.latest };
  const shown = flat(last) - flat(first);
  const days = Math.max(Math.min(fewestDays, flat(extent.latest) - flat(extent.earliest)), shown / factor);
  const share = (flat(around) - flat(first)) / shown;
  return fitted(flat(around) - share * days, days, extent, time);
}

/** Moves the visible part by a number of days, as folds have them. */
export function panAxis(
  axis: AxisView | undefined,
  days: number,
  extent: Extent,
  time: FoldedTime = evenTime,
): AxisView | undefined {
  if (!axis) return undefined;
  const [first, last] = [time.flat(axis.first), time.flat(axis.last)];
  return fitted(first + days, last - first, extent, time);
}

/** Days to each side of those that a part of the axis is shown for. */
const roomBeside = 2;

/** The part of the axis that holds some days, with a little room beside them; undefined where that is the whole. */
export function axisAround(
  from: number,
  to: number,
  extent: Extent,
  time: FoldedTime = evenTime,
): AxisView | undefined {
  const [start, end] = [time.flat(from), time.flat(to)];
  const days = Math.max(fewestDays, end - start + 2 * roomBeside);
  return fitted((start + end - days) / 2, days, extent, time);
}

/** The same part of the axis, moved no farther than needed to show a day. */
export function axisShowing(
  axis: AxisView | undefined,
  day: Day,
  extent: Extent,
  time: FoldedTime = evenTime,
): AxisView | undefined {
  if (!axis || (day >= axis.first && day <= axis.last)) return axis;
  return panAxis(axis, time.flat(day) - time.flat(day < axis.first ? axis.first : axis.last), extent, time);
}

/** The part of the axis that is shown, and the one that was asked for when it was found. */
export interface ShownAxis {
  readonly asked: AxisView | undefined;
  readonly axis: AxisView | undefined;
}

/**
 * A part that is newly asked for is shown as it is, wherever the handles are; after that it follows them.
 *
 * @param moved the day of a handle that has moved since; undefined where none has
 */
export function axisToShow(
  before: ShownAxis,
  asked: AxisView | undefined,
  moved: Day | undefined,
  extent: Extent,
  time: FoldedTime = evenTime,
): ShownAxis {
  if (before.asked !== asked) return { asked, axis: panAxis(asked, 0, extent, time) };
  return moved === undefined ? before : { asked, axis: axisShowing(before.axis, moved, extent, time) };
}
