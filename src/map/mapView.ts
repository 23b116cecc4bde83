import { type Dataset, type Entry, entryAfterOpen, presenceOfEntry } from '../domain/dataset.ts';
import type { Gazetteer } from '../domain/gazetteer.ts';
import { type ThemeName, tokens } from '../look/tokens.ts';
import { type PlacedCity, placeCities } from '../picture/cityNames.ts';
import type { Ground } from '../picture/ground.ts';
import { createNameGround, layoutMap, type MapLayout, type NameGround } from '../picture/mapLayout.ts';
import {
  type Camera,
  cameraFor,
  cameraShowing,
  type Rectangle,
  type ScreenSize,
} from '../picture/mercator.ts';
import { addNotice, deselect, hover, letGo, openPage, select, setMapView } from '../state/actions.ts';
import type { Frame, View } from '../state/frame.ts';
import type { Store } from '../state/store.ts';
import type { ProvinceState } from './baseStyle.ts';
import { guestHints } from './guestHints.ts';
import { homeCamera } from './homeCamera.ts';
import { constrainCamera, type ScreenPosition } from './mapLimits.ts';
import type { CanvasMeasure } from './measureText.ts';
import { createOverlay, type MarkTarget } from './overlay.ts';
import { degreesAt, provinceAt } from './provinceAt.ts';
import type { Surface } from './surface.ts';
import { createTooltip } from './tooltip.ts';
import { markTooltip, provinceTooltip } from './tooltipText.ts';

export interface MapViewOptions {
  readonly host: HTMLElement;
  readonly store: Store;
  readonly gazetteer: Gazetteer;
  readonly text: CanvasMeasure;
  /** The part of the map that nothing covers, in pixels of the map; the heading may lie over foreign land. */
  freeRectangle(keepClearOfHeading: boolean): Rectangle;
  /** The theme that is shown, whoever chose it. */
  shownTheme(): ThemeName;
  loadGround(): Promise<Ground>;
  loadSurface(): Promise<typeof import('./surface.ts')>;
  /** Whether the wheel and one finger belong to the page around. */
  isGuest(): boolean;
  /** Whether the ground waits for {@link MapView.setAlive}. */
  readonly startsAsleep: boolean;
  /** Runs before the next picture. */
  nextFrame(callback: () => void): void;
}

export interface MapView extends View {
  zoomBy(steps: number): void;
  /** Fits the whole map to the screen. */
  goHome(): void;
  /** Moves to a place and what lies around it, clear of what covers the map. */
  showPlace(place: { readonly longitude: number; readonly latitude: number }): void;
  /** Lets go of the drawn ground and its WebGL context, or draws it again; marks and names stay. */
  setAlive(alive: boolean): void;
  /** The theme, or the fonts, are others now. */
  refresh(): void;
}

/** What is shown around a place, in degrees to each side. */
const surroundings = { longitude: 8.5, latitude: 5.5 };
/** Where less of the map is free than this, in pixels, it is not moved for the sake of a mark. */
const leastRoom = 120;
/** Kept between a chosen mark and whatever covers the map, in pixels. */
const selectionMargin = 56;

