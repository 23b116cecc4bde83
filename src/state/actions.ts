import type { Boundaries } from '../domain/boundaries.ts';
import { arrivalDay, type Dataset, type Entry, presenceOfEntry } from '../domain/dataset.ts';
import type { Day } from '../domain/day.ts';
import { noFilter, toggled } from '../domain/filter.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { Beat } from '../domain/pace.ts';
import type { Step } from '../domain/steps.ts';
import type { FacetId } from '../domain/story.ts';
import { type WindowMode, windowAt } from '../domain/timeWindow.ts';
import type { Language } from '../i18n/translate.ts';
import type { ThemeName } from '../look/tokens.ts';
import type { CitationStyle } from './citationStyle.ts';
import { resolveDay } from './frame.ts';
import { missingReasonOf, onArrival } from './missing.ts';
import { missingOf, type Notice } from './notice.ts';
import {
  type AxisView,
  awaitedNotice,
  type CollectionId,
  type DateChoice,
  type DialogId,
  type LinkState,
  type Listing,
  type MapView,
  type Mode,
  type Renderer,
  type SheetHeight,
  type SpreadLayer,
  type State,
} from './state.ts';
import type { Store } from './store.ts';
import { windowBetween } from './windowEnds.ts';

/** A hand that does something else ends a play, and what it tells. */
export const stopped = { playing: false, beat: undefined } as const;

/** Moves time by hand: a hand on the slider pauses. */
export function scrubTo(store: Store, date: DateChoice): void {
  store.setState({ date, ...stopped });
}

/** Moves time as the clock does, which goes on playing. */
export function playTo(store: Store, day: Day, beat: Beat | undefined): void {
  store.setState({ date: day, beat });
}

/** What a reader prefers: it stays as they chose it, wherever Back leads. */
const preferences = ['language', 'theme', 'bothScripts', 'boundaries', 'renderer'] as const;

/**
 * Shows what an address says, as Back and Forward do.
 *
 * @param entry what an entry of this page holds beside its address; undefined where it is of other making, and its
 *   address has the last word in everything
 */
export function travelTo(
  store: Store,
  { link, notices }: { readonly link: LinkState; readonly notices: readonly Notice[] },
  entry: { readonly dialog: DialogId | undefined } | undefined,
): void {
  const state = store.getState();
  const kept = entry ? Object.fromEntries(preferences.map((key) => [key, state[key]])) : {};
  const others = state.notices.filter(({ id }) => !id.startsWith('link-'));
  store.setState({
    ...link,
    ...kept,
    dialog: entry?.dialog,
    ...stopped,
    autoplay: false,
    notices: [...others, ...notices],
  });
}

/** Puts time back to where it was before a gesture turned out to mean something else. */
export function restoreTime(store: Store, { date, span }: Pick<State, 'date' | 'span'>): void {
  store.setState({ date, span });
}

/** Notes that what the address asks for is on its way, or did not come. */
export function setAwaited(store: Store, awaited: State['awaited']): void {
  store.setState({ awaited });
}

/**
 * Shows what a link asks for that has come late. What a hand has changed since the page opened stays so.
 *
 * @param meanwhile what the page opened with
 */
export function catchUp(
  store: Store,
  meanwhile: LinkState,
  { link, notices }: { readonly link: LinkState; readonly notices: readonly Notice[] },
): void {
  const state = store.getState();
  const isUntouched = (key: string): boolean =>
    state[key as keyof LinkState] === meanwhile[key as keyof LinkState];
  const late = Object.entries(link).filter(([key]) => key === 'data' || isUntouched(key));
  const told = state.notices.filter(({ id }) => !notices.some((own) => own.id === id));
  store.setState({ ...Object.fromEntries(late), axis: undefined, notices: [...told, ...notices] });
}

/** Shows another collection; an initiative that it lacks is let go. */
export function setCollection(store: Store, data: CollectionId, dataset: Dataset): void {
  dismissNotice(store, awaitedNotice);
  const { selected } = store.getState();
  const isKept = selected !== undefined && dataset.entryOf(selected) !== undefined;
  store.setState({ data, selected: isKept ? selected : undefined, axis: undefined, ...stopped });
}

export function setLanguage(store: Store, language: Language): void {
  store.setState({ language });
}

export function setQuery(store: Store, query: string): void {
  store.setState({ query });
}

/** Chooses a theme; undefined follows the system. */
export function setTheme(store: Store, theme: ThemeName | undefined): void {
  store.setState({ theme });
}

/** Sets a time window by its two ends, in either order. A hand on a handle pauses. */
export function setWindowEnds(store: Store, a: Day, b: Day): void {
  store.setState({ ...windowBetween(a, b), ...stopped });
}

export function setWindowMode(store: Store, window: WindowMode): void {
  store.setState({ window });
}

export function setPlayback(store: Store, change: Partial<Pick<State, 'pace' | 'seconds' | 'loop'>>): void {
  store.setState(change);
}

/** Shows a part of the time axis; undefined shows the whole. */
export function setAxis(store: Store, axis: AxisView | undefined): void {
  store.setState({ axis });
}

export function setSpread(store: Store, spread: readonly SpreadLayer[]): void {
  store.setState({ spread });
}

export function toggleSpread(store: Store, layer: SpreadLayer): void {
  const { spread } = store.getState();
  setSpread(store, spread.includes(layer) ? spread.filter((own) => own !== layer) : [...spread, layer]);
}

/** Starts or stops playing. In a talk and in an embed, the card steps aside meanwhile, and the end is the closing. */
export function setPlaying(store: Store, playing: boolean): void {
  const isTalk = store.getState().mode !== 'explore';
  store.setState({
    playing,
    ...(playing && { beat: undefined }),
    ...(playing && isTalk && { selected: undefined, overview: 'closing' as const }),
  });
}

