import type { Dataset } from '../domain/dataset.ts';
import type { Gazetteer, GazetteerPlace } from '../domain/gazetteer.ts';
import type { ThemeName } from '../look/tokens.ts';
import type { Ground } from '../picture/ground.ts';
import type { PlacedMark } from '../picture/mapLayout.ts';
import {
  type Camera,
  cameraFor,
  cameraShowing,
  type Rectangle,
  type ScreenSize,
} from '../picture/mercator.ts';
import { createNameGround } from '../picture/nameGround.ts';
import { addNotice, dismissNotice, hover, letGo, openPage, select, setMapView } from '../state/actions.ts';
import type { Frame, View } from '../state/frame.ts';
import type { Store } from '../state/store.ts';
import { type CameraControl, createCameraControl } from './cameraControl.ts';
import { createGroundView } from './groundView.ts';
import { createGuestHint } from './guestHint.ts';
import { closerCamera, homeCamera } from './homeCamera.ts';
import { constrainCamera, isOnScreen, type ScreenPosition } from './mapLimits.ts';
import { createMapNaming } from './mapNaming.ts';
import type { CanvasMeasure } from './measureText.ts';
import { createOverlay, type MarkTarget } from './overlay.ts';
import { degreesAt, provinceAt } from './provinceAt.ts';
import type { ProvinceState } from './surface.ts';
import { createTooltip } from './tooltip.ts';
import { markTooltip, placeTooltip } from './tooltipText.ts';

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
  /** The coarse ground that stands in the page before any script runs. */
  readonly firstGround: SVGSVGElement | undefined;
  loadGl(): Promise<typeof import('./glSurface.ts')>;
  /** Whether the wheel and one finger belong to the page around. */
  isGuest(): boolean;
  /** Whether WebGL waits for {@link MapView.setAlive}; until then the ground is SVG. */
  readonly startsAsleep: boolean;
  /** Runs before the next picture. */
  nextFrame(callback: () => void): void;
}

export interface MapView extends View {
  zoomBy(steps: number): void;
  /** Fits the whole map to the screen. */
  goHome(): void;
  /** Fits the whole map again to what covers it now, unless another view is chosen. */
  fitHome(): void;
  /** Moves to a place and what lies around it, clear of what covers the map. */
  showPlace(place: { readonly longitude: number; readonly latitude: number }): void;
  /** Lets go of WebGL, and draws as SVG instead; or takes it again where it is wanted. */
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
  let control: CameraControl | undefined;
  const naming = createMapNaming(gazetteer, text);
  let disposed = false;
  let isAlive = !options.startsAsleep;
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
  const groundView = createGroundView({
    host,
    first: options.firstGround,
    loadGl: options.loadGl,
    isAtRest: () => control?.isMoving() === false,
    onTrouble: (kind) => {
      if (kind) addNotice(store, { id: 'map', kind, details: [] });
      else dismissNotice(store, 'map');
    },
  });
  const hint = createGuestHint();
  host.append(overlay.element, tooltip.element, hint.element);

  const screen = (): ScreenSize => ({ width: host.clientWidth, height: host.clientHeight });

  /**
   * Lays marks and names out anew, or lets those of before follow the camera where nothing else has changed.
   *
   * @param ease whether what stands elsewhere now moves there, and does not jump
   */
  const layOut = (force: boolean, ease = false): void => {
    if (!frame) return;
    const laidOut = naming.update(frame, camera, screen(), options.freeRectangle(false), force);
    if (laidOut) {
      overlay.layOut(laidOut.layout, laidOut.cities, frame.translation, text.measure, ease);
      overlay.show(frame, frame);
    }
    overlay.follow(camera, screen());
  };

  const homeOf = (dataset: Dataset): Camera =>
    homeCamera(dataset, screen(), options.freeRectangle(true), options.freeRectangle(false));

  const moveTo = (next: Camera, move: 'jump' | 'ease'): void => control?.moveTo(next, move);

  const wantedCamera = (next: Frame): Camera =>
    next.state.view ? constrainCamera(next.state.view) : homeOf(next.collection);

  const openPlace = ({ state: { page } }: Frame): GazetteerPlace | undefined =>
    page === undefined ? undefined : gazetteer.placeOf(page);

