import { html, nothing, render, type TemplateResult } from 'lit-html';
import { unsafeSVG } from 'lit-html/directives/unsafe-svg.js';
import type { Entry } from '../domain/dataset.ts';
import { entriesWithin } from '../domain/placeRecord.ts';
import { plainText, sentenceOf } from '../i18n/sentence.ts';
import { statusText } from '../i18n/status.ts';
import { sourceInWords } from '../io/columns.ts';
import type { Frame } from '../state/frame.ts';
import { nameOf } from './names.ts';

export interface PrintPage {
  /** The map as a complete SVG document; undefined where there is none yet. */
  readonly picture: string | undefined;
  /** A link to what is printed. */
  readonly link: string;
}

function item(entry: Entry, frame: Frame): TemplateResult {
  const { translation, scene } = frame;
  const { initiative, occurrence } = entry;
  const status = statusText(entry, scene.window, translation);
  return html`<li>
    <p><strong>${nameOf(initiative.title, frame)}</strong></p>
    <p>${translation.occurrence(occurrence)} · ${translation.fullPlaceName(entry)}${status ? html` · ${status}` : nothing}</p>
    ${initiative.sources.map(
      (source) => html`<p class="print-source">${sourceInWords(source, translation)}. ${source.address}</p>`,
    )}
  </li>`;
}

/** Takes the page for paper away again. */
export function clearPrintPage(host: HTMLElement): void {
  render(nothing, host);
}

/** What is put on paper: the map, the sentence, the list with its sources, and a link back. */
export function renderPrintPage(host: HTMLElement, frame: Frame, { picture, link }: PrintPage): void {
  const { translation, dataset, state } = frame;
  const entries = state.page === undefined ? dataset.entries : entriesWithin(dataset, state.page);
  render(
    html`<div class="print-picture">${
      picture === undefined ? html`<h1>${translation.words.title}</h1>` : unsafeSVG(picture)
    }</div>
      <p class="print-sentence">${plainText(sentenceOf(frame))}</p>
      <ol class="print-list">${entries.map((entry) => item(entry, frame))}</ol>
      <p class="print-source">${link}</p>`,
    host,
  );
}
