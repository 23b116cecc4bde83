import {
  type D3ZoomEvent,
  easeCubicInOut,
  easeCubicOut,
  pointer,
  select,
  type ZoomTransform,
  zoom,
} from 'd3';
import type { Camera, ScreenSize } from '../picture/mercator.ts';
import { cameraBetween, cameraMovedBy, cameraOf, cameraZoomedAround, transformOf } from './cameraMath.ts';
import { type CameraMove, constrainCamera, type ScreenPosition, zoomLimits } from './mapLimits.ts';

export interface CameraOptions {
  screen(): ScreenSize;
  /** The camera has moved; `byHand` says whether a person's gesture moved it. */
  onMove(camera: Camera, byHand: boolean): void;
  /** A movement has ended. */
  onRest(camera: Camera, byHand: boolean): void;
  /** Runs before the next picture. */
  nextFrame(callback: () => void): void;
}

/** The camera and the gestures that move it, the same whatever draws the ground. */
export interface CameraControl {
  /** Whether a gesture or a movement is under way. */
  isMoving(): boolean;
  moveTo(camera: Camera, move: CameraMove): void;
  zoomBy(steps: number): void;
  dispose(): void;
}

const easeMs = 600;
const zoomMs = 250;
const wheelMs = 160;
const keyMs = 300;
/** An arrow key moves the map so far, in pixels. */
const keyWay = 100;
/** A wheel that tells less at once than this is a touch pad, which is followed at once. Pixels. */
const smoothDelta = 40;
/** How a thrown map slows down, in pixels per ms². */
const deceleration = 0.0025;
const fastest = 1.4;
/** The speed of a throw is that of the last moments before it, in ms. */
const throwMs = 120;
/** Two taps, or two reports of the same double tap, in ms. */
const doubleMs = 400;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Zoom steps of a turn of the wheel, as d3-zoom has it by default. */
function wheelSteps({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const unit =
    deltaMode === WheelEvent.DOM_DELTA_LINE ? 0.05 : deltaMode === WheelEvent.DOM_DELTA_PAGE ? 1 : 0.002;
  return -deltaY * unit * (ctrlKey ? 10 : 1);
}

export function createCameraControl(host: HTMLElement, start: Camera, options: CameraOptions): CameraControl {
  const { screen, onMove, onRest, nextFrame } = options;
  const stillness = matchMedia('(prefers-reduced-motion: reduce)');
  const listening = new AbortController();
  const { signal } = listening;
  let camera = start;
  /** Where the movement that is under way leads. */
  let target: Camera | undefined;
  let isHeld = false;
  /** Each movement ends the one before. */
  let movement = 0;
  let wheelTimer: number | undefined;

  const show = (next: Camera, byHand: boolean): void => {
    camera = next;
    select(host).property('__zoom', transformOf(camera, screen()));
    onMove(camera, byHand);
  };
  const stop = (): void => {
    movement += 1;
    target = undefined;
    window.clearTimeout(wheelTimer);
    wheelTimer = undefined;
  };
  const jump = (next: Camera, byHand: boolean): void => {
    stop();
    show(constrainCamera(next), byHand);
    onRest(camera, byHand);
  };
  const ease = (next: Camera, ms: number, byHand: boolean, curve: (share: number) => number): void => {
    if (stillness.matches) {
      jump(next, byHand);
      return;
    }
    stop();
    const own = movement;
    const [from, to] = [camera, constrainCamera(next)];
    const begin = performance.now();
    target = to;
    const step = (): void => {
      if (own !== movement) return;
      const share = Math.min(1, (performance.now() - begin) / ms);
      show(share === 1 ? to : cameraBetween(from, to, curve(share)), byHand);
      if (share < 1) {
        nextFrame(step);
        return;
      }
      stop();
      onRest(camera, byHand);
    };
    nextFrame(step);
  };
  const zoomTo = (level: number, position: ScreenPosition, ms: number): void =>
    ease(
      cameraZoomedAround(camera, constrainCamera({ ...camera, zoom: level }).zoom, position, screen()),
      ms,
      true,
      easeCubicOut,
    );

  const positionOf = (event: MouseEvent | Touch): ScreenPosition => {
    const [x, y] = pointer(event, host);
    return { x, y };
  };

  let trail: { readonly time: number; readonly transform: ZoomTransform }[] = [];
  const release = (): void => {
    const last = trail.at(-1);
    const first = trail.find(({ time }) => time >= performance.now() - throwMs);
    const ms = last && first ? last.time - first.time : 0;
    if (!last || !first || ms <= 0 || last.transform.k !== first.transform.k || stillness.matches) {
      onRest(camera, true);
      return;
    }
    const dx = (last.transform.x - first.transform.x) / ms;
    const dy = (last.transform.y - first.transform.y) / ms;
    const speed = Math.hypot(dx, dy);
    const glideMs = Math.min(speed, fastest) / deceleration;
    const way = (Math.min(1, fastest / speed) * glideMs) / 3;
    ease(cameraMovedBy(camera, dx * way, dy * way), glideMs, true, easeCubicOut);
  };

  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: MouseEvent) => !event.ctrlKey && !event.button)
    .extent(() => [
      [0, 0],
      [screen().width, screen().height],
    ])
    .scaleExtent([2 ** zoomLimits.least, 2 ** zoomLimits.most])
    .constrain((transform) => transformOf(constrainCamera(cameraOf(transform, screen())), screen()))
    .clickDistance(3)
    .on('start', () => {
      stop();
      isHeld = true;
      trail = [];
      host.classList.add('held');
    })
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
      trail.push({ time: performance.now(), transform });
      camera = cameraOf(transform, screen());
      onMove(camera, true);
    })
    .on('end', () => {
      isHeld = false;
      host.classList.remove('held');
      if (trail.length > 0) release();
    });

  let lastDouble = Number.NEGATIVE_INFINITY;
  const zoomByDouble = (event: MouseEvent | TouchEvent): void => {
    event.preventDefault();
    // d3-zoom reports a double tap, and the browser may report it again.
    const isReported = event.timeStamp - lastDouble < doubleMs;
    const place = 'changedTouches' in event ? event.changedTouches[0] : event;
    if (isReported || !place) return;
    lastDouble = event.timeStamp;
    zoomTo(camera.zoom + (event.shiftKey ? -1 : 1), positionOf(place), zoomMs);
  };

  select(host)
    .call(behaviour)
    .property('__zoom', transformOf(camera, screen()))
    .on('wheel.zoom', null)
    .on('dblclick.zoom', zoomByDouble);

  host.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      if (isHeld || event.deltaY === 0) return;
      const level = (target ?? camera).zoom + wheelSteps(event);
      if (event.deltaMode !== WheelEvent.DOM_DELTA_PIXEL || Math.abs(event.deltaY) >= smoothDelta) {
        zoomTo(level, positionOf(event), wheelMs);
        return;
      }
      stop();
      const next = constrainCamera({ ...camera, zoom: level }).zoom;
      show(constrainCamera(cameraZoomedAround(camera, next, positionOf(event), screen())), true);
      wheelTimer = window.setTimeout(() => {
        stop();
        onRest(camera, true);
      }, wheelMs);
    },
    { passive: false, signal },
  );
  host.addEventListener(
    'keydown',
    (event) => {
      const way = arrows[event.key];
      if (!way || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      event.preventDefault();
      ease(cameraMovedBy(target ?? camera, way[0] * keyWay, way[1] * keyWay), keyMs, true, easeCubicOut);
    },
    { signal },
  );

  return {
    isMoving: () => isHeld || target !== undefined || wheelTimer !== undefined,
    moveTo(next, move) {
      if (move === 'ease') ease(next, easeMs, false, easeCubicInOut);
      else jump(next, false);
    },
    zoomBy(steps) {
      const from = target ?? camera;
      ease({ ...from, zoom: from.zoom + steps }, zoomMs, true, easeCubicOut);
    },
    dispose() {
      stop();
      listening.abort();
      select(host).on('.zoom', null);
    },
  };
}
