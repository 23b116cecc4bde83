/** Longer than this, in milliseconds, nobody waits for a picture: a page that is not seen paints none. */
const patienceMs = 250;

/** Resolved when the page as it came has been painted, so that its first picture does not wait for the app. */
export function firstPaint(): Promise<void> {
  if (performance.getEntriesByName('map-drawn').length > 0) return Promise.resolve();
  return new Promise((resolve) => {
    // A task that a frame asks for runs once that frame is painted.
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, patienceMs);
  });
}
