import { html, nothing, type TemplateResult } from 'lit-html';
import type { Translation } from '../i18n/translate.ts';
import type { MissingReason } from '../state/missing.ts';

/** Whether a new page may have what this one lacks. Without a network there would be no page at all. */
export function mayReload(reason: MissingReason): boolean {
  return reason !== 'offline';
}

/** Ways out for whoever misses something. The address holds the moment, so that a new page opens at it. */
export function waysOut({ words }: Translation, tryAgain: () => void, withReload: boolean): TemplateResult {
  return html`<button type="button" class="text-button" @click=${tryAgain}>${words.tryAgain}</button>
    ${
      withReload
        ? html`<button type="button" class="text-button" @click=${() => location.reload()}>${words.reloadPage}</button>`
        : nothing
    }`;
}

/** Stands where a part of the page should, says why it did not come, and offers to ask for it again. */
export function missingPart(
  reason: MissingReason,
  translation: Translation,
  tryAgain: () => void,
): TemplateResult {
  return html`<div class="missing-part" role="alert">
    <p>${translation.words.missing[reason]}</p>
    ${waysOut(translation, tryAgain, mayReload(reason))}
  </div>`;
}
