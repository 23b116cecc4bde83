import type { Category } from '../domain/story.ts';
import { type MarkLook, markColour } from '../look/markLook.ts';
import { markGeometry, markOutline } from '../look/marks.ts';
import type { Tokens } from '../look/tokens.ts';
import { element, group } from './svgElement.ts';

/** What a mark stands for, and how. */
export interface MarkShape {
  readonly category: Category;
  readonly imprecise: boolean;
  readonly look: MarkLook;
  /** Outer width and height. */
  readonly size: number;
}

/** The sign itself, around the origin, in its colour. */
export function drawMarkShape({ category, imprecise, look, size }: MarkShape, tokens: Tokens): string {
  const { fillPath, strokePath, strokeWidth, dash } = markGeometry(category.shape, {
    size,
    imprecise,
    state: look.state,
  });
  const colour = markColour(category, look, tokens);
  const opacity = look.opacity === 1 ? undefined : look.opacity;
  const line =
    strokePath === ''
      ? ''
      : element('path', {
          d: strokePath,
          fill: 'none',
          stroke: colour,
          'stroke-width': strokeWidth,
          'stroke-dasharray':
            dash.length > 0 ? dash.map((length) => Math.round(length * 100) / 100).join(' ') : undefined,
          opacity,
        });
  const fill = fillPath === '' ? '' : element('path', { d: fillPath, fill: colour, opacity });
  return line + fill;
}

export interface MarkDrawing extends MarkShape {
  readonly x: number;
  readonly y: number;
  readonly isSelected: boolean;
  /** Id of the initiative. */
  readonly id: string;
  /** What a pointer that rests on it is told; escaped already. */
  readonly title: string;
}

/** A mark on the map, on a ground that parts it from what is beneath. */
export function drawMark(mark: MarkDrawing, tokens: Tokens): string {
  const { category, x, y, size, isSelected, id, title } = mark;
  const halo = isSelected
    ? element('path', {
        d: markOutline(category.shape, size + 7),
        fill: tokens.land,
        stroke: tokens.ink,
        'stroke-width': 2.25,
      })
    : '';
  const ground = element('path', {
    d: markOutline(category.shape, size),
    fill: tokens.land,
    stroke: tokens.land,
    'stroke-width': 2.5,
  });
  return group(
    { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`, 'data-id': id },
    element('title', {}, title),
    halo,
    ground,
    drawMarkShape(mark, tokens),
  );
}
