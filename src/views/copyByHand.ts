import { html, render } from 'lit-html';
import type { Translation } from '../i18n/translate.ts';

/** Copies the selected text as old browsers do, and pages without a secure connection. */
function copySelected(): void {
  try {
    // Nothing else copies there: `navigator.clipboard` exists in secure contexts alone.
    document.execCommand('copy');
  } catch {
    // The reader copies it then.
  }
}

/**
 * Shows a text that the browser will not put on the clipboard by itself, selected, for the reader to copy.
 *
 * @param root of the map
 * @param copied is told when it has been copied, by the browser after all or by the reader
 */
export function showForCopying(
  root: HTMLElement,
  text: string,
  { words }: Translation,
  copied: () => void,
): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog copy-by-hand';
  dialog.setAttribute('aria-label', words.copyByHand);
  render(
    html`<p>${words.copyByHand}</p>
      <textarea readonly rows="6" aria-label=${words.textToCopy} .value=${text}></textarea>
      <button type="button" class="text-button" @click=${() => dialog.close()}>${words.close}</button>`,
    dialog,
  );
  const field = dialog.querySelector('textarea');
  const opener = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (opener instanceof HTMLElement) opener.focus();
  });
  field?.addEventListener('copy', () => {
    // The browser takes the text first.
    setTimeout(() => {
      dialog.close();
      copied();
    });
  });
  // An open dialog makes the rest of the page inert: from within it, this one stays in reach.
  (root.querySelector('dialog[open]') ?? root).append(dialog);
  dialog.showModal();
  field?.focus();
  field?.select();
  copySelected();
}
