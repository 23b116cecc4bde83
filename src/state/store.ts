import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CitationStyle } from './citationStyle.ts';
import type { LinkState, State } from './state.ts';

export type Store = StoreApi<State>;

/** How the readers of a language are used to citing. */
const usualStyles: Readonly<Record<LinkState['language'], CitationStyle>> = {
  en: 'apa',
  'zh-Hans': 'gbt7714',
};

/** The one store. Only `app/connect` listens to it; everything else is told by frames. */
export function createStateStore(
  link: LinkState,
  notices: State['notices'],
  citationStyle: CitationStyle = usualStyles[link.language],
): Store {
  return createStore<State>(() => ({
    ...link,
    playing: false,
    beat: undefined,
    axis: undefined,
    hovered: undefined,
    citationStyle,
    dialog: undefined,
    sheet: link.selected === undefined && link.page === undefined ? 'peek' : 'half',
    notices,
    awaited: undefined,
    isBlack: false,
  }));
}
