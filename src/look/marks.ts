import type { Nature } from '../domain/nature.ts';

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

interface Sign {
  outline(size: number): string;
  geometry(options: MarkOptions): MarkGeometry;
}

/** The seal of a lasting body, the ring of a passing event, the page of a document in force. */
const signs: Readonly<Record<Nature, Sign>> = {
  body: { outline: (size) => roundedSquare(size / 2, size * 0.22), geometry: sealGeometry },
  event: { outline: (size) => circle(size / 2), geometry: ringGeometry },
  document: { outline: (size) => page(size * 1.08), geometry: pageGeometry },
};

/** The outline of a mark without its meaning: for halos, ripples and the ground beneath it. */
export function markOutline(nature: Nature, size: number): string {
  return signs[nature].outline(size);
}

/** The one geometry of every mark. */
export function markGeometry(nature: Nature, options: MarkOptions): MarkGeometry {
  return signs[nature].geometry(options);
}
