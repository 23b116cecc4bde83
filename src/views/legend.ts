import { html, render, type TemplateResult } from 'lit-html';
import type { Words } from '../i18n/en.ts';
import type { View } from '../state/frame.ts';
import { markIcon } from './markIcon.ts';

export function legendTemplate(words: Words): TemplateResult {
  return html`<ul class="legend" aria-label=${words.legend}>
    <li>${markIcon('body', false, 'full')}${words.legendBody}</li>
    <li>${markIcon('event', false, 'full')}${words.legendEvent}</li>
    <li>${markIcon('event', false, 'trace')}${words.legendTrace}</li>
    <li>${markIcon('body', true, 'full')}${markIcon('event', true, 'full')}${words.legendImprecise}</li>
  </ul>`;
}

/** What the marks mean. */
export function createLegend(host: HTMLElement): View {
  return {
    update({ translation: { words } }, previous) {
      if (previous && previous.translation.words === words) return;
      render(legendTemplate(words), host);
    },
    dispose: () => host.replaceChildren(),
  };
}