  /** The camera of a link; moved a little where it comes with a place, so that nothing covers that. */
  const cameraOf = (next: Frame, opened: GazetteerPlace | undefined): Camera => {
    const wanted = wantedCamera(next);
    if (!opened) return wanted;
    const free = options.freeRectangle(true);
    return constrainCamera(cameraShowing(opened, wanted, screen(), free, selectionMargin));
  };

  const keepSelectionInSight = (): void => {
    if (!frame || disposed) return;
    const entry =
      frame.state.selected === undefined ? undefined : frame.dataset.entryOf(frame.state.selected);
    const place = entry?.place ?? openPlace(frame);
    // Of a province, a part may have been pressed while its middle is out of sight: then the map stays.
    if (!place || (!entry && !isOnScreen(place, camera, screen()))) return;
    const free = options.freeRectangle(true);
    const isRoomLeft = free.right - free.left >= leastRoom && free.bottom - free.top >= leastRoom;
    if (!isRoomLeft) return;
    const target = constrainCamera(cameraShowing(place, camera, screen(), free, selectionMargin));
    const isElsewhere = target.longitude !== camera.longitude || target.latitude !== camera.latitude;
    if (isElsewhere) moveTo(target, 'ease');
  };

  const fitHome = (): void => {
    if (frame && !disposed) moveTo(wantedCamera(frame), 'jump');
    keepSelectionInSight();
  };

  const provinceUnder = (position: ScreenPosition): string | undefined =>
    ground && provinceAt(degreesAt(position, camera, screen()), ground.shapes);

  /** Comes so close that places which one mark stands for can be told apart; false where that is close already. */
  const lookCloser = ({ placeCodes }: PlacedMark): boolean => {
    const places = placeCodes.flatMap((code) => gazetteer.placeOf(code) ?? []);
    const closer = closerCamera(places, camera, screen(), options.freeRectangle(true));
    if (closer) moveTo(closer, 'ease');
    return closer !== undefined;
  };

  const choose = ({ entry, mark }: MarkTarget): void => {
    if (!frame) return;
    if (mark.isGathered && lookCloser(mark)) return;
    if (mark.entry) select(store, frame.dataset, entry);
    else openPage(store, mark.place.code);
  };

  const onClick = (position: ScreenPosition): void => {
    if (!frame) return;
    const target = overlay.targetAt(position);
    if (target) {
      choose(target);
      return;
    }
    const place = overlay.namedAt(position) ?? provinceUnder(position);
    if (place === undefined) letGo(store);
    else openPage(store, place);
  };

  const setProvince = (code: string, change: Partial<ProvinceState>): void => {
    const before = shownProvinces.get(code) ?? { count: 0, hovered: false };
    const next = { ...before, ...change };
    if (next.count === before.count && next.hovered === before.hovered) return;
    shownProvinces.set(code, next);
    groundView.setProvince(code, next);
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
    const code = target || !position ? undefined : (overlay.namedAt(position) ?? province);
    hover(store, target?.entry.initiative.id);
    host.classList.toggle('pointing', target !== undefined || code !== undefined);
    const place = code === undefined ? undefined : gazetteer.placeOf(code);
    if (target) tell(target);
    else if (place && position && frame) tooltip.show(placeTooltip(place, frame), position);
    else tooltip.hide();
    if (province === hoveredProvince) return;
    if (hoveredProvince !== undefined) setProvince(hoveredProvince, { hovered: false });
    if (province !== undefined) setProvince(province, { hovered: true });
    hoveredProvince = province;
  };

  const onMove = (next: Camera): void => {
    camera = next;
    tooltip.hide();
    groundView.follow(camera, screen());
    layOut(false);
  };

  const onRest = (next: Camera, byHand: boolean): void => {
    groundView.settle(next, screen());
    // What would be cut off, or covered, where the map has come to rest moves into sight.
    layOut(true, true);
    if (byHand) setMapView(store, next);
  };

  const paint = (): void => {
    if (frame) groundView.setPaint(options.shownTheme(), frame.state.boundaries);
  };

  const chooseRenderer = (): void => {
    if (frame) groundView.setRenderer(isAlive ? frame.state.renderer : 'svg');
  };

