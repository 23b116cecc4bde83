import type { Feature } from '../../page/feature.ts';
import { addNotice, dismissNotice } from '../../state/actions.ts';
import { loadOffline } from './parts.ts';

/** Keeps the site for when there is no network, and tells of newer versions. */
export const installOffline: Feature = ({ store, orders }) => {
  if (import.meta.env.MODE !== 'production' || store.getState().mode === 'embed') return [];
  // Without it the map needs a network, and says nothing of it until it misses one.
  loadOffline().then(
    ({ keepOffline }) =>
      keepOffline({
        onUpdate(load) {
          orders.answer('takeOver', load);
          addNotice(store, { id: 'update', kind: 'updateReady' });
        },
        onTakenOver(load) {
          orders.answer('takeOver', load);
          dismissNotice(store, 'update');
          addNotice(store, { id: 'update-taken', kind: 'updateTaken' });
        },
      }),
    () => undefined,
  );
  return [];
};
