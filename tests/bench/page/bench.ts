import { MapLibreMap } from 'maplibre-gl';
import '../../../src/main.ts';

declare global {
  interface Window {
    bench: { repaints(times: number): Promise<number>; steps(times: number): Promise<number> };
  }
}

/** Catches the app's map, which the app itself gives to nobody. */
let map: MapLibreMap | undefined;
const { triggerRepaint } = MapLibreMap.prototype;
MapLibreMap.prototype.triggerRepaint = function (this: MapLibreMap) {
  map = this;
  triggerRepaint.call(this);
};

const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

async function timed(times: number, change: (round: number) => void): Promise<number> {
  const start = performance.now();
  for (let round = 0; round < times; round += 1) {
    change(round);
    await painted();
  }
  return (performance.now() - start) / times;
}

window.bench = {
  /** Milliseconds of a repaint of the map as it is. */
  repaints: (times) => timed(times, () => map?.triggerRepaint()),
  /** Milliseconds from a step of the slider to the painted frame, a day at a time over the whole axis and back. */
  steps: (times) => {
    const slider = document.querySelector('[role=slider]:not([hidden])');
    const days =
      Number(slider?.getAttribute('aria-valuemax')) - Number(slider?.getAttribute('aria-valuemin'));
    return timed(times, (round) => {
      const key = Math.floor(round / days) % 2 === 0 ? 'ArrowLeft' : 'ArrowRight';
      slider?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
  },
};
