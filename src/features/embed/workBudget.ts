/** How much of the page's time each host may take. */
export interface WorkBudget {
  /**
   * Does a host's work, if the host has time left.
   *
   * @returns whether the work was done
   */
  spend(host: string, work: () => void): boolean;
}

/** A host that asks for nothing saves up so much, in milliseconds: less than a reader notices. */
const mostSaved = 40;
/** Of each moment, the part that a host gets: enough to follow a hand at 60 Hz. */
const share = 0.25;
/** However long each takes, so many requests at once are done: a slow machine refuses no clicker. */
const mostPresses = 8;
/** So many of them come back with each millisecond. */
const pressesPerMillisecond = 0.004;

/** @param now milliseconds from any moment on */
export function createWorkBudget(now: () => number = () => performance.now()): WorkBudget {
  const accounts = new Map<string, { left: number; presses: number; at: number }>();
  return {
    spend(host, work) {
      const begin = now();
      const account = accounts.get(host) ?? { left: mostSaved, presses: mostPresses, at: begin };
      accounts.set(host, account);
      const rest = begin - account.at;
      account.left = Math.min(mostSaved, account.left + rest * share);
      account.presses = Math.min(mostPresses, account.presses + rest * pressesPerMillisecond);
      account.at = begin;
      if (account.left <= 0 && account.presses < 1) return false;
      account.presses = Math.max(0, account.presses - 1);
      try {
        work();
      } finally {
        account.at = now();
        account.left -= account.at - begin;
      }
      return true;
    },
  };
}
