/**
 * WebGL contexts that embeds on one page use together. Browsers give about sixteen to a page, host and all, and take
 * the oldest away without asking.
 */
export const mostAlive = 4;

/** What one embed shows to the others on the page. */
export interface Guest {
  readonly isAlive: boolean;
  /** It is seen, and would live if there were room. */
  readonly isWaiting: boolean;
  /** There is room now. */
  wake(): void;
  /** Another one needs the room. */
  yieldRoom(): void;
}

export interface MapSlots {
  readonly guest: Guest;
  /** Lives as soon as there is room, or makes room. */
  want(wanted: boolean): void;
  /** Lives at once, in another one's place if it must. */
  claim(): void;
}

/**
 * Shares the room among embeds.
 *
 * @param others the other embeds on the page, as they are now
 */
export function createMapSlots(
  others: () => readonly Guest[],
  onChange: (isAlive: boolean) => void,
): MapSlots {
  let isAlive = false;
  let isWaiting = false;

  const set = (alive: boolean): void => {
    if (isAlive === alive) return;
    isAlive = alive;
    onChange(alive);
  };
  const hasRoom = (): boolean => others().filter((other) => other.isAlive).length < mostAlive;
  const wake = (): void => {
    if (!isWaiting || !hasRoom()) return;
    isWaiting = false;
    set(true);
  };

  return {
    guest: {
      get isAlive() {
        return isAlive;
      },
      get isWaiting() {
        return isWaiting;
      },
      wake,
      yieldRoom() {
        set(false);
        isWaiting = true;
      },
    },
    want(wanted) {
      isWaiting = wanted && !isAlive;
      if (wanted) {
        wake();
        return;
      }
      set(false);
      others()
        .find((other) => other.isWaiting)
        ?.wake();
    },
    claim() {
      if (isAlive) return;
      isWaiting = true;
      if (!hasRoom())
        others()
          .find((other) => other.isAlive)
          ?.yieldRoom();
      wake();
    },
  };
}
