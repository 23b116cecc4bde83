import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LinkState, State } from './state.ts';

export type Store = StoreApi<State>;

/** The one store. Only `app/connect` listens to it; everything else is told by frames. */
export function createStateStore(link: LinkState, notices: State['notices']): Store {
  return createStore<State>(() => ({
    ...link,
    playing: false,
    axis: undefined,
    spread: [],
    hovered: undefined,
    sheet: link.selected === undefined ? 'peek' : 'half',
    notices,
  }));
}
