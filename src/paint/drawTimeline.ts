import type { Day } from '../domain/day.ts';
import { type AxisScale, linearScale } from '../geometry/axisScale.ts';
import type { Telling } from '../i18n/sentence.ts';
import { type AxisMark, axisMetrics, columnParts, layOutColumns, layOutMarks } from '../layout/axisMarks.ts';
import { type Bar, barEnds, barsOf, doubtSign, growthShapes } from '../layout/axisShapes.ts';
import { axisTicks } from '../layout/axisTicks.ts';
import type { MeasureText, TextLine } from '../layout/placement.ts';
import { lookOfEntry } from '../look/markLook.ts';
import { gatheredShape, markOutline } from '../look/marks.ts';
import type { Tokens } from '../look/tokens.ts';
import { drawMarkShape } from './drawMark.ts';
import { drawText } from './drawText.ts';
import { type Attributes, element, group } from './svgElement.ts';

export interface TimelineInput extends Telling {
  readonly selected?: string | undefined;
  readonly measure: MeasureText;
}

export interface TimelineStrip {
  readonly height: number;
  draw(x: number, y: number, tokens: Tokens): string;
}

const { trackY, markSize, lanesTop } = axisMetrics;
const trackWidth = 6;
const pillHeight = 23;
const tickText = 12;
const knobRadius = 9;
/** Room for half a mark, or half the knob, at both ends. */
const inset = 11;
const belowTrack = 28;

const barLines: Readonly<Record<Bar['kind'], Attributes>> = {
  interval: { 'stroke-width': 4, opacity: 0.5 },
  open: { 'stroke-width': 4 },
  'unknown-day': { 'stroke-width': 2.5, 'stroke-dasharray': '0.1 6', 'stroke-linecap': 'round' },
  'other-source': { 'stroke-width': 3, opacity: 0.45 },
};

function drawTicks(
  { dataset, translation, measure }: TimelineInput,
  scale: AxisScale,
  tokens: Tokens,
): string {
  const { earliest, latest } = dataset.extent;
  const [start = 0, end = 0] = scale.range();
  const pixelsPerWeek = scale(earliest + 7) - scale(earliest);
  const lineOf = (text: string): TextLine => ({
    text,
    language: translation.language,
    weight: 'quiet',
    size: tickText,
  });
  const middle = trackY + 20;
  const text = (line: TextLine, x: number): string =>
    drawText(line, x, middle, measure, { fill: tokens.muted });
  const first = lineOf(translation.day(earliest, 'short'));
  const last = lineOf(translation.day(latest, 'short'));
  const lastStart = end + inset - measure(last);
  let taken = start - inset + measure(first);
  const ticks = axisTicks(dataset.extent, pixelsPerWeek / 7).flatMap(({ day, kind }) => {
    const x = scale(day);
    const isNamed = kind === 'month' || kind === 'year';
    const tick = element('line', {
      x1: x,
      x2: x,
      y1: trackY + 7,
      y2: trackY + (isNamed ? 13 : 10),
      stroke: isNamed ? tokens.muted : tokens.track,
    });
    if (!isNamed || day === earliest) return [tick];
    const label = lineOf(translation.day(day, kind));
    const labelStart = x - measure(label) / 2;
    const labelEnd = x + measure(label) / 2;
    if (labelStart < taken + 10 || labelEnd > lastStart - 10) return [tick];
    taken = labelEnd;
    return [tick, text(label, labelStart)];
  });
  const ends = lastStart > start - inset + measure(first) + 10 ? [text(last, lastStart)] : [];
  return [...ticks, text(first, start - inset), ...ends].join('');
}

function drawAxisMark(mark: AxisMark, input: TimelineInput, tokens: Tokens): string {
  const { entries, x, y } = mark;
  const [entry] = entries;
  if (!entry) return '';
  const { category } = entry;
  const { id } = entry.initiative;
  const isGathered = entries.length > 1;
  const isSelected = entries.some(({ initiative }) => initiative.id === input.selected);
  const look = lookOfEntry(entry, input.scene.window);
  const halo = isSelected
    ? element('path', {
        d: markOutline(isGathered ? gatheredShape : category.shape, markSize + (isGathered ? 9 : 6)),
        fill: 'none',
        stroke: tokens.ink,
        'stroke-width': 2,
      })
    : '';
  const shape = isGathered
    ? element('path', {
        d: markOutline(gatheredShape, markSize + 3),
        fill: tokens.surface,
        stroke: look.tone === 'quiet' ? tokens.muted : tokens.ink,
        'stroke-width': 1.5,
      })
    : element('path', { d: markOutline(category.shape, markSize), fill: tokens.surface }) +
      drawMarkShape({ category, size: markSize, imprecise: entry.isImprecise, look }, tokens);
  const line: TextLine = { text: doubtSign(mark), language: 'en', weight: 'strong', size: 11 };
  const signX = isGathered ? -input.measure(line) / 2 : markSize / 2 + 2;
  const sign = line.text === '' ? '' : drawText(line, signX, 0, input.measure, { fill: tokens.ink });
  return group(
    { transform: `translate(${x.toFixed(1)} ${y})`, 'data-id': isGathered ? undefined : id },
    halo,
    shape,
    sign,
  );
}

