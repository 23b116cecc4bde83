import { type Selection, select } from 'd3';
import { type Dataset, presenceOfEntry } from '../../domain/dataset.ts';
import { type Day, startOfMonth } from '../../domain/day.ts';
import type { AxisScale } from '../../geometry/axisScale.ts';
import {
  type AxisColumn,
  type AxisMark,
  axisMetrics,
  columnParts,
  layOutColumns,
  layOutMarks,
} from '../../layout/axisMarks.ts';
import { type Bar, barEnds, barsOf, doubtSign, growthShapes } from '../../layout/axisShapes.ts';
import { axisTicks } from '../../layout/axisTicks.ts';
import { lookOfEntry } from '../../look/markLook.ts';
import { gatheredShape, markGeometry, markOutline } from '../../look/marks.ts';
import type { Frame } from '../../state/frame.ts';

export type AxisSvg = Selection<SVGSVGElement, unknown, null, undefined>;

function drawTicks(svg: AxisSvg, frame: Frame, scale: AxisScale, labels: readonly [number, number]): void {
  const { translation, dataset } = frame;
  const [start = 0, end = 0] = scale.range();
  const { earliest, latest } = dataset.extent;
  const [first = earliest, last = latest] = scale.domain();
  const pixelsPerWeek = scale(first + 7) - scale(first);
  const ticks = axisTicks({ earliest: Math.ceil(first), latest: Math.floor(last) }, pixelsPerWeek / 7).filter(
    ({ day }) => day !== earliest,
  );
  const tick = svg
    .select('.ticks')
    .selectAll<SVGGElement, (typeof ticks)[number]>('g')
    .data(ticks, ({ day }) => day)
    .join((enter) => {
      const added = enter.append('g');
      added.append('line');
      added.append('text');
      return added;
    })
    .attr('class', ({ kind }) => `tick tick-${kind}`)
    .attr('transform', ({ day }) => `translate(${scale(day)} ${axisMetrics.trackY})`);
  tick
    .select('line')
    .attr('y1', 7)
    .attr('y2', ({ kind }) => (kind === 'month' || kind === 'year' ? 15 : 10));
  // The ends are buttons that tell their own dates.
  const monthRoom = 34;
  const hasRoom = (day: Day): boolean =>
    scale(day) > start + labels[0] - 6 && scale(day) + monthRoom < end - labels[1] + 10;
  const weekRoom = 52;
  /** Between the months' names, which come first. */
  const showsWeek = (day: Day): boolean =>
    pixelsPerWeek > 90 &&
    scale(startOfMonth(day, 1)) - scale(day) > weekRoom &&
    scale(day) - scale(startOfMonth(day)) > monthRoom;
  tick
    .select('text')
    .attr('x', 4)
    .attr('y', 19)
    .text(({ kind, day }) => {
      if (!hasRoom(day)) return '';
      if (kind === 'between') return '';
      if (kind !== 'week') return translation.day(day, kind);
      return showsWeek(day) ? translation.day(day, 'dayMonthShort') : '';
    });
}

function drawGrowth(svg: AxisSvg, dataset: Dataset, scale: AxisScale): void {
  const shapes = growthShapes(dataset, scale);
  svg
    .select('.growths')
    .selectAll('path')
    .data(dataset.categories)
    .join('path')
    .attr('class', 'growth')
    .attr('data-category', ({ id }) => id)
    .attr('d', ({ id }) => shapes.get(id) ?? '');
}

function drawColumns(svg: AxisSvg, columns: readonly AxisColumn[]): void {
  svg
    .select('.columns')
    .selectAll('rect')
    .data(columns.flatMap(columnParts))
    .join('rect')
    .attr('data-category', ({ category }) => category.id)
    .attr('x', ({ x }) => x)
    .attr('width', ({ width }) => width)
    .attr('y', ({ y }) => y)
    .attr('height', ({ height }) => height);
}

