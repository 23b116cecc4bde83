import { spreadTools } from '../../domain/spreadTools.ts';
import { setSpread, tellMissing } from '../../state/actions.ts';
import type { View } from '../../state/frame.ts';
import type { Store } from '../../state/store.ts';

/** Loads the geometry of the spread when a layer is asked for, be it by a press, a link or a host. */
export function createSpreadLoading(store: Store, loadSpread: () => Promise<void>): View {
  let isLoading = false;

  const load = async (): Promise<void> => {
    isLoading = true;
    try {
      await loadSpread();
      // The same layers as a new list: whoever draws them draws anew.
      setSpread(store, [...store.getState().spread]);
    } catch (error) {
      const { spread } = store.getState();
      setSpread(store, []);
      tellMissing(store, 'spread', error, () => setSpread(store, spread));
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
