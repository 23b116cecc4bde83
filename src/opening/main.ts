/**
 * Draws the opening scene over the ground that stands in the page, before the app has come: a small program of its
 * own, in the page itself. It knows nothing of the app, which takes its place; where a link asks for more than it can
 * show, it leaves the ground as it is.
 */
import { readRemembered } from '../io/remember.ts';
import { type Camera, worldPoint } from '../picture/mercator.ts';
import { type Drawn, drawOpening, nearestLayout, openingTints, type PlanePlace } from './drawOpening.ts';
import type { OpeningScene } from './openingScene.ts';
import { type OpeningView, openingTheme, openingView } from './openingView.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

function build({ name, attributes, inside }: Drawn): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (typeof inside === 'string') element.textContent = inside;
  else element.append(...inside.map(build));
  return element;
}

/** Lays the ground where a link's camera looks at. */
function layGround(ground: SVGSVGElement, camera: Camera, { plane }: OpeningScene, map: HTMLElement): void {
  const scale = 2 ** (camera.zoom - plane.zoom);
  const { x, y } = worldPoint(camera.longitude, camera.latitude, plane.zoom);
  const { width, height } = ground.viewBox.baseVal;
  Object.assign(ground.style, {
    left: `${map.clientWidth / 2 - (x - plane.left) * scale}px`,
    top: `${map.clientHeight / 2 - (y - plane.top) * scale}px`,
    width: `${width * scale}px`,
    height: `${height * scale}px`,
  });
}

/** Where the ground's box begins, and how many pixels one of its plane takes. */
function placeOf(ground: SVGSVGElement, map: HTMLElement): PlanePlace {
  const box = ground.getBoundingClientRect();
  const around = map.getBoundingClientRect();
  const { width, height } = ground.viewBox.baseVal;
  const scale = Math.min(box.width / width, box.height / height);
  return {
    left: box.left - around.left + (box.width - width * scale) / 2,
    top: box.top - around.top + (box.height - height * scale) / 2,
    scale,
  };
}

function show(scene: OpeningScene, view: OpeningView, ground: SVGSVGElement, map: HTMLElement): void {
  const spoken = scene.languages.find(({ language }) => language === view.language);
  if (!spoken) return;
  if (view.camera) layGround(ground, view.camera, scene, map);
  const place = placeOf(ground, map);
  const magnified = Number.parseFloat(getComputedStyle(map).getPropertyValue('--scale')) || 1;
  const own = { left: place.left / magnified, top: place.top / magnified, scale: place.scale / magnified };
  const layout = nearestLayout(spoken.layouts, scene.plane.zoom + Math.log2(own.scale));
  if (!layout) return;
  for (const [code, tint] of openingTints(scene, view.window)) {
    ground.querySelector(`[data-code="${CSS.escape(code)}"]`)?.setAttribute('data-tint', String(tint));
  }
  map.append(
    build({
      name: 'svg',
      attributes: { class: 'overlay', lang: view.language, 'aria-hidden': 'true' },
      inside: drawOpening(scene, spoken, layout, view.window, own),
    }),
  );
  const title = document.createElement('div');
  title.className = 'heading';
  title.setAttribute('aria-hidden', 'true');
  title.append(Object.assign(document.createElement('h1'), { textContent: spoken.title }));
  map.before(title);
  // A task that a frame asks for runs once that frame is painted.
  requestAnimationFrame(() => setTimeout(() => performance.mark('map-drawn')));
}

const data = document.getElementById('opening');
const ground = document.querySelector<SVGSVGElement>('.first-ground');
const map = ground?.parentElement;
if (data && ground && map) {
  const query = new URLSearchParams(location.search);
  const reader = { ...readRemembered(), browserLanguages: navigator.languages };
  const theme = openingTheme(query, reader);
  if (theme) document.documentElement.dataset['theme'] = theme;
  const scene = JSON.parse(data.textContent ?? '') as OpeningScene;
  const view = openingView(query, scene, reader);
  if (view) {
    document.documentElement.lang = view.language;
    show(scene, view, ground, map);
  }
}
