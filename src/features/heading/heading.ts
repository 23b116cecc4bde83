import { html, nothing, render } from 'lit-html';
import { newestText, sentenceOf } from '../../i18n/sentence.ts';
import { otherLanguage } from '../../i18n/translate.ts';
import type { View } from '../../state/frame.ts';
import { askedLabels } from '../../views/facetLabels.ts';
import { stressed } from '../../views/sentence.ts';

/** Title, period, and the sentence that tells the state of the map. */
export function createHeading(host: HTMLElement): View {
  return {
    update(next) {
      const { translation, dataset, state } = next;
      const { story } = dataset;
      const asked = askedLabels(next).map(({ label }) => label);
      const { words } = translation;
      render(
        html`<h1>${translation.pick(story.title)}</h1>
          ${state.bothScripts ? html`<p class="other-title" lang=${otherLanguage[translation.language]}>${translation.other(story.title)}</p>` : nothing}
          <p class="period">${words.period(translation.pick(story.where), translation.period(dataset.extent))}${asked.length > 0 ? html` · <span class="filtered">${words.filteredTo(translation.list(asked))}</span>` : nothing}</p>
          <p class="sentence">${stressed(sentenceOf(next))}</p>
          <p class="newest">${newestText(next)}</p>`,
        host,
      );
    },
    dispose: () => host.replaceChildren(),
  };
}
