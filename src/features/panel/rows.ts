import { html, nothing, type TemplateResult } from 'lit-html';
import { type Entry, presenceOfEntry } from '../../domain/dataset.ts';
import { firstInRegion } from '../../i18n/sentence.ts';
import { statusText } from '../../i18n/status.ts';
import { lookOfEntry } from '../../look/markLook.ts';
import { toldEntry } from '../../state/beat.ts';
import type { Frame } from '../../state/frame.ts';
import { markIcon } from '../../views/markIcon.ts';
import { nameOf, otherPlaceName } from '../../views/names.ts';
import { panelWordsOf } from './words/panelWords.ts';

export interface RowActions {
  toggle(entry: Entry): void;
  hover(entry: Entry | undefined): void;
}

/** One initiative in the list. */
export function rowTemplate(
  entry: Entry,
  frame: Frame,
  actions: RowActions,
  details: TemplateResult | typeof nothing,
): TemplateResult {
  const { translation, state, scene } = frame;
  const words = panelWordsOf(translation);
  const { initiative, occurrence } = entry;
  const presence = presenceOfEntry(entry, scene.window);
  const isSelected = state.selected === initiative.id;
  const first = firstInRegion(entry, frame);
  const status = statusText(entry, scene.window, translation);
  const isArriving = toldEntry(frame) === entry;
  return html`<li class="row ${isSelected ? 'open' : ''} ${state.hovered === initiative.id ? 'hovered' : ''}" data-presence=${presence} data-arriving=${isArriving ? '' : nothing}>
    <button type="button" class="row-button" data-id=${initiative.id} aria-current=${isSelected ? 'true' : nothing} aria-expanded=${isSelected ? 'true' : 'false'}
      @click=${() => actions.toggle(entry)}
      @pointerenter=${() => actions.hover(entry)} @pointerleave=${() => actions.hover(undefined)}>
      ${markIcon(entry.category, entry.isImprecise, lookOfEntry(entry, scene.window))}
      <span class="row-text">
        <span class="unseen">${translation.pick(entry.category.choice)},</span>
        <span class="row-date">${translation.occurrence(occurrence)}${status ? html` <span class="row-status">${status}</span>` : nothing}</span>
        <span class="row-title">${nameOf(initiative.title, frame)}</span>
        <span class="row-place">${translation.fullPlaceName(entry)}
          ${otherPlaceName(entry.place, translation)}${first === undefined ? nothing : html` · <span class="row-first" title=${words.firstInProvinceHelp}>${first}</span>`}</span>
      </span>
    </button>
    ${details}
  </li>`;
}
