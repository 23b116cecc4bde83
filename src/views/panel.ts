import { html, nothing, render, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { type Dataset, type Entry, presenceOfEntry } from '../domain/dataset.ts';
import { handleDay } from '../domain/timeWindow.ts';
import { deselect, hover, select, setCollection, setSheet } from '../state/actions.ts';
import { collectionIds } from '../state/fields.ts';
import type { Frame, View } from '../state/frame.ts';
import type { CollectionId, SheetHeight } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { detailsTemplate } from './details.ts';
import { icon } from './icons.ts';
import { markIcon } from './markIcon.ts';

const heights: readonly SheetHeight[] = ['peek', 'half', 'full'];

/** How many of all count in the window. */
function countText({ scene, dataset, translation: { words, count } }: Frame): string {
  const say = {
    'cumulative-from-start': words.initiativesCount,
    'time-window': words.inWindow,
    instant: words.onDay,
    'cumulative-from-end': words.inWindow,
  }[scene.window.mode];
  return say(count(scene.bodies + scene.events), count(dataset.entries.length));
}

/** The list in date order; the chosen initiative opens in place. */
export function createPanel(
  host: HTMLElement,
  store: Store,
  datasetOf: (collection: CollectionId) => Dataset,
  copy: (what: 'link' | Entry) => void,
): View {
  let frame: Frame | undefined;

  const close = (): void => deselect(store);
  const open = (entry: Entry): void => {
    if (frame) select(store, frame.dataset, entry);
  };
  const rowOf = (id: string): HTMLButtonElement | null =>
    host.querySelector<HTMLButtonElement>(`button[data-id="${CSS.escape(id)}"]`);

  const scrollToRow = (id: string): void => {
    const row = rowOf(id)?.closest('li');
    const body = host.querySelector('.panel-body');
    if (!row || !body) return;
    body.scrollTop += row.getBoundingClientRect().top - body.getBoundingClientRect().top - 6;
  };

  const rowTemplate = (entry: Entry, next: Frame): TemplateResult => {
    const { translation, state } = next;
    const { words } = translation;
    const { initiative, occurrence } = entry;
    const presence = presenceOfEntry(entry, next.scene.window);
    const isSelected = state.selected === initiative.id;
    const isToCome = occurrence.begin.min > handleDay(next.scene.window);
    const absent = isToCome ? words.notYet : words.earlier;
    const status = { absent, possible: words.perhaps, present: '', past: '', standing: words.standing }[
      presence
    ];
    const markState = presence === 'absent' || presence === 'possible' ? 'outline' : 'full';
    return html`<li class="row ${isSelected ? 'open' : ''} ${state.hovered === initiative.id ? 'hovered' : ''}" data-presence=${presence}>
      <button type="button" class="row-button" data-id=${initiative.id} aria-current=${isSelected ? 'true' : nothing} aria-expanded=${isSelected ? 'true' : 'false'}
        @click=${() => (isSelected ? close() : open(entry))}
        @pointerenter=${() => hover(store, initiative.id)} @pointerleave=${() => hover(store, undefined)}>
        ${markIcon(initiative.nature, entry.isImprecise, markState)}
        <span class="row-text">
          <span class="row-date">${translation.occurrence(occurrence)}${status ? html` <span class="row-status">${status}</span>` : nothing}</span>
          <span class="row-title">${translation.pick(initiative.title)}</span>
          <span class="row-place">${translation.fullPlaceName(entry)}
            <span class="other-script" lang=${translation.language === 'en' ? 'zh-Hans' : 'en'}>${translation.otherPlaceName(entry.place)}</span>${next.dataset.isFirstInProvince(entry) ? html` · <span class="row-first" title=${words.firstInProvinceHelp}>${words.firstInProvince}</span>` : nothing}</span>
        </span>
      </button>
      ${
        isSelected
          ? detailsTemplate(entry, next, {
              close,
              open,
              copyLink: () => copy('link'),
              copyCitation: copy,
            })
          : nothing
      }
    </li>`;
  };

  const collectionChoice = ({
    state,
    translation: { words, count },
  }: Frame): TemplateResult => html`<fieldset class="collections">
    <legend class="unseen">${words.collection}</legend>
    ${collectionIds.map(
      (id) => html`<label class="collection" title=${words.collectionHelp[id]}>
        <input type="radio" name="collection" value=${id} .checked=${state.data === id} @change=${() => setCollection(store, id, datasetOf(id))} />
        <span>${words.collections[id](count(datasetOf(id).entries.length))}</span>
      </label>`,
    )}
    <p class="aside">${words.collectionHelp[state.data]}</p>
  </fieldset>`;

  const sheetControls = ({ state, translation: { words } }: Frame): TemplateResult => {
    const at = heights.indexOf(state.sheet);
    const step = (offset: 1 | -1): void => {
      const target = heights[at + offset];
      if (target) setSheet(store, target);
    };
    return html`<div class="sheet-controls" role="group" aria-label=${words.resizePanel}>
      <span class="grip" aria-hidden="true"></span>
      <button type="button" class="quiet-button" aria-label=${words.panelLarger} aria-disabled=${at === heights.length - 1 ? 'true' : 'false'}
        @click=${() => step(1)}>${icon('chevronUp')}</button>
      <button type="button" class="quiet-button" aria-label=${words.panelSmaller} aria-disabled=${at === 0 ? 'true' : 'false'}
        @click=${() => step(-1)}>${icon('chevronDown')}</button>
    </div>`;
  };

  /** Dragging the sheet's head by a hand steps its height. */
  let dragStart: number | undefined;
  const onHeadDown = (event: PointerEvent): void => {
    if ((event.target as Element).closest('button')) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    dragStart = event.clientY;
  };
  const onHeadUp = (event: PointerEvent): void => {
    if (dragStart === undefined || !frame) return;
    const distance = dragStart - event.clientY;
    dragStart = undefined;
    const steps = Math.abs(distance) < 24 ? 0 : Math.max(1, Math.round(Math.abs(distance) / 220));
    const at = heights.indexOf(frame.state.sheet) + Math.sign(distance) * steps;
    const target = heights[Math.max(0, Math.min(heights.length - 1, at))];
    if (target) setSheet(store, target);
  };

  render(
    html`<div class="panel-head" @pointerdown=${onHeadDown} @pointerup=${onHeadUp}></div>
      <div class="panel-search"></div>
      <div class="panel-body"><div class="panel-choice"></div><ol class="list"></ol><div class="panel-foot"></div><div class="panel-spread"></div></div>`,
    host,
  );
  const part = (selector: string): HTMLElement => {
    const found = host.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`panel: no ${selector}`);
    return found;
  };
  const [head, choice, list] = [part('.panel-head'), part('.panel-choice'), part('.list')];

  return {
    update(next, previous) {
      frame = next;
      const { dataset, translation, state } = next;
      const wasInside = host.querySelector('.details')?.contains(document.activeElement) ?? false;
      const { words } = translation;
      host.setAttribute('aria-label', words.initiatives);
      host.dataset['sheet'] = state.sheet;
      render(
        html`${sheetControls(next)}
          <h2>${words.initiatives}</h2>
          <p class="panel-count">${countText(next)}</p>`,
        head,
      );
      render(collectionChoice(next), choice);
      render(
        repeat(
          dataset.entries,
          ({ initiative }) => initiative.id,
          (entry) => rowTemplate(entry, next),
        ),
        list,
      );
      const closed = previous?.state.selected;
      if (wasInside && closed !== undefined && state.selected === undefined) rowOf(closed)?.focus();
      if (state.selected !== undefined && state.selected !== previous?.state.selected) {
        scrollToRow(state.selected);
      }
    },
    dispose: () => host.replaceChildren(),
  };
}
