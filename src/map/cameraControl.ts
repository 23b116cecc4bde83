import { easeCubicInOut, easeCubicOut, pointer } from 'd3';
import type { MapLimits } from '../domain/story.ts';
import type { Camera, ScreenSize } from '../geometry/mercator.ts';
import { cameraBetween, cameraMovedBy, cameraZoomedAround } from './cameraMath.ts';
import type { createDragging, Dragging } from './dragging.ts';
import { type CameraMove, constrainCamera, type ScreenPosition } from './mapLimits.ts';

export interface CameraOptions {
  /** How far it may go. */
  readonly limits: MapLimits;
  screen(): ScreenSize;
  /** The camera has moved; `byHand` says whether a person's gesture moved it. */
  onMove(camera: Camera, byHand: boolean): void;
  /** A movement has ended. */
  onRest(camera: Camera, byHand: boolean): void;
  /** Runs before the next picture. */
  nextFrame(callback: () => void): void;
  /** Whether the wheel and one finger belong to the page around. */
  isGuest(): boolean;
  /** A gesture was left to the page around. */
  onDeclined(gesture: DeclinedGesture): void;
}

/** What an embedded map leaves to the page around it. */
export type DeclinedGesture = 'wheel' | 'touch';

/** The camera and the gestures that move it, the same whatever draws the ground. */
export interface CameraControl {
  /** Whether a gesture or a movement is under way. */
  isMoving(): boolean;
  moveTo(camera: Camera, move: CameraMove): void;
  zoomBy(steps: number): void;
  /** Drag, pinch and double click are there from now on. */
  allowDragging(create: typeof createDragging): void;
  dispose(): void;
}

const moveMs = { ease: 600, glide: 1000 };
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
  const { screen, limits, onMove, onRest, nextFrame, isGuest, onDeclined } = options;
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
  let dragging: Dragging | undefined;

  const show = (next: Camera, byHand: boolean): void => {
    camera = next;
    dragging?.follow(camera);
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
    show(constrainCamera(next, limits), byHand);
    onRest(camera, byHand);
  };
  const ease = (next: Camera, ms: number, byHand: boolean, curve: (share: number) => number): void => {
    if (stillness.matches) {
      jump(next, byHand);
      return;
    }
    stop();
    const own = movement;
    const [from, to] = [camera, constrainCamera(next, limits)];
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
      cameraZoomedAround(
        camera,
        constrainCamera({ ...camera, zoom: level }, limits).zoom,
        position,
        screen(),
      ),
      ms,
      true,
      easeCubicOut,
    );

  const positionOf = (event: MouseEvent | Touch): ScreenPosition => {
    const [x, y] = pointer(event, host);
    return { x, y };
  };

  const release = (velocity: readonly [number, number] | undefined): void => {
    const [dx, dy] = velocity ?? [0, 0];
    const speed = Math.hypot(dx, dy);
    if (speed === 0 || stillness.matches) {
      onRest(camera, true);
      return;
    }
    const ms = Math.min(speed, fastest) / deceleration;
    // easeCubicOut starts with three times its mean speed.
    const way = (Math.min(1, fastest / speed) * ms) / 3;
    ease(cameraMovedBy(camera, dx * way, dy * way), ms, true, easeCubicOut);
  };

  let lastDouble = Number.NEGATIVE_INFINITY;
  const zoomDouble = (event: MouseEvent | TouchEvent): void => {
    event.preventDefault();
    // d3-zoom reports a double tap, and the browser may report it again.
    const isReported = event.timeStamp - lastDouble < doubleMs;
    const place = 'changedTouches' in event ? event.changedTouches[0] : event;
    if (isReported || !place) return;
    lastDouble = event.timeStamp;
    zoomTo(camera.zoom + (event.shiftKey ? -1 : 1), positionOf(place), zoomMs);
  };

  host.addEventListener(
    'wheel',
    (event) => {
      if (isGuest() && !event.ctrlKey && !event.metaKey) {
        onDeclined('wheel');
        return;
      }
      event.preventDefault();
      if (isHeld || event.deltaY === 0) return;
      const level = (target ?? camera).zoom + wheelSteps(event);
      if (event.deltaMode !== WheelEvent.DOM_DELTA_PIXEL || Math.abs(event.deltaY) >= smoothDelta) {
        zoomTo(level, positionOf(event), wheelMs);
        return;
      }
      stop();
      const next = constrainCamera({ ...camera, zoom: level }, limits).zoom;
      show(constrainCamera(cameraZoomedAround(camera, next, positionOf(event), screen()), limits), true);
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
      if (move === 'jump') jump(next, false);
      else ease(next, moveMs[move], false, easeCubicInOut);
    },
    zoomBy(steps) {
      const from = target ?? camera;
      ease({ ...from, zoom: from.zoom + steps }, zoomMs, true, easeCubicOut);
    },
    allowDragging(create) {
      dragging ??= create(host, camera, screen, limits, {
        accepts(touches) {
          const isLeft = isGuest() && touches === 1;
          if (isLeft) onDeclined('touch');
          return !isLeft;
        },
        onHold() {
          stop();
          isHeld = true;
          host.classList.add('held');
        },
        onDrag(next) {
          camera = next;
          onMove(camera, true);
        },
        onRelease(moved, speed) {
          isHeld = false;
          host.classList.remove('held');
          if (moved) release(speed);
          else onRest(camera, false);
        },
        onDouble: zoomDouble,
      });
      // One finger scrolls the page; d3-zoom would forbid it.
      if (isGuest()) host.style.touchAction = 'pan-x pan-y';
    },
    dispose() {
      stop();
      listening.abort();
      dragging?.dispose();
    },
  };
}
