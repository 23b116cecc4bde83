import { svg, type TemplateResult } from 'lit-html';
import type { Category } from '../domain/story.ts';
import type { MarkLook } from '../look/markLook.ts';
import { markGeometry } from '../look/marks.ts';

/** The mark of an initiative, for lists and the legend: the same geometry as on the map. */
export function markIcon(
  { id, shape }: Category,
  imprecise: boolean,
  { state, opacity, tone }: MarkLook,
  size = 14,
): TemplateResult<2> {
  const { fillPath, strokePath, strokeWidth, dash } = markGeometry(shape, { size, imprecise, state });
  const half = size / 2 + 1;
  return svg`<svg class="mark-icon" data-category=${id} data-tone=${tone} viewBox="${-half} ${-half} ${2 * half} ${2 * half}" width=${2 * half} height=${2 * half} aria-hidden="true">
    <path class="line" d=${strokePath} stroke-width=${strokeWidth} stroke-dasharray=${dash.join(' ')} opacity=${opacity}></path>
    <path class="fill" d=${fillPath} opacity=${opacity}></path>
  </svg>`;
}
