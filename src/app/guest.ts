import { createMapSlots, type Guest } from './mapSlots.ts';

/** An embed that is scrolled past quickly does not load the map, in milliseconds. */
const settleMs = 150;
/** Where each embed's window keeps what it shows to the others; one symbol for all frames of a site. */
const guestKey = Symbol.for(`${__MAP_NAME__}.guest`);

type GuestWindow = Window & { [guestKey]?: Guest };

/** All frames of a page, however deep. Frames of other origins can be counted, and nothing more. */
function framesOf(page: Window): readonly Window[] {
  const own = Array.from({ length: page.length }, (_, position) => page[position]).filter(
    (frame) => frame !== undefined,
  );
  return own.flatMap((frame) => [frame, ...framesOf(frame)]);
}

function otherGuests(): readonly Guest[] {
  const top = window.top ?? window;
  return [top, ...framesOf(top)].flatMap((frame) => {
    if (frame === window) return [];
    try {
      return (frame as GuestWindow)[guestKey] ?? [];
    } catch {
      // Of another origin.
      return [];
    }
  });
}

/**
 * Draws the map's ground only while the embed is seen, and while not too many others on the page do the same. One
 * that is touched comes first.
 */
export function keepAliveWhileSeen(
  root: HTMLElement,
  setAlive: (alive: boolean) => void,
  signal: AbortSignal,
): void {
  const slots = createMapSlots(otherGuests, setAlive);
  (window as GuestWindow)[guestKey] = slots.guest;
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
