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

/** @param now milliseconds from any moment on */
export function createWorkBudget(now: () => number = () => performance.now()): WorkBudget {
  const accounts = new Map<string, { left: number; at: number }>();
  return {
    spend(host, work) {
      const begin = now();
      const account = accounts.get(host) ?? { left: mostSaved, at: begin };
      accounts.set(host, account);
      account.left = Math.min(mostSaved, account.left + (begin - account.at) * share);
      account.at = begin;
      if (account.left <= 0) return false;
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
