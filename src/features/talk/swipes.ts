/** Farther than this sideways, in pixels, a quick touch is a swipe. */
const leastDistance = 60;
/** Longer than this, in milliseconds, it is a drag. */
const longestMs = 700;

/** Quick touches to the left and to the right, anywhere but on the time axis. Heard before the map takes them. */
export function listenToSwipes(
  root: HTMLElement,
  onSwipe: (direction: 'next' | 'previous') => void,
  signal: AbortSignal,
): void {
  let start: { readonly x: number; readonly y: number; readonly time: number } | undefined;
  root.addEventListener(
    'touchstart',
    (event) => {
      const [touch, second] = event.touches;
      const isOnAxis = (event.target as Element).closest('.timeline') !== null;
      start =
        touch && !second && !isOnAxis
          ? { x: touch.clientX, y: touch.clientY, time: event.timeStamp }
          : undefined;
    },
    { signal, passive: true, capture: true },
  );
  root.addEventListener(
    'touchend',
    (event) => {
      const [touch] = event.changedTouches;
      if (!start || !touch) return;
      const dx = touch.clientX - start.x;
      const dy = touch.clientY - start.y;
      const isQuick = event.timeStamp - start.time <= longestMs;
      start = undefined;
      if (isQuick && Math.abs(dx) >= leastDistance && Math.abs(dx) > 2 * Math.abs(dy)) {
        onSwipe(dx < 0 ? 'next' : 'previous');
      }
    },
    { signal, passive: true, capture: true },
  );
}
