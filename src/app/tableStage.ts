import type { View } from '../state/frame.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

/** Narrower screens show the table in the sheet; `look/css/layout.css` has the same width. */
const wideScreen = '(min-width: 821px)';

export interface TableStageParts {
  readonly root: HTMLElement;
  readonly map: HTMLElement;
  readonly store: Store;
  /** The map has its place again. */
  onMapBack(): void;
  readonly signal: AbortSignal;
}

/** On a wide screen the table takes the map's place: beside the map it would be seen through a keyhole. */
export function createTableStage({ root, map, store, onMapBack, signal }: TableStageParts): View {
  const width = matchMedia(wideScreen);
  const isWanted = ({ mode, listing }: State): boolean =>
    width.matches && mode === 'explore' && listing === 'table';
  const show = (): void => {
    const isOn = isWanted(store.getState());
    const wasOn = root.classList.contains('table-stage');
    root.classList.toggle('table-stage', isOn);
    map.inert = isOn;
    // A talk moves the map itself.
    if (wasOn && !isOn && store.getState().mode === 'explore') onMapBack();
  };
  width.addEventListener('change', show, { signal });
  return { update: show, dispose: () => undefined };
}
