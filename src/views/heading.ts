import { html, render } from 'lit-html';
import type { View } from '../state/frame.ts';
import { sentenceOf, stressed } from './sentence.ts';

/** Title, period, and the sentence that tells the state of the map. */
export function createHeading(host: HTMLElement): View {
  return {
    update(next) {
      const { translation, dataset } = next;
      const { words } = translation;
      render(
        html`<h1>${words.title}</h1>
          <p class="period">${words.period(translation.period(dataset.extent))}</p>
          <p class="sentence">${stressed(sentenceOf(next))}</p>`,
        host,
      );
    },
    dispose: () => host.replaceChildren(),
  };
}
