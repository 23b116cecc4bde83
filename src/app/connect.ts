import type { Dataset } from '../domain/dataset.ts';
import { type Frame, frameOf, type View } from '../state/frame.ts';
import type { CollectionId } from '../state/state.ts';
import type { Store } from '../state/store.ts';

export interface Connection {
  /** The frame that the views show now. */
  current(): Frame;
  /** Shows what has changed at once, instead of with the next picture. */
  flush(): void;
  dispose(): void;
}

/**
 * The only listener of the store: gathers all changes until the next picture, makes one frame of them, and hands it
 * to every view in order. A view that throws keeps no other from its frame, and is asked again with the next.
 *
 * @param onFailure told once of each view that throws
 */
export function connect(
  store: Store,
  datasetOf: (collection: CollectionId) => Dataset,
  views: readonly View[],
  onFailure: (error: unknown) => void,
): Connection {
  const make = (previous: Frame | undefined): Frame => {
    const state = store.getState();
    return frameOf(state, datasetOf(state.data), previous);
  };
  let frame = make(undefined);
  let request: number | undefined;
  const failed = new Set<View>();

  const hand = (previous: Frame | undefined): void => {
    for (const view of views) {
      try {
        view.update(frame, previous);
      } catch (error) {
        if (failed.has(view)) continue;
        failed.add(view);
        onFailure(error);
      }
    }
  };
  const show = (): void => {
    request = undefined;
    const previous = frame;
    frame = make(previous);
    hand(previous);
  };
  hand(undefined);

  const unsubscribe = store.subscribe(() => {
    request ??= requestAnimationFrame(show);
  });

  return {
    current: () => frame,
    flush() {
      if (request === undefined) return;
      cancelAnimationFrame(request);
      show();
    },
    dispose() {
      unsubscribe();
      if (request !== undefined) cancelAnimationFrame(request);
      for (const view of [...views].reverse()) view.dispose();
    },
  };
}
