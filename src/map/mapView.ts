import { polygonContains } from 'd3';
import type { Topology } from 'topojson-specification';
import { type Dataset, type Entry, entryAfterOpen, presenceOfEntry } from '../domain/dataset.ts';
import type { Gazetteer } from '../domain/gazetteer.ts';
import { type ThemeName, tokens } from '../look/tokens.ts';
import { type Ground, groundOf } from '../picture/ground.ts';
import { country, dataBounds, smallestCountryZoom } from '../picture/homeBounds.ts';
import { createNameGround, layoutMap, type MapLayout, type NameGround } from '../picture/mapLayout.ts';
import {
  type Camera,
  cameraFor,
  cameraShowing,
  degreesOf,
  type Rectangle,
  type ScreenSize,
  worldPoint,
} from '../picture/mercator.ts';
import { addNotice, deselect, hover, select, setMapView } from '../state/actions.ts';
import type { Frame, View } from '../state/frame.ts';
import type { Store } from '../state/store.ts';
import type { ProvinceState } from './baseStyle.ts';
import { constrainCamera, type ScreenPosition } from './mapLimits.ts';
import { createCanvasMeasure } from './measureText.ts';
import { createOverlay } from './overlay.ts';
import type { Surface } from './surface.ts';

export interface MapViewOptions {
  readonly host: HTMLElement;
  readonly store: Store;
  readonly gazetteer: Gazetteer;
  /** The part of the map that nothing covers, in pixels of the map; the heading may lie over foreign land. */
  freeRectangle(keepClearOfHeading: boolean): Rectangle;
  /** The theme that is shown, whoever chose it. */
  shownTheme(): ThemeName;
  loadBasemap(): Promise<Topology>;
  loadSurface(): Promise<typeof import('./surface.ts')>;
  /** Runs before the next picture. */
  nextFrame(callback: () => void): void;
}

export interface MapView extends View {
  zoomBy(steps: number): void;
  /** Fits the whole map to the screen. */
  goHome(): void;
  /** The theme, or the fonts, are others now. */
  refresh(): void;
}

/** Room for the names that stand to the right of their marks, in pixels. */
const nameRoom = 84;
/** Where less of the map is free than this, in pixels, it is not moved for the sake of a mark. */
const leastRoom = 120;
/** Kept between a chosen mark and whatever covers the map, in pixels. */
const selectionMargin = 56;

