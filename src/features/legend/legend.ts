import { html, render, type TemplateResult } from 'lit-html';
import type { Story } from '../../domain/story.ts';
import { legendText } from '../../layout/legendText.ts';
import { legendItems } from '../../look/legend.ts';
import { tintLabels } from '../../look/tint.ts';
import type { Frame, View } from '../../state/frame.ts';
import { markIcon } from '../../views/markIcon.ts';

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

/** What marks and tints mean. */
export function createLegend(host: HTMLElement): View {
  return {
    update(frame, previous) {
      const isSame = previous?.translation === frame.translation && previous.collection === frame.collection;
      if (!isSame) render(legendTemplate(frame), host);
    },
    dispose: () => host.replaceChildren(),
  };
}
