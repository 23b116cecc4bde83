import type { MarkShape } from '../domain/story.ts';

/** A mark around the origin, ready for SVG, a canvas or a slide. Lengths are in the unit of `size`. */
export interface MarkGeometry {
  /** Filled with the mark's colour; empty where nothing is. */
  readonly fillPath: string;
  /** Drawn as a line of the mark's colour; empty where there is none. */
  readonly strokePath: string;
  readonly strokeWidth: number;
  /** Empty for a solid line. */
  readonly dash: readonly number[];
}

export interface MarkOptions {
  /** Outer width and height. */
  readonly size: number;
  /** The place or the day is known only roughly. */
  readonly imprecise: boolean;
  /** `trace`: a finished event. `outline`: not yet, or only possibly, begun. */
  readonly state: 'full' | 'trace' | 'outline';
}

/** With at most two decimals. */
export const fixed = (value: number): string => String(Math.round(value * 100) / 100);

function roundedSquare(half: number, radius: number): string {
  const [h, r, side] = [fixed(half), fixed(radius), fixed(2 * (half - radius))];
  const corner = (dx: string, dy: string): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return [
    `M${fixed(-half + radius)} -${h}`,
    `h${side}${corner(r, r)}`,
    `v${side}${corner(`-${r}`, r)}`,
    `h-${side}${corner(`-${r}`, `-${r}`)}`,
    `v-${side}${corner(r, `-${r}`)}z`,
  ].join('');
}

function circle(radius: number): string {
  const r = fixed(radius);
  const d = fixed(2 * radius);
  return `M0 -${r}a${r} ${r} 0 1 1 0 ${d}a${r} ${r} 0 1 1 0 -${d}z`;
}

/** Length of one dash and one gap such that a whole number of both closes the outline. */
function closedDash(length: number, count: number): readonly number[] {
  const dash = length / count;
  return [dash * 0.62, dash * 0.38];
}

/** A page, a little higher than it is wide, without its upper right corner. */
function page(height: number): string {
  const [x, y, corner] = [height * 0.39, height * 0.5, height * 0.29];
  return `M${fixed(-x)} ${fixed(-y)}H${fixed(x - corner)}L${fixed(x)} ${fixed(-y + corner)}V${fixed(y)}H${fixed(-x)}z`;
}

/** Length of a page's outline. */
const pageLength = (height: number): number => height * (0.49 + 0.29 * Math.SQRT2 + 0.71 + 0.78 + 1);

/** Two lines of writing on a page, drawn against the sense of its outline, so that they are holes in its area. */
function writing(height: number): string {
  const half = height * 0.2;
  return [0.02, 0.23]
    .map((top) => {
      const [y, thick] = [fixed(height * top), fixed(height * 0.1)];
      return `M${fixed(-half)} ${y}v${thick}H${fixed(half)}v-${thick}z`;
    })
    .join('');
}

type Corner = readonly [x: number, y: number];

/** What is told apart by sign; the rest holds for all. Sizes are outer widths. */
interface Sign {
  readonly outline: (size: number) => string;
  /** All of it filled; undefined where it always has a line. */
  readonly solid?: (size: number) => string;
  /** The middle of its line, and how long that is. */
  readonly line: (size: number, width: number) => { readonly d: string; readonly length: number };
  /** In how many dashes its line is broken. */
  readonly dashes: number;
  /** What is filled within the line. */
  readonly core: (size: number) => string;
}

