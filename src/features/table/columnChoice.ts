import { html, type TemplateResult } from 'lit-html';
import { exportWordsOf } from '../../i18n/export/exportWords.ts';
import type { Column } from '../../io/columns.ts';
import type { Frame } from '../../state/frame.ts';
import { icon } from '../../views/icons.ts';
import type { Ids } from '../../views/ids.ts';
import { topicOf, usualTopics } from './tableRows.ts';

export interface ColumnChoice {
  readonly ids: Ids;
  /** All that there are, in their order. */
  readonly columns: readonly Column[];
  readonly topics: readonly string[];
  choose(topics: readonly string[]): void;
}

/** Kept between the button and what it opens, and between that and the edge of the window, in pixels. */
const gap = 4;

function onToggle(event: ToggleEvent): void {
  const popup = event.currentTarget as HTMLElement;
  const button = popup.previousElementSibling;
  if (event.newState !== 'open' || !button) return;
  const box = button.getBoundingClientRect();
  const { width, height } = popup.getBoundingClientRect();
  popup.style.left = `${Math.max(gap, Math.min(box.left, innerWidth - width - gap))}px`;
  popup.style.top = `${Math.max(gap, Math.min(box.bottom + gap, innerHeight - height - gap))}px`;
}

/** The button that opens the choice of columns, and the choice. */
export function columnChoice(frame: Frame, { ids, columns, topics, choose }: ColumnChoice): TemplateResult {
  const words = exportWordsOf(frame.translation);
  const [title] = columns;
  const toggle = (topic: string): void =>
    choose(topics.includes(topic) ? topics.filter((own) => own !== topic) : [...topics, topic]);
  // The other language of a text goes with it.
  const choices = columns.filter(
    (column, position) => columns.findIndex((own) => topicOf(own.key) === topicOf(column.key)) === position,
  );
  return html`<button type="button" class="text-button" popovertarget=${ids('columns-choice')} aria-haspopup="dialog">${icon('settings')}${words.columnChoice}</button>
    <div id=${ids('columns-choice')} class="columns-choice" popover role="dialog" aria-label=${words.columnChoice} @toggle=${onToggle}>
      <div class="choices">${choices.map(
        (column) => html`<label class="choice"><input type="checkbox" ?disabled=${column === title}
          .checked=${column === title || topics.includes(topicOf(column.key))} @change=${() => toggle(topicOf(column.key))} /><span>${column.heading(words, frame.translation)}</span></label>`,
      )}</div>
      <div class="column-sets">
        <button type="button" class="text-button" @click=${() => choose(usualTopics)}>${words.usualColumns}</button>
        <button type="button" class="text-button" @click=${() => choose(columns.map(({ key }) => topicOf(key)))}>${words.allColumns}</button>
      </div>
    </div>`;
}
