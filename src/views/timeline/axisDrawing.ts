import { area, curveStepAfter, type ScaleLinear, type Selection, select as selectElement } from 'd3';
import type { Dataset, Entry } from '../../domain/dataset.ts';
import type { Day } from '../../domain/day.ts';
import { isDayKnown, type Occurrence } from '../../domain/occurrence.ts';
import { type Presence, presenceOf } from '../../domain/presence.ts';
import { type MarkOptions, markGeometry, markOutline } from '../../look/marks.ts';
import type { Frame } from '../../state/frame.ts';
import { axisTicks } from './axisTicks.ts';
import { stackLanes } from './stacking.ts';

export type AxisScale = ScaleLinear<number, number>;
export type AxisSvg = Selection<SVGSVGElement, unknown, null, undefined>;

/** Heights in pixels from the top of the axis. */
export const axisMetrics = { height: 84, trackY: 56, laneHeight: 16, markSize: 13, lanesTop: 6 } as const;

/** A mark on the axis. */
export interface AxisMark {
  readonly entry: Entry;
  readonly x: number;
  readonly y: number;
}

/** The day at which an entry's mark stands: the day itself, or the middle of the time in which it lies. */
function markDay({ begin, form }: Occurrence): Day {
  if (form === 'interval') return Number.isFinite(begin.min) ? begin.min : begin.max;
  return (begin.min + begin.max) / 2;
}

/** Places the marks: stacked upwards from the track where they would cover each other. */
export function axisMarks(dataset: Dataset, scale: AxisScale): readonly AxisMark[] {
  const { trackY, laneHeight, markSize } = axisMetrics;
  const marks = dataset.entries
    .map((entry) => ({ entry, x: scale(markDay(entry.occurrence)) }))
    .sort((a, b) => a.x - b.x || a.entry.position - b.entry.position);
  const lanes = stackLanes(marks, markSize + 2);
  return marks.map((mark, position) => ({ ...mark, y: trackY - 14 - (lanes[position] ?? 0) * laneHeight }));
}

interface Bar {
  readonly key: string;
  readonly entry: Entry;
  readonly occurrence: Occurrence;
  readonly kind: 'interval' | 'unknown-day' | 'other-source';
  readonly y: number;
}

function barsOf(marks: readonly AxisMark[]): readonly Bar[] {
  return marks.flatMap(({ entry, y }): Bar[] => {
    const { occurrence, otherOccurrences, initiative } = entry;
    const own: Bar[] =
      occurrence.form === 'interval'
        ? [{ key: initiative.id, entry, occurrence, kind: 'interval', y }]
        : isDayKnown(occurrence)
          ? []
          : [{ key: initiative.id, entry, occurrence, kind: 'unknown-day', y }];
    const others = otherOccurrences.map(
      (other, position): Bar => ({
        key: `${initiative.id}-${position}`,
        entry,
        occurrence: other,
        kind: 'other-source',
        y: y + 6,
      }),
    );
    return [...others, ...own];
  });
}

/** Width of the labels at the ends of the axis, in pixels. */
const endRoom = 84;
/** Width of a month's name, in pixels. */
const monthRoom = 30;

function drawTicks(svg: AxisSvg, frame: Frame, scale: AxisScale): void {
  const { trackY } = axisMetrics;
  const { translation, dataset } = frame;
  const ticks = axisTicks(dataset.extent).filter(({ day }) => day !== dataset.extent.earliest);
  const tick = svg
    .select('.ticks')
    .selectAll<SVGGElement, (typeof ticks)[number]>('g')
    .data(ticks, ({ day }) => day)
    .join((enter) => {
      const group = enter.append('g');
      group.append('line');
      group.append('text');
      return group;
    })
    .attr('class', ({ kind }) => `tick tick-${kind}`)
    .attr('transform', ({ day }) => `translate(${scale(day)} ${trackY})`);
  tick
    .select('line')
    .attr('y1', 7)
    .attr('y2', ({ kind }) => (kind === 'month' ? 15 : 10));
  // The ends are buttons that tell their own dates.
  const [start = 0, end = 0] = scale.range();
  const hasRoom = (day: Day): boolean =>
    scale(day) > start + endRoom && scale(day) < end - endRoom - monthRoom;
  tick
    .select('text')
    .attr('x', 4)
    .attr('y', 19)
    .text(({ kind, day }) => (kind === 'month' && hasRoom(day) ? translation.day(day, 'month') : ''));
}

