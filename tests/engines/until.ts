/** A busy machine takes its time. */
const limitMs = 60_000;
/** Between two looks, so that looking leaves the page its time. */
const restMs = 50;

/** Whatever a look may find before what is waited for is there. */
export type NotYet = undefined | null | false | '' | 0;

/** Looks until there is something; returns it, or throws what was waited for. A look that throws is repeated. */
export async function until<Found>(
  expected: string,
  look: () => Promise<Found | NotYet>,
): Promise<Exclude<Found, NotYet>> {
  const end = performance.now() + limitMs;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const found = await look();
      if (found) return found as Exclude<Found, NotYet>;
      last = undefined;
    } catch (error) {
      // What was looked at may have been drawn anew meanwhile.
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
  const reason = last === undefined ? '' : ` (${String(last)})`;
  throw new Error(`waited in vain until ${expected}${reason}`);
}
