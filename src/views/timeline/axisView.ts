import { scaleLinear } from 'd3';
import type { Extent } from '../../domain/dataset.ts';
import type { Day } from '../../domain/day.ts';
import type { AxisScale } from '../../picture/axisMarks.ts';
import type { AxisView } from '../../state/state.ts';

export type { AxisScale } from '../../picture/axisMarks.ts';

/** The fewest days that the axis can be zoomed to. */
export const fewestDays = 7;

/** The scale of the visible part of the axis, from days to pixels. */
export function axisScale(
  axis: AxisView | undefined,
  extent: Extent,
  range: readonly [number, number],
): AxisScale {
  const { first, last } = axis ?? { first: extent.earliest, last: extent.latest };
  return scaleLinear().domain([first, last]).range(range);
}

/** The day at a pixel, on the axis. */
export function dayAtPixel(scale: AxisScale, x: number, { earliest, latest }: Extent): Day {
  return Math.max(earliest, Math.min(latest, Math.round(scale.invert(x))));
}

/** Keeps a part of the axis inside it; undefined where that is the whole. */
function fitted(first: number, days: number, { earliest, latest }: Extent): AxisView | undefined {
  const whole = latest - earliest;
  if (days >= whole) return undefined;
  const start = Math.max(earliest, Math.min(latest - days, first));
  return { first: start, last: start + days };
}

/** Zooms so that the day under the pointer stays under it. A factor above 1 shows fewer days. */
export function zoomAxis(
  axis: AxisView | undefined,
  factor: number,
  around: number,
  extent: Extent,
): AxisView | undefined {
  const { first, last } = axis ?? { first: extent.earliest, last: extent.latest };
  const days = Math.max(Math.min(fewestDays, extent.latest - extent.earliest), (last - first) / factor);
  const share = (around - first) / (last - first);
  return fitted(around - share * days, days, extent);
}

/** Moves the visible part by a number of days. */
export function panAxis(axis: AxisView | undefined, days: number, extent: Extent): AxisView | undefined {
  return axis && fitted(axis.first + days, axis.last - axis.first, extent);
}

/** The same part of the axis, moved no farther than needed to show a day. */
export function axisShowing(axis: AxisView | undefined, day: Day, extent: Extent): AxisView | undefined {
  if (!axis || (day >= axis.first && day <= axis.last)) return axis;
  return panAxis(axis, day < axis.first ? day - axis.first : day - axis.last, extent);
}
