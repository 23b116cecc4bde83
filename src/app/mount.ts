import { html, render } from 'lit-html';
import { createPlan, type PlayPlan, withRests } from '../domain/pace.ts';
import { createContextOf } from '../io/linkContext.ts';
import { loadBasemap } from '../io/load.ts';
import { readRemembered, rememberChoice } from '../io/remember.ts';
import type { ThemeName } from '../look/tokens.ts';
import { createMapView } from '../map/mapView.ts';
import { createCanvasMeasure } from '../map/measureText.ts';
import {
  addNotice,
  deselect,
  dismissNotice,
  playTo,
  setCitationStyle,
  setPlaying,
  tellMissing,
} from '../state/actions.ts';
import { createClock, type Ticker } from '../state/clock.ts';
import type { Frame, View } from '../state/frame.ts';
import { createDialogs } from '../views/dialogs.ts';
import { createEmbedLink } from '../views/embedLink.ts';
import { createHeading } from '../views/heading.ts';
import { createLegend } from '../views/legend.ts';
import { createLegendTool } from '../views/legendTool.ts';
import { createMapTools } from '../views/mapTools.ts';
import { createMenuButton } from '../views/menuButton.ts';
import { createMenus } from '../views/menus.ts';
import { createNotices } from '../views/notices.ts';
import { createPanel } from '../views/panel.ts';
import { createPlaySettings } from '../views/playSettings.ts';
import { createSearchBox } from '../views/search.ts';
import { createSpreadChoice } from '../views/spreadChoice.ts';
import { createStatus } from '../views/status.ts';
import { createTalkCard } from '../views/talkCard.ts';
import { createTalkTools } from '../views/talkTools.ts';
import { createTimeline } from '../views/timeline/timeline.ts';
import { createTransport } from '../views/transport.ts';
import { createAddressView } from './addressView.ts';
import type { Opening } from './awaiting.ts';
import { createCollectionChoice } from './collectionChoice.ts';
import { commandOfKey, createCommands } from './commands.ts';
import { connect } from './connect.ts';
import { createCopying } from './copying.ts';
import { coversOf } from './covers.ts';
import type { DataOnDemand } from './dataOnDemand.ts';
import { dialogLoaders } from './dialogLoaders.ts';
import { createDocumentView } from './documentView.ts';
import { keepAliveWhileSeen } from './guest.ts';
import { createHostView } from './hostView.ts';
import { createLandmarks } from './landmarks.ts';
import { openLink } from './linkOpening.ts';
import { part } from './parts/part.ts';
import {
  loadDrawScene,
  loadGlSurface,
  loadGroundReader,
  loadHostMessages,
  loadMapLateParts,
  loadOffline,
  loadSearchWith,
  loadSpread,
  loadTable,
} from './parts/parts.ts';
import { loadPictures } from './pictures.ts';
import { createPressLimit } from './pressLimit.ts';
import { createPrinting } from './printing.ts';
import { createSpreadLoading } from './spreadLoading.ts';
import { createSteadyHeading } from './steadyHeading.ts';
import { createStepping } from './stepping.ts';
import { createTableStage } from './tableStage.ts';
import { createTalk } from './talk.ts';

/** How long a play that goes round and round rests at each end. */
const loopRestMs = 1500;

export interface MountOptions {
  readonly ticker: Ticker;
  readonly data: DataOnDemand;
  /** What the address asks for and was not there at once. */
  readonly opening: Opening | undefined;
}

export interface App {
  /** Shows pending changes at once. */
  flush(): void;
  dispose(): void;
}

const skeleton = html`
  <a class="skip-link" href="#initiatives"></a>
  <div class="heading"></div>
  <div class="main">
    <section class="map" role="region" id="map"></section>
    <div class="map-tools" role="region"><div class="zoom-tools"></div><div class="talk-tools"></div>
      <div class="menus-toggle"></div><div class="menus" id="menus" popover></div><div class="legend-toggle"></div></div>
    <nav class="embed-host" hidden></nav>
    <section class="talk-card" role="region" hidden></section>
    <section class="timeline" role="region">
      <div class="timeline-head"><div class="timeline-legend"></div><div class="timeline-spread"></div></div>
      <div class="play"><div class="transport"></div><div class="play-settings"></div></div>
      <div class="axis"></div>
    </section>
    <aside class="panel" role="region" id="initiatives" tabindex="-1"></aside>
  </div>
  <footer class="attribution"></footer>
  <div class="notices"></div>
  <p class="status" role="status"></p>
  <div class="print-page"></div>
  <div class="black-screen" hidden></div>
`;

function find(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`mount: no ${selector}`);
  return found;
}

