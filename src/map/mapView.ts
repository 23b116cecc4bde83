import { foreignRegion } from '../domain/boundaries.ts';
import type { Gazetteer, GazetteerPlace } from '../domain/gazetteer.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { Home } from '../domain/story.ts';
import type { Ground } from '../geometry/ground.ts';
import { wholeStoryOf } from '../geometry/homeBounds.ts';
import { type Camera, cameraFor, type Rectangle, type ScreenSize } from '../geometry/mercator.ts';
import type { MapLayout, PlacedMark } from '../layout/mapLayout.ts';
import { createNameGround } from '../layout/nameGround.ts';
import type { ThemeName } from '../look/tokens.ts';
import {
  addNotice,
  dismissNotice,
  hover,
  letGo,
  openPage,
  select,
  setMapView,
  tellMissing,
} from '../state/actions.ts';
import type { Frame, View } from '../state/frame.ts';
import type { Store } from '../state/store.ts';
import { cameraWithSelection, isOtherAim, isOtherBeat, isSameCamera, wantedCamera } from './aiming.ts';
import type { CalloutView } from './calloutView.ts';
import { type CameraControl, createCameraControl } from './cameraControl.ts';
import { cameraMovedBy } from './cameraMath.ts';
import { createCityPlaces } from './cityPlaces.ts';
import { createDrawnMark } from './drawnMark.ts';
import { type FreePart, freePartOf } from './freePart.ts';
import { createGroundView } from './groundView.ts';
import { createGuestHint } from './guestHint.ts';
import { closerCamera, homeCamera } from './homeCamera.ts';
import { createMagnifier } from './magnifier.ts';
import { type CameraMove, isOnScreen, type ScreenPosition } from './mapLimits.ts';
import { createMapNaming } from './mapNaming.ts';
import type { CanvasMeasure } from './measureText.ts';
import { createOverlay, type MarkTarget } from './overlay.ts';
import { degreesAt, provinceAt } from './provinceAt.ts';
import { createShownProvinces } from './shownProvinces.ts';
import { createTooltip } from './tooltip.ts';
import { markTooltip, placeTooltip } from './tooltipText.ts';

export interface MapViewOptions {
  readonly host: HTMLElement;
  readonly store: Store;
  readonly gazetteer: Gazetteer;
  /** What the map shows where nothing of it is free. */
  readonly home: Home['bounds'];
  readonly text: CanvasMeasure;
  /** What lies over the map, in pixels of the map. */
  covers(): readonly Rectangle[];
  /** The theme that is shown, whoever chose it. */
  shownTheme(): ThemeName;
  loadGround(): Promise<Ground>;
  /** The coarse ground that stands in the page before any script runs. */
  readonly firstGround: SVGSVGElement | undefined;
  loadGl(): Promise<typeof import('./glSurface.ts')>;
  loadLateParts(): Promise<typeof import('./lateParts.ts')>;
  /** Loads the cities that are named for orientation; undefined where they are there. */
  needPlaces(): Promise<void> | undefined;
  /** Whether the wheel and one finger belong to the page around. */
  isGuest(): boolean;
  /** Whether the reader has asked for less motion. */
  isStill(): boolean;
  /** Whether WebGL waits for {@link MapView.setAlive}; until then the ground is SVG. */
  readonly startsAsleep: boolean;
  /** Runs before the next picture. */
  nextFrame(callback: () => void): void;
}

export interface MapView extends View {
  zoomBy(steps: number): void;
  /** Fits the whole map to the screen. */
  goHome(): void;
  /** What covers the map has another size now: the camera fits what is left. */
  refit(): void;
  /** Lets go of WebGL, and draws as SVG instead; or takes it again where it is wanted. */
  setAlive(alive: boolean): void;
  /** The theme, or the fonts, are others now. */
  refresh(): void;
}

