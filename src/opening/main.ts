/**
 * Draws the opening scene over the ground that stands in the page, before the app has come: a small program of its
 * own, in the page itself. It knows nothing of the app, which takes its place.
 */

import { type Camera, type ScreenSize, worldPoint } from '../geometry/mercator.ts';
import { storedMemory } from '../io/memory.ts';
import { readRemembered } from '../io/remember.ts';
import type { Drawing } from '../layout/drawingSpec.ts';
import { coversOf } from '../map/covers.ts';
import { freePartOf } from '../map/freePart.ts';
import { homeCamera } from '../map/homeCamera.ts';
import { createMagnifier } from '../map/magnifier.ts';
import { constrainCamera } from '../map/mapLimits.ts';
import { makeElement } from '../paint/makeElement.ts';
import { drawn } from './drawn.ts';
import { drawOpening, nearestLayout, openingTints, type PlanePlace } from './drawOpening.ts';
import { drawShell } from './drawShell.ts';
import type { OpeningScene } from './openingScene.ts';
import { type OpeningView, openingTheme, openingView } from './openingView.ts';

function make(own: Drawing, isInert = true): Element {
  const element = makeElement(document, own, 'http://www.w3.org/1999/xhtml');
  if (isInert) element.setAttribute('aria-hidden', 'true');
  return element;
}

/** Where the scene's plane lies on a screen. */
function placeOf({ plane }: OpeningScene, camera: Camera, { width, height }: ScreenSize): PlanePlace {
  const scale = 2 ** (camera.zoom - plane.zoom);
  const { x, y } = worldPoint(camera.longitude, camera.latitude, plane.zoom);
  return { left: width / 2 - (x - plane.left) * scale, top: height / 2 - (y - plane.top) * scale, scale };
}

interface Elements {
  readonly app: HTMLElement;
  readonly ground: SVGSVGElement;
  readonly map: HTMLElement;
}

/** Where the map belongs, between what lies over it; undefined where there is no room. */
function cameraOf(scene: OpeningScene, view: OpeningView, { app, map }: Elements): Camera | undefined {
  const screen = { width: map.clientWidth, height: map.clientHeight };
  return view.camera
    ? constrainCamera(view.camera, scene.limits)
    : homeCamera(scene, freePartOf(screen, coversOf(app, map)));
}

/** Lays the ground where a camera has it, and marks and names over it. */
function layMap(
  scene: OpeningScene,
  spoken: OpeningScene['languages'][number],
  view: OpeningView,
  camera: Camera,
  { ground, map }: Elements,
): void {
  const screen = { width: map.clientWidth, height: map.clientHeight };
  const onScreen = placeOf(scene, camera, screen);
  const { width, height } = ground.viewBox.baseVal;
  Object.assign(ground.style, {
    left: `${onScreen.left}px`,
    top: `${onScreen.top}px`,
    width: `${width * onScreen.scale}px`,
    height: `${height * onScreen.scale}px`,
    display: 'block',
  });
  map.querySelector('.overlay')?.remove();
  const magnifier = createMagnifier(map);
  magnifier.read();
  const own = placeOf(scene, magnifier.camera(camera), magnifier.size(screen));
  const layout = nearestLayout(spoken.layouts, scene.plane.zoom + Math.log2(own.scale));
  if (!view.window || !layout) return;
  for (const [code, tint] of openingTints(scene, view.window)) {
    ground.querySelector(`[data-code="${CSS.escape(code)}"]`)?.setAttribute('data-tint', String(tint));
  }
  const inside = drawOpening(scene, spoken, layout, view.window, own);
  map.append(make(drawn('svg', { class: 'overlay', lang: view.language }, inside)));
}

function show(scene: OpeningScene, elements: Elements): void {
  const { app, ground, map } = elements;
  const query = new URLSearchParams(location.search);
  const reader = {
    ...readRemembered(storedMemory(() => localStorage, __MAP_NAME__)),
    browserLanguages: navigator.languages,
  };
  const { dataset } = document.documentElement;
  const theme = openingTheme(query, reader);
  if (theme) dataset['theme'] = theme;
  const view = openingView(query, scene, reader);
  const spoken = scene.languages.find(({ language }) => language === view.language);
  if (!spoken) return;
  document.documentElement.lang = view.language;
  const mode = query.get('mode');
  if (mode === 'embed' || mode === 'present') app.dataset['mode'] = mode;
  if (mode !== 'embed' || query.get('title') === '1') app.classList.add('with-title');

  const timeline = app.querySelector<HTMLElement>('.timeline');
  if (timeline && mode !== 'present') {
    const shell = drawShell(scene, spoken, view.window?.to);
    map.before(make(shell.heading, false));
    timeline.append(...shell.timeline.map((part) => make(part)));
    app.append(make(shell.tools), make(shell.attribution));
  }
  let laid = '';
  const lay = (): void => {
    if (timeline) app.style.setProperty('--timeline-height', `${timeline.offsetHeight}px`);
    const camera = cameraOf(scene, view, elements);
    const key = JSON.stringify(camera);
    if (!camera || key === laid) return;
    laid = key;
    layMap(scene, spoken, view, camera, elements);
  };
  lay();
  // Other fonts make other lines. `fonts.ready` waits for the programs, too.
  const fonts = [...document.fonts].filter(({ status }) => status === 'loading').map(({ loaded }) => loaded);
  if (fonts.length > 0) {
    void Promise.allSettled(fonts).then(() => {
      // The app, once it is there, sees to it itself.
      if (ground.classList.contains('first-ground')) lay();
    });
  }
  // A task that a frame asks for runs once that frame is painted.
  if (map.querySelector('.overlay'))
    requestAnimationFrame(() => setTimeout(() => performance.mark('map-drawn')));
}

const data = document.getElementById('opening-scene')?.textContent;
const app = document.getElementById('app');
const ground = app?.querySelector<SVGSVGElement>('.first-ground');
const map = ground?.parentElement;
// The speaker's window is of another look.
const isMap = !new URLSearchParams(location.search).has('speaker');
if (data && app && ground && map && isMap) show(JSON.parse(data) as OpeningScene, { app, ground, map });