export function createMapView(options: MapViewOptions): MapView {
  const { host, store, gazetteer } = options;
  const text = createCanvasMeasure();
  let frame: Frame | undefined;
  let ground: Ground | undefined;
  let nameGround: NameGround | undefined;
  let surface: Surface | undefined;
  let layout: MapLayout | undefined;
  let disposed = false;
  let camera: Camera = { longitude: 104, latitude: 36, zoom: 3.4 };
  const shownProvinces = new Map<string, ProvinceState>();
  let hoveredProvince: string | undefined;

  const overlay = createOverlay({
    onChoose: (entry) => frame && select(store, frame.dataset, entry),
    onFocus: (entry) => hover(store, entry?.initiative.id),
  });
  const groundHost = document.createElement('div');
  groundHost.className = 'ground-host';
  host.append(groundHost, overlay.element);

  const screen = (): ScreenSize => ({ width: host.clientWidth, height: host.clientHeight });

  const layOut = (force: boolean): void => {
    if (!frame) return;
    if (force || !layout || Math.abs(layout.zoom - camera.zoom) > 1e-6) {
      layout = layoutMap(camera.zoom, {
        dataset: frame.dataset,
        provinces: gazetteer.provinces,
        placeOf: gazetteer.placeOf,
        ground: nameGround,
        translation: frame.translation,
        measure: text.measure,
        previous: force ? undefined : layout,
      });
      overlay.layOut(layout, frame.translation, text.measure);
      overlay.show(frame, frame);
    }
    overlay.follow(camera, screen());
  };

  const homeCamera = (dataset: Dataset): Camera => {
    const free = options.freeRectangle(true);
    const whole = cameraFor(country, screen(), options.freeRectangle(false));
    const withNames = { ...free, left: free.left + nameRoom * 0.7, right: free.right - nameRoom };
    const fitted =
      whole.zoom >= smallestCountryZoom ? whole : cameraFor(dataBounds(dataset), screen(), withNames);
    return constrainCamera({ ...fitted, zoom: Math.min(6, fitted.zoom) });
  };

  const moveTo = (next: Camera, move: 'jump' | 'ease'): void => {
    if (surface) {
      surface.moveTo(next, move);
      return;
    }
    camera = next;
    layOut(false);
  };

  const wantedCamera = (next: Frame): Camera =>
    next.state.view ? constrainCamera(next.state.view) : homeCamera(next.dataset);

  const keepSelectionInSight = (): void => {
    if (!frame || disposed) return;
    const entry =
      frame.state.selected === undefined ? undefined : frame.dataset.entryOf(frame.state.selected);
    if (!entry) return;
    const free = options.freeRectangle(true);
    const isRoomLeft = free.right - free.left >= leastRoom && free.bottom - free.top >= leastRoom;
    if (!isRoomLeft) return;
    const target = constrainCamera(cameraShowing(entry.place, camera, screen(), free, selectionMargin));
    const isElsewhere = target.longitude !== camera.longitude || target.latitude !== camera.latitude;
    if (isElsewhere) moveTo(target, 'ease');
  };

  const provinceAt = (position: ScreenPosition): string | undefined => {
    if (!ground) return undefined;
    const { width, height } = screen();
    const center = worldPoint(camera.longitude, camera.latitude, camera.zoom);
    const point = degreesOf(
      { x: center.x + position.x - width / 2, y: center.y + position.y - height / 2 },
      camera.zoom,
    );
    const holding = ground.shapes.filter(({ geometry }) => {
      const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      return parts.some((rings) => {
        const within = rings.filter((ring) =>
          polygonContains(
            ring.map(([x = 0, y = 0]): [number, number] => [x, y]),
            [point.longitude, point.latitude],
          ),
        );
        return within.length % 2 === 1;
      });
    });
    return holding[0]?.code;
  };

  /** The newest initiative of a province that shows; the one before it where that is open already. */
  const entryOfProvince = (code: string): Entry | undefined => {
    if (!frame) return undefined;
    const { dataset, scene, state } = frame;
    const shown = dataset.entries
      .filter((entry) => entry.province.code === code && presenceOfEntry(entry, scene.window) !== 'absent')
      .sort((a, b) => b.position - a.position);
    return entryAfterOpen(shown, state.selected);
  };

  const entryAt = (position: ScreenPosition): Entry | undefined => {
    const mark = overlay.markAt(position);
    if (mark) return mark;
    const province = provinceAt(position);
    return province === undefined ? undefined : entryOfProvince(province);
  };

  const onClick = (position: ScreenPosition): void => {
    if (!frame) return;
    const entry = entryAt(position);
    if (entry) select(store, frame.dataset, entry);
    else deselect(store);
  };

  const setProvince = (code: string, change: Partial<ProvinceState>): void => {
    const before = shownProvinces.get(code) ?? { count: 0, hovered: false };
    const next = { ...before, ...change };
    if (next.count === before.count && next.hovered === before.hovered) return;
    shownProvinces.set(code, next);
    surface?.setProvince(code, next);
  };

  const showProvinces = ({ scene }: Frame): void => {
    for (const { code } of gazetteer.provinces) setProvince(code, { count: scene.provinces.get(code) ?? 0 });
  };

  const onPointer = (position: ScreenPosition | undefined): void => {
    const mark = position && overlay.markAt(position);
    const province = mark || !position ? undefined : provinceAt(position);
    const entry = mark ?? (province === undefined ? undefined : entryOfProvince(province));
    hover(store, mark?.initiative.id);
    surface?.setCursor(entry !== undefined);
    const lit = entry && !mark ? province : undefined;
    if (lit === hoveredProvince) return;
    if (hoveredProvince !== undefined) setProvince(hoveredProvince, { hovered: false });
    if (lit !== undefined) setProvince(lit, { hovered: true });
    hoveredProvince = lit;
  };

  const onMove = (next: Camera): void => {
    camera = next;
    layOut(false);
  };

  const onRest = (next: Camera, byHand: boolean): void => {
    onMove(next);
    if (byHand) setMapView(store, next);
  };

  const start = async (): Promise<void> => {
    let topology: Topology;
    try {
      topology = await options.loadBasemap();
      ground = groundOf(topology, gazetteer.provinces);
    } catch {
      addNotice(store, { id: 'basemap', kind: 'basemapFailed', details: [] });
      return;
    }
    nameGround = createNameGround(ground.shapes, gazetteer.provinces);
    layOut(true);
    const module = await options.loadSurface();
    if (disposed || !frame) return;
    try {
      surface = module.createSurface(
        groundHost,
        ground,
        {
          camera,
          tokens: tokens[options.shownTheme()],
          boundaries: frame.state.boundaries,
          label: frame.translation.words.map,
        },
        {
          onMove,
          onRest,
          onClick,
          onPointer,
          onReady: () => {
            if (frame) surface?.setPaint(tokens[options.shownTheme()], frame.state.boundaries);
            for (const [code, state] of shownProvinces) surface?.setProvince(code, state);
          },
          onDrawn: () => {
            host.classList.add('drawn');
            performance.mark('map-alive');
          },
          onFailure: () => addNotice(store, { id: 'map', kind: 'mapFailed', details: [] }),
        },
      );
    } catch (error) {
      const kind = module.isWithoutWebGl(error) ? 'noWebGl' : 'mapFailed';
      addNotice(store, { id: 'map', kind, details: [] });
      return;
    }
    surface.overlayHost.append(overlay.element);
  };

  const clickWithoutSurface = (event: MouseEvent): void => {
    if (surface) return;
    const { left, top } = host.getBoundingClientRect();
    onClick({ x: event.clientX - left, y: event.clientY - top });
  };
  host.addEventListener('click', clickWithoutSurface);

  let size = screen();
  const resizes = new ResizeObserver(() => {
    const next = screen();
    if (next.width === size.width && next.height === size.height) return;
    size = next;
    options.nextFrame(() => {
      if (frame && !disposed) moveTo(wantedCamera(frame), 'jump');
      layOut(false);
      keepSelectionInSight();
    });
  });
  resizes.observe(host);

  let started = false;

  return {
    update(next, previous) {
      const isFirst = frame === undefined;
      frame = next;
      if (isFirst) camera = wantedCamera(next);
      const languageChanged = previous?.translation !== next.translation;
      if (isFirst || languageChanged || previous?.dataset !== next.dataset) layOut(true);
      if (isFirst || previous?.scene !== next.scene) showProvinces(next);
      overlay.show(next, previous);
      host.setAttribute('aria-label', next.translation.words.map);
      if (previous && previous.state.boundaries !== next.state.boundaries) {
        surface?.setPaint(tokens[options.shownTheme()], next.state.boundaries);
      }
      const viewChanged = previous !== undefined && previous.state.view !== next.state.view;
      const { view } = next.state;
      const isElsewhere =
        view !== undefined &&
        (Math.abs(view.longitude - camera.longitude) > 1e-6 ||
          Math.abs(view.latitude - camera.latitude) > 1e-6 ||
          Math.abs(view.zoom - camera.zoom) > 1e-6);
      if (viewChanged && (view === undefined || isElsewhere)) moveTo(wantedCamera(next), 'ease');
      else if (
        isFirst ||
        previous?.state.selected !== next.state.selected ||
        previous?.state.sheet !== next.state.sheet
      ) {
        options.nextFrame(keepSelectionInSight);
      }
      if (!started) {
        started = true;
        void start();
      }
    },
    zoomBy(steps) {
      if (surface) surface.zoomBy(steps);
      else setMapView(store, constrainCamera({ ...camera, zoom: camera.zoom + steps }));
    },
    goHome() {
      if (store.getState().view !== undefined) setMapView(store, undefined);
      else if (frame) moveTo(homeCamera(frame.dataset), 'ease');
    },
    refresh() {
      text.forget();
      layOut(true);
      if (frame) surface?.setPaint(tokens[options.shownTheme()], frame.state.boundaries);
    },
    dispose() {
      disposed = true;
      resizes.disconnect();
      host.removeEventListener('click', clickWithoutSurface);
      surface?.dispose();
      overlay.dispose();
      groundHost.remove();
    },
  };
}
