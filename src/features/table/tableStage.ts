import type { Wideness } from '../../page/pageServices.ts';
import type { View } from '../../state/frame.ts';
import type { State } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';

export interface TableStageParts {
  readonly root: HTMLElement;
  readonly map: HTMLElement;
  readonly store: Store;
  readonly wideness: Wideness;
  /** The map has its place again. */
  onMapBack(): void;
  readonly signal: AbortSignal;
}

/** On a wide screen the table takes the map's place: beside the map it would be seen through a keyhole. */
export function createTableStage({ root, map, store, wideness, onMapBack, signal }: TableStageParts): View {
  const isWanted = ({ mode, listing }: State): boolean =>
    wideness.isWide() && mode === 'explore' && listing === 'table';
  const show = (): void => {
    const isOn = isWanted(store.getState());
    const wasOn = root.classList.contains('table-stage');
    root.classList.toggle('table-stage', isOn);
    map.inert = isOn;
    // A talk moves the map itself.
    if (wasOn && !isOn && store.getState().mode === 'explore') onMapBack();
  };
  wideness.onChange(show, signal);
  return { update: show, dispose: () => undefined };
}
