import { html, nothing, render, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Entry } from '../../domain/dataset.ts';
import { isFiltered } from '../../domain/filter.ts';
import type { Gazetteer, GazetteerPlace } from '../../domain/gazetteer.ts';
import { entriesWithin, placeRecord } from '../../domain/placeRecord.ts';
import type { Memory } from '../../io/memory.ts';
import type { TablePart, TableView } from '../../page/tableView.ts';
import { clearFilter, deselect, hover, openPage, select, setListing } from '../../state/actions.ts';
import { toldEntry } from '../../state/beat.ts';
import type { Frame, View } from '../../state/frame.ts';
import { type MissingReason, missingReasonOf, onArrival } from '../../state/missing.ts';
import type { CollectionId, Listing } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { icon } from '../../views/icons.ts';
import type { Ids } from '../../views/ids.ts';
import { missingPart, type Reload } from '../../views/missingPart.ts';
import { type DetailCopies, detailsTemplate } from './details.ts';
import { filterChips, filterChoices } from './filters.ts';
import { placePageTemplate } from './placePage.ts';
import { type RowActions, rowTemplate } from './rows.ts';
import { type MoreRows, moreRows, noMoreRows, rowWindow } from './rowWindow.ts';
import { createSheetDrag, sheetControls } from './sheet.ts';
import { panelWordsOf } from './words/panelWords.ts';

export interface PanelParts {
  readonly store: Store;
  readonly ids: Ids;
  /** Keeps the columns that the reader chooses. */
  readonly memory: Memory;
  readonly reload: Reload;
  readonly gazetteer: Gazetteer;
  /** Shows another collection; ends once it shows, or it is clear that it does not come. */
  chooseCollection(collection: CollectionId): Promise<void> | undefined;
  /** How many initiatives a collection holds. */
  countOf(collection: CollectionId): number;
  readonly copies: DetailCopies;
  copyText(text: string, told: string): void;
  /** Licence of a collection's words. */
  licenceOf(collection: CollectionId): string;
  loadTable(): Promise<TablePart>;
}

const listings: readonly Listing[] = ['list', 'table'];

/** How many of all, or of those in a place, count in the window; where filters are in use, of how many they leave. */
function countText(frame: Frame, place: GazetteerPlace | undefined): string {
  const { scene, dataset, collection, state, translation } = frame;
  const words = panelWordsOf(translation);
  const { count } = translation;
  const inPlace = place && placeRecord(dataset, scene.window, place.code);
  const all = place ? entriesWithin(collection, place.code) : collection.entries;
  const say = {
    'cumulative-from-start': words.initiativesCount,
    'time-window': words.inWindow,
    instant: words.onDay,
    'cumulative-from-end': words.inWindow,
  }[scene.window.mode];
  const told = say(
    count(inPlace?.counted ?? scene.counted),
    count((inPlace?.entries ?? dataset.entries).length),
  );
  const text = place ? words.countedIn(told, translation.placeName(place)) : told;
  return isFiltered(state) ? words.filteredOf(text, count(all.length)) : text;
}

