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

const fixed = (value: number): string => String(Math.round(value * 100) / 100);

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

function sealGeometry({ size, imprecise, state }: MarkOptions): MarkGeometry {
  const radius = size * 0.2;
  if (state === 'full' && !imprecise) {
    return { fillPath: roundedSquare(size / 2, radius), strokePath: '', strokeWidth: 0, dash: [] };
  }
  const strokeWidth = size * 0.12;
  const half = (size - strokeWidth) / 2;
  const length = 8 * (half - radius) + 2 * Math.PI * radius;
  return {
    fillPath: state === 'full' ? roundedSquare(size * 0.29, size * 0.1) : '',
    strokePath: roundedSquare(half, radius),
    strokeWidth,
    dash: imprecise ? closedDash(length, 12) : [],
  };
}

function ringGeometry({ size, imprecise, state }: MarkOptions): MarkGeometry {
  const strokeWidth = size * (state === 'full' ? 0.22 : 0.12);
  const radius = (size - strokeWidth) / 2;
  return {
    fillPath: '',
    strokePath: circle(radius),
    strokeWidth,
    dash: imprecise ? closedDash(2 * Math.PI * radius, 8) : [],
  };
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

function pageGeometry({ size, imprecise, state }: MarkOptions): MarkGeometry {
  const height = size * 1.08;
  if (state === 'full' && !imprecise) {
    return { fillPath: page(height) + writing(height), strokePath: '', strokeWidth: 0, dash: [] };
  }
  const strokeWidth = size * 0.12;
  return {
    fillPath: state === 'full' ? writing(height) : '',
    strokePath: page(height - strokeWidth),
    strokeWidth,
    dash: imprecise ? closedDash(pageLength(height - strokeWidth), 10) : [],
  };
}

type Corner = readonly [x: number, y: number];

interface Sign {
  outline(size: number): string;
  geometry(options: MarkOptions): MarkGeometry;
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
  return {
    outline: (size) => polygon(own, size),
    geometry({ size, imprecise, state }) {
      if (state === 'full' && !imprecise) {
        return { fillPath: polygon(own, size), strokePath: '', strokeWidth: 0, dash: [] };
      }
      const strokeWidth = size * 0.12;
      // Corners reach farther than the line is thick.
      const within = size - strokeWidth * 1.5;
      return {
        fillPath: state === 'full' ? polygon(own, size * 0.5) : '',
        strokePath: polygon(own, within),
        strokeWidth,
        dash: imprecise ? closedDash(polygonLength(own, within), 12) : [],
      };
    },
  };
}

const signs: Readonly<Record<MarkShape, Sign>> = {
  seal: { outline: (size) => roundedSquare(size / 2, size * 0.22), geometry: sealGeometry },
  ring: { outline: (size) => circle(size / 2), geometry: ringGeometry },
  page: { outline: (size) => page(size * 1.08), geometry: pageGeometry },
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
export function markGeometry(shape: MarkShape, options: MarkOptions): MarkGeometry {
  return signs[shape].geometry(options);
}
