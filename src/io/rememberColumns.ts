import type { Memory } from './memory.ts';

const topic = 'columns';

/** The columns of the table that the reader chose on an earlier visit; undefined where they chose none. */
export function readColumns(memory: Memory): readonly string[] | undefined {
  try {
    const raw: unknown = JSON.parse(memory.read(topic) ?? 'null');
    return Array.isArray(raw) ? raw.filter((own) => typeof own === 'string') : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers them for the next visit, where the browser lets it; undefined forgets them. */
export function writeColumns(memory: Memory, topics: readonly string[] | undefined): void {
  memory.write(topic, topics === undefined ? undefined : JSON.stringify(topics));
}
