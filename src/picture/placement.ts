/** A box around something drawn, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One line of text. */
export interface TextLine {
  readonly text: string;
  readonly language: 'en' | 'zh-Hans';
  readonly weight: 'strong' | 'quiet' | 'title';
  /** Pixels. */
  readonly size: number;
}

/** One line of a name. */
export interface NameLine extends TextLine {
  readonly weight: 'strong' | 'quiet';
}

/** Width of a line in pixels: a canvas in the browser, the font files elsewhere. */
export type MeasureText = (line: TextLine) => number;

export type Side = 'right' | 'left' | 'above' | 'below' | 'center';

/** A name that wants a place. */
export interface NameRequest {
  readonly key: string;
  readonly lines: readonly NameLine[];
  /** `row`: the lines stand side by side. `stack`: one above the other, centred. */
  readonly layout: 'row' | 'stack';
  /** What is told of it where not all of it has room. */
  readonly shortLines?: readonly NameLine[];
  /** Where it may stand, best first. */
  readonly candidates: readonly NameCandidate[];
}

export interface NameCandidate {
  readonly x: number;
  readonly y: number;
  readonly side: Side;
}

export interface PlacedName {
  readonly key: string;
  readonly request: NameRequest;
  readonly box: Box;
  readonly candidate: number;
}

const lineHeight = 1.2;
const rowGap = 5;
/** Kept free around every name. */
const nameMargin = 2;

/** Something that no name may cover. */
export interface Obstacle {
  readonly box: Box;
  /** The name that belongs to it and may stand close. */
  readonly key?: string;
}

/** A name keeps this far from the marks of other places, so that it is not taken for theirs. */
const strangerMargin = 7;

function grown({ left, top, right, bottom }: Box, margin: number): Box {
  return { left: left - margin, top, right: right + margin, bottom };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The same box with room added, or taken away, on all sides. */
export function padded({ left, top, right, bottom }: Box, room: number): Box {
  return { left: left - room, top: top - room, right: right + room, bottom: bottom + room };
}

export function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.right <= outer.right &&
    inner.bottom <= outer.bottom
  );
}

/** Width and height of a name. */
export function nameSize(
  { lines, layout }: Pick<NameRequest, 'lines' | 'layout'>,
  measure: MeasureText,
): { width: number; height: number } {
  const widths = lines.map(measure);
  const heights = lines.map(({ size }) => size * lineHeight);
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const largest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);
  return layout === 'row'
    ? { width: total(widths) + rowGap * (lines.length - 1), height: largest(heights) }
    : { width: largest(widths), height: total(heights) };
}

export function boxAt({ x, y, side }: NameCandidate, width: number, height: number): Box {
  const left = {
    right: x,
    left: x - width,
    above: x - width / 2,
    below: x - width / 2,
    center: x - width / 2,
  }[side];
  const top = {
    right: y - height / 2,
    left: y - height / 2,
    above: y - height,
    below: y,
    center: y - height / 2,
  }[side];
  return { left, top, right: left + width, bottom: top + height };
}

/**
 * Places names so that none lies on another or on an obstacle: most important first, each at its first free
 * candidate, tried from the one it had before so that names don't jump while the map moves. A name with no free
 * candidate, inside `visible` where that is given, is shortened if it may be, or left out.
 */
export function placeNames(
  requests: readonly NameRequest[],
  obstacles: readonly Obstacle[],
  measure: MeasureText,
  previous: ReadonlyMap<string, number> = new Map(),
  visible?: Box,
): readonly PlacedName[] {
  const taken: Box[] = [];
  const placed: PlacedName[] = [];
  const place = (request: NameRequest): boolean => {
    const { width, height } = nameSize(request, measure);
    const foreign = obstacles.map(({ box, key }) => (key === request.key ? box : grown(box, strangerMargin)));
    const before = previous.get(request.key);
    const order = request.candidates.map((_, position) => position);
    if (before !== undefined && before < order.length) order.unshift(before);
    for (const position of order) {
      const candidate = request.candidates[position];
      if (!candidate) continue;
      const box = boxAt(candidate, width, height);
      const clear: Box = {
        left: box.left - nameMargin,
        top: box.top - nameMargin / 2,
        right: box.right + nameMargin,
        bottom: box.bottom + nameMargin / 2,
      };
      if (visible && !holds(visible, clear)) continue;
      if ([...taken, ...foreign].some((other) => overlaps(clear, other))) continue;
      taken.push(clear);
      placed.push({ key: request.key, request, box, candidate: position });
      return true;
    }
    return false;
  };
  for (const request of requests) {
    const { shortLines } = request;
    if (!place(request) && shortLines) place({ ...request, lines: shortLines });
  }
  return placed;
}

/** Where each line of a placed name begins: x of its left edge, y of its middle. */
export function linePositions(
  { request, box }: PlacedName,
  measure: MeasureText,
): readonly { readonly line: NameLine; readonly x: number; readonly y: number }[] {
  let along = 0;
  return request.lines.map((line) => {
    const width = measure(line);
    if (request.layout === 'row') {
      const position = { line, x: box.left + along, y: (box.top + box.bottom) / 2 };
      along += width + rowGap;
      return position;
    }
    const height = line.size * lineHeight;
    const position = { line, x: (box.left + box.right) / 2 - width / 2, y: box.top + along + height / 2 };
    along += height;
    return position;
  });
}
