import { arrivalDay, type Dataset, type Entry } from '../domain/dataset.ts';
import type { Day } from '../domain/day.ts';
import { resolveDay } from './frame.ts';
import type { DateChoice, MapView, Notice, SheetHeight } from './state.ts';
import type { Store } from './store.ts';

/** Moves time by hand: a hand on the slider pauses. */
export function scrubTo(store: Store, date: DateChoice): void {
  store.setState({ date, playing: false });
}

/** Moves time as the clock does, which goes on playing. */
export function playTo(store: Store, day: Day): void {
  store.setState({ date: day });
}

export function setPlaying(store: Store, playing: boolean): void {
  store.setState({ playing });
}

/** Opens an initiative's details. One that has not happened yet takes time with it. */
export function select(store: Store, dataset: Dataset, entry: Entry): void {
  const { date, sheet } = store.getState();
  const day = resolveDay(date, dataset.extent);
  const arrival = arrivalDay(entry.occurrence);
  store.setState({
    selected: entry.initiative.id,
    playing: false,
    ...(arrival > day && { date: arrival }),
    ...(sheet === 'peek' && { sheet: 'half' }),
  });
}

export function deselect(store: Store): void {
  if (store.getState().selected !== undefined) store.setState({ selected: undefined });
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

export function dismissNotice(store: Store, id: string): void {
  store.setState({ notices: store.getState().notices.filter((notice) => notice.id !== id) });
}
