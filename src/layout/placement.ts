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
  /** What else speaks against a box, from 0 on, in the unit of a candidate's cost; infinite: it never stands there. */
  penalty?(box: Box): number;
}

export interface NameCandidate {
  readonly x: number;
  readonly y: number;
  readonly side: Side;
  /** Default: how many candidates are better. */
  readonly cost?: number;
  /** Where the line begins that ties the name to what it names, if it stands so far that one is needed. */
  readonly leaderFrom?: Point;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedName {
  readonly key: string;
  readonly request: NameRequest;
  readonly box: Box;
  readonly candidate: number;
  /** What speaks against where it stands. */
  readonly cost: number;
  /** The line from what is named to the name. */
  readonly leader: Leader | undefined;
}

/** A line between a name or a mark and its place. */
export interface Leader {
  readonly from: Point;
  readonly to: Point;
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
  return { left: left - margin, top: top - margin / 2, right: right + margin, bottom: bottom + margin / 2 };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function isWithin({ left, top, right, bottom }: Box, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** The same box with room added, or taken away, on all sides. */
export function padded({ left, top, right, bottom }: Box, room: number): Box {
  return { left: left - room, top: top - room, right: right + room, bottom: bottom + room };
}

/** The same box elsewhere. */
export function moved({ left, top, right, bottom }: Box, x: number, y: number): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
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

/** How much better a place is for having been the one before, so that names don't jump for a trifle. */
const keptBonus = 4;

function leaderTo(box: Box, from: Point | undefined): Leader | undefined {
  if (!from) return undefined;
  const to = {
    x: Math.max(box.left, Math.min(box.right, from.x)),
    y: Math.max(box.top, Math.min(box.bottom, from.y)),
  };
  return { from, to };
}

/** Whether a line passes through a box. Looked at in steps of a few pixels, which boxes of names are larger than. */
function crosses({ from, to }: Leader, box: Box): boolean {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4);
  for (let step = 1; step < steps; step += 1) {
    const x = from.x + ((to.x - from.x) * step) / steps;
    const y = from.y + ((to.y - from.y) * step) / steps;
    if (x > box.left && x < box.right && y > box.top && y < box.bottom) return true;
  }
  return false;
}

/** What it costs to leave a name out; one that stands worse than this does is left out as well. */
const leftOut = 90;

/**
 * Places names so that none lies on another or on an obstacle: most important first, each where least speaks
 * against it; where it stood before a little speaks for it, so that names don't jump while the map moves. A name
 * with no free candidate, inside `visible` where that is given, is shortened if it may be, or left out.
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
  const kept = obstacles.map(({ box, key }) => ({ box, key, around: grown(box, strangerMargin) }));
  const isFree = (clear: Box, leader: Leader | undefined, key: string): boolean => {
    if (visible && !holds(visible, clear)) return false;
    if (taken.some((other) => overlaps(clear, other) || (leader && crosses(leader, other)))) return false;
    if (placed.some((other) => other.leader && crosses(other.leader, clear))) return false;
    return !kept.some((other) => {
      const isOwn = other.key === key;
      if (overlaps(clear, isOwn ? other.box : other.around)) return true;
      return leader !== undefined && !isOwn && crosses(leader, other.box);
    });
  };
  const place = (request: NameRequest): boolean => {
    const { key, candidates } = request;
    const { width, height } = nameSize(request, measure);
    const before = previous.get(key);
    const options = candidates
      .map((candidate, position) => ({
        candidate,
        position,
        cost: (candidate.cost ?? position) - (position === before ? keptBonus : 0),
      }))
      .sort((a, b) => a.cost - b.cost);
    let best: { readonly name: PlacedName; readonly clear: Box; readonly cost: number } | undefined;
    for (const { candidate, position, cost: least } of options) {
      // A penalty only adds, so that no later one can be better.
      if (least >= (best?.cost ?? leftOut)) break;
      const box = boxAt(candidate, width, height);
      const leader = leaderTo(box, candidate.leaderFrom);
      const clear: Box = {
        left: box.left - nameMargin,
        top: box.top - nameMargin / 2,
        right: box.right + nameMargin,
        bottom: box.bottom + nameMargin / 2,
      };
      if (!isFree(clear, leader, key)) continue;
      const cost = least + (request.penalty?.(box) ?? 0);
      if (cost < (best?.cost ?? leftOut)) {
        best = { name: { key, request, box, candidate: position, cost, leader }, clear, cost };
      }
    }
    if (!best) return false;
    taken.push(best.clear);
    placed.push(best.name);
    return true;
  };
  for (const request of requests) {
    const { shortLines } = request;
    if (!place(request) && shortLines) place({ ...request, lines: shortLines });
  }
  return placed;
}

/** A name that stands worse than this may be better off before its neighbours. */
const badlyPlaced = 12;
const mostRounds = 4;

/**
 * Places names as {@link placeNames} does, and then sees whether those that found only a bad place, or none, do
 * better where they are placed before the others.
 *
 * @returns the names in the order of the requests
 */
export function placeNamesFairly(
  requests: readonly NameRequest[],
  ...[obstacles, measure, previous, visible]: Tail<Parameters<typeof placeNames>>
): readonly PlacedName[] {
  const total = (names: readonly PlacedName[]): number =>
    names.reduce(
      (sum, { cost }) => sum + Math.min(cost, leftOut),
      leftOut * (requests.length - names.length),
    );
  let order = requests;
  let best: readonly PlacedName[] = placeNames(order, obstacles, measure, previous, visible);
  for (let round = 0, names = best; round < mostRounds; round += 1) {
    const good = new Set(names.filter(({ cost }) => cost < badlyPlaced).map(({ key }) => key));
    if (good.size === requests.length) break;
    order = [...order.filter(({ key }) => !good.has(key)), ...order.filter(({ key }) => good.has(key))];
    names = placeNames(order, obstacles, measure, previous, visible);
    if (total(names) < total(best)) best = names;
  }
  const byKey = new Map(best.map((name) => [name.key, name]));
  return requests.flatMap(({ key }) => byKey.get(key) ?? []);
}

type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never;

/** A line of a name where it stands: its left edge, and the middle of its height. Pixels. */
export interface StandingLine extends Point {
  readonly line: NameLine;
}

/** Where each line of a placed name begins. */
export function linePositions({ request, box }: PlacedName, measure: MeasureText): readonly StandingLine[] {
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
