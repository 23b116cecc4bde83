import type { Category } from '../domain/story.ts';
import type { WorldPoint } from '../geometry/mercator.ts';
import type { MarkLook } from '../look/markLook.ts';
import { fixed, gatheredShape, markGeometry, markOutline } from '../look/marks.ts';
import { type Attributes, type Drawing, drawing, letters, type Role } from './drawingSpec.ts';
import type { Leader } from './placement.ts';

/** What a mark stands for, and how. */
export interface Sign {
  readonly category: Pick<Category, 'id' | 'shape'>;
  readonly imprecise: boolean;
  readonly look: MarkLook;
  /** Outer width and height, in pixels. */
  readonly size: number;
}

/** By how much a mark that counts several is larger than others, in pixels. */
export const countGrowth = 7;
/** By how much what shows that a mark is chosen reaches beyond it, in pixels. */
const haloGrowth = 7;

const path = (role: Role, d: string, look?: Attributes): Drawing => drawing('path', role, { d }, [], look);

/** The sign itself, around the origin: its line, and what of it is filled. */
export function signDrawing({ category, imprecise, look, size }: Sign): readonly Drawing[] {
  const { state } = look;
  const { fillPath, strokePath, strokeWidth, dash } = markGeometry(category.shape, {
    size,
    imprecise,
    state,
  });
  const opacity = look.opacity === 1 ? undefined : look.opacity;
  const line = {
    'stroke-width': strokeWidth,
    'stroke-dasharray': dash.map(fixed).join(' ') || undefined,
    opacity,
  };
  return [path('line', strokePath, line), path('fill', fillPath, { opacity })].filter(
    ({ attributes }) => attributes['d'],
  );
}

/** Whose colour a sign has. */
export const inkOf = ({ category, look }: Pick<Sign, 'category' | 'look'>): Attributes => ({
  'data-category': category.id,
  'data-tone': look.tone,
});

/** A sign in a picture of its own, for lists and the legend. */
export function signIcon(sign: Sign): Drawing {
  const half = sign.size / 2 + 1;
  const size = 2 * half;
  const box = { viewBox: `${-half} ${-half} ${size} ${size}`, width: size, height: size };
  return drawing('svg', 'mark-icon', box, signDrawing(sign), { ...inkOf(sign), 'aria-hidden': 'true' });
}

/**
 * A mark of the map, around its place: what shows that it is chosen, a ground that parts it from what is beneath, its
 * sign.
 */
export function markDrawing(sign: Sign): readonly Drawing[] {
  const { category, size } = sign;
  return [
    path('halo', markOutline(category.shape, size + haloGrowth)),
    path('ground', markOutline(category.shape, size)),
    ...signDrawing(sign),
  ];
}

/**
 * A mark that stands for several, around its place.
 *
 * @param text how many
 * @param size that of the other marks, in pixels
 */
export function countDrawing(text: string, size: number): readonly Drawing[] {
  const line = { text, language: 'en', weight: 'strong', size: 12 } as const;
  return [
    path('halo', markOutline(gatheredShape, size + countGrowth + haloGrowth + 1)),
    path('ground ring', markOutline(gatheredShape, size + countGrowth)),
    letters('count', line, 0, 0, 'middle'),
  ];
}

/**
 * The line that ties a mark or a name to its place.
 *
 * @param corner what its ends are told from, in pixels
 * @param hasDot whether a dot tells where the place is
 */
export function leaderDrawing({ from, to }: Leader, corner: WorldPoint, hasDot: boolean): readonly Drawing[] {
  const [x1, x2] = [from, to].map(({ x }) => (x - corner.x).toFixed(1));
  const [y1, y2] = [from, to].map(({ y }) => (y - corner.y).toFixed(1));
  const line = drawing('line', 'leader-line', { x1, y1, x2, y2 });
  return hasDot ? [line, drawing('circle', 'leader-dot', { cx: x1, cy: y1, r: 1.8 })] : [line];
}