  /** What was changed is on the screen. */
  const painted = (): Promise<void> =>
    new Promise((resolve) => {
      // A task that a frame asks for runs once that frame is painted.
      options.nextFrame(() => window.setTimeout(resolve));
    });
  let isMarked = false;
  /** Tells when ground and marks have been painted. */
  const markDrawn = async (): Promise<void> => {
    if (isMarked || !groundView.hasPicture()) return;
    isMarked = true;
    await painted();
    performance.mark('map-drawn');
  };

  const start = async (): Promise<void> => {
    // The first picture goes before the outlines' arithmetic.
    await markDrawn();
    let late: typeof import('./lateParts.ts');
    try {
      late = await import('./lateParts.ts');
      if (disposed) return;
      control?.allowDragging(late.createDragging);
      ground = await options.loadGround();
    } catch {
      addNotice(store, { id: 'basemap', kind: 'basemapFailed', details: [] });
      return;
    }
    if (disposed) return;
    naming.setGround(createNameGround(ground.shapes, gazetteer.provinces));
    layOut(true, true);
    const drawn = ground;
    groundView.setGround(ground, (zoom) => late.planeMarkup(late.planePaths(drawn, zoom)));
    await markDrawn();
  };

  const listening = new AbortController();
  const { signal } = listening;
  const positionOf = (event: MouseEvent): ScreenPosition => {
    const { left, top } = host.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  host.tabIndex = 0;
  host.addEventListener('click', (event) => onClick(positionOf(event)), { signal });
  host.addEventListener('mousemove', (event) => onPointer(positionOf(event)), { signal });
  host.addEventListener('mouseleave', () => onPointer(undefined), { signal });

  let size = screen();
  const resizes = new ResizeObserver(() => {
    const next = screen();
    if (next.width === size.width && next.height === size.height) return;
    size = next;
    options.nextFrame(fitHome);
  });
  resizes.observe(host);

  let started = false;

  return {
    update(next, previous) {
      const isFirst = frame === undefined;
      frame = next;
      if (isFirst) {
        camera = wantedCamera(next);
        control = createCameraControl(host, camera, {
          screen,
          onMove,
          onRest,
          nextFrame: options.nextFrame,
          isGuest: options.isGuest,
          onDeclined: (gesture) => frame && hint.show(gesture, frame.translation.language),
        });
        groundView.follow(camera, screen());
      }
      const wordsChanged =
        previous?.translation !== next.translation ||
        previous.state.bothScripts !== next.state.bothScripts ||
        previous.dataset !== next.dataset;
      if (isFirst || wordsChanged) layOut(true);
      else if (previous.scene !== next.scene) layOut(false, true);
      if (isFirst || previous?.scene !== next.scene) showProvinces(next);
      overlay.show(next, previous);
      host.setAttribute('aria-label', next.translation.words.map);
      if (previous?.state.boundaries !== next.state.boundaries) paint();
      if (previous?.state.renderer !== next.state.renderer) chooseRenderer();
      const viewChanged = previous !== undefined && previous.state.view !== next.state.view;
      const { view } = next.state;
      const isElsewhere =
        view !== undefined &&
        (Math.abs(view.longitude - camera.longitude) > 1e-6 ||
          Math.abs(view.latitude - camera.latitude) > 1e-6 ||
          Math.abs(view.zoom - camera.zoom) > 1e-6);
      const isOtherPage = previous !== undefined && previous.state.page !== next.state.page;
      if (viewChanged && (view === undefined || isElsewhere)) {
        moveTo(cameraOf(next, isOtherPage ? openPlace(next) : undefined), 'ease');
      } else if (
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
    zoomBy: (steps) => control?.zoomBy(steps),
    goHome() {
      if (store.getState().view !== undefined) setMapView(store, undefined);
      else if (frame) moveTo(homeOf(frame.collection), 'ease');
    },
    fitHome,
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
      chooseRenderer();
    },
    refresh() {
      text.forget();
      layOut(true);
      paint();
    },
    dispose() {
      disposed = true;
      resizes.disconnect();
      listening.abort();
      control?.dispose();
      groundView.dispose();
      overlay.dispose();
    },
  };
}