/**
 * Plays where the link that the page has opened with asks for it, unless the reader asks for less motion. Either way
 * the wish is spent, so that no address that this page makes of its own accord asks again.
 */
export function playAsLinked(store: Store, isStill: boolean): void {
  if (!store.getState().autoplay) return;
  store.setState({ autoplay: false });
  if (!isStill) setPlaying(store, true);
}

export function setBothScripts(store: Store, bothScripts: boolean): void {
  store.setState({ bothScripts });
}

export function setCitationStyle(store: Store, citationStyle: CitationStyle): void {
  store.setState({ citationStyle });
}

export function setDialog(store: Store, dialog: DialogId | undefined): void {
  store.setState({ dialog });
}

export function setBoundaries(store: Store, boundaries: Boundaries): void {
  store.setState({ boundaries });
}

export function setRenderer(store: Store, renderer: Renderer): void {
  store.setState({ renderer });
}

/** Shows list or table; where the panel is a sheet, a table has all of its height. */
export function setListing(store: Store, listing: Listing): void {
  store.setState({ listing, ...(listing === 'table' && { sheet: 'full' as const }) });
}

/** Asks for one more value of a facet, or for one less. */
export function toggleFilter(store: Store, facet: FacetId, value: string): void {
  store.setState({ ...toggled(store.getState(), facet, value), beat: undefined });
}

export function clearFilter(store: Store): void {
  store.setState({ ...noFilter, beat: undefined });
}

/** Opens the page of a province, city or district, and nothing besides. */
export function openPage(store: Store, page: PlaceId): void {
  const { sheet } = store.getState();
  store.setState({
    page,
    selected: undefined,
    ...stopped,
    ...(sheet === 'peek' && { sheet: 'half' as const }),
  });
}

/** Goes back from a place to all initiatives. */
export function closePage(store: Store): void {
  store.setState({ page: undefined });
}

/**
 * Opens an initiative's details. One that the map does not show takes time with it, one that the filters hide takes
 * them away, and one that lies elsewhere closes the page of a place.
 */
export function select(store: Store, dataset: Dataset, entry: Entry): void {
  const { date, sheet, window, span, page } = store.getState();
  const isHidden = dataset.entryOf(entry.initiative.id) === undefined;
  const isElsewhere = page !== undefined && !entry.lineage.some(({ code }) => code === page);
  const day = resolveDay(date, dataset.extent);
  const presence = presenceOfEntry(entry, windowAt(window, day, span));
  const arrival = arrivalDay(entry.occurrence);
  const isToCome = presence === 'absent' || (presence === 'possible' && arrival > day);
  store.setState({
    selected: entry.initiative.id,
    ...stopped,
    ...(isToCome && { date: arrival }),
    ...(sheet === 'peek' && { sheet: 'half' }),
    ...(isHidden && noFilter),
    ...(isElsewhere && { page: undefined }),
  });
}

export function deselect(store: Store): void {
  if (store.getState().selected !== undefined) store.setState({ selected: undefined });
}

/** Lets go of all that is chosen: an initiative, and the page of a place. */
export function letGo(store: Store): void {
  const { selected, page } = store.getState();
  if (selected !== undefined || page !== undefined) store.setState({ selected: undefined, page: undefined });
}

export function hover(store: Store, id: string | undefined): void {
  if (store.getState().hovered !== id) store.setState({ hovered: id });
}

/** Remembers where the map is; undefined is the whole map, fitted to the screen. */
export function setMapView(store: Store, view: MapView | undefined): void {
  store.setState({ view });
}

export function setSheet(store: Store, sheet: SheetHeight): void {
  store.setState({ sheet });
}

export function addNotice(store: Store, notice: Notice): void {
  const { notices } = store.getState();
  if (!notices.some(({ id }) => id === notice.id)) store.setState({ notices: [...notices, notice] });
}

/**
 * Tells that a part of the page did not come, and offers to try again.
 *
 * @param error what its loader threw
 * @param kind says more than that a part is missing, where there is more to say
 */
export function tellMissing(
  store: Store,
  id: string,
  error: unknown,
  again: () => void,
  kind: 'loadFailed' | 'basemapFailed' = 'loadFailed',
): void {
  const tryAgain = (): void => {
    dismissNotice(store, id);
    again();
  };
  addNotice(store, { id, kind, missing: { reason: missingReasonOf(error), tryAgain } });
  onArrival(error, () => {
    if (store.getState().notices.some((notice) => missingOf(notice)?.tryAgain === tryAgain)) tryAgain();
  });
}

/** Takes a notice away; with the one of what the address asks for, the page no longer waits for that. */
export function dismissNotice(store: Store, id: string): void {
  store.setState({
    notices: store.getState().notices.filter((notice) => notice.id !== id),
    ...(id === awaitedNotice && { awaited: undefined }),
  });
}

/** Changes what the page is for, at the same moment. */
export function setMode(store: Store, mode: Mode): void {
  store.setState({ mode, dialog: undefined, ...stopped, isBlack: false, page: undefined });
}

/** Shows a step of a talk; a hand at the steps pauses. */
export function goToStep(store: Store, step: Step): void {
  const { page } = store.getState();
  const shared = { ...stopped, isBlack: false, ...(page !== undefined && { page: undefined }) };
  if (step.kind === 'initiative') {
    store.setState({ ...shared, date: step.day, selected: step.entry.initiative.id });
  } else store.setState({ ...shared, date: 'latest', selected: undefined, overview: step.kind });
}

/** Makes the screen black, or brings the picture back. */
export function setBlack(store: Store, isBlack: boolean): void {
  store.setState({ isBlack, ...(isBlack && { playing: false }) });
}
