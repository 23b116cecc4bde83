import type { PlaceId } from '../domain/ids.ts';
import {
  lineWidths,
  type Placement,
  pictureUnder,
  planeUnder,
  planeZoomFor,
} from '../geometry/groundPlane.ts';
import type { Camera, ScreenSize } from '../geometry/mercator.ts';
import { trustedMarkup } from '../start/trustedTypes.ts';
import type { ProvinceState, Surface } from './surface.ts';

/** Markup of the whole ground on the plane of a zoom. */
export type DrawPlane = (zoom: number) => string;

/** A surface that needs nothing but SVG. */
export interface SvgSurface extends Surface {
  readonly element: SVGSVGElement;
  /** From now on the ground is drawn with all the detail that a zoom asks for. */
  setPlanes(draw: DrawPlane): void;
}

/** Drawn beyond each edge of the screen, as a share of it, so that a drag only moves what is drawn. */
const beyond = 0.25;
const svgNamespace = 'http://www.w3.org/2000/svg';

/** The plane that stands in the page before any script runs, with the zoom that it is drawn for. */
function planeIn(element: SVGSVGElement): { readonly plane: SVGGElement; readonly zoom: number } | undefined {
  const plane = element.querySelector<SVGGElement>('g[data-plane]');
  return plane ? { plane, zoom: Number(plane.dataset['plane']) } : undefined;
}

/**
 * Draws the ground as SVG paths that are made once for a range of zooms, and then only moved and magnified.
 *
 * @param first the coarse ground of the page itself, which is taken over
 */
export function createSvgSurface(host: HTMLElement, first: SVGSVGElement | undefined): SvgSurface {
  const element = first ?? document.createElementNS(svgNamespace, 'svg');
  const known = first && planeIn(first);
  const plane = known?.plane ?? document.createElementNS(svgNamespace, 'g');
  let planeZoom = known?.zoom;
  if (!known) element.append(plane);
  for (const name of ['viewBox', 'style']) element.removeAttribute(name);
  element.setAttribute('class', 'ground-picture');
  element.setAttribute('aria-hidden', 'true');
  host.append(element);

  let draw: DrawPlane | undefined;
  const markups = new Map<number, string>();
  const provinces = new Map<PlaceId, ProvinceState>();
  let provinceElements = new Map<PlaceId, Element>();
  let foreign: PlaceId | undefined;
  /** Where the picture was last drawn; until it leaves that, it is only moved. */
  let anchor: { readonly camera: Camera; readonly screen: ScreenSize } | undefined;

  const showProvince = (code: PlaceId): void => {
    const own = provinceElements.get(code);
    const { tint, hovered, told } = provinces.get(code) ?? { tint: 0, hovered: false, told: false };
    own?.setAttribute('data-tint', String(tint));
    own?.classList.toggle('hovered', hovered);
    own?.classList.toggle('told', told);
    own?.classList.toggle('foreign', code === foreign);
  };
  const showProvinces = (): void => {
    provinceElements = new Map(
      [...plane.querySelectorAll('.province')].map((own) => [
        (own.getAttribute('data-code') ?? '') as PlaceId,
        own,
      ]),
    );
    for (const code of provinceElements.keys()) showProvince(code);
  };
  showProvinces();

  const drawPlane = (zoom: number): void => {
    if (!draw || zoom === planeZoom) return;
    const markup = markups.get(zoom) ?? draw(zoom);
    markups.set(zoom, markup);
    planeZoom = zoom;
    plane.innerHTML = trustedMarkup(markup);
    showProvinces();
  };

  const drawAt = (camera: Camera, screen: ScreenSize): void => {
    if (planeZoom === undefined) return;
    anchor = { camera, screen };
    const { x, y, scale } = planeUnder(planeZoom, camera, screen);
    const [left, top] = [screen.width * beyond, screen.height * beyond];
    element.style.transform = '';
    plane.setAttribute('transform', `translate(${x + left} ${y + top}) scale(${scale})`);
    for (const [name, width] of Object.entries(lineWidths(camera.zoom))) {
      plane.style.setProperty(`--${name}-width`, String(width / scale));
    }
  };

  /**
   * How the picture as it was drawn is laid under another camera: a map that moves is only moved and magnified, as a
   * picture is, and drawn sharply once it rests. Undefined where it would not fill the screen.
   */
  const placeUnder = (camera: Camera, screen: ScreenSize): Placement | undefined => {
    if (!anchor || planeZoom === undefined) return undefined;
    const { camera: drawn, screen: size } = anchor;
    if (size.width !== screen.width || size.height !== screen.height) return undefined;
    const [now, then] = [planeUnder(planeZoom, camera, screen), planeUnder(planeZoom, drawn, screen)];
    return pictureUnder(then, now, screen, beyond);
  };

  return {
    element,
    setPlanes(next) {
      draw = next;
      if (!anchor) return;
      const { camera, screen } = anchor;
      drawPlane(planeZoomFor(camera.zoom));
      drawAt(camera, screen);
    },
    follow(camera, screen) {
      if (planeZoom === undefined) drawPlane(planeZoomFor(camera.zoom));
      const place = placeUnder(camera, screen);
      if (place) element.style.transform = `translate(${place.x}px, ${place.y}px) scale(${place.scale})`;
      else drawAt(camera, screen);
    },
    settle(camera, screen) {
      drawPlane(planeZoomFor(camera.zoom));
      drawAt(camera, screen);
    },
    setPaint(_theme, next) {
      const changed = [foreign, next];
      foreign = next;
      for (const code of changed) if (code !== undefined) showProvince(code);
    },
    setProvince(code, state) {
      provinces.set(code, state);
      showProvince(code);
    },
    dispose: () => element.remove(),
  };
}