export function createMapView(options: MapViewOptions): MapView {
  const { host, store, gazetteer } = options;
  const { text } = options;
  let frame: Frame | undefined;
  let ground: Ground | undefined;
  let nameGround: NameGround | undefined;
  let surface: Surface | undefined;
  let layout: MapLayout | undefined;
  let cities: readonly PlacedCity[] = [];
  const prefectures = gazetteer.places.filter(({ level }) => level === 'prefecture');
  let disposed = false;
  let isAlive = !options.startsAsleep;
  let isWaking = false;
  let camera: Camera = { longitude: 104, latitude: 36, zoom: 3.4 };
  const shownProvinces = new Map<string, ProvinceState>();
  let hoveredProvince: string | undefined;

  const overlay = createOverlay({
    onChoose: (target) => choose(target),
    onFocus: (target) => {
      hover(store, target?.entry.initiative.id);
      if (target) tell(target);
      else tooltip.hide();
    },
  });
  const tooltip = createTooltip();
  const groundHost = document.createElement('div');
  groundHost.className = 'ground-host';
  host.append(groundHost, overlay.element, tooltip.element);

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
      cities = placeCities(layout, prefectures, frame.translation, text.measure, force ? [] : cities);
      overlay.layOut(layout, cities, frame.translation, text.measure);
      overlay.show(frame, frame);
    }
    overlay.follow(camera, screen());
  };

  const homeOf = (dataset: Dataset): Camera =>
    homeCamera(dataset, screen(), options.freeRectangle(true), options.freeRectangle(false));

  const moveTo = (next: Camera, move: 'jump' | 'ease'): void => {
    if (surface) {
      surface.moveTo(next, move);
      return;
    }
    camera = next;
    layOut(false);
  };

  const wantedCamera = (next: Frame): Camera =>
    next.state.view ? constrainCamera(next.state.view) : homeOf(next.collection);

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

  const provinceUnder = (position: ScreenPosition): string | undefined =>
    ground && provinceAt(degreesAt(position, camera, screen()), ground.shapes);

  /** The newest initiative of a province that shows; the one before it where that is open already. */
  const entryOfProvince = (code: string): Entry | undefined => {
    if (!frame) return undefined;
    const { dataset, scene, state } = frame;
    const shown = dataset.entries
      .filter((entry) => entry.province.code === code && presenceOfEntry(entry, scene.window) !== 'absent')
      .sort((a, b) => b.position - a.position);
    return entryAfterOpen(shown, state.selected);
  };

  const choose = ({ entry, mark }: MarkTarget): void => {
    if (!frame) return;
    select(store, frame.dataset, entry);
    if (!mark.entry) openPage(store, mark.place.code);
  };

  const onClick = (position: ScreenPosition): void => {
    if (!frame) return;
    const target = overlay.targetAt(position);
    if (target) {
      choose(target);
      return;
    }
    const city = overlay.cityAt(position);
    if (city) {
      deselect(store);
      openPage(store, city.code);
      return;
    }
    const province = provinceUnder(position);
    if (province === undefined) {
      letGo(store);
      return;
    }
    const entry = entryOfProvince(province);
    if (entry) select(store, frame.dataset, entry);
    else deselect(store);
    openPage(store, province);
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

  const tell = ({ entry, mark, x, y }: MarkTarget): void => {
    if (!frame) return;
    tooltip.show(markTooltip(entry, mark, frame), { x, y });
  };

  const onPointer = (position: ScreenPosition | undefined): void => {
    const target = position && overlay.targetAt(position);
    const province = target || !position ? undefined : provinceUnder(position);
    hover(store, target?.entry.initiative.id);
    surface?.setCursor(target !== undefined || province !== undefined);
    const place = province === undefined ? undefined : gazetteer.placeOf(province);
    if (target) tell(target);
    else if (place && position && frame) tooltip.show(provinceTooltip(place, frame), position);
    else tooltip.hide();
    if (province === hoveredProvince) return;
    if (hoveredProvince !== undefined) setProvince(hoveredProvince, { hovered: false });
    if (province !== undefined) setProvince(province, { hovered: true });
    hoveredProvince = province;
  };

  const onMove = (next: Camera): void => {
    camera = next;
    tooltip.hide();
    layOut(false);
  };

  const onRest = (next: Camera, byHand: boolean): void => {
    onMove(next);
    if (byHand) setMapView(store, next);
  };

  const start = async (): Promise<void> => {
    try {
      ground = await options.loadGround();
    } catch {
      addNotice(store, { id: 'basemap', kind: 'basemapFailed', details: [] });
      return;
    }
    nameGround = createNameGround(ground.shapes, gazetteer.provinces);
    layOut(true);
    await wake();
  };

  const wake = async (): Promise<void> => {
    if (!isAlive || surface || isWaking || !ground) return;
    isWaking = true;
    const module = await options.loadSurface();
    isWaking = false;
    // It may have been sent to sleep while it was loading.
    if (disposed || !frame || !isAlive) return;
    try {
      surface = module.createSurface(
        groundHost,
        ground,
        {
          camera,
          tokens: tokens[options.shownTheme()],
          boundaries: frame.state.boundaries,
          label: frame.translation.words.map,
          guestHints: options.isGuest() ? guestHints(frame.translation.language) : undefined,
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

  const sleep = (): void => {
    if (!surface) return;
    host.append(overlay.element);
    surface.dispose();
    surface = undefined;
    host.classList.remove('drawn');
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
      else if (frame) moveTo(homeOf(frame.collection), 'ease');
    },
    showPlace({ longitude, latitude }) {
      const around = {
        west: longitude - surroundings.longitude,
        east: longitude + surroundings.longitude,
        south: latitude - surroundings.latitude,
        north: latitude + surroundings.latitude,
      };
      moveTo(constrainCamera(cameraFor(around, screen(), options.freeRectangle(true))), 'ease');
    },
    setAlive(alive) {
      isAlive = alive;
      if (alive) void wake();
      else sleep();
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
