import { type D3ZoomEvent, select, type ZoomTransform, zoom } from 'd3';
import type { MapLimits } from '../domain/story.ts';
import type { Camera, ScreenSize } from '../geometry/mercator.ts';
import { constrainCamera } from './mapLimits.ts';
import { cameraOf, transformOf } from './zoomTransform.ts';

export interface DraggingListener {
  /**
   * Whether a gesture is for the map.
   *
   * @param touches how many fingers; 0 for a mouse
   */
  accepts(touches: number): boolean;
  onHold(): void;
  onDrag(camera: Camera): void;
  /**
   * The hand lets go.
   *
   * @param speed of a map that is thrown, in pixels per ms; undefined where it was held still, or not moved at all
   */
  onRelease(moved: boolean, speed: readonly [number, number] | undefined): void;
  onDouble(event: MouseEvent | TouchEvent): void;
}

/** Drag and pinch. */
export interface Dragging {
  /** The camera has been moved by something else. */
  follow(camera: Camera): void;
  dispose(): void;
}

/** The speed of a throw is that of the last moments before it, in ms. */
const throwMs = 120;

interface Trace {
  readonly time: number;
  readonly transform: ZoomTransform;
}

function speedOf(trail: readonly Trace[]): readonly [number, number] | undefined {
  const last = trail.at(-1);
  const first = trail.find(({ time }) => time >= performance.now() - throwMs);
  if (!last || !first || last.time <= first.time || last.transform.k !== first.transform.k) return undefined;
  const ms = last.time - first.time;
  return [(last.transform.x - first.transform.x) / ms, (last.transform.y - first.transform.y) / ms];
}

export function createDragging(
  host: HTMLElement,
  camera: Camera,
  screen: () => ScreenSize,
  limits: MapLimits,
  { accepts, onHold, onDrag, onRelease, onDouble }: DraggingListener,
): Dragging {
  let trail: Trace[] = [];
  const follow = (next: Camera): void => void select(host).property('__zoom', transformOf(next, screen()));
  const behaviour = zoom<HTMLElement, unknown>()
    .filter(
      (event: MouseEvent | TouchEvent) =>
        !event.ctrlKey &&
        !('button' in event && event.button) &&
        accepts('touches' in event ? event.touches.length : 0),
    )
    .extent(() => [
      [0, 0],
      [screen().width, screen().height],
    ])
    .scaleExtent([2 ** limits.minZoom, 2 ** limits.maxZoom])
    .constrain((transform) => transformOf(constrainCamera(cameraOf(transform, screen()), limits), screen()))
    .clickDistance(3)
    .on('start', () => {
      trail = [];
      onHold();
    })
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
      trail.push({ time: performance.now(), transform });
      onDrag(cameraOf(transform, screen()));
    })
    .on('end', () => onRelease(trail.length > 0, speedOf(trail)));
  // The wheel and double clicks are eased, which d3-zoom does in a way of its own.
  select(host).call(behaviour).on('wheel.zoom', null).on('dblclick.zoom', onDouble);
  follow(camera);
  return {
    follow,
    dispose: () => void select(host).on('.zoom', null),
  };
}
