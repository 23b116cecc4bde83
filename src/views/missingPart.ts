import { html, nothing, type TemplateResult } from 'lit-html';
import type { Translation } from '../i18n/translate.ts';
import { type MissingReason, needsNewPage } from '../state/missing.ts';

/** Loads the page anew; undefined where the page is not the map's. */
export type Reload = (() => void) | undefined;

/**
 * Ways out for whoever misses something, by the reason if there is one. The address holds the moment, so that a new
 * page opens at it; without a network there would be no page at all.
 */
export function waysOut(
  { words }: Translation,
  tryAgain: () => void,
  reason: MissingReason | undefined,
  reload: Reload,
): TemplateResult {
  const isNew = reason !== undefined && needsNewPage(reason);
  return html`<button type="button" class="text-button" @click=${(isNew && reload) || tryAgain}>${words.tryAgain}</button>
    ${
      isNew || reload === undefined || reason === undefined || reason === 'offline'
        ? nothing
        : html`<button type="button" class="text-button" @click=${reload}>${words.reloadPage}</button>`
    }`;
}

/** Stands where a part of the page should, says why it did not come, and offers to ask for it again. */
export function missingPart(
  reason: MissingReason,
  translation: Translation,
  tryAgain: () => void,
  reload: Reload,
): TemplateResult {
  return html`<div class="missing-part" role="alert">
    <p>${translation.words.missing[reason]}</p>
    ${waysOut(translation, tryAgain, reason, reload)}
  </div>`;
}
