/** What outlives a visit: short texts, each under a topic. Nothing is ever thrown. */
export interface Memory {
  /** The text of a topic; null where there is none, or where nothing is kept. */
  read(topic: string): string | null;
  /** Keeps a text; undefined forgets it. */
  write(topic: string, text: string | undefined): void;
}

/** For maps that are guests in a page: what belongs to the page around is not theirs to fill. */
export const noMemory: Memory = { read: () => null, write: () => undefined };

/**
 * What a browser keeps for a site.
 *
 * @param storage is asked for at each use: a sandboxed frame throws where it is named
 * @param name of the map; topics are kept as `name-topic`, the empty one as `name`
 */
export function storedMemory(storage: () => Storage, name: string): Memory {
  const keyOf = (topic: string): string => (topic === '' ? name : `${name}-${topic}`);
  return {
    read(topic) {
      try {
        return storage().getItem(keyOf(topic));
      } catch {
        return null;
      }
    },
    write(topic, text) {
      try {
        if (text === undefined) storage().removeItem(keyOf(topic));
        else storage().setItem(keyOf(topic), text);
      } catch {
        // A browser that keeps nothing still shows everything.
      }
    },
  };
}
