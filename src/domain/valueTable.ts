/** Values, each once. */
export interface ValueTable<T> {
  /** In the order of their first appearance. */
  readonly values: readonly T[];
  /** The position of a value, which is added if it is new. */
  positionOf(value: T): number;
}

/** @param keyOf what tells values apart: those of the same key are one */
export function createValueTable<T>(keyOf: (value: T) => unknown = (value) => value): ValueTable<T> {
  const values: T[] = [];
  const positions = new Map<unknown, number>();
  return {
    values,
    positionOf(value) {
      const key = keyOf(value);
      const position = positions.get(key) ?? values.push(value) - 1;
      positions.set(key, position);
      return position;
    },
  };
}
