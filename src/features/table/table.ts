import './table.css';
import { tsvFormatRows } from 'd3';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { type Entry, presenceOfEntry } from '../../domain/dataset.ts';
import { exportWordsOf } from '../../i18n/export/exportWords.ts';
import type { CellValue, Column } from '../../io/columns.ts';
import { csvBlob } from '../../io/export/csv.ts';
import { readColumns, writeColumns } from '../../io/rememberColumns.ts';
import { saveFile } from '../../io/saveFile.ts';
import { cellOf } from '../../io/spreadsheetCell.ts';
import { lookOfEntry } from '../../look/markLook.ts';
import type { TableActions, TableView } from '../../page/tableView.ts';
import type { Frame } from '../../state/frame.ts';
import { icon } from '../../views/icons.ts';
import { markIcon } from '../../views/markIcon.ts';
import { columnChoice } from './columnChoice.ts';
import {
  chosenColumns,
  dateOrder,
  type SortOrder,
  sorted,
  tableColumns,
  tableCsvOptions,
  usualTopics,
} from './tableRows.ts';
import { tableWordsOf } from './words/tableWords.ts';

/** Letters from which a text gets a wide column, and is told in full under the pointer: more than its two lines hold. */
const longText = 60;
/** Up to this many letters a text stands on one line. */
const shortText = 24;

const widthOf = (value: CellValue): string => {
  if (typeof value === 'number') return 'number';
  const length = value?.length ?? 0;
  return length > longText ? 'long' : length > shortText ? '' : 'short';
};

function cell({ key }: Column, value: CellValue): TemplateResult {
  const width = widthOf(value);
  return html`<td data-column=${key} class=${width}><div class="cell" title=${width === 'long' && value ? value : nothing}>${value ?? ''}</div></td>`;
}

const signs = { ascending: '↑', descending: '↓' } as const;

/** A table shows so many rows at first, and so many more on demand. */
const moreTableRows = 200;

/** The text twin of the map: every initiative with every fact, sortable. */
export function createTable(host: HTMLElement, actions: TableActions): TableView {
  let order: SortOrder = dateOrder;
  let topics = readColumns(actions.memory) ?? usualTopics;
  /** So many rows are shown, and more on demand. */
  let most = moreTableRows;
  let shown: { readonly frame: Frame; readonly entries: readonly Entry[] } | undefined;

  const sortBy = ({ key }: Column): void => {
    const isSame = order.key === key;
    order = { key, direction: isSame && order.direction === 'ascending' ? 'descending' : 'ascending' };
    redraw();
  };

  const chooseTopics = (next: readonly string[]): void => {
    topics = next;
    writeColumns(actions.memory, next === usualTopics ? undefined : next);
    redraw();
  };

  const copy = (frame: Frame, entries: readonly Entry[], columns: readonly Column[]): void => {
    const words = exportWordsOf(frame.translation);
    const rows = [
      columns.map((column) => column.heading(words, frame.translation)),
      ...entries.map((entry) => columns.map((column) => cellOf(column.value(entry, frame.translation)))),
    ];
    actions.copy(
      tsvFormatRows(rows),
      tableWordsOf(frame.translation).tableCopied(frame.translation.count(entries.length)),
    );
  };

  const download = (frame: Frame, entries: readonly Entry[]): void => {
    saveFile(
      csvBlob(entries, tableCsvOptions(frame, actions.licenceOf)),
      `${frame.collection.story.name}-${frame.state.data}.csv`,
    );
  };

  const heading = (column: Column, frame: Frame): TemplateResult => {
    const direction = order.key === column.key ? order.direction : undefined;
    return html`<th scope="col" data-column=${column.key} aria-sort=${direction ?? nothing}>
      <button type="button" @click=${() => sortBy(column)}>${column.heading(exportWordsOf(frame.translation), frame.translation)}<span aria-hidden="true">${direction ? signs[direction] : ''}</span></button></th>`;
  };

  const row = (entry: Entry, frame: Frame, columns: readonly Column[]): TemplateResult => {
    const { state, scene, translation } = frame;
    const { id } = entry.initiative;
    const isSelected = state.selected === id;
    const presence = presenceOfEntry(entry, scene.window);
    const [title, ...rest] = columns;
    return html`<tr class=${isSelected ? 'open' : ''} data-presence=${presence}
        @pointerenter=${() => actions.hover(entry)} @pointerleave=${() => actions.hover(undefined)}>
        <th scope="row"><button type="button" class="cell-button" data-id=${id} aria-current=${isSelected ? 'true' : nothing}
          @click=${() => actions.select(entry)}>${markIcon(entry.category, entry.isImprecise, lookOfEntry(entry, scene.window), 12)}<span class="cell">${title?.value(entry, translation)}</span></button></th>
        ${rest.map((column) => cell(column, column.value(entry, translation)))}
      </tr>
      ${isSelected ? html`<tr class="detail-row"><td colspan=${columns.length}>${actions.details(entry, frame)}</td></tr>` : nothing}`;
  };

  const showMore = (): void => {
    most += moreTableRows;
    redraw();
  };

  const redraw = (): void => {
    if (!shown) return;
    const { frame } = shown;
    const words = tableWordsOf(frame.translation);
    const all = tableColumns(frame);
    const columns = chosenColumns(all, topics);
    const entries = sorted(shown.entries, order, frame);
    const opened = entries.findIndex(({ initiative }) => initiative.id === frame.state.selected);
    const listed = entries.slice(0, Math.max(most, opened + 1));
    const left = entries.length - listed.length;
    render(
      html`<div class="table-actions">
          <button type="button" class="text-button" @click=${() => copy(frame, entries, columns)}>${icon('quote')}${words.copyTable}</button>
          <button type="button" class="text-button" @click=${() => download(frame, entries)}>${icon('download')}${words.downloadCsv}</button>
          ${columnChoice(frame, { ids: actions.ids, columns: all, topics, choose: chooseTopics })}
        </div>
        <div class="table-scroll" role="region" tabindex="0" aria-label=${words.tableOf}>
          <table class="table">
            <thead><tr>${columns.map((column) => heading(column, frame))}</tr></thead>
            <tbody>${repeat(
              listed,
              ({ initiative }) => initiative.id,
              (entry) => row(entry, frame, columns),
            )}</tbody>
          </table>
          ${left > 0 ? html`<p class="more-rows"><button type="button" class="text-button" @click=${showMore}>${words.showMore(frame.translation.count(Math.min(left, moreTableRows)))}</button></p>` : nothing}
        </div>`,
      host,
    );
  };

  return {
    draw(frame, entries) {
      shown = { frame, entries };
      redraw();
    },
  };
}
