import { type Matrix, multiply, parseTransform } from './svgTransform.ts';

export interface TextFont {
  readonly family: string;
  readonly weight: string;
  /** User units of the text's own coordinates. */
  readonly size: number;
}

/** A piece of text of one font, where it stands in the picture. */
export interface PlacedText {
  readonly text: string;
  readonly font: TextFont;
  /** Start of its baseline in its own coordinates. */
  readonly x: number;
  readonly y: number;
  /** Width in its own coordinates. */
  readonly width: number;
  /** From its own coordinates to the picture's pixels. */
  readonly matrix: Matrix;
}

/** Width of a text in the font's own units. */
export type Measure = (text: string, font: TextFont) => number;

type Style = Readonly<Record<string, string>>;

const inherited = [
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'visibility',
  'dominant-baseline',
] as const;

const declarationsOf = (text: string): Style =>
  Object.fromEntries(
    text.split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      return colon < 0 ? [] : [[declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()]];
    }),
  );

/** Rules of the picture's own style sheets whose selector is one class or one element's name. */
function rulesOf(root: Element): ReadonlyMap<string, Style> {
  const rules = new Map<string, Style>();
  for (const sheet of Array.from(root.getElementsByTagName('style'))) {
    for (const [, selectors = '', body = ''] of (sheet.textContent ?? '').matchAll(
      /([^{}@]+)\{([^{}]*)\}/g,
    )) {
      for (const selector of selectors.split(',').map((each) => each.trim())) {
        if (/^\.?[\w-]+$/.test(selector)) {
          rules.set(selector, { ...rules.get(selector), ...declarationsOf(body) });
        }
      }
    }
  }
  return rules;
}

const skipped = new Set([
  'defs',
  'style',
  'title',
  'desc',
  'metadata',
  'clipPath',
  'mask',
  'symbol',
  'pattern',
]);

/** How far a baseline lies below the point that is named, as a share of the font's size; roughly, as fonts differ. */
const baselineShift: Readonly<Record<string, number>> = {
  middle: 0.26,
  central: 0.36,
  hanging: 0.74,
  'text-before-edge': 0.92,
};

interface Piece {
  readonly text: string;
  readonly font: TextFont;
  readonly dx: number;
  readonly dy: number;
  readonly isHidden: boolean;
}

interface Chunk {
  readonly x: number;
  readonly y: number;
  readonly anchor: string;
  readonly baseline: string;
  readonly pieces: Piece[];
}

const isUnseen = (style: Style): boolean =>
  style['display'] === 'none' || Number(style['opacity'] ?? 1) === 0;

const firstNumber = (text: string | null): number | undefined => {
  const number = Number.parseFloat(text ?? '');
  return Number.isNaN(number) ? undefined : number;
};

function lengthOf(text: string | undefined, size: number): number {
  const number = firstNumber(text ?? null) ?? 0;
  return /(?<!r)em$/.test(text ?? '') ? number * size : number;
}

/** One `<text>` element: its pieces, gathered where each `x` or `y` starts anew. */
function chunksOf(
  text: Element,
  style: Style,
  styleOf: (element: Element, from: Style) => Style,
): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let shift = { dx: 0, dy: 0 };
  const visit = (element: Element, from: Style): void => {
    const size = lengthOf(from['font-size'] ?? '16', 16);
    const [x, y] = [firstNumber(element.getAttribute('x')), firstNumber(element.getAttribute('y'))];
    const last = chunks.at(-1);
    if (!last || x !== undefined || y !== undefined) {
      chunks.push({
        x: x ?? last?.x ?? 0,
        y: y ?? last?.y ?? 0,
        anchor: from['text-anchor'] ?? 'start',
        baseline: from['dominant-baseline'] ?? 'auto',
        pieces: [],
      });
    }
    shift = {
      dx: shift.dx + lengthOf(element.getAttribute('dx') ?? undefined, size),
      dy: shift.dy + lengthOf(element.getAttribute('dy') ?? undefined, size),
    };
    for (const node of Array.from(element.childNodes)) {
      if (node.nodeType === 3) {
        const family = from['font-family'] ?? 'sans-serif';
        chunks.at(-1)?.pieces.push({
          text: (node.nodeValue ?? '').replaceAll(/\s+/g, ' '),
          font: { family, weight: from['font-weight'] ?? '400', size },
          ...shift,
          isHidden: from['visibility'] === 'hidden',
        });
        shift = { dx: 0, dy: 0 };
      } else if (node.nodeType === 1) {
        const child = node as Element;
        const childStyle = styleOf(child, from);
        if (!isUnseen(childStyle) && !skipped.has(child.nodeName)) visit(child, childStyle);
      }
    }
  };
  visit(text, style);
  return chunks;
}

/** Without the white space at the ends of what is written as one line. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  return pieces
    .map((piece, index) => {
      let { text } = piece;
      if (index === 0) text = text.trimStart();
      if (index === pieces.length - 1) text = text.trimEnd();
      return { ...piece, text };
    })
    .filter(({ text }) => text !== '');
}

function placed(chunk: Chunk, matrix: Matrix, measure: Measure): readonly PlacedText[] {
  const pieces = trimmed(chunk.pieces);
  const widths = pieces.map(({ text, font }) => measure(text, font));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const share = { start: 0, middle: 0.5, end: 1 }[chunk.anchor] ?? 0;
  let [x, y] = [chunk.x - whole * share, chunk.y];
  return pieces.flatMap(({ text, font, dx, dy, isHidden }, index) => {
    const width = widths[index] ?? 0;
    x += dx;
    y += dy;
    const place = { x, y: y + (baselineShift[chunk.baseline] ?? 0) * font.size };
    x += width;
    return isHidden || text.trim() === '' ? [] : [{ text, font, ...place, width, matrix }];
  });
}

/**
 * What is written in an SVG, and where. It reads attributes, `style`, and rules for one class or element; hidden text
 * and text in definitions is left out, and of a text that lies under itself as its own halo one is kept.
 */
export function textsOf(root: Element, toPicture: Matrix, measure: Measure): readonly PlacedText[] {
  const rules = rulesOf(root);
  const styleOf = (element: Element, from: Style): Style => {
    const own: Record<string, string> = {};
    for (const name of inherited) {
      const value = element.getAttribute(name) ?? from[name];
      if (value !== undefined) own[name] = value;
    }
    for (const name of ['display', 'opacity']) {
      const value = element.getAttribute(name);
      if (value !== null) own[name] = value;
    }
    const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
    const applied = [element.nodeName, ...classes.map((name) => `.${name}`)].map((name) => rules.get(name));
    Object.assign(own, ...applied, declarationsOf(element.getAttribute('style') ?? ''));
    return own;
  };
  const found = new Map<string, PlacedText>();
  const visit = (element: Element, outer: Matrix, from: Style): void => {
    if (skipped.has(element.nodeName)) return;
    const style = styleOf(element, from);
    if (isUnseen(style)) return;
    const matrix = multiply(outer, parseTransform(element.getAttribute('transform') ?? ''));
    if (element.nodeName === 'text') {
      for (const text of chunksOf(element, style, styleOf).flatMap((chunk) =>
        placed(chunk, matrix, measure),
      )) {
        const key = [text.text, ...matrix, text.x, text.y].join(' ');
        if (!found.has(key)) found.set(key, text);
      }
      return;
    }
    for (const child of Array.from(element.childNodes)) {
      if (child.nodeType === 1) visit(child as Element, matrix, style);
    }
  };
  visit(root, toPicture, {});
  return [...found.values()];
}
