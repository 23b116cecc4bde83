import { html, nothing, render, type TemplateResult } from 'lit-html';
import { unsafeSVG } from 'lit-html/directives/unsafe-svg.js';
import type { Entry } from '../../domain/dataset.ts';
import { isRebuilt } from '../../domain/localText.ts';
import { entriesWithin } from '../../domain/placeRecord.ts';
import { exportWordsOf } from '../../i18n/export/exportWords.ts';
import { kindText } from '../../i18n/kindText.ts';
import { plainText, sentenceOf } from '../../i18n/sentence.ts';
import { statusText } from '../../i18n/status.ts';
import { sourceInWords } from '../../io/columns.ts';
import { type NumberedSources, numberSources } from '../../io/sourceNumbers.ts';
import type { Frame } from '../../state/frame.ts';
import { nameOf } from '../../views/names.ts';

export interface PrintPage {
  /** The map as a complete SVG document; undefined where there is none yet. */
  readonly picture: string | undefined;
  /** A link to what is printed. */
  readonly link: string;
}

function item(entry: Entry, frame: Frame, numbered: NumberedSources): TemplateResult {
  const { translation, scene } = frame;
  const { initiative, occurrence } = entry;
  const status = statusText(entry, scene.window, translation);
  return html`<li>
    <p><strong>${nameOf(initiative.title, frame)}</strong></p>
    <p class="print-facts">${translation.occurrence(occurrence)} · ${translation.fullPlaceName(entry)} · ${kindText(entry, translation)}${status ? html` · ${status}` : nothing}</p>
    <p>${translation.pick(initiative.summary)} <span class="print-numbers">[${numbered.numbersOf(initiative).join(', ')}]</span></p>
  </li>`;
}

/** What is put on paper: the map, the sentence, the list, the sources that it cites by number, and a link back. */
export function renderPrintPage(host: HTMLElement, frame: Frame, { picture, link }: PrintPage): void {
  const { translation, dataset, state } = frame;
  const entries = state.page === undefined ? dataset.entries : entriesWithin(dataset, state.page);
  const numbered = numberSources(entries.map(({ initiative }) => initiative));
  const isMarked = state.bothScripts ? isRebuilt : translation.picksRebuilt;
  const isAnyRebuilt = entries.some(({ initiative }) => isMarked(initiative.title));
  render(
    html`<div class="print-picture">${
      picture === undefined
        ? html`<h1>${translation.pick(dataset.story.title)}</h1><p>${translation.words.printIncomplete}</p>`
        : unsafeSVG(picture)
    }</div>
      <p class="print-sentence">${plainText(sentenceOf(frame))}</p>
      <ol class="print-list">${entries.map((entry) => item(entry, frame, numbered))}</ol>
      ${isAnyRebuilt ? html`<p class="print-facts">* ${translation.words.rebuilt}</p>` : nothing}
      <h2>${translation.words.sources}</h2>
      <ol class="print-sources" aria-label=${translation.words.sources}>${numbered.sources.map(
        (source) =>
          html`<li>${sourceInWords(source, translation)} <span class="print-address">${source.address}</span></li>`,
      )}</ol>
      <footer class="print-link"><p>${exportWordsOf(translation).printedFrom}</p><p class="print-address">${link}</p></footer>`,
    host,
  );
}
