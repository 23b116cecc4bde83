import type { Dataset } from '../domain/dataset.ts';
import type { Day } from '../domain/day.ts';
import { isDayKnown } from '../domain/occurrence.ts';
import type { Stretch } from '../domain/quietStretches.ts';
import type { AxisScale, Fold } from '../geometry/axisScale.ts';
import type { Translation } from '../i18n/translate.ts';
import { type AxisMark, axisMetrics, laneY } from './axisMarks.ts';
import { type Drawing, drawing, keyed, letters } from './drawingSpec.ts';
import type { MeasureText, TextLine } from './placement.ts';

/** A stretch of the axis that is folded, or was before it was opened. */
export interface FoldedStretch {
  readonly stretch: Stretch;
  /** Undefined while it is open. */
  readonly fold: Fold | undefined;
}

/**
 * What a quiet stretch takes of the axis, at least, to be folded. Before all that is known, or after it, there is
 * nothing to measure a pause by; between two days, a pause tells how long it was, and only a very long one is folded.
 */
const leastShare = { atEnd: 1 / 6, between: 2 / 5 };
/** What stays outside of folds, at least, as a share of the axis. */
const leastOpen = 1 / 4;
/** A fold takes no more than this share of what its days would take: else nothing is gained. */
const mostOfOwnRoom = 0.62;
/** How wide a fold is: room for its words, or, on a narrow axis, for a finger. Pixels. */
const foldWidth = (axisWidth: number): number => (axisWidth >= 520 ? 92 : 52);

/**
 * The stretches of the whole axis that are worth folding, in order.
 *
 * @param width that of the whole axis, in pixels
 * @param opened first days of those that are to stay open
 */
export function foldedStretches(
  { quiet, extent: { earliest, latest } }: Pick<Dataset, 'quiet' | 'extent'>,
  width: number,
  opened: ReadonlySet<Day>,
): readonly FoldedStretch[] {
  const days = latest - earliest;
  const pixels = foldWidth(width);
  const endOf = ({ last }: Stretch): Day => Math.min(latest, last + 1);
  const lengthOf = (stretch: Stretch): number => endOf(stretch) - stretch.first;
  const isWorth = (stretch: Stretch): boolean => {
    const isAtEnd = stretch.first === earliest || stretch.last === latest;
    const share = lengthOf(stretch) / days;
    return (
      share >= (isAtEnd ? leastShare.atEnd : leastShare.between) && pixels <= share * width * mostOfOwnRoom
    );
  };
  let left = days;
  const chosen = quiet
    .filter(isWorth)
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .filter((stretch) => {
      const isKept = left - lengthOf(stretch) >= leastOpen * days;
      if (isKept) left -= lengthOf(stretch);
      return isKept;
    })
    .sort((a, b) => a.first - b.first);
  const folded = chosen.filter(({ first }) => !opened.has(first));
  const outside = folded.reduce((sum, stretch) => sum - lengthOf(stretch), days);
  const room = (pixels * outside) / (width - pixels * folded.length);
  return chosen.map((stretch) => ({
    stretch,
    fold: opened.has(stretch.first) ? undefined : { from: stretch.first, to: endOf(stretch), room },
  }));
}

/** Both ends of a stretch on the axis, in pixels; undefined where none of it can be seen. */
export function stretchEnds(
  { stretch: { first, last } }: FoldedStretch,
  scale: AxisScale,
): readonly [number, number] | undefined {
  const [start, end] = scale.range();
  const [from, to] = [Math.max(start, scale(first)), Math.min(end, scale(last + 1))];
  return to - from > 1 ? [from, to] : undefined;
}

/** Whether a day lies in a fold, in which no tick has room. */
export const isFolded = (day: Day, stretches: readonly FoldedStretch[]): boolean =>
  stretches.some(({ fold }) => fold && day > fold.from && day < fold.to);

/** Height and half the width of a tooth of a torn edge, in pixels. */
const tooth = { height: 4, depth: 2.5 };
/** The torn edges reach from here to there, down the axis. */
const [edgeTop, edgeBottom] = [0, axisMetrics.trackY + 8];

/** A torn edge, from the top down. */
function tornEdge(x: number): string {
  const { height, depth } = tooth;
  const pairs = Math.round((edgeBottom - edgeTop) / (2 * height));
  return `M${(x - depth).toFixed(1)} ${edgeTop}${`l${2 * depth} ${height}l-${2 * depth} ${height}`.repeat(pairs)}`;
}