function drawBars(svg: AxisSvg, marks: readonly AxisMark[], scale: AxisScale): void {
  svg
    .select('.bars')
    .selectAll<SVGLineElement, Bar>('line')
    .data(
      marks.flatMap((mark) => barsOf(mark, scale)),
      ({ key }) => key,
    )
    .join('line')
    .attr('class', ({ kind }) => `bar bar-${kind}`)
    .attr('data-category', ({ category }) => category.id)
    .attr('x1', ({ occurrence }) => barEnds(occurrence, scale)[0])
    .attr('x2', ({ occurrence }) => barEnds(occurrence, scale)[1])
    .attr('y1', ({ y }) => y)
    .attr('y2', ({ y }) => y);
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
  const marks = layOutMarks(frame.dataset, scale, lanes);
  const visible = marks.filter(({ x }) => x >= start - 1 && x <= end + 1);
  drawTicks(svg, frame, scale, labels);
  drawGrowth(svg, frame.dataset, scale);
  drawColumns(svg, layOutColumns(frame.dataset, scale));
  drawBars(svg, marks, scale);
  const mark = svg
    .select('.marks')
    .selectAll<SVGGElement, AxisMark>('g')
    .data(visible, ({ key }) => key)
    .join((enter) => {
      const added = enter.append('g');
      for (const name of ['halo', 'paper', 'line', 'fill']) added.append('path').attr('class', name);
      added.append('text').attr('class', 'sign');
      return added;
    })
    .attr('class', 'axis-mark')
    .attr('data-id', ({ entries: [first, second] }) => (second ? null : (first?.initiative.id ?? null)))
    .classed('gathered', ({ entries }) => entries.length > 1)
    .attr('data-category', ({ entries: [first, second] }) => (second ? null : (first?.category.id ?? null)))
    .attr('transform', ({ x, y }) => `translate(${x} ${y})`);
  mark
    .select('.sign')
    .attr('x', ({ entries }) => (entries.length > 1 ? 0 : axisMetrics.markSize / 2 + 2))
    .text(doubtSign);
  return visible;
}

/** Draws the moment: what is in the window full, the rest outlined, the track along the window. */
export function drawMoment(svg: AxisSvg, frame: Frame, scale: AxisScale): void {
  const { state, scene, dataset } = frame;
  const { earliest, latest } = dataset.extent;
  const [start = 0, end = 0] = scale.range();
  const clamp = (x: number): number => Math.max(start, Math.min(end, x));
  const isInstant = scene.window.mode === 'instant';
  svg
    .select('.played')
    .attr('x1', clamp(scale(Math.max(earliest, scene.window.from))))
    .attr('x2', clamp(scale(Math.min(latest, scene.window.to))))
    .attr('visibility', isInstant ? 'hidden' : null);
  svg
    .select('.marks')
    .selectAll<SVGGElement, AxisMark>('g.axis-mark')
    .classed('selected', ({ entries }) => entries.some(({ initiative }) => initiative.id === state.selected))
    .classed('hovered', ({ entries }) => entries.some(({ initiative }) => initiative.id === state.hovered))
    .each(function ({ entries }) {
      const [entry] = entries;
      if (!entry) return;
      const look = lookOfEntry(entry, scene.window);
      const presence = presenceOfEntry(entry, scene.window);
      const key = `${presence} ${look.state} ${entry.initiative.id} ${entries.length}`;
      if (this.dataset['drawn'] === key) return;
      this.dataset['drawn'] = key;
      this.dataset['presence'] = presence;
      this.dataset['tone'] = look.tone;
      const { shape } = entry.category;
      const size = axisMetrics.markSize;
      const isGathered = entries.length > 1;
      const geometry = markGeometry(shape, {
        size,
        imprecise: entry.isImprecise && !isGathered,
        state: look.state,
      });
      const own = select(this);
      own
        .select('.halo')
        .attr('d', isGathered ? markOutline(gatheredShape, size + 9) : markOutline(shape, size + 6));
      own
        .select('.paper')
        .attr('d', markOutline(isGathered ? gatheredShape : shape, size + (isGathered ? 3 : 0)));
      own
        .select('.fill')
        .attr('d', isGathered ? '' : geometry.fillPath)
        .attr('opacity', look.opacity);
      own
        .select('.line')
        .attr('d', isGathered ? markOutline(gatheredShape, size + 3) : geometry.strokePath)
        .attr('stroke-width', isGathered ? 1.5 : geometry.strokeWidth)
        .attr('stroke-dasharray', geometry.dash.join(' '))
        .attr('opacity', look.opacity);
    });
}