export function createMapView(options: MapViewOptions): MapView {
  const { host, store, gazetteer, home, text } = options;
  let frame: Frame | undefined;
  let ground: Ground | undefined;
  let control: CameraControl | undefined;
  /** Where the map last set out for. */
  let target: Camera | undefined;
  const naming = createMapNaming(gazetteer, text);
  const glass = createMagnifier(host);
  let disposed = false;
  let isAlive = !options.startsAsleep;
  let layout: MapLayout | undefined;
  let callout: CalloutView | undefined;

  const overlay = createOverlay(home, {
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
      if (kind) addNotice(store, { id: 'map', kind });
      else dismissNotice(store, 'map');
    },
  });
  const provinces = createShownProvinces(gazetteer, groundView);
  const hint = createGuestHint();
  host.append(overlay.element, tooltip.element, hint.element);

  /** What the page measures, which costs a layout each time: kept until something may have another size. */
  let measured: { screen?: ScreenSize; free?: FreePart } = {};
  const forget = (): void => {
    measured = {};
  };
  const screen = (): ScreenSize =>
    (measured.screen ??= { width: host.clientWidth, height: host.clientHeight });
  let size = screen();
  let camera: Camera = cameraFor(home, size, { left: 0, top: 0, right: size.width, bottom: size.height });

  /**
   * Lays marks and names out anew, or lets those of before follow the camera where nothing else has changed.
   *
   * @param ease whether what stands elsewhere now moves there, and does not jump
   */
  const layOut = (force: boolean, ease = false): void => {
    if (!frame) return;
    const laidOut = naming.update(frame, glass.camera(camera), () => glass.free(free()), force);
    if (laidOut) overlay.layOut(laidOut.layout, laidOut.cities, frame, text.measure, ease);
    layout = laidOut?.layout ?? layout;
    overlay.follow(glass.camera(camera), glass.size(screen()));
    showCallout();
  };
  const showCallout = (): void => {
    if (!frame || !layout) return;
    const isMoving = control?.isMoving() === true;
    callout?.show(frame, { layout, camera: glass.camera(camera), free: () => glass.free(free()), isMoving });
  };

  const free = (): FreePart => (measured.free ??= freePartOf(screen(), options.covers()));

  const moveTo = (next: Camera, move: CameraMove): void => {
    if (!control || (target && isSameCamera(target, next) && control.isMoving())) return;
    target = next;
    // There already: what has changed is what covers the map.
    if (isSameCamera(next, camera) && !control.isMoving()) layOut(true, true);
    else control.moveTo(next, move);
  };

  /** Moves the camera to where it belongs, and then shows what is covered now elsewhere. */
  const aim = (move: CameraMove, opened?: GazetteerPlace): void => {
    forget();
    if (!frame || disposed) return;
    moveTo(wantedCamera(frame, free(), camera, opened, options.isStill()), move);
  };

  const openPlace = ({ state: { page } }: Frame): GazetteerPlace | undefined =>
    page === undefined ? undefined : gazetteer.placeOf(page);

  const keepSelectionInSight = (): void => {
    if (!frame || disposed) return;
    const opened = frame.state.selected === undefined ? openPlace(frame) : undefined;
    // Of a province, a part may have been pressed while its middle is out of sight: then the map stays.
    if (opened && !isOnScreen(opened, camera, screen())) return;
    const next = cameraWithSelection(frame, camera, free(), opened);
    if (!isSameCamera(next, camera)) moveTo(next, 'ease');
  };

  const provinceUnder = (position: ScreenPosition): PlaceId | undefined =>
    ground && provinceAt(degreesAt(position, camera, screen()), ground.shapes);

  /** Comes so close that places which one mark stands for can be told apart; false where that is close already. */
  const lookCloser = ({ placeCodes }: PlacedMark): boolean => {
    if (!frame) return false;
    const places = placeCodes.flatMap((code) => gazetteer.placeOf(code) ?? []);
    const closer = closerCamera(places, camera, free(), frame.collection.story.limits);
    if (closer) setMapView(store, closer);
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
    const onOverlay = glass.smaller(position);
    const target = overlay.targetAt(onOverlay);
    if (target) {
      choose(target);
      return;
    }
    const place = overlay.namedAt(onOverlay) ?? provinceUnder(position);
    if (place === undefined) letGo(store);
    else openPage(store, place);
  };

  const tell = ({ entry, mark, x, y }: MarkTarget): void => {
    if (!frame) return;
    tooltip.show(markTooltip(entry, mark, frame), glass.larger({ x, y }));
  };

  const onPointer = (position: ScreenPosition | undefined): void => {
    const target = position && overlay.targetAt(glass.smaller(position));
    const province = target || !position ? undefined : provinceUnder(position);
    const code = target || !position ? undefined : (overlay.namedAt(glass.smaller(position)) ?? province);
    hover(store, target?.entry.initiative.id);
    host.classList.toggle('pointing', target !== undefined || code !== undefined);
    const place = code === undefined ? undefined : gazetteer.placeOf(code);
    if (target) tell(target);
    else if (place && position && frame) tooltip.show(placeTooltip(place, frame), position);
    else tooltip.hide();
    provinces.pointAt(province);
  };

  const onMove = (next: Camera): void => {
    camera = next;
    tooltip.hide();
    groundView.follow(camera, screen());
    layOut(false);
  };

  const cityPlaces = createCityPlaces(options.needPlaces, {
    onCome: () => !disposed && layOut(true, true),
    onMissing: (error, again) => tellMissing(store, 'places', error, again),
  });
  const onRest = (next: Camera, byHand: boolean): void => {
    forget();
    groundView.settle(next, screen());
    // What would be cut off, or covered, where the map has come to rest moves into sight.
    layOut(true, true);
    if (byHand) setMapView(store, next);
    if (drawn.isSet()) cityPlaces.ask(camera.zoom);
  };

  const paint = (): void => {
    if (frame)
      groundView.setPaint(
        options.shownTheme(),
        foreignRegion(frame.collection.story, frame.state.boundaries),
      );
  };

  const chooseRenderer = (): void => {
    if (frame) groundView.setRenderer(isAlive ? frame.state.renderer : 'svg');
  };

  const drawn = createDrawnMark(options.nextFrame);
  const markDrawn = async (): Promise<void> => {
    if (groundView.hasPicture()) await drawn.set();
  };

  const start = async (): Promise<void> => {
    // The first picture goes before the outlines' arithmetic.
    await markDrawn();
    let late: typeof import('./lateParts.ts');
    try {
      late = await options.loadLateParts();
      if (!disposed) control?.allowDragging(late.createDragging);
      if (!disposed && !callout) {
        callout = late.createCalloutView(text.measure);
        host.append(callout.element);
      }
      ground = await options.loadGround();
    } catch (error) {
      tellMissing(store, 'basemap', error, () => void start(), 'basemapFailed');
      return;
    }
    if (disposed) return;
    naming.setGround(createNameGround(ground.shapes, gazetteer.provinces));
    layOut(true, true);
    const own = ground;
    groundView.setGround(own, (zoom) => late.planeMarkup(late.planePaths(own, zoom)));
    await markDrawn();
    cityPlaces.ask(camera.zoom);
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

  let windowSize = [innerWidth, innerHeight].join();
  const resizes = new ResizeObserver(() => {
    forget();
    const next = screen();
    if (next.width === size.width && next.height === size.height) return;
    const [dx, dy] = [size.width - next.width, size.height - next.height];
    const before = windowSize;
    size = next;
    glass.read();
    windowSize = [innerWidth, innerHeight].join();
    if (before !== windowSize) aim('jump');
    else {
      // The page has given the map another part of itself: the ground stays where it is, and the camera goes on.
      moveTo(cameraMovedBy(camera, dx / 2, dy / 2), 'jump');
      aim('ease');
    }
  });
  resizes.observe(host);

  let started = false;

  return {
    update(next, previous) {
      const isFirst = frame === undefined;
      frame = next;
      forget();
      if (isFirst) {
        glass.read();
        camera = wantedCamera(next, free(), camera, undefined, options.isStill());
        control = createCameraControl(host, camera, {
          screen,
          limits: next.collection.story.limits,
          onMove,
          onRest,
          nextFrame: options.nextFrame,
          isGuest: options.isGuest,
          onDeclined: (gesture) => frame && hint.show(gesture, frame.translation),
        });
        groundView.follow(camera, screen());
      }
      const wordsChanged =
        previous?.translation !== next.translation ||
        previous.state.bothScripts !== next.state.bothScripts ||
        previous.dataset !== next.dataset;
      if (isFirst || wordsChanged) layOut(true);
      else if (previous.scene !== next.scene) layOut(false, true);
      const isOtherTelling = previous?.state.beat !== next.state.beat;
      if (isFirst || previous?.scene !== next.scene || isOtherTelling) provinces.show(next);
      overlay.show(next, previous);
      if (isOtherTelling) showCallout();
      host.setAttribute('aria-label', next.translation.words.map);
      if (previous?.state.boundaries !== next.state.boundaries) paint();
      if (previous?.state.renderer !== next.state.renderer) chooseRenderer();
      const { view } = next.state;
      const isViewOther = previous !== undefined && previous.state.view !== view;
      if (previous && isOtherAim(next, previous)) {
        // What is new is looked at, wherever a hand has left the map.
        if (view && !isViewOther) options.nextFrame(() => setMapView(store, undefined));
        else options.nextFrame(() => aim('ease'));
      } else if (isViewOther && !(view && isSameCamera(view, camera))) {
        aim('ease', previous.state.page === next.state.page ? undefined : openPlace(next));
      } else if (previous && isOtherBeat(next, previous)) {
        options.nextFrame(() => aim('glide'));
      } else if (previous && previous.state.selected !== next.state.selected) {
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
      else if (frame) moveTo(homeCamera(wholeStoryOf(frame.collection), free()) ?? camera, 'ease');
    },
    refit: () => aim(drawn.isSet() ? 'ease' : 'jump'),
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
