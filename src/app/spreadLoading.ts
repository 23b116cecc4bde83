import { loadSpreadTools, spreadTools } from '../domain/spreadTools.ts';
import { addNotice, setSpread } from '../state/actions.ts';
import type { View } from '../state/frame.ts';
import type { Store } from '../state/store.ts';

/** Loads the geometry of the spread when a layer is asked for, be it by a press, a link or a host. */
export function createSpreadLoading(store: Store): View {
  let isLoading = false;

  const load = async (): Promise<void> => {
    isLoading = true;
    try {
      await loadSpreadTools();
      // The same layers as a new list: whoever draws them draws anew.
      setSpread(store, [...store.getState().spread]);
    } catch {
      setSpread(store, []);
      addNotice(store, { id: 'spread', kind: 'loadFailed', details: [] });
    }
    isLoading = false;
  };

  return {
    update({ state }) {
      if (state.spread.length > 0 && !spreadTools() && !isLoading) void load();
    },
    dispose: () => undefined,
  };
}
