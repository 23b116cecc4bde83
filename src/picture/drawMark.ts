import type { Nature } from '../domain/initiative.ts';
import { type MarkOptions, markGeometry, markOutline } from '../look/marks.ts';
import type { Tokens } from '../look/tokens.ts';
import { element, group } from './svgElement.ts';

/** The seal or the ring itself, around the origin, in its colour. */
export function drawMarkShape(
  nature: Nature,
  options: MarkOptions,
  colour: string,
  opacity?: number | undefined,
): string {
  const { fillPath, strokePath, strokeWidth, dash } = markGeometry(nature, options);
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

export interface MarkDrawing extends MarkOptions {
  readonly nature: Nature;
  readonly x: number;
  readonly y: number;
  readonly isSelected: boolean;
  /** Id of the initiative. */
  readonly id: string;
  /** What a pointer that rests on it is told; escaped already. */
  readonly title: string;
  readonly opacity: number | undefined;
}

/** A mark on the map, on a ground that parts it from what is beneath. */
export function drawMark(mark: MarkDrawing, tokens: Tokens): string {
  const { nature, x, y, size, isSelected, id, title, opacity } = mark;
  const halo = isSelected
    ? element('path', {
        d: markOutline(nature, size + 7),
        fill: tokens.land,
        stroke: tokens.ink,
        'stroke-width': 2.25,
      })
    : '';
  const ground = element('path', {
    d: markOutline(nature, size),
    fill: tokens.land,
    stroke: tokens.land,
    'stroke-width': 2.5,
  });
  return group(
    { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`, 'data-id': id },
    element('title', {}, title),
    halo,
    ground,
    drawMarkShape(nature, mark, tokens[nature], opacity),
  );
}