/** The initiatives as a list in date order or as a table, and what narrows them down; the chosen one opens in place. */
export function createPanel(host: HTMLElement, parts: PanelParts): View {
  const { store, gazetteer, ids } = parts;
  let frame: Frame | undefined;
  let isFilterOpen = false;
  /** The collection that was chosen and is on its way. */
  let wished: CollectionId | undefined;
  let table: TableView | undefined;
  let tableState: 'unasked' | 'loading' | MissingReason = 'unasked';
  /** What was asked for beside the part of a long list that shows by itself, and where that part begins. */
  let more: MoreRows = noMoreRows;
  let listStart = 0;

  const close = (): void => deselect(store);
  const open = (entry: Entry): void => {
    if (frame) select(store, frame.dataset, entry);
  };
  const actions: RowActions = {
    toggle: (entry) => (frame?.state.selected === entry.initiative.id ? close() : open(entry)),
    hover: (entry) => hover(store, entry?.initiative.id),
  };
  const rowOf = (id: string): HTMLButtonElement | null =>
    host.querySelector<HTMLButtonElement>(`button[data-id="${CSS.escape(id)}"]`);

  const scrollToRow = (id: string): void => {
    const row = rowOf(id)?.closest('li, tr');
    if (!row) return;
    // In the map's place the table scrolls by itself, under its headings.
    const own = row.closest('.table-scroll');
    const scrolls = own !== null && own.scrollHeight > own.clientHeight;
    const headings = scrolls ? (own.querySelector('thead')?.clientHeight ?? 0) : 6;
    const scroller = scrolls ? own : body;
    scroller.scrollTop += row.getBoundingClientRect().top - scroller.getBoundingClientRect().top - headings;
  };

  /** Brings a row into sight, in the middle: what comes before and after it is seen too. */
  const showRow = (id: string): void => {
    const row = rowOf(id)?.closest('li');
    if (!row) return;
    const [own, around] = [row.getBoundingClientRect(), body.getBoundingClientRect()];
    const isSeen = own.top >= around.top && own.bottom <= around.bottom;
    if (!isSeen) body.scrollTop += (own.top + own.bottom - around.top - around.bottom) / 2;
  };

  /** A page begins at its head; it stays where it is if there is room to see it whole. */
  const scrollToPage = (): void => {
    body.scrollTop = 0;
    const page = body.querySelector('.place-page')?.getBoundingClientRect();
    const frameBox = body.getBoundingClientRect();
    if (page && page.bottom > frameBox.bottom) body.scrollTop = page.top - frameBox.top - 4;
  };

  const detailsOf = (entry: Entry, next: Frame): TemplateResult =>
    detailsTemplate(entry, next, {
      ...parts.copies,
      close,
      open,
      openPlace: (place) => openPage(store, place.code),
    });

  const chooseCollection = async (id: CollectionId): Promise<void> => {
    const coming = parts.chooseCollection(id);
    wished = coming && id;
    if (frame) drawChoice(frame);
    await coming;
    if (wished !== id) return;
    wished = undefined;
    if (frame) drawChoice(frame);
  };

  const collectionChoice = ({
    state,
    collection: { story },
    translation,
  }: Frame): TemplateResult | typeof nothing => {
    const words = panelWordsOf(translation);
    const { count, pick } = translation;
    const shown = wished ?? state.data;
    const chosen = story.collections.find(({ id }) => id === shown);
    if (story.collections.length < 2) return nothing;
    return html`<fieldset class="collections">
    <legend class="unseen">${words.collection}</legend>
    ${story.collections.map(
      ({ id, name, help }) => html`<label class="collection" title=${pick(help)}>
        <input type="radio" name=${ids('collection')} value=${id} .checked=${live(shown === id)} @change=${() => void chooseCollection(id)} />
        <span>${pick(name).replace('{count}', count(parts.countOf(id)))}</span>
      </label>`,
    )}
    <p class="aside collection-help">${wished === undefined ? chosen && pick(chosen.help) : words.loading}</p>
  </fieldset>`;
  };

  const toggleFilters = (): void => {
    isFilterOpen = !isFilterOpen;
    if (frame) drawChoice(frame);
  };

  /** Arrow keys move between tabs, as the WAI-ARIA pattern has it. */
  const onTabKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    const next = store.getState().listing === 'list' ? 'table' : 'list';
    setListing(store, next);
    host.querySelector<HTMLElement>(`#${ids(`tab-${next}`)}`)?.focus();
  };

  const toolbar = (next: Frame): TemplateResult => {
    const words = panelWordsOf(next.translation);
    return html`<div class="panel-tools">
      <button type="button" class="text-button" aria-expanded=${isFilterOpen ? 'true' : 'false'} aria-controls=${ids('facets')} @click=${toggleFilters}>
        ${icon('filter')}${words.filter}</button>
      <div role="tablist" class="tabs" aria-label=${words.listing} @keydown=${onTabKey}>
        ${listings.map(
          (
            listing,
          ) => html`<button type="button" role="tab" id=${ids(`tab-${listing}`)} aria-controls=${ids('listing')}
            aria-selected=${next.state.listing === listing ? 'true' : 'false'} tabindex=${next.state.listing === listing ? 0 : -1}
            @click=${() => setListing(store, listing)}>${words.listings[listing]}</button>`,
        )}
      </div>
    </div>`;
  };

  const empty = (next: Frame): TemplateResult | typeof nothing => {
    if (next.dataset.entries.length > 0) return nothing;
    const words = panelWordsOf(next.translation);
    return html`<div class="empty">
      <p>${isFiltered(next.state) ? words.nothingPasses : words.nothingRecorded}</p>
      ${isFiltered(next.state) ? html`<button type="button" class="text-button" @click=${() => clearFilter(store)}>${words.removeFilters}</button>` : nothing}
    </div>`;
  };

  const drag = createSheetDrag(store);
  render(
    html`<div class="panel-head" @pointerdown=${drag.onDown} @pointerup=${drag.onUp}></div>
      <div class="panel-search"></div>
      <div class="panel-body"><div class="panel-choice"></div>
        <div class="listing" id=${ids('listing')} role="tabpanel"><ol class="list"></ol><div class="table-host"></div></div></div>`,
    host,
  );
  const part = (selector: string): HTMLElement => {
    const found = host.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`panel: no ${selector}`);
    return found;
  };
  const [head, choice, list, body] = [
    part('.panel-head'),
    part('.panel-choice'),
    part('.list'),
    part('.panel-body'),
  ];
  const [tablePanel, tableHost] = [part('.listing'), part('.table-host')];

  const placeOf = ({ state: { page } }: Frame): GazetteerPlace | undefined =>
    page === undefined ? undefined : gazetteer.placeOf(page);

  const drawChoice = (next: Frame): void => {
    const place = placeOf(next);
    render(
      html`${collectionChoice(next)} ${toolbar(next)} ${isFilterOpen ? filterChoices(next, store, ids) : nothing}
        ${filterChips(next, store)} ${empty(next)}
        ${place ? placePageTemplate(place, next, { store, gazetteer, open }) : nothing}`,
      choice,
    );
  };

  /** Draws the list; of a long one what is around the chosen record, or else around the date. */
  const drawList = (next: Frame, entries: readonly Entry[]): void => {
    const { state, scene, translation } = next;
    const chosen = entries.findIndex(({ initiative }) => initiative.id === state.selected);
    const focus = chosen >= 0 ? chosen : entries.findLastIndex(({ position }) => position < scene.arrived);
    const { first: start } = rowWindow(entries.length, focus, noMoreRows);
    if (start !== listStart) more = noMoreRows;
    listStart = start;
    const { first, last } = rowWindow(entries.length, focus, more);
    const ask = (change: Partial<MoreRows>): void => {
      more = { ...more, ...change };
      drawList(next, entries);
    };
    const words = panelWordsOf(translation);
    const { count } = translation;
    const button = (text: string, act: () => void): TemplateResult =>
      html`<li class="more-rows"><button type="button" class="text-button" @click=${act}>${text}</button></li>`;
    render(
      html`${first > 0 ? button(words.showEarlier(count(Math.min(first, moreRows))), () => ask({ earlier: more.earlier + moreRows })) : nothing}
        ${repeat(
          entries.slice(first, last),
          ({ initiative }) => initiative.id,
          (entry) =>
            rowTemplate(
              entry,
              next,
              actions,
              state.selected === entry.initiative.id ? detailsOf(entry, next) : nothing,
            ),
        )}
        ${last < entries.length ? button(words.showLater(count(Math.min(entries.length - last, moreRows))), () => ask({ later: more.later + moreRows })) : nothing}`,
      list,
    );
  };

  const loadTableAgain = (): void => {
    // The pressed button is about to go.
    host.querySelector<HTMLElement>(`#${ids('tab-table')}`)?.focus();
    void loadTable();
  };

  const drawTable = (next: Frame, entries: readonly Entry[]): void => {
    if (table) {
      table.draw(next, entries);
      return;
    }
    if (tableState === 'unasked') void loadTable();
    const { translation } = next;
    render(
      tableState === 'loading' || tableState === 'unasked'
        ? html`<p class="aside">${translation.words.loading}</p>`
        : missingPart(tableState, translation, loadTableAgain, parts.reload),
      tableHost,
    );
  };

  const loadTable = async (): Promise<void> => {
    tableState = 'loading';
    try {
      const { createTable } = await parts.loadTable();
      table = createTable(tableHost, {
        ids,
        memory: parts.memory,
        select: actions.toggle,
        hover: actions.hover,
        details: detailsOf,
        copy: parts.copyText,
        licenceOf: parts.licenceOf,
      });
    } catch (error) {
      tableState = missingReasonOf(error);
      onArrival(error, () => {
        if (!table && tableState === 'slow') void loadTable();
      });
    }
    if (frame?.state.listing !== 'table') return;
    drawTable(frame, entriesOf(frame));
    if (frame.state.selected !== undefined) scrollToRow(frame.state.selected);
  };

  const entriesOf = ({ dataset, state }: Frame): readonly Entry[] =>
    state.page === undefined ? dataset.entries : entriesWithin(dataset, state.page);

  return {
    update(next, previous) {
      frame = next;
      const { translation, state } = next;
      const wasInside = host.querySelector('.details')?.contains(document.activeElement) ?? false;
      const words = panelWordsOf(translation);
      host.setAttribute('aria-label', words.initiatives);
      host.dataset['sheet'] = state.sheet;
      host.dataset['listing'] = state.listing;
      tablePanel.setAttribute('aria-labelledby', ids(`tab-${state.listing}`));
      render(
        html`${sheetControls(next, store)}
          <h2>${words.initiatives}</h2>
          <p class="panel-count">${countText(next, placeOf(next))}</p>`,
        head,
      );
      drawChoice(next);
      const entries = entriesOf(next);
      const isList = state.listing === 'list';
      list.hidden = !isList;
      tableHost.hidden = isList;
      if (isList) {
        // Whoever comes back to the table asks again.
        if (tableState !== 'loading') tableState = 'unasked';
        drawList(next, entries);
      } else drawTable(next, entries);
      const closed = previous?.state.selected;
      const isOtherPage = state.page !== undefined && state.page !== previous?.state.page;
      if (wasInside && closed !== undefined && state.selected === undefined) {
        if (isOtherPage) choice.querySelector<HTMLElement>('.place-page h3')?.focus({ preventScroll: true });
        else rowOf(closed)?.focus();
      }
      if (isOtherPage) scrollToPage();
      else if (state.selected !== undefined && state.selected !== previous?.state.selected) {
        scrollToRow(state.selected);
      } else {
        const told = toldEntry(next);
        if (told && previous && told !== toldEntry(previous)) showRow(told.initiative.id);
      }
    },
    dispose: () => host.replaceChildren(),
  };
}