/** Corners around the origin, where 1 is the size: a little beyond ±0.5, so that all signs look equally large. */
const corners = {
  diamond: [
    [0, -0.6],
    [0.6, 0],
    [0, 0.6],
    [-0.6, 0],
  ],
  triangle: [
    [0, -0.6],
    [0.6, 0.46],
    [-0.6, 0.46],
  ],
  wedge: [
    [0, 0.6],
    [-0.6, -0.46],
    [0.6, -0.46],
  ],
  hexagon: [
    [0, -0.56],
    [0.485, -0.28],
    [0.485, 0.28],
    [0, 0.56],
    [-0.485, 0.28],
    [-0.485, -0.28],
  ],
  cross: [
    [-0.19, -0.54],
    [0.19, -0.54],
    [0.19, -0.19],
    [0.54, -0.19],
    [0.54, 0.19],
    [0.19, 0.19],
    [0.19, 0.54],
    [-0.19, 0.54],
    [-0.19, 0.19],
    [-0.54, 0.19],
    [-0.54, -0.19],
    [-0.19, -0.19],
  ],
} as const satisfies Partial<Readonly<Record<MarkShape, readonly Corner[]>>>;

function polygon(own: readonly Corner[], size: number): string {
  return `M${own.map(([x, y]) => `${fixed(x * size)} ${fixed(y * size)}`).join('L')}z`;
}

function polygonLength(own: readonly Corner[], size: number): number {
  return own.reduce((length, [x, y], position) => {
    const [toX, toY] = own[(position + 1) % own.length] ?? [x, y];
    return length + Math.hypot(toX - x, toY - y) * size;
  }, 0);
}

function polygonSign(own: readonly Corner[]): Sign {
  const whole = (size: number): string => polygon(own, size);
  return {
    outline: whole,
    solid: whole,
    line(size, width) {
      // Corners reach farther than the line is thick.
      const within = size - width * 1.5;
      return { d: whole(within), length: polygonLength(own, within) };
    },
    dashes: 12,
    core: (size) => whole(size * 0.5),
  };
}

const signs: Readonly<Record<MarkShape, Sign>> = {
  seal: {
    outline: (size) => roundedSquare(size / 2, size * 0.22),
    solid: (size) => roundedSquare(size / 2, size * 0.2),
    line(size, width) {
      const [half, radius] = [(size - width) / 2, size * 0.2];
      return { d: roundedSquare(half, radius), length: 8 * (half - radius) + 2 * Math.PI * radius };
    },
    dashes: 12,
    core: (size) => roundedSquare(size * 0.29, size * 0.1),
  },
  ring: {
    outline: (size) => circle(size / 2),
    line(size, width) {
      const radius = (size - width) / 2;
      return { d: circle(radius), length: 2 * Math.PI * radius };
    },
    dashes: 8,
    core: () => '',
  },
  page: {
    outline: (size) => page(size * 1.08),
    solid: (size) => page(size * 1.08) + writing(size * 1.08),
    line(size, width) {
      const height = size * 1.08 - width;
      return { d: page(height), length: pageLength(height) };
    },
    dashes: 10,
    core: (size) => writing(size * 1.08),
  },
  diamond: polygonSign(corners.diamond),
  triangle: polygonSign(corners.triangle),
  hexagon: polygonSign(corners.hexagon),
  cross: polygonSign(corners.cross),
  wedge: polygonSign(corners.wedge),
};

/** What stands for several things at once, whatever they are. */
export const gatheredShape: MarkShape = 'ring';

/** The outline of a mark without its meaning: for halos, ripples and the ground beneath it. */
export function markOutline(shape: MarkShape, size: number): string {
  return signs[shape].outline(size);
}

/** The one geometry of every mark. */
export function markGeometry(shape: MarkShape, { size, imprecise, state }: MarkOptions): MarkGeometry {
  const { solid, line, dashes, core } = signs[shape];
  const isFull = state === 'full';
  if (solid && isFull && !imprecise) {
    return { fillPath: solid(size), strokePath: '', strokeWidth: 0, dash: [] };
  }
  const strokeWidth = size * (isFull && !solid ? 0.22 : 0.12);
  const { d, length } = line(size, strokeWidth);
  return {
    fillPath: isFull ? core(size) : '',
    strokePath: d,
    strokeWidth,
    dash: imprecise ? closedDash(length, dashes) : [],
  };
}
