import type { Selection } from 'd3';
import { presenceOfEntry } from '../../domain/dataset.ts';
import type { AxisScale } from '../../geometry/axisScale.ts';
import {
  axisMarkDrawing,
  barsDrawing,
  columnsDrawing,
  curveDrawing,
  growthDrawing,
  isNamed,
  stacksDrawing,
  ticksDrawing,
  trackDrawing,
} from '../../layout/axisDrawing.ts';
import { type FoldedStretch, foldEdges, foldGrounds, foldWords, isFolded } from '../../layout/axisFolds.ts';
import { type AxisMark, axisMetrics, layOutMarks } from '../../layout/axisMarks.ts';
import { growthCurve } from '../../layout/axisShapes.ts';
import { type AxisTick, axisTicks, tellsWeek } from '../../layout/axisTicks.ts';
import { titlesDrawing } from '../../layout/axisTitles.ts';
import { type Drawing, letters } from '../../layout/drawingSpec.ts';
import type { MeasureText, TextLine } from '../../layout/placement.ts';
import { lookOfEntry } from '../../look/markLook.ts';
import { paintInto, paintOn } from '../../paint/paintDom.ts';
import type { Frame } from '../../state/frame.ts';
import { foldSignRoom } from './foldButtons.ts';

export type AxisSvg = Selection<SVGSVGElement, unknown, null, undefined>;

/** All that the axis is drawn by, but for the day. */
export interface AxisInput {
  readonly frame: Frame;
  readonly scale: AxisScale;
  readonly stretches: readonly FoldedStretch[];
  /** Widths of the labels at both ends of the axis, in pixels. */
  readonly labels: readonly [number, number];
  /** How many marks may stand one above the other. */
  readonly lanes: number;
  readonly measure: MeasureText;
}

/** Of a tick that bears a name, below the track, in pixels. */
const tickLength = 15;
/** In a low window the date reaches down as far as this, over what is beside the end of the axis; pixels. */
const lowCount = 62;
/** What the name of a month takes beside its tick, in pixels. */
const monthRoom = 34;

/** Names beside their ticks, between the buttons at both ends, which tell their own dates. */
function drawTicks({ frame, scale, stretches, labels }: AxisInput): readonly Drawing[] {
  const { translation, dataset } = frame;
  const [start = 0, end = 0] = scale.range();
  const { earliest, latest } = dataset.extent;
  const [first = earliest, last = latest] = scale.domain();
  const ticks = axisTicks({ earliest: Math.ceil(first), latest: Math.floor(last) }, scale.perDay);
  const lineOf = (text: string): TextLine => ({
    text,
    language: translation.language,
    weight: 'quiet',
    size: 12,
  });
  const middle = axisMetrics.trackY + 19;
  const nameOf = (tick: AxisTick, x: number): Drawing | undefined => {
    const hasRoom = x > start + labels[0] - 6 && x + monthRoom < end - labels[1] + 10;
    if (!hasRoom) return undefined;
    if (isNamed(tick))
      return letters('tick-name', lineOf(translation.day(tick.day, tick.kind)), x + 4, middle);
    if (tick.kind !== 'week' || !tellsWeek(tick.day, scale)) return undefined;
    return letters('tick-name', lineOf(translation.day(tick.day, 'dayOfMonth')), x, middle, 'middle');
  };
  return ticksDrawing(
    ticks.filter(({ day }) => day !== earliest && !isFolded(day, stretches)),
    scale,
    tickLength,
    nameOf,
  );
}

const painter =
  (svg: AxisSvg) =>
  (name: string, drawings: readonly Drawing[]): void => {
    const parent = svg.select<SVGGElement>(`.${name}`).node();
    if (parent) paintInto(parent, drawings);
  };

/** Draws all that does not change with the day, nor with what is chosen. */
export function drawAxis(svg: AxisSvg, input: AxisInput): readonly AxisMark[] {
  const { frame, scale, stretches, lanes, measure } = input;
  const [start = 0, end = 0] = scale.range();
  const { dataset, translation } = frame;
  const marks = layOutMarks(dataset, scale, lanes);
  const visible = marks.filter(({ x }) => x >= start - 1 && x <= end + 1);
  const paint = painter(svg);
  paint('ticks', drawTicks(input));
  paint('folds', foldGrounds(stretches, scale));
  paint('fold-edges', [
    ...foldEdges(stretches, scale),
    ...foldWords(stretches, scale, marks, translation, measure, { besides: foldSignRoom, lanes }),
  ]);
  paint('growths', growthDrawing(dataset, scale));
  paint('columns', columnsDrawing(dataset, scale));
  const curve = growthCurve(dataset, scale);
  paint('curve', curveDrawing(curve, scale.range(), translation.count, measure, lanes === 1 ? lowCount : 0));
  paint('bars', barsDrawing(marks, scale));
  paint('stacks', stacksDrawing(visible));
  svg
    .select('.marks')
    .selectChildren<SVGGElement, AxisMark>('g')
    .data(visible, ({ key }) => key)
    .join('g');
  return visible;
}

/** Draws the titles that have room beside the marks. */
export function drawTitles(svg: AxisSvg, input: AxisInput, marks: readonly AxisMark[]): void {
  const { frame, scale, stretches, lanes, measure } = input;
  const { dataset, translation, state } = frame;
  const { selected } = state;
  const curve = growthCurve(dataset, scale);
  painter(svg)(
    'titles',
    titlesDrawing({ dataset, marks, stretches, curve, selected, translation, measure, lanes }, scale),
  );
}

/** What a mark is drawn of beside its first entry: how each of those stands that it counts. */
const drawnOf = ({ entries }: AxisMark, window: Frame['scene']['window']): readonly string[] =>
  entries.map((entry) => `${entry.initiative.id}${lookOfEntry(entry, window).tone}`);

/** Draws the moment: what is in the window full, the rest outlined, the track along the window. */
export function drawMoment(svg: AxisSvg, { state, scene, dataset }: Frame, scale: AxisScale): void {
  const track = svg.select<SVGGElement>('.tracks').node();
  if (track) paintInto(track, trackDrawing(dataset, scene.window, scale));
  svg
    .select('.marks')
    .selectChildren<SVGGElement, AxisMark>('g')
    .each(function (mark) {
      const [entry] = mark.entries;
      if (!entry) return;
      const presence = presenceOfEntry(entry, scene.window);
      const look = lookOfEntry(entry, scene.window);
      // At a step of the slider most marks stay as they are.
      const key = [presence, look.state, ...drawnOf(mark, scene.window), mark.x, mark.y].join(' ');
      if (this.dataset['drawn'] === key) return;
      this.dataset['drawn'] = key;
      this.dataset['presence'] = presence;
      const drawing = axisMarkDrawing(mark, scene.window);
      if (drawing) paintOn(this, drawing);
    })
    .classed('selected', ({ entries }) => entries.some(({ initiative }) => initiative.id === state.selected))
    .classed('hovered', ({ entries }) => entries.some(({ initiative }) => initiative.id === state.hovered));
}
