import { createMapSlots, type Guest } from './mapSlots.ts';

/** An embed that is scrolled past quickly does not load the map, in milliseconds. */
const settleMs = 150;
/** Windows of embeds keep what they show to the others under a symbol that all frames of a site have in common. */
type GuestWindow = Window & Record<symbol, Guest | undefined>;

/** All frames of a page, however deep. Frames of other origins can be counted, and nothing more. */
function framesOf(page: Window): readonly Window[] {
  const own = Array.from({ length: page.length }, (_, position) => page[position]).filter(
    (frame) => frame !== undefined,
  );
  return own.flatMap((frame) => [frame, ...framesOf(frame)]);
}

function otherGuests(guestKey: symbol): readonly Guest[] {
  const top = window.top ?? window;
  return [top, ...framesOf(top)].flatMap((frame) => {
    if (frame === window) return [];
    try {
      return (frame as unknown as GuestWindow)[guestKey] ?? [];
    } catch {
      // Of another origin.
      return [];
    }
  });
}

/**
 * Draws the map's ground only while the embed is seen, and while not too many others on the page do the same. One
 * that is touched comes first.
 *
 * @param name of the map
 */
export function keepAliveWhileSeen(
  name: string,
  root: HTMLElement,
  setAlive: (alive: boolean) => void,
  signal: AbortSignal,
): void {
  const guestKey = Symbol.for(`${name}.guest`);
  const slots = createMapSlots(() => otherGuests(guestKey), setAlive);
  (window as unknown as GuestWindow)[guestKey] = slots.guest;
  root.addEventListener('pointerenter', slots.claim, { signal });
  root.addEventListener('focusin', slots.claim, { signal });
  const letGo = (): void => slots.want(false);
  addEventListener('pagehide', letGo, { signal });

  let timer: number | undefined;
  const observer = new IntersectionObserver(([entry]) => {
    clearTimeout(timer);
    if (entry?.isIntersecting) timer = window.setTimeout(() => slots.want(true), settleMs);
    else letGo();
  });
  observer.observe(root);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
    letGo();
  });
}
