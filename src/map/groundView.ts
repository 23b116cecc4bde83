import type { PlaceId } from '../domain/ids.ts';
import type { Ground } from '../geometry/ground.ts';
import type { Camera, ScreenSize } from '../geometry/mercator.ts';
import type { ThemeName } from '../look/tokens.ts';
import type { Renderer } from '../state/state.ts';
import type { ProvinceState, Surface } from './surface.ts';
import { createSvgSurface, type DrawPlane } from './svgSurface.ts';
import { wantsGl, webGlSupport } from './webGl.ts';

/** What a person should know about how the ground is drawn. */
export type GroundTrouble = 'noWebGl' | 'contextLost';

export interface GroundViewOptions {
  readonly host: HTMLElement;
  /** The coarse ground that stands in the page before any script runs. */
  readonly first: SVGSVGElement | undefined;
  loadGl(): Promise<typeof import('./glSurface.ts')>;
  /** Whether the map stands still, so that one drawing may take another's place. */
  isAtRest(): boolean;
  /** Undefined: there is none, or none any more. */
  onTrouble(trouble: GroundTrouble | undefined): void;
}

/** The ground, drawn as SVG at once and by MapLibre as soon as it can, where it is wanted and worth it. */
export interface GroundView extends Omit<Surface, 'dispose'> {
  /** Whether anything of the ground can be seen. */
  hasPicture(): boolean;
  setGround(ground: Ground, draw: DrawPlane): void;
  setRenderer(renderer: Renderer): void;
  dispose(): void;
}

export function createGroundView(options: GroundViewOptions): GroundView {
  const { host, loadGl, isAtRest, onTrouble } = options;
  const svgHost = document.createElement('div');
  const glHost = document.createElement('div');
  svgHost.className = 'ground-host';
  glHost.className = 'ground-host gl-host';
  host.append(svgHost, glHost);
  const svg = createSvgSurface(svgHost, options.first);

  let ground: Ground | undefined;
  let renderer: Renderer = 'svg';
  let view: { readonly camera: Camera; readonly screen: ScreenSize } | undefined;
  let paint: { readonly theme: ThemeName; readonly foreign: string | undefined } | undefined;
  const provinces = new Map<PlaceId, ProvinceState>();
  let gl: Surface | undefined;
  let isGlShown = false;
  /** MapLibre has drawn and waits for the map to come to rest. */
  let isGlReady = false;
  /** Each wish for a renderer ends the one before. */
  let wish = 0;

  const show = (which: 'svg' | 'gl'): void => {
    isGlShown = which === 'gl';
    host.dataset['renderer'] = which;
    if (!isGlShown && view) svg.settle(view.camera, view.screen);
  };
  const settleOn = (which: 'svg' | 'gl'): void => {
    show(which);
    host.dataset['settled'] = '';
  };
  const takeOver = (): void => {
    if (!isGlReady || !isAtRest() || !view) return;
    isGlReady = false;
    gl?.follow(view.camera, view.screen);
    settleOn('gl');
    performance.mark('map-alive');
    onTrouble(undefined);
  };
  const leaveGl = (): void => {
    wish += 1;
    isGlReady = false;
    gl?.dispose();
    gl = undefined;
    glHost.replaceChildren();
  };
  const giveUpGl = (): void => {
    leaveGl();
    settleOn('svg');
  };

  const startGl = async (): Promise<void> => {
    wish += 1;
    const own = wish;
    delete host.dataset['settled'];
    try {
      const { createGlSurface } = await loadGl();
      if (own !== wish || !ground || !view || !paint) return;
      gl = createGlSurface(
        glHost,
        ground,
        { camera: view.camera, ...paint },
        {
          onDrawn: () => {
            isGlReady = true;
            takeOver();
          },
          onLost: () => {
            isGlReady = false;
            delete host.dataset['settled'];
            show('svg');
            onTrouble('contextLost');
          },
          onRestored: () => {
            if (own !== wish) return;
            leaveGl();
            void startGl();
          },
          onFailure: () => {
            if (own === wish) giveUpGl();
          },
        },
      );
      for (const [code, state] of provinces) gl.setProvince(code, state);
    } catch {
      // The ground is drawn already, and everything works on it.
      if (own === wish) giveUpGl();
    }
  };

  const choose = (): void => {
    if (!ground) return;
    const support = renderer === 'svg' ? 'none' : webGlSupport();
    onTrouble(renderer !== 'svg' && support === 'none' ? 'noWebGl' : undefined);
    if (!wantsGl(renderer, support)) giveUpGl();
    else if (!gl) void startGl();
  };

  show('svg');
  return {
    hasPicture: () => ground !== undefined || options.first !== undefined,
    setGround(next, draw) {
      ground = next;
      svg.setPlanes(draw);
      choose();
    },
    setRenderer(next) {
      renderer = next;
      choose();
    },
    follow(camera, screen) {
      view = { camera, screen };
      if (!isGlShown) svg.follow(camera, screen);
      gl?.follow(camera, screen);
    },
    settle(camera, screen) {
      view = { camera, screen };
      if (!isGlShown) svg.settle(camera, screen);
      gl?.settle(camera, screen);
      takeOver();
    },
    setPaint(theme, foreign) {
      paint = { theme, foreign };
      svg.setPaint(theme, foreign);
      gl?.setPaint(theme, foreign);
    },
    setProvince(code, state) {
      provinces.set(code, state);
      svg.setProvince(code, state);
      gl?.setProvince(code, state);
    },
    dispose() {
      leaveGl();
      svg.dispose();
      svgHost.remove();
      glHost.remove();
    },
  };
}