function drawColumns({ dataset }: TimelineInput, scale: AxisScale, tokens: Tokens): string {
  const columns = layOutColumns(dataset, scale)
    .flatMap(columnParts)
    .map(({ category, ...box }) => element('rect', { ...box, fill: category.colours[tokens.theme] }));
  return group({ opacity: 0.75 }, ...columns);
}

function drawHandles(input: TimelineInput, scale: AxisScale, pillMiddle: number, tokens: Tokens): string {
  const { day, scene, dataset, translation, measure } = input;
  const { earliest, latest } = dataset.extent;
  const [start = 0, end = 0] = scale.range();
  const at = (value: Day): number => scale(Math.max(earliest, Math.min(latest, value)));
  const { from, to, mode } = scene.window;
  const knob = (x: number): string =>
    element('circle', {
      cx: x,
      cy: trackY,
      r: knobRadius,
      fill: tokens.surface,
      stroke: tokens.ink,
      'stroke-width': 3,
    });
  const line: TextLine = {
    text: translation.day(day, 'short'),
    language: translation.language,
    weight: 'strong',
    size: 13,
  };
  const width = measure(line) + 20;
  const x = at(day);
  const left = Math.max(start - inset, Math.min(end + inset - width, x - width / 2));
  const played =
    mode === 'instant'
      ? ''
      : element('line', {
          x1: at(from),
          x2: at(to),
          y1: trackY,
          y2: trackY,
          stroke: tokens.ink,
          'stroke-width': trackWidth,
          'stroke-linecap': 'round',
        });
  return [
    played,
    element('line', { x1: x, x2: x, y1: pillMiddle, y2: trackY, stroke: tokens.ink }),
    mode === 'time-window' && at(from) < x - 1 ? knob(at(from)) : '',
    knob(x),
    element('rect', {
      x: left,
      y: pillMiddle - pillHeight / 2,
      width,
      height: pillHeight,
      rx: pillHeight / 2,
      fill: tokens.ink,
    }),
    drawText(line, left + 10, pillMiddle, measure, { fill: tokens.onInk }),
  ].join('');
}

/** The time axis with its marks, the window and the date of the handle, `width` pixels wide. */
export function timelineStrip(input: TimelineInput, width: number): TimelineStrip {
  const { dataset } = input;
  const { earliest, latest } = dataset.extent;
  const scale = linearScale({ earliest, latest }, [inset, width - inset]);
  const marks = layOutMarks(dataset, scale);
  const columnsTop = marks.length === 0 && dataset.entries.length > 0 ? lanesTop : trackY;
  const top = marks.reduce((least, { y }) => Math.min(least, y - markSize / 2 - 4), Math.min(columnsTop, 40));
  const pillMiddle = top - 4 - pillHeight / 2;
  const stripTop = pillMiddle - pillHeight / 2;
  return {
    height: trackY + belowTrack - stripTop,
    draw(x, y, tokens) {
      const growth = growthShapes(dataset, scale);
      const bars = marks
        .flatMap((mark) => barsOf(mark, scale))
        .map((bar) => {
          const [x1, x2] = barEnds(bar.occurrence, scale);
          const { min, max } = bar.occurrence.begin;
          const begins = Number.isFinite(min) ? min : max;
          const isAhead = input.scene.window.mode === 'cumulative-from-start' && begins > input.day;
          const stroke = isAhead ? tokens.muted : bar.category.colours[tokens.theme];
          return element('line', { x1, x2, y1: bar.y, y2: bar.y, stroke, ...barLines[bar.kind] });
        });
      return group(
        { class: 'timeline', transform: `translate(${x.toFixed(1)} ${(y - stripTop).toFixed(1)})` },
        ...dataset.categories.map(({ id, colours }) =>
          element('path', { d: growth.get(id), fill: colours[tokens.theme], opacity: 0.13 }),
        ),
        drawColumns(input, scale, tokens),
        drawTicks(input, scale, tokens),
        element('line', {
          x1: inset,
          x2: width - inset,
          y1: trackY,
          y2: trackY,
          stroke: tokens.track,
          'stroke-width': trackWidth,
          'stroke-linecap': 'round',
        }),
        ...bars,
        drawHandles(input, scale, pillMiddle, tokens),
        ...marks.map((mark) => drawAxisMark(mark, input, tokens)),
      );
    },
  };
}
