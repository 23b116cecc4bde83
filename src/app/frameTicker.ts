import type { Ticker } from '../state/clock.ts';

/** Ticks with the browser's pictures. */
export const frameTicker: Ticker = {
  request(callback) {
    const handle = requestAnimationFrame(callback);
    return () => cancelAnimationFrame(handle);
  },
};
