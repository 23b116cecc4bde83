import type { Rectangle } from '../picture/mercator.ts';

/** Kept free between what covers the map and what it must show, in pixels. */
const margin = 16;
/** The credit line lies at the lower edge of the free part. */
const attributionHeight = 18;

/**
 * The part of the map that no panel covers. Each cover takes away the side on which it takes least; the heading
 * takes a strip at the top, or part of one where what is shown may reach under it.
 */
export function freeRectangleOf(
  map: HTMLElement,
  covers: readonly HTMLElement[],
  heading: HTMLElement,
  keepClearOfHeading: boolean,
): Rectangle {
  const frame = map.getBoundingClientRect();
  let free = { left: 0, top: 0, right: frame.width, bottom: frame.height };
  for (const cover of covers) {
    const box = cover.getBoundingClientRect();
    const isShown = box.width > 0 && box.height > 0;
    if (!isShown) continue;
    const rest = [
      { ...free, right: Math.min(free.right, box.left - frame.left) },
      { ...free, bottom: Math.min(free.bottom, box.top - frame.top) },
      { ...free, left: Math.max(free.left, box.right - frame.left) },
    ];
    const area = ({ left, right, top, bottom }: Rectangle): number =>
      Math.max(0, right - left) * Math.max(0, bottom - top);
    free = rest.reduce((best, candidate) => (area(candidate) > area(best) ? candidate : best));
  }
  const headingBox = heading.getBoundingClientRect();
  // Under a narrow heading the whole country shows only foreign land: part of the strip is room enough for it.
  const isNarrow = headingBox.width < (free.right - free.left) * 0.75;
  const share = isNarrow && !keepClearOfHeading ? 0.4 : 1;
  const top = Math.min((headingBox.bottom - frame.top) * share, free.bottom * 0.45);
  return {
    left: free.left + margin,
    top: Math.max(free.top, top) + margin / 2,
    right: free.right - margin,
    bottom: free.bottom - margin - attributionHeight,
  };
}
