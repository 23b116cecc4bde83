const storageKey = `${__MAP_NAME__}-columns`;

/** The columns of the table that the reader chose on an earlier visit; undefined where they chose none. */
export function readColumns(): readonly string[] | undefined {
  try {
    const raw: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    return Array.isArray(raw) ? raw.filter((own) => typeof own === 'string') : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers them for the next visit, where the browser lets it; undefined forgets them. */
export function writeColumns(topics: readonly string[] | undefined): void {
  try {
    if (topics === undefined) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(topics));
  } catch {
    // A browser that keeps nothing still shows what was chosen.
  }
}
