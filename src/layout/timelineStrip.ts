import { type AxisScale, foldedScale, foldedTime } from '../geometry/axisScale.ts';
import type { Telling } from '../i18n/sentence.ts';
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
} from './axisDrawing.ts';
import {
  type FoldedStretch,
  foldEdges,
  foldedStretches,
  foldGrounds,
  foldWords,
  isFolded,
} from './axisFolds.ts';
import { axisMetrics, laneY, layOutMarks, markTop } from './axisMarks.ts';
import { type Bar, growthCurve } from './axisShapes.ts';
import { axisTicks, tellsWeek } from './axisTicks.ts';
import { titlesDrawing } from './axisTitles.ts';
import { type Drawing, drawing, letters } from './drawingSpec.ts';
import { withHalo } from './halo.ts';
import type { MeasureText, TextLine } from './placement.ts';

export interface TimelineInput extends Telling {
  readonly selected?: string | undefined;
  readonly measure: MeasureText;
}

export interface TimelineStrip {
  readonly height: number;
  /** @param x the left edge. @param y the upper edge. */
  draw(x: number, y: number): Drawing;
}

const { trackY, lanesTop } = axisMetrics;
const pillHeight = 23;
const tickText = 12;
/** Of a tick that bears a name, below the track, in pixels. */
const tickLength = 13;
const knobRadius = 9;
/** Room for half a mark, or half the knob, at both ends. */
const inset = 11;
const belowTrack = 28;

/** Names under the middle of their ticks, as far as they have room between those of both ends. */
function drawTicks(
  { dataset, translation, measure }: TimelineInput,
  scale: AxisScale,
  stretches: readonly FoldedStretch[],
): readonly Drawing[] {
  const { earliest, latest } = dataset.extent;
  const [start = 0, end = 0] = scale.range();
  const middle = trackY + 20;
  const lineOf = (text: string): TextLine => ({
    text,
    language: translation.language,
    weight: 'quiet',
    size: tickText,
  });
  const text = (line: TextLine, x: number): Drawing => letters('tick-name', line, x, middle);
  const first = lineOf(translation.day(earliest, 'short'));
  const last = lineOf(translation.day(latest, 'short'));
  const lastStart = end + inset - measure(last);
  let taken = start - inset + measure(first);
  const shown = axisTicks(dataset.extent, scale.perDay).filter(({ day }) => !isFolded(day, stretches));
  const ticks = ticksDrawing(shown, scale, tickLength, (tick, x) => {
    const isWeek = tick.kind === 'week' && tellsWeek(tick.day, scale);
    if ((!isNamed(tick) && !isWeek) || tick.day === earliest) return undefined;
    const line = lineOf(translation.day(tick.day, isNamed(tick) ? tick.kind : 'dayOfMonth'));
    const half = measure(line) / 2;
    if (x - half < taken + 10 || x + half > lastStart - 10) return undefined;
    taken = x + half;
    return letters('tick-name', line, x, middle, 'middle');
  });
  const ends = lastStart > start - inset + measure(first) + 10 ? [text(last, lastStart)] : [];
  return [...ticks, text(first, start - inset), ...ends];
}

function drawHandles(input: TimelineInput, scale: AxisScale, pillMiddle: number): readonly Drawing[] {
  const { day, scene, dataset, translation, measure } = input;
  const { earliest, latest } = dataset.extent;
  const [start = 0, end = 0] = scale.range();
  const at = (value: number): number => scale(Math.max(earliest, Math.min(latest, value)));
  const { from, mode } = scene.window;
  const knob = (cx: number): Drawing => drawing('circle', 'knob', { cx, cy: trackY, r: knobRadius });
  const line: TextLine = {
    text: translation.day(day, 'short'),
    language: translation.language,
    weight: 'strong',
    size: 13,
  };
  const width = measure(line) + 20;
  const x = at(day);
  const left = Math.max(start - inset, Math.min(end + inset - width, x - width / 2));
  const pill = { x: left, y: pillMiddle - pillHeight / 2, width, height: pillHeight, rx: pillHeight / 2 };
  return [
    drawing('line', 'stem', { x1: x, x2: x, y1: pillMiddle, y2: trackY }),
    ...(mode === 'time-window' && at(from) < x - 1 ? [knob(at(from))] : []),
    knob(x),
    drawing('rect', 'pill', pill),
    letters('pill-date', line, left + 10, pillMiddle),
  ];
}

/** The time axis with its marks, the window and the date of the handle, `width` pixels wide. */
export function timelineStrip(input: TimelineInput, width: number): TimelineStrip {
  const { dataset, scene, day, selected } = input;
  const { earliest, latest } = dataset.extent;
  const range = [inset, width - inset] as const;
  const stretches = foldedStretches(dataset, width - 2 * inset, new Set());
  const folds = stretches.flatMap(({ fold }) => fold ?? []);
  const scale = foldedScale({ earliest, latest }, range, foldedTime(folds));
  const marks = layOutMarks(dataset, scale);
  const curve = growthCurve(dataset, scale);
  const { translation, measure } = input;
  const { lanes } = axisMetrics;
  const titles = titlesDrawing(
    { dataset, marks, stretches, curve, selected, translation, measure, lanes },
    scale,
  );
  const columnsTop = marks.length === 0 && dataset.entries.length > 0 ? lanesTop : trackY;
  // Words of folds and titles may stand in each lane, whichever is chosen.
  const wordsTop = folds.length > 0 || titles.length > 0 ? laneY(lanes - 1) - 9 : trackY;
  const top = marks.reduce(
    (least, mark) => Math.min(least, markTop(mark) - 4),
    Math.min(columnsTop, wordsTop, 40),
  );
  const pillMiddle = top - 4 - pillHeight / 2;
  const stripTop = pillMiddle - pillHeight / 2;
  const toneOf = ({ occurrence: { begin } }: Bar): 'quiet' | 'own' => {
    const begins = Number.isFinite(begin.min) ? begin.min : begin.max;
    return scene.window.mode === 'cumulative-from-start' && begins > day ? 'quiet' : 'own';
  };
  return {
    height: trackY + belowTrack - stripTop,
    draw(x, y) {
      const [track, ...played] = trackDrawing(dataset, scene.window, scale);
      const columns = columnsDrawing(dataset, scale);
      return {
        element: 'g',
        attributes: {
          class: 'timeline',
          transform: `translate(${x.toFixed(1)} ${(y - stripTop).toFixed(1)})`,
        },
        inside: [
          ...foldGrounds(stretches, scale),
          ...growthDrawing(dataset, scale),
          ...(columns.length > 0 ? [drawing('g', 'columns', {}, columns)] : []),
          ...curveDrawing(curve, range, translation.count, measure),
          ...drawTicks(input, scale, stretches),
          ...(track ? [track] : []),
          ...barsDrawing(marks, scale, toneOf),
          ...played,
          ...foldEdges(stretches, scale),
          ...foldWords(stretches, scale, marks, translation, measure, { besides: 0, lanes }),
          ...drawHandles(input, scale, pillMiddle),
          ...titles,
          ...stacksDrawing(marks),
          ...marks.flatMap((mark) => {
            const isChosen = mark.entries.some(({ initiative }) => initiative.id === selected);
            const drawn = axisMarkDrawing(mark, scene.window);
            return drawn ? withHalo(drawn, isChosen) : [];
          }),
        ],
      };
    },
  };
}
