import type { Selection } from 'd3';
import { presenceOfEntry } from '../../domain/dataset.ts';
import { type Day, startOfMonth } from '../../domain/day.ts';
import type { AxisScale } from '../../geometry/axisScale.ts';
import {
  axisMarkDrawing,
  barsDrawing,
  columnsDrawing,
  growthDrawing,
  isNamed,
  ticksDrawing,
  trackDrawing,
} from '../../layout/axisDrawing.ts';
import { type AxisMark, axisMetrics, layOutMarks } from '../../layout/axisMarks.ts';
import { type AxisTick, axisTicks } from '../../layout/axisTicks.ts';
import { type Drawing, letters } from '../../layout/drawingSpec.ts';
import { lookOfEntry } from '../../look/markLook.ts';
import { paintInto, paintOn } from '../../paint/paintDom.ts';
import type { Frame } from '../../state/frame.ts';

export type AxisSvg = Selection<SVGSVGElement, unknown, null, undefined>;

/** Of a tick that bears a name, below the track, in pixels. */
const tickLength = 15;
/** What the name of a month, and the date of a week, take beside their ticks, in pixels. */
const [monthRoom, weekRoom] = [34, 52];

/** Names beside their ticks, between the buttons at both ends, which tell their own dates. */
function drawTicks(
  { translation, dataset }: Frame,
  scale: AxisScale,
  labels: readonly [number, number],
): readonly Drawing[] {
  const [start = 0, end = 0] = scale.range();
  const { earliest, latest } = dataset.extent;
  const [first = earliest, last = latest] = scale.domain();
  const pixelsPerWeek = scale(first + 7) - scale(first);
  const ticks = axisTicks({ earliest: Math.ceil(first), latest: Math.floor(last) }, pixelsPerWeek / 7);
  /** Between the months' names, which come first. */
  const showsWeek = (day: Day): boolean =>
    pixelsPerWeek > 90 &&
    scale(startOfMonth(day, 1)) - scale(day) > weekRoom &&
    scale(day) - scale(startOfMonth(day)) > monthRoom;
  const textOf = (tick: AxisTick): string | undefined => {
    if (isNamed(tick)) return translation.day(tick.day, tick.kind);
    return tick.kind === 'week' && showsWeek(tick.day)
      ? translation.day(tick.day, 'dayMonthShort')
      : undefined;
  };
  const nameOf = (tick: AxisTick, x: number): Drawing | undefined => {
    const hasRoom = x > start + labels[0] - 6 && x + monthRoom < end - labels[1] + 10;
    const text = hasRoom ? textOf(tick) : undefined;
    const line = { text: text ?? '', language: translation.language, weight: 'quiet', size: 12 } as const;
    return text === undefined ? undefined : letters('tick-name', line, x + 4, axisMetrics.trackY + 19);
  };
  return ticksDrawing(
    ticks.filter(({ day }) => day !== earliest),
    scale,
    tickLength,
    nameOf,
  );
}

/**
 * Draws all that does not change with the day.
 *
 * @param labels widths of the labels at both ends of the axis, in pixels
 * @param lanes how many marks may stand one above the other
 */
export function drawAxis(
  svg: AxisSvg,
  frame: Frame,
  scale: AxisScale,
  labels: readonly [number, number],
  lanes: number,
): readonly AxisMark[] {
  const [start = 0, end = 0] = scale.range();
  const { dataset } = frame;
  const marks = layOutMarks(dataset, scale, lanes);
  const visible = marks.filter(({ x }) => x >= start - 1 && x <= end + 1);
  const paint = (name: string, drawings: readonly Drawing[]): void => {
    const parent = svg.select<SVGGElement>(`.${name}`).node();
    if (parent) paintInto(parent, drawings);
  };
  paint('ticks', drawTicks(frame, scale, labels));
  paint('growths', growthDrawing(dataset, scale));
  paint('columns', columnsDrawing(dataset, scale));
  paint('bars', barsDrawing(marks, scale));
  svg
    .select('.marks')
    .selectAll<SVGGElement, AxisMark>('g')
    .data(visible, ({ key }) => key)
    .join('g');
  return visible;
}

/** Draws the moment: what is in the window full, the rest outlined, the track along the window. */
export function drawMoment(svg: AxisSvg, { state, scene, dataset }: Frame, scale: AxisScale): void {
  const track = svg.select<SVGGElement>('.tracks').node();
  if (track) paintInto(track, trackDrawing(dataset, scene.window, scale));
  svg
    .select('.marks')
    .selectAll<SVGGElement, AxisMark>('g')
    .each(function (mark) {
      const [entry] = mark.entries;
      if (!entry) return;
      const presence = presenceOfEntry(entry, scene.window);
      const look = lookOfEntry(entry, scene.window);
      // At a step of the slider most marks stay as they are.
      const key = [presence, look.state, entry.initiative.id, mark.entries.length, mark.x, mark.y].join(' ');
      if (this.dataset['drawn'] === key) return;
      this.dataset['drawn'] = key;
      this.dataset['presence'] = presence;
      const drawing = axisMarkDrawing(mark, scene.window);
      if (drawing) paintOn(this, drawing);
    })
    .classed('selected', ({ entries }) => entries.some(({ initiative }) => initiative.id === state.selected))
    .classed('hovered', ({ entries }) => entries.some(({ initiative }) => initiative.id === state.hovered));
}
