import type { Dataset, Entry } from '../domain/dataset.ts';
import type { AxisScale } from '../geometry/axisScale.ts';
import type { Translation } from '../i18n/translate.ts';
import { type FoldedStretch, stretchEnds } from './axisFolds.ts';
import { type AxisMark, axisMetrics, laneY, markTop, markWidth } from './axisMarks.ts';
import { barEnds, barsOf, doubtSign, type GrowthCurve } from './axisShapes.ts';
import { type Drawing, drawing, keyed, letters } from './drawingSpec.ts';
import {
  type Box,
  type MeasureText,
  type NameCandidate,
  type NameRequest,
  type Obstacle,
  placeNames,
} from './placement.ts';

/** What titles are chosen and placed by. */
export interface TitleInput {
  readonly dataset: Dataset;
  readonly marks: readonly AxisMark[];
  readonly stretches: readonly FoldedStretch[];
  readonly curve: GrowthCurve;
  /** Id of the chosen initiative. */
  readonly selected: string | undefined;
  readonly translation: Translation;
  readonly measure: MeasureText;
  /** How many marks may stand one above the other. */
  readonly lanes: number;
}

/** On a narrower axis a title would stand alone, or nowhere; pixels. */
const leastWidth = 480;
// A line of it, with what names keep free around them, is just lower than a lane.
const titleSize = 11.5;
/** Between a mark and its title, in pixels. */
const gap = 5;
/**
 * Names stay clear of other marks by some pixels, up and down: titles, in lanes of their own, may pass closer, so that
 * what they must not cover is taken for lower than it is.
 */
const lower = 2.5;

const confirmed = { high: 0, medium: 1, low: 2 } as const;

/** What decides which titles are placed first: from the most important on. */
function rankOf({ dataset, selected }: TitleInput, entry: Entry): readonly number[] {
  const { initiative, position } = entry;
  return [
    initiative.id === selected ? 0 : 1,
    position === 0 ? 0 : 1,
    confirmed[initiative.confidence.level],
    dataset.isFirstInProvince(entry) ? 0 : 1,
    position,
  ];
}

function byRank(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((own, place) => own !== b[place]);
  return first === -1 ? 0 : (a[first] ?? 0) - (b[first] ?? 0);
}

/** Beside its mark; else in a lane above it, to one side or the other, tied to it by a line. */
function candidatesOf(mark: AxisMark, scale: AxisScale, lanes: number): readonly NameCandidate[] {
  const { x, y } = mark;
  const half = axisMetrics.markSize / 2;
  const ends = barsOf(mark, scale)
    .filter((bar) => bar.y === y)
    .map((bar) => barEnds(bar.occurrence, scale));
  const right = Math.max(x + half + (doubtSign(mark) ? 12 : 0), ...ends.map(([, to]) => to)) + gap;
  const left = Math.min(x - half, ...ends.map(([from]) => from)) - gap;
  const above = Array.from({ length: lanes }, (_, lane) => laneY(lane, lanes)).filter((own) => own < y);
  const leaderFrom = { x, y: y - half - 1 };
  return [
    { x: right, y, side: 'right', cost: 0 },
    { x: left, y, side: 'left', cost: 2 },
    ...above.flatMap((own, step): readonly NameCandidate[] => [
      { x: x - half, y: own, side: 'right', cost: 5 + 4 * step, leaderFrom },
      { x: x + half, y: own, side: 'left', cost: 7 + 4 * step, leaderFrom },
    ]),
  ];
}

const flat = (left: number, right: number, middle: number, half: number): Box => ({
  left,
  right,
  top: middle - half,
  bottom: middle + half,
});

function obstaclesOf({ marks, stretches, curve }: TitleInput, scale: AxisScale): readonly Obstacle[] {
  const half = axisMetrics.markSize / 2 - lower;
  const ofMarks = marks.map((mark): Obstacle => {
    const sign = doubtSign(mark) ? 12 : 0;
    const box = flat(mark.x - markWidth(mark) / 2, mark.x + markWidth(mark) / 2 + sign, mark.y, half);
    const key = mark.counts ? undefined : mark.key;
    return { box: { ...box, top: markTop(mark) + lower }, ...(key !== undefined && { key }) };
  });
  const ofBars = marks.flatMap((mark) =>
    barsOf(mark, scale)
      .filter(({ kind }) => kind !== 'other-source')
      .map(
        ({ occurrence, y }): Obstacle => ({ box: flat(...barEnds(occurrence, scale), y, 1), key: mark.key }),
      ),
  );
  // A title may stand just over the curve, whose line is thin.
  const ofCurve = curve.levels.map(
    ({ from, to, y }): Obstacle => ({ box: { left: from, right: to, top: y + 5, bottom: y + 6 } }),
  );
  const ofFolds = stretches.flatMap((one): readonly Obstacle[] => {
    const ends = one.fold && stretchEnds(one, scale);
    return ends ? [{ box: { left: ends[0], right: ends[1], top: 0, bottom: axisMetrics.trackY } }] : [];
  });
  return [...ofMarks, ...ofBars, ...ofCurve, ...ofFolds];
}

/**
 * The titles of initiatives, at their marks, as far as they fit: over no mark, no bar, no fold, not over the curve, and
 * not over each other. First comes the chosen one, then the first of the story, then what is better confirmed, then
 * what is the first in its province, then what is earlier.
 */
export function titlesDrawing(input: TitleInput, scale: AxisScale): readonly Drawing[] {
  const { marks, translation, selected, measure, lanes } = input;
  const [start, end] = scale.range();
  if (end - start < leastWidth || lanes < 2) return [];
  const requests = marks
    .flatMap((mark) => (mark.counts ? [] : mark.entries.map((entry) => ({ mark, entry }))))
    .map(({ mark, entry }) => ({ mark, entry, rank: rankOf(input, entry) }))
    .sort((a, b) => byRank(a.rank, b.rank))
    .map(({ mark, entry }): NameRequest => {
      const { id, name } = entry.initiative;
      const weight = id === selected ? 'strong' : 'quiet';
      const line = {
        text: translation.pick(name),
        language: translation.language,
        weight,
        size: titleSize,
      } as const;
      return { key: id, lines: [line], layout: 'row', candidates: candidatesOf(mark, scale, lanes) };
    });
  const visible = { left: start - 8, right: end + 8, top: 0, bottom: axisMetrics.trackY };
  return placeNames(requests, obstaclesOf(input, scale), measure, new Map(), visible).flatMap(
    ({ key, request, box, leader }) => {
      const [line] = request.lines;
      if (!line) return [];
      const role = key === selected ? 'axis-title chosen' : 'axis-title';
      const title = letters(role, line, box.left, (box.top + box.bottom) / 2);
      const isTied = leader && leader.from.y - leader.to.y > 4;
      const tie = isTied && {
        x1: leader.from.x,
        x2: leader.from.x,
        y1: leader.from.y,
        y2: leader.to.y,
      };
      return [...(tie ? [drawing('line', 'title-line', tie)] : []), title].map((own) => keyed(key, own));
    },
  );
}
