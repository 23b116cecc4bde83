import { GPUInitializationError, LngLat, MapLibreMap, type MapMouseEvent, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Tokens } from '../look/tokens.ts';
import type { Ground } from '../picture/ground.ts';
import type { Camera } from '../picture/mercator.ts';
import type { Boundaries } from '../state/state.ts';
import { groundPaint, groundStyle, type ProvinceState } from './baseStyle.ts';
import { type CameraMove, constrainCamera, type ScreenPosition } from './mapLimits.ts';

setWorkerUrl(workerUrl);

export interface SurfaceListener {
  /** The camera has moved; `byHand` says whether a person's gesture moved it. */
  onMove(camera: Camera, byHand: boolean): void;
  /** A movement has ended. */
  onRest(camera: Camera, byHand: boolean): void;
  onClick(position: ScreenPosition): void;
  /** The pointer has moved over the map, or left it. */
  onPointer(position: ScreenPosition | undefined): void;
  /** Paint and provinces can be set from now on; what was set before is lost. */
  onReady(): void;
  /** The first picture of the ground is on the screen. */
  onDrawn(): void;
  onFailure(): void;
}

/** The drawn ground and its gestures. */
export interface Surface {
  /** Where marks are laid, so that gestures that begin on them reach the map. */
  readonly overlayHost: HTMLElement;
  moveTo(camera: Camera, move: CameraMove): void;
  zoomBy(steps: number): void;
  setPaint(tokens: Tokens, boundaries: Boundaries): void;
  setProvince(code: string, state: ProvinceState): void;
  setCursor(pointing: boolean): void;
  dispose(): void;
}

/** Whether an error says that this browser can't give a WebGL context. */
export function isWithoutWebGl(error: unknown): boolean {
  return error instanceof GPUInitializationError;
}

function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { longitude: lng, latitude: lat, zoom: map.getZoom() };
}

function listen(map: MapLibreMap, listener: SurfaceListener): void {
  const byHand = (event: { originalEvent?: unknown }): boolean => event.originalEvent !== undefined;
  const positionOf = ({ point }: MapMouseEvent): ScreenPosition => ({ x: point.x, y: point.y });
  map.on('move', (event) => listener.onMove(cameraOf(map), byHand(event)));
  map.on('moveend', (event) => listener.onRest(cameraOf(map), byHand(event)));
  map.on('click', (event) => listener.onClick(positionOf(event)));
  map.on('mousemove', (event) => listener.onPointer(positionOf(event)));
  map.on('mouseout', () => listener.onPointer(undefined));
  map.once('idle', () => listener.onDrawn());
  map.on('error', () => listener.onFailure());
}

/**
 * Draws the ground with MapLibre.
 *
 * @throws GPUInitializationError where there is no WebGL; see {@link isWithoutWebGl}
 */
export function createSurface(
  container: HTMLElement,
  ground: Ground,
  start: {
    readonly camera: Camera;
    readonly tokens: Tokens;
    readonly boundaries: Boundaries;
    readonly label: string;
    /** Said when a gesture is left to the page around; undefined where the map takes all gestures. */
    readonly guestHints: Readonly<Record<string, string>> | undefined;
  },
  listener: SurfaceListener,
): Surface {
  const { camera } = start;
  const map = new MapLibreMap({
    container,
    style: groundStyle(ground, start.tokens, start.boundaries),
    center: [camera.longitude, camera.latitude],
    zoom: camera.zoom,
    // Only the centre is bound: the ground reaches far beyond what the widest screen shows from there.
    transformConstrain: ({ lng, lat }, zoom) => {
      const { longitude, latitude, zoom: allowed } = constrainCamera({ longitude: lng, latitude: lat, zoom });
      return { center: new LngLat(longitude, latitude), zoom: allowed };
    },
    attributionControl: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    maxPitch: 0,
    renderWorldCopies: false,
    fadeDuration: 0,
    cooperativeGestures: start.guestHints !== undefined,
    locale: { 'Map.Title': start.label, ...start.guestHints },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.getCanvas().removeAttribute('role');
  listen(map, listener);
  let isReady = false;
  /** Where quick presses of a zoom button add up to. */
  let targetZoom: number | undefined;
  map.on('moveend', () => {
    targetZoom = undefined;
  });
  listener.onMove(cameraOf(map), false);
  map.once('style.load', () => {
    isReady = true;
    listener.onReady();
  });

  return {
    overlayHost: map.getCanvasContainer(),
    moveTo({ longitude, latitude, zoom }, move) {
      const target = { center: [longitude, latitude] as [number, number], zoom };
      if (move === 'ease') map.easeTo({ ...target, duration: 600 });
      else map.jumpTo(target);
    },
    zoomBy(steps) {
      targetZoom = constrainCamera({ ...cameraOf(map), zoom: (targetZoom ?? map.getZoom()) + steps }).zoom;
      map.easeTo({ zoom: targetZoom, duration: 250 }, { originalEvent: true });
    },
    setPaint(tokens, boundaries) {
      if (!isReady) return;
      for (const [layer, property, value] of groundPaint(tokens, boundaries)) {
        map.setPaintProperty(layer, property as Parameters<typeof map.setPaintProperty>[1], value);
      }
    },
    setProvince(code, state) {
      if (isReady) map.setFeatureState({ source: 'provinces', id: code }, { ...state });
    },
    setCursor(pointing) {
      map.getCanvas().style.cursor = pointing ? 'pointer' : '';
    },
    dispose: () => map.remove(),
  };
}