/** Builds the app inside an element. */
export function mount(root: HTMLElement, { ticker, data: builtIn, opening }: MountOptions): App {
  const { gazetteer } = builtIn;
  const remembered = readRemembered();
  const contextOf = createContextOf(builtIn, remembered, navigator.languages);
  const stillness = matchMedia('(prefers-reduced-motion: reduce)');
  const { store, read, awaiting, begin } = openLink({
    data: builtIn,
    contextOf,
    citationStyle: remembered.citationStyle,
    opening,
    isStill: () => stillness.matches,
  });

  const firstGround = root.querySelector<SVGSVGElement>('.first-ground') ?? undefined;
  root.replaceChildren();
  root.classList.add('app');
  render(skeleton, root);
  const place = (selector: string): HTMLElement => find(root, selector);

  const listening = new AbortController();
  const { signal } = listening;
  const darkness = matchMedia('(prefers-color-scheme: dark)');
  const strength = matchMedia('(prefers-contrast: more)');

  const shownTheme = (): ThemeName =>
    store.getState().theme ?? (strength.matches ? 'contrast' : darkness.matches ? 'dark' : 'light');

  const planOf = ({ dataset: { index, extent }, state }: Frame): PlayPlan => {
    const plan = createPlan(index.arrivals, extent, {
      pace: state.pace,
      seconds: state.seconds,
      motion: stillness.matches ? 'reduced' : 'full',
    });
    return state.loop ? withRests(plan, loopRestMs) : plan;
  };

  const clock = createClock(ticker, {
    onDay: (day) => playTo(store, day),
    onEnd: () => setPlaying(store, false),
  });
  const clockView: View = {
    update(next, previous) {
      const { playing, pace, seconds, loop } = next.state;
      const before = previous?.state;
      const isOtherPlay = before?.pace !== pace || before.seconds !== seconds || before.loop !== loop;
      if (playing === (before?.playing ?? false) && !(playing && isOtherPlay)) return;
      if (playing) clock.start(planOf(next), next.day, loop);
      else clock.stop();
    },
    dispose: () => clock.stop(),
  };

  // Without an origin of its own, a frame can't start MapLibre's worker.
  const isSandboxed = window.origin === 'null';
  const isGuest = store.getState().mode === 'embed';

  const text = createCanvasMeasure();
  const loadGround = part(async () => {
    const [topology, { groundOf }] = await Promise.all([loadBasemap(), loadGroundReader()]);
    return groundOf(topology, gazetteer.provinces);
  });

  const map = createMapView({
    host: place('.map'),
    store,
    gazetteer,
    covers: () => coversOf(root, place('.map')),
    shownTheme,
    text,
    loadGround,
    firstGround,
    loadGl: () =>
      import.meta.env.MODE === 'standalone'
        ? Promise.reject(new Error('a page in one file draws its map as SVG'))
        : loadGlSurface(),
    loadLateParts: loadMapLateParts,
    needPlaces: builtIn.needPlaces,
    isGuest: () => store.getState().mode === 'embed',
    startsAsleep: isGuest || isSandboxed,
    nextFrame: (callback) => nextFrame(callback),
  });
  const tableStage = createTableStage({
    root,
    map: place('.map'),
    store,
    onMapBack: () => nextFrame(map.refit),
    signal,
  });
  const pictures = () =>
    loadPictures({ gazetteer, loadGround, loadDrawScene, measure: text.measure, shownTheme });
  const stepping = createStepping(store);
  const pressLimit = createPressLimit();
  const commands = createCommands({
    store,
    togglePlay: () => setPlaying(store, !store.getState().playing),
    zoomBy: map.zoomBy,
    goHome: map.goHome,
    stepping,
    present: () => talk.begin(),
  });
  const address = createAddressView({ store, contextOf, read, whenThere: awaiting.show });
  const nextFrame = (callback: () => void): void => void requestAnimationFrame(callback);
  const talk = createTalk({
    root,
    store,
    stepping,
    pressLimit,
    link: address.link,
    forwardKey: (key) => host.tellKey(key),
    nextFrame,
    signal,
  });

  const host = createHostView({
    loadHostMessages,
    missing: (error, again) => tellMissing(store, 'host', error, again),
    store,
    contextOf,
    datasetOf: builtIn.datasetOf,
    need: builtIn.need,
    stepping,
    pressLimit,
    current: () => connection.current(),
    flush: () => connection.flush(),
    commands,
    isStill: () => stillness.matches,
    signal,
  });
  if (isGuest && !isSandboxed) keepAliveWhileSeen(root, map.setAlive, signal);

  const copying = createCopying({
    current: () => connection.current(),
    link: address.link,
    tell: (text) => {
      place('.status').textContent = text;
    },
    missing: (error, again) => tellMissing(store, 'citation', error, again),
  });

  const panel = createPanel(place('.panel'), {
    store,
    gazetteer,
    chooseCollection: createCollectionChoice(store, builtIn),
    countOf: builtIn.countOf,
    copies: {
      copyLink: copying.link,
      copyCitation: copying.citation,
      chooseStyle: (style) => {
        setCitationStyle(store, style);
        rememberChoice({ citationStyle: style });
      },
    },
    copyText: copying.text,
    licenceOf: (collection) => builtIn.headingOf(collection).licence,
    loadTable,
  });
  const talkCard = createTalkCard(place('.talk-card'), {
    overview: stepping.overview,
    close: () => deselect(store),
  });
  const steadyHeading = createSteadyHeading(place('.heading'));
  const resizes = new ResizeObserver(() => {
    // Read first, so that the page is laid out once.
    const heights = (['timeline', 'heading'] as const).map((name) => [name, place(`.${name}`).offsetHeight]);
    for (const [name, height] of heights) root.style.setProperty(`--${name}-height`, `${height}px`);
    talkCard.fitText();
    steadyHeading.resized();
    map.refit();
  });
  for (const cover of ['.heading', '.panel', '.timeline', '.talk-card']) resizes.observe(place(cover));
  const dialogs = dialogLoaders({
    store,
    commands,
    builtIn,
    loadPictures: pictures,
    address,
    copy: copying.text,
    shownTheme,
    mapWidth: () => place('.map').clientWidth,
  });
  let takeOver: (() => void) | undefined;
  const views: View[] = [
    stepping,
    steadyHeading,
    talk,
    createDocumentView(() => map.refresh()),
    createLandmarks(place, store),
    tableStage,
    createHeading(place('.heading')),
    createNotices(place('.notices'), store, () => takeOver?.()),
    createTimeline(place('.axis'), store),
    createTransport(place('.transport'), commands, () => [stepping.position() + 1, stepping.steps().length]),
    createPlaySettings(place('.play-settings'), store),
    createLegend(place('.timeline-legend')),
    createSpreadLoading(store, loadSpread),
    createSpreadChoice(place('.timeline-spread'), store),
    panel,
    createSearchBox(place('.panel-search'), store, gazetteer, () => loadSearchWith(builtIn.needPlaces)),
    ...createLegendTool(place('.legend-toggle'), store),
    createMapTools(place('.zoom-tools'), commands),
    createEmbedLink(place('.embed-host'), address.link),
    talkCard,
    createTalkTools(place('.talk-tools'), place('.black-screen'), {
      steps: stepping.steps,
      position: stepping.position,
      goTo: stepping.goTo,
      openSpeaker: talk.openSpeaker,
      toggleFullScreen: talk.toggleFullScreen,
      leave: talk.leave,
      lighten: talk.lighten,
    }),
    map,
    createMenus(place('.menus'), store, commands, dialogs),
    createMenuButton(place('.menus-toggle')),
    createDialogs(root, store, dialogs),
    createStatus(place('.status'), gazetteer),
    clockView,
    address,
    host,
  ];
  const connection = connect(store, builtIn.datasetOf, views, (error) => {
    reportError(error);
    addNotice(store, { id: 'view', kind: 'viewFailed', details: [] });
  });

  if (import.meta.env.MODE === 'production' && store.getState().mode !== 'embed') {
    // Without it the map needs a network, and says nothing of it until it misses one.
    loadOffline().then(
      ({ keepOffline }) =>
        keepOffline({
          onUpdate(load) {
            takeOver = load;
            addNotice(store, { id: 'update', kind: 'updateReady', details: [] });
          },
          onTakenOver(load) {
            takeOver = load;
            dismissNotice(store, 'update');
            addNotice(store, { id: 'update-taken', kind: 'updateTaken', details: [] });
          },
        }),
      () => undefined,
    );
  }

  const printing = createPrinting({
    host: place('.print-page'),
    current: connection.current,
    link: address.link,
    loadPictures: pictures,
    missing: (error, again) => tellMissing(store, 'printing', error, again),
  });

  document.addEventListener(
    'keydown',
    (event) => {
      // An open pop-up keeps its keys.
      if (root.querySelector(':popover-open, dialog[open]')) return;
      const command = commandOfKey(commands, event, connection.current());
      if (!command) return;
      event.preventDefault();
      command.run(connection.current());
    },
    { signal },
  );
  for (const query of [darkness, strength]) query.addEventListener('change', () => map.refresh(), { signal });
  void document.fonts.ready.then(() => map.refresh());

  begin();

  return {
    flush: connection.flush,
    dispose() {
      listening.abort();
      printing.dispose();
      resizes.disconnect();
      connection.dispose();
      render(html``, root);
    },
  };
}
