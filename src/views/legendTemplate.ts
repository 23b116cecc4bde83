import { html, type TemplateResult } from 'lit-html';
import type { Story } from '../domain/story.ts';
import { legendText } from '../layout/legendText.ts';
import { legendItems } from '../look/legend.ts';
import { tintLabels } from '../look/tint.ts';
import type { Frame } from '../state/frame.ts';
import { markIcon } from './markIcon.ts';

/** The tints of provinces side by side, each with the number of initiatives that it stands for. */
export function tintScale({ tints }: Pick<Story, 'tints'>): TemplateResult {
  return html`<span class="tints">${tintLabels(tints).map(
    (label, step) => html`<span class="tint" data-tint=${step + 1}>${label}</span> `,
  )}</span>`;
}

export function legendTemplate({ collection, translation }: Frame): TemplateResult {
  const { words } = translation;
  return html`<ul class="legend" aria-label=${words.legend}>
    ${legendItems(collection.categories).map(
      (item) =>
        html`<li>${item.marks.map(({ category, imprecise, look }) => markIcon(category, imprecise, look))}${legendText(item, translation)}</li>`,
    )}
    <li>${tintScale(collection.story)}${words.legendTint}</li>
  </ul>`;
}
