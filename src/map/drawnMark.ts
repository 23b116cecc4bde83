/** Set when ground and marks have first been painted. */
const drawnMark = 'map-drawn';

export interface DrawnMark {
  /** Whether the map has drawn both. */
  isSet(): boolean;
  /** Waits until what was drawn is painted, and tells so; at once where that was told. */
  set(): Promise<void>;
}

/** Tells, by a mark of the browser's timeline, when ground and marks have been painted. */
export function createDrawnMark(nextFrame: (callback: () => void) => void): DrawnMark {
  let isSet = false;
  return {
    isSet: () => isSet,
    async set() {
      if (isSet) return;
      isSet = true;
      // A task that a frame asks for runs once that frame is painted.
      await new Promise<void>((resolve) => nextFrame(() => window.setTimeout(resolve)));
      // The page may have shown this moment before the app came.
      if (performance.getEntriesByName(drawnMark).length === 0) performance.mark(drawnMark);
    },
  };
}
