export type PressDirection = 'next' | 'previous';

/** How many presses of a clicker a host leaves to the map: as many on, and then as many back. */
export interface PressLimit {
  /** @param most presses from here on; undefined sets no limit */
  set(most: number | undefined): void;
  /** Whether the map may follow a press. */
  allows(direction: PressDirection): boolean;
  /** The map has followed one. */
  count(direction: PressDirection): void;
}

export function createPressLimit(): PressLimit {
  let most: number | undefined;
  let taken = 0;
  return {
    set(limit) {
      most = limit;
      taken = 0;
    },
    allows: (direction) => most === undefined || (direction === 'next' ? taken < most : taken > 0),
    count(direction) {
      taken += direction === 'next' ? 1 : -1;
    },
  };
}
