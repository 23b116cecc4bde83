import { MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import type { PlaceId } from '../domain/ids.ts';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Ground } from '../geometry/ground.ts';
import type { Camera } from '../geometry/mercator.ts';
import { type ThemeName, tokens } from '../look/tokens.ts';
import { groundPaint, groundStyle } from './baseStyle.ts';
import type { ProvinceState, Surface } from './surface.ts';

setWorkerUrl(workerUrl);

export interface GlListener {
  /** The ground is on the screen for the first time. */
  onDrawn(): void;
  /** The graphics context is gone; the browser may give it back. */
  onLost(): void;
  /** There is a graphics context again, for another surface. */
  onRestored(): void;
  onFailure(): void;
}

/**
 * Draws the ground with MapLibre.
 *
 * @throws GPUInitializationError where there is no WebGL
 */
export function createGlSurface(
  container: HTMLElement,
  ground: Ground,
  start: { readonly camera: Camera; readonly theme: ThemeName; readonly foreign: string | undefined },
  listener: GlListener,
): Surface {
  let { camera, theme, foreign } = start;
  const place = (): { center: [number, number]; zoom: number } => ({
    center: [camera.longitude, camera.latitude],
    zoom: camera.zoom,
  });
  const map = new MapLibreMap({
    container,
    style: groundStyle(ground, tokens[theme], foreign),
    ...place(),
    interactive: false,
    // The camera's limits are set where it is moved.
    transformConstrain: (center, zoom) => ({ center, zoom }),
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: 0,
  });
  const canvas = map.getCanvas();
  canvas.setAttribute('aria-hidden', 'true');
  for (const name of ['role', 'aria-label', 'tabindex']) canvas.removeAttribute(name);

  const provinces = new Map<PlaceId, ProvinceState>();
  /** Whether there is a style to paint with; what is set before is kept. */
  let isReady = false;
  let isLost = false;

  const paint = (): void => {
    if (!isReady) return;
    for (const [layer, property, value] of groundPaint(tokens[theme], foreign)) {
      map.setPaintProperty(layer, property as Parameters<typeof map.setPaintProperty>[1], value);
    }
  };
  const showProvince = (code: PlaceId, state: ProvinceState): void => {
    if (isReady) map.setFeatureState({ source: 'provinces', id: code }, { ...state });
  };
  map.on('style.load', () => {
    isReady = true;
    paint();
    for (const [code, state] of provinces) showProvince(code, state);
  });
  map.once('idle', () => listener.onDrawn());
  map.on('error', () => listener.onFailure());
  // Before MapLibre hears of it: its own mending keeps a part of the map that was lost each time (Style.destroy does
  // not let go of what Style._remove does). This map goes, and its canvas waits for the context alone.
  const listening = new AbortController();
  const hear = (name: string, act: () => void): void =>
    canvas.addEventListener(
      name,
      (event) => {
        event.stopImmediatePropagation();
        // Else the browser does not give the context back.
        event.preventDefault();
        act();
      },
      { capture: true, signal: listening.signal },
    );
  hear('webglcontextlost', () => {
    isReady = false;
    isLost = true;
    map.remove();
    listener.onLost();
  });
  hear('webglcontextrestored', () => listener.onRestored());

  const follow = (next: Camera): void => {
    camera = next;
    if (!isLost) map.jumpTo(place());
  };
  return {
    follow,
    settle: follow,
    setPaint(nextTheme, nextForeign) {
      [theme, foreign] = [nextTheme, nextForeign];
      paint();
    },
    setProvince(code, state) {
      provinces.set(code, state);
      showProvince(code, state);
    },
    dispose() {
      listening.abort();
      if (!isLost) map.remove();
    },
  };
}
