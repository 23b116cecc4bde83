/** What lies over the map, by the names of their classes; the first two tell style sheets how high they are. */
const measured = ['timeline', 'heading'] as const;
const watched = [...measured, 'panel', 'talk-card'] as const;

/**
 * Watches what lies over the map.
 *
 * @param onResize told of any that has another size
 */
export function watchSizes(
  root: HTMLElement,
  place: (selector: string) => HTMLElement,
  onResize: () => void,
): { disconnect(): void } {
  const observer = new ResizeObserver(() => {
    // Read first, so that the page is laid out once.
    const heights = measured.map((name) => [name, place(`.${name}`).offsetHeight] as const);
    for (const [name, height] of heights) root.style.setProperty(`--${name}-height`, `${height}px`);
    onResize();
  });
  for (const name of watched) observer.observe(place(`.${name}`));
  return observer;
}