function drawArea(svg: AxisSvg, dataset: Dataset, scale: AxisScale): void {
  const { trackY, lanesTop } = axisMetrics;
  const { earliest, latest } = dataset.extent;
  const { arrivals } = dataset.index;
  const steps = [
    { day: earliest, count: 0 },
    ...Array.from(arrivals, (day, position) => ({ day, count: position + 1 })),
    { day: latest, count: arrivals.length },
  ];
  const rise = (trackY - lanesTop) / Math.max(1, arrivals.length);
  const shape = area<(typeof steps)[number]>()
    .x(({ day }) => scale(day))
    .y0(trackY)
    .y1(({ count }) => trackY - count * rise)
    .curve(curveStepAfter);
  svg.select('.growth').attr('d', shape(steps));
}

function drawBars(svg: AxisSvg, marks: readonly AxisMark[], scale: AxisScale): void {
  const [start = 0, end = 0] = scale.range();
  svg
    .select('.bars')
    .selectAll<SVGLineElement, Bar>('line')
    .data(barsOf(marks), ({ key }) => key)
    .join('line')
    .attr('class', ({ kind }) => `bar bar-${kind}`)
    .attr('data-nature', ({ entry }) => entry.initiative.nature)
    .attr('x1', ({ occurrence }) => Math.max(start, scale(occurrence.begin.min)))
    .attr('x2', ({ occurrence }) => Math.min(end, scale(occurrence.end.max)))
    .attr('y1', ({ y }) => y)
    .attr('y2', ({ y }) => y);
}

/** Draws all that does not change with the day. */
export function drawAxis(svg: AxisSvg, frame: Frame, scale: AxisScale): readonly AxisMark[] {
  const marks = axisMarks(frame.dataset, scale);
  drawTicks(svg, frame, scale);
  drawArea(svg, frame.dataset, scale);
  drawBars(svg, marks, scale);
  svg
    .select('.marks')
    .selectAll<SVGGElement, AxisMark>('g')
    .data(marks, ({ entry }) => entry.initiative.id)
    .join((enter) => {
      const group = enter.append('g');
      group.append('path').attr('class', 'halo');
      group.append('path').attr('class', 'paper');
      group.append('path').attr('class', 'line');
      group.append('path').attr('class', 'fill');
      group.append('title');
      return group;
    })
    .attr('class', 'axis-mark')
    .attr('data-nature', ({ entry }) => entry.initiative.nature)
    .attr('transform', ({ x, y }) => `translate(${x} ${y})`)
    .each(function ({ entry }) {
      const title = this.querySelector('title');
      if (title) title.textContent = frame.translation.pick(entry.initiative.name);
    });
  return marks;
}

const stateOf: Readonly<Record<Presence, MarkOptions['state']>> = {
  absent: 'outline',
  possible: 'outline',
  present: 'full',
  past: 'full',
};

/** Draws the moment: past marks full, future ones outlined, the track up to the handle. */
export function drawMoment(svg: AxisSvg, frame: Frame, scale: AxisScale): void {
  const { state, scene } = frame;
  svg.select('.played').attr('x2', scale(frame.day));
  svg
    .select('.marks')
    .selectAll<SVGGElement, AxisMark>('g.axis-mark')
    .attr('data-presence', ({ entry }) =>
      presenceOf({ nature: entry.initiative.nature, ...entry.occurrence }, scene.window),
    )
    .classed('selected', ({ entry }) => entry.initiative.id === state.selected)
    .classed('hovered', ({ entry }) => entry.initiative.id === state.hovered)
    .each(function ({ entry }) {
      const presence = this.dataset['presence'] as Presence;
      const { nature } = entry.initiative;
      const size = axisMetrics.markSize;
      const geometry = markGeometry(nature, { size, imprecise: entry.isImprecise, state: stateOf[presence] });
      const mark = selectElement(this);
      mark.select('.halo').attr('d', markOutline(nature, size + 6));
      mark.select('.paper').attr('d', markOutline(nature, size));
      mark.select('.fill').attr('d', geometry.fillPath);
      mark
        .select('.line')
        .attr('d', geometry.strokePath)
        .attr('stroke-width', geometry.strokeWidth)
        .attr('stroke-dasharray', geometry.dash.join(' '));
    });
}
