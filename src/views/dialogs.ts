import { html, render, type TemplateResult } from 'lit-html';
import type { Translation } from '../i18n/translate.ts';
import { setDialog } from '../state/actions.ts';
import type { Frame, View } from '../state/frame.ts';
import { type MissingReason, missingReasonOf, onArrival } from '../state/missing.ts';
import { type DialogId, dialogIds } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { icon } from './icons.ts';
import { missingPart, type Reload } from './missingPart.ts';

/** What a dialog shows. Made when it is first opened. */
export interface DialogContent {
  draw(frame: Frame): TemplateResult;
  /** The dialog has been closed, by whatever way. */
  closed?(): void;
}

/** @param redraw draws the dialog anew: something in it has changed that no frame tells of */
export type DialogLoader = (redraw: () => void) => Promise<DialogContent>;

export type DialogLoaders = Readonly<Partial<Record<DialogId, DialogLoader>>>;

function titleOf(id: DialogId, { words }: Translation): string {
  return { help: words.help, share: words.sharing, export: words.exporting }[id];
}

/** Modal dialogs, of which one at most is open. Their contents are loaded when they are first asked for. */
export function createDialogs(host: HTMLElement, store: Store, loaders: DialogLoaders, reload: Reload): View {
  const contents = new Map<DialogId, DialogContent>();
  const asked = new Set<DialogId>();
  /** Dialogs whose content did not come. */
  const missing = new Map<DialogId, MissingReason>();
  /** Dialogs that a frame has closed, not the reader. */
  const closedByState = new Set<DialogId>();
  let frame: Frame | undefined;

  const elements = new Map(
    dialogIds.map((id) => {
      const element = document.createElement('dialog');
      element.className = 'dialog';
      element.dataset['dialog'] = id;
      element.addEventListener('close', () => {
        contents.get(id)?.closed?.();
        // Whoever opens it again asks again.
        if (missing.delete(id)) asked.delete(id);
        // The browser tells of it late: by then the reader may have come back to the dialog.
        if (!closedByState.delete(id) && store.getState().dialog === id) setDialog(store, undefined);
      });
      // A press on the backdrop reaches the dialog itself.
      element.addEventListener('click', (event) => {
        if (event.target === element) element.close();
      });
      host.append(element);
      return [id, element] as const;
    }),
  );

  const bodyOf = (id: DialogId, next: Frame): TemplateResult => {
    const content = contents.get(id);
    if (content) return content.draw(next);
    const reason = missing.get(id);
    if (reason === undefined) return html`<p class="aside">${next.translation.words.loading}</p>`;
    const again = (): void => {
      // The pressed button is about to go.
      elements.get(id)?.querySelector('button')?.focus();
      void load(id);
    };
    return missingPart(reason, next.translation, again, reload);
  };

  const draw = (id: DialogId, next: Frame): void => {
    const element = elements.get(id);
    if (!element) return;
    const { translation } = next;
    const { words } = translation;
    const title = titleOf(id, translation);
    element.setAttribute('aria-label', title);
    render(
      html`<div class="dialog-frame">
        <div class="dialog-head"><h2>${title}</h2>
          <button type="button" class="quiet-button" aria-label=${words.close} title=${words.close} @click=${() => element.close()}>${icon('close')}</button></div>
        <div class="dialog-body">${bodyOf(id, next)}</div>
      </div>`,
      element,
    );
  };

  const load = async (id: DialogId): Promise<void> => {
    const loader = loaders[id];
    if (!loader) return;
    asked.add(id);
    if (missing.delete(id) && frame) draw(id, frame);
    try {
      contents.set(
        id,
        await loader(() => {
          if (frame?.state.dialog === id) draw(id, frame);
        }),
      );
    } catch (error) {
      missing.set(id, missingReasonOf(error));
      onArrival(error, () => {
        if (missing.has(id)) void load(id);
      });
    }
    if (frame) draw(id, frame);
  };

  return {
    update(next) {
      frame = next;
      const { dialog } = next.state;
      for (const [id, element] of elements) {
        if (id === dialog || !element.open) continue;
        closedByState.add(id);
        element.close();
      }
      if (dialog === undefined) return;
      if (!asked.has(dialog)) void load(dialog);
      draw(dialog, next);
      const element = elements.get(dialog);
      if (element && !element.open) element.showModal();
    },
    dispose() {
      for (const element of elements.values()) element.remove();
    },
  };
}
