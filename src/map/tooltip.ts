import type { ScreenPosition } from './mapLimits.ts';

/** A short text beside what the pointer or the focus is on. Marks carry the same words for assistive technology. */
export interface Tooltip {
  readonly element: HTMLElement;
  /** @param position where it points to, in pixels of the map */
  show(lines: readonly string[], position: ScreenPosition): void;
  hide(): void;
}

/** Between the tooltip and what it points to, in pixels. */
const gap = 16;

export function createTooltip(): Tooltip {
  const element = document.createElement('div');
  element.className = 'map-tooltip';
  element.setAttribute('aria-hidden', 'true');
  element.hidden = true;
  let shown = '';
  return {
    element,
    show(lines, { x, y }) {
      const text = lines.join('\n');
      if (text !== shown) {
        shown = text;
        element.replaceChildren(
          ...lines.map((line, position) => {
            const part = document.createElement(position === 0 ? 'strong' : 'span');
            part.textContent = line;
            return part;
          }),
        );
      }
      element.hidden = false;
      const { offsetParent } = element;
      const width = offsetParent?.clientWidth ?? 0;
      const left = Math.max(8, Math.min(width - element.offsetWidth - 8, x - element.offsetWidth / 2));
      const isAbove = y - gap - element.offsetHeight > 8;
      element.style.translate = `${Math.round(left)}px ${Math.round(isAbove ? y - gap - element.offsetHeight : y + gap)}px`;
    },
    hide() {
      shown = '';
      element.hidden = true;
    },
  };
}
