import type { Rectangle } from '../geometry/mercator.ts';

/** All that may lie over the map for longer than a message or an open menu. */
const selector = '.heading, .map-tools, .panel, .timeline, .talk-card, .attribution, .embed-link';

/** What lies over the map, in pixels of the map. */
export function coversOf(root: HTMLElement, map: HTMLElement): readonly Rectangle[] {
  const frame = map.getBoundingClientRect();
  return [...root.querySelectorAll(selector)]
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, right, bottom }) => ({
      left: left - frame.left,
      top: top - frame.top,
      right: right - frame.left,
      bottom: bottom - frame.top,
    }));
}
