/** Kept between a button and what it opens, and between that and the edge of the window, in pixels. */
const gap = 4;

const properties = ['inset', 'left', 'top'] as const;

/** Puts what a button opens beside it: pop-ups stand in the window, not in the map. */
export function placePopUps(root: HTMLElement, signal: AbortSignal): void {
  root.addEventListener(
    'toggle',
    (event) => {
      const popUp = event.target;
      if (!(popUp instanceof HTMLElement && popUp.popover)) return;
      if (!popUp.matches(':popover-open')) {
        for (const name of properties) popUp.style.removeProperty(name);
        return;
      }
      const button = root.querySelector(`[popovertarget="${CSS.escape(popUp.id)}"]`);
      if (!button) return;
      const at = button.getBoundingClientRect();
      popUp.style.inset = 'auto';
      const { width, height } = popUp.getBoundingClientRect();
      const within = (wanted: number, room: number): string =>
        `${Math.max(gap, Math.min(wanted, room - gap))}px`;
      popUp.style.left = within(at.right - width, innerWidth - width);
      popUp.style.top = within(at.bottom + gap, innerHeight - height);
    },
    { capture: true, signal },
  );
}