/** Folds that can be seen, and where. */
function visibleFolds(
  stretches: readonly FoldedStretch[],
  scale: AxisScale,
): readonly (FoldedStretch & { readonly from: number; readonly to: number })[] {
  return stretches.flatMap((one) => {
    const ends = one.fold && stretchEnds(one, scale);
    return ends ? [{ ...one, from: ends[0], to: ends[1] }] : [];
  });
}

/** The paper of folds, behind all that stands on the axis. */
export function foldGrounds(stretches: readonly FoldedStretch[], scale: AxisScale): readonly Drawing[] {
  return visibleFolds(stretches, scale).map(({ stretch, from, to }) =>
    keyed(
      String(stretch.first),
      drawing('rect', 'fold', { x: from, width: to - from, y: edgeTop, height: edgeBottom - edgeTop }),
    ),
  );
}

/** The torn edges of folds, over the track, where the axis goes on beyond them. */
export function foldEdges(stretches: readonly FoldedStretch[], scale: AxisScale): readonly Drawing[] {
  const [start, end] = scale.range();
  return visibleFolds(stretches, scale).flatMap(({ stretch, from, to }) =>
    [from, to]
      .filter((x) => x > start + 1 && x < end - 1)
      .flatMap((x) =>
        (['fold-gap', 'fold-edge'] as const).map((role) =>
          keyed(`${stretch.first} ${x === from}`, drawing('path', role, { d: tornEdge(x) })),
        ),
      ),
  );
}

/** The name of a stretch, such as a button needs: `October 2021`. */
export const stretchName = ({ stretch: { first, last } }: FoldedStretch, { days }: Translation): string =>
  days(first, last, 'monthYear');

/** Size of a fold's words, in pixels. */
const [nameSize, wordsSize] = [12, 11];

/**
 * What a fold says: its months, and that no day in it is known, as far as both have room.
 *
 * @param marks those of the axis
 * @param room what must stay free beside the name, in pixels, and how many marks may stand one above the other
 */
export function foldWords(
  stretches: readonly FoldedStretch[],
  scale: AxisScale,
  marks: readonly AxisMark[],
  translation: Translation,
  measure: MeasureText,
  { besides, lanes }: { readonly besides: number; readonly lanes: number },
): readonly Drawing[] {
  return visibleFolds(stretches, scale).flatMap(({ stretch, from, to }) => {
    const room = to - from - 8;
    const middle = (from + to) / 2;
    const fitting = (texts: readonly string[], size: number, weight: 'quiet' | 'strong', width: number) =>
      texts
        .map((text): TextLine => ({ text, language: translation.language, weight, size }))
        .find((line) => measure(line) <= width);
    const { first, last } = stretch;
    const name = fitting(monthNames(first, last, translation), nameSize, 'strong', room - besides);
    const isIn = ({ begin }: AxisMark['entries'][number]['occurrence']): boolean =>
      begin.max >= first && begin.max <= last;
    const held = marks.flatMap(({ entries }) => entries).filter(({ occurrence }) => isIn(occurrence));
    // In a low window the upper lanes are out of sight.
    const isLow = lanes === 1;
    const nameY = isLow ? laneY(0, lanes) - 18.5 : laneY(2);
    const isFree = !isLow && marks.every(({ x, y }) => x < from - 8 || x > to + 8 || y >= laneY(0));
    const words = held.some(({ occurrence }) => !isDayKnown(occurrence))
      ? fitting([translation.words.dayUnknown], wordsSize, 'quiet', room)
      : undefined;
    return [
      ...(name ? [letters('fold-name', name, middle - besides / 2, nameY, 'middle')] : []),
      ...(words && isFree ? [letters('fold-words', words, middle, laneY(1), 'middle')] : []),
    ].map((line) => keyed(`${first}`, line));
  });
}

/** What the months of a fold may be called, best first. */
function monthNames(first: Day, last: Day, { day }: Translation): readonly string[] {
  const range = (style: 'monthLong' | 'month' | 'year'): string => {
    const [from, to] = [day(first, style), day(last, style)];
    return from === to ? from : `${from}–${to}`;
  };
  const isOneYear = day(first, 'year') === day(last, 'year');
  return isOneYear ? [range('monthLong'), range('month')] : [range('year')];
}
