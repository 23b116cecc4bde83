import { html, nothing, render, type TemplateResult } from 'lit-html';
import { setDialog } from '../state/actions.ts';
import type { Frame, View } from '../state/frame.ts';
import { type DialogId, dialogIds } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { icon } from './icons.ts';

/** What a dialog shows. Made when it is first opened. */
export interface DialogContent {
  title(frame: Frame): string;
  draw(frame: Frame): TemplateResult;
  /** The dialog has been closed, by whatever way. */
  closed?(): void;
}

/** @param redraw draws the dialog anew: something in it has changed that no frame tells of */
export type DialogLoaders = Readonly<
  Partial<Record<DialogId, (redraw: () => void) => Promise<DialogContent>>>
>;

/** Modal dialogs, of which one at most is open. Their contents are loaded when they are first asked for. */
export function createDialogs(host: HTMLElement, store: Store, loaders: DialogLoaders): View {
  const contents = new Map<DialogId, DialogContent>();
  const asked = new Set<DialogId>();
  let frame: Frame | undefined;

  const elements = new Map(
    dialogIds.map((id) => {
      const element = document.createElement('dialog');
      element.className = 'dialog';
      element.dataset['dialog'] = id;
      element.addEventListener('close', () => {
        contents.get(id)?.closed?.();
        if (store.getState().dialog === id) setDialog(store, undefined);
      });
      // A press on the backdrop reaches the dialog itself.
      element.addEventListener('click', (event) => {
        if (event.target === element) element.close();
      });
      host.append(element);
      return [id, element] as const;
    }),
  );

  const draw = (id: DialogId, next: Frame): void => {
    const element = elements.get(id);
    if (!element) return;
    const content = contents.get(id);
    const { words } = next.translation;
    const title = content?.title(next) ?? words.loading;
    element.setAttribute('aria-label', title);
    render(
      html`<div class="dialog-frame">
        <div class="dialog-head"><h2>${title}</h2>
          <button type="button" class="quiet-button" aria-label=${words.close} title=${words.close} @click=${() => element.close()}>${icon('close')}</button></div>
        <div class="dialog-body">${content ? content.draw(next) : nothing}</div>
      </div>`,
      element,
    );
  };

  const load = async (id: DialogId): Promise<void> => {
    const loader = loaders[id];
    if (!loader) return;
    asked.add(id);
    try {
      contents.set(
        id,
        await loader(() => {
          if (frame?.state.dialog === id) draw(id, frame);
        }),
      );
    } catch {
      asked.delete(id);
      contents.set(id, {
        title: ({ translation }) => translation.words.loadFailed,
        draw: ({ translation }) => html`<p role="alert">${translation.words.loadFailedHelp}</p>`,
        closed: () => void contents.delete(id),
      });
    }
    if (frame) draw(id, frame);
  };

  return {
    update(next) {
      frame = next;
      const { dialog } = next.state;
      for (const [id, element] of elements) {
        if (id !== dialog && element.open) element.close();
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
