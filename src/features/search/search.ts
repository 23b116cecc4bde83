import { html, nothing, render, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { type Dataset, presenceOfEntry } from '../../domain/dataset.ts';
import type { Gazetteer } from '../../domain/gazetteer.ts';
import type { PlaceId } from '../../domain/ids.ts';
import { entriesWithin } from '../../domain/placeRecord.ts';
import { isCounted } from '../../domain/presence.ts';
import type { Search, SearchHit } from '../../domain/search.ts';
import { plainLook } from '../../look/markLook.ts';
import { openPage, select, setMapView, setQuery, tellMissing } from '../../state/actions.ts';
import type { Frame, View } from '../../state/frame.ts';
import type { Store } from '../../state/store.ts';
import { icon } from '../../views/icons.ts';
import type { Ids } from '../../views/ids.ts';
import { markIcon } from '../../views/markIcon.ts';
import { nameOf, otherPlaceName } from '../../views/names.ts';
import { searchWordsOf } from './words/searchWords.ts';

const mostHits = 8;
/** How near the map comes to a place that was searched for. */
const placeZoom = 6;

/** The option after some steps of the arrow keys, round and round; the first step comes to an end of the list. */
function walked(from: number | undefined, step: 1 | -1, count: number): number | undefined {
  if (count === 0) return undefined;
  if (from === undefined) return step === 1 ? 0 : count - 1;
  return (from + step + count) % count;
}

/** Finds initiatives and places as one types. */
export function createSearchBox(
  host: HTMLElement,
  store: Store,
  gazetteer: Gazetteer,
  ids: Ids,
  loadSearch: () => Promise<typeof import('../../domain/search.ts')>,
): View {
  let frame: Frame | undefined;
  let isOpen = false;
  /** The option that arrow keys have come to; none before that. */
  let active: number | undefined;
  /** Enter was pressed before the index had come. */
  let isChosenOnArrival = false;
  let made: { readonly dataset: Dataset; readonly search: Search } | undefined;
  let loading: Promise<void> | undefined;
  let module: typeof import('../../domain/search.ts') | undefined;

  /** The index is loaded and made when the reader comes to the field. */
  const load = async (): Promise<void> => {
    try {
      module = await loadSearch();
    } catch (error) {
      loading = undefined;
      tellMissing(store, 'search', error, searchAgain);
      return;
    }
    draw();
    if (isChosenOnArrival) choose(hits()[0]);
  };
  const prepare = (): void => {
    if (loading === undefined) loading = load();
  };
  const searchAgain = (): void => {
    // It may come late by itself, and then takes the focus from nobody.
    if (document.activeElement?.closest('.notices')) host.querySelector('input')?.focus();
    isOpen = true;
    prepare();
  };
  const searchOf = (dataset: Dataset): Search | undefined => {
    if (module && made?.dataset !== dataset) {
      made = { dataset, search: module.createSearch(dataset, gazetteer) };
    }
    return made?.search;
  };
  const hits = (): readonly SearchHit[] =>
    // From the store, not the frame: Enter may come before the next picture.
    frame && isOpen ? (searchOf(frame.collection)?.find(store.getState().query, mostHits) ?? []) : [];

  const entriesIn = (code: PlaceId, { dataset, scene }: Frame) =>
    entriesWithin(dataset, code).filter((entry) => isCounted(presenceOfEntry(entry, scene.window)));

  const close = (): void => {
    isOpen = false;
    active = undefined;
    draw();
  };

  const choose = (hit: SearchHit | undefined): void => {
    if (!hit || !frame) return;
    if (hit.kind === 'initiative') select(store, frame.dataset, hit.entry);
    else {
      const { place } = hit;
      openPage(store, place.code);
      setMapView(store, { longitude: place.longitude, latitude: place.latitude, zoom: placeZoom });
    }
    // What was chosen shows now; the text has done its work.
    setQuery(store, '');
    close();
  };

  const onKey = (event: KeyboardEvent): void => {
    // An input method takes its own keys, Enter among them.
    if (event.isComposing) return;
    const found = hits();
    if (event.key === 'Escape') {
      if (isOpen && found.length > 0) close();
      else setQuery(store, '');
      event.stopPropagation();
    } else if (event.key === 'Enter') {
      if (module) choose(found[active ?? 0]);
      else isChosenOnArrival = true;
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      isOpen = true;
      active = walked(active, event.key === 'ArrowDown' ? 1 : -1, hits().length);
      draw();
    }
  };
  const onInput = (event: Event): void => {
    isOpen = true;
    active = undefined;
    isChosenOnArrival = false;
    prepare();
    setQuery(store, (event.target as HTMLInputElement).value);
  };

  const onFocus = (): void => {
    isOpen = true;
    prepare();
    draw();
  };

  const option = (hit: SearchHit, position: number, own: Frame): TemplateResult => {
    const words = searchWordsOf(own.translation);
    const { ...translation } = own.translation;
    const isActive = position === active;
    const content =
      hit.kind === 'place'
        ? html`${icon('pin')}<span>${translation.placeName(hit.place)} ${otherPlaceName(hit.place, own.translation)}
            <span class="aside">${words.recordedHere(entriesIn(hit.place.code, own).length, translation.count(entriesIn(hit.place.code, own).length))}</span></span>`
        : html`${markIcon(hit.entry.category, hit.entry.isImprecise, plainLook)}<span>${nameOf(hit.entry.initiative.name, own)}
            <span class="aside">${translation.occurrence(hit.entry.occurrence, 'short')} · ${translation.placeName(hit.entry.place)} · ${words.searchFields[hit.field]}</span></span>`;
    return html`<li id=${ids(`hit-${position}`)} role="option" class="hit-row" aria-selected=${isActive ? 'true' : 'false'}
      @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => choose(hit)}>${content}</li>`;
  };

  const draw = (): void => {
    if (!frame) return;
    const own = frame;
    const words = searchWordsOf(own.translation);
    // From the store, as above: what is being typed may be ahead of the picture.
    const { query } = store.getState();
    const found = hits();
    const isListed = isOpen && found.length > 0;
    const isMissing = isOpen && module !== undefined && query.trim() !== '' && found.length === 0;
    render(
      html`<div class="search">
        <span class="search-icon" aria-hidden="true">${icon('search')}</span>
        <input type="search" class="search-field" role="combobox" aria-label=${words.search} placeholder=${words.searchHint}
          aria-expanded=${isListed ? 'true' : 'false'} aria-controls=${ids('search-hits')} aria-autocomplete="list"
          aria-activedescendant=${isListed && active !== undefined ? ids(`hit-${active}`) : nothing} autocomplete="off" spellcheck="false"
          .value=${live(query)} @input=${onInput} @keydown=${onKey} @blur=${close} @focus=${onFocus} />
        <ul id=${ids('search-hits')} class="hits" role="listbox" aria-label=${words.search} ?hidden=${!isListed}>
          ${found.map((hit, position) => option(hit, position, own))}
        </ul>
        ${isMissing ? html`<p class="search-told">${words.noMatch(query)}</p>` : nothing}
      </div>`,
      host,
    );
  };

  return {
    update(next, previous) {
      frame = next;
      const isSame =
        previous?.translation === next.translation &&
        previous.dataset === next.dataset &&
        previous.scene === next.scene &&
        previous.state.query === next.state.query;
      if (!isSame) draw();
    },
    dispose: () => host.replaceChildren(),
  };
}
