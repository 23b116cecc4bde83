import { html, render } from 'lit-html';
import { createPlan, type PlayPlan, withRests } from '../domain/pace.ts';
import { createCopying } from '../features/copying/copying.ts';
import { createEmbedLink } from '../features/embed/embedLink.ts';
import { createHeading } from '../features/heading/heading.ts';
import { createSteadyHeading } from '../features/heading/steadyHeading.ts';
import { createLegend } from '../features/legend/legend.ts';
import { createLegendTool } from '../features/legend/legendTool.ts';
import { createSpreadChoice } from '../features/legend/spreadChoice.ts';
import { createSpreadLoading } from '../features/legend/spreadLoading.ts';
import { createMapTools } from '../features/mapTools/mapTools.ts';
import { createMenuButton } from '../features/menus/menuButton.ts';
import { createMenus } from '../features/menus/menus.ts';
import { createNotices } from '../features/notices/notices.ts';
import { createCollectionChoice } from '../features/panel/collectionChoice.ts';
import { createPanel } from '../features/panel/panel.ts';
import { createSearchBox } from '../features/search/search.ts';
import { createStatus } from '../features/status/status.ts';
import { createTableStage } from '../features/table/tableStage.ts';
import { createTalk } from '../features/talk/talk.ts';
import { createTalkCard } from '../features/talk/talkCard.ts';
import { createTalkTools } from '../features/talk/talkTools.ts';
import { createPlaySettings } from '../features/timeline/playSettings.ts';
import { createTimeline } from '../features/timeline/timeline.ts';
import { createTransport } from '../features/timeline/transport.ts';
import { createContextOf } from '../io/linkContext.ts';
import { type Remembered, readRemembered, rememberChoice } from '../io/remember.ts';
import type { ThemeName } from '../look/tokens.ts';
import { coversOf } from '../map/covers.ts';
import { createMapView } from '../map/mapView.ts';
import { createCanvasMeasure } from '../map/measureText.ts';
import { createLinks, type LinkTo } from '../page/links.ts';
import type { PageServices } from '../page/pageServices.ts';
import { part } from '../page/part.ts';
import { loadPictures } from '../page/pictures.ts';
import { createPressLimit } from '../page/pressLimit.ts';
import { isSandboxed } from '../page/sandbox.ts';
import { createStepping, type Stepping } from '../page/stepping.ts';
import type { StorySource } from '../page/storySource.ts';
import { addNotice, deselect, playTo, setCitationStyle, setPlaying, tellMissing } from '../state/actions.ts';
import { createClock, type Ticker } from '../state/clock.ts';
import type { Frame, View } from '../state/frame.ts';
import { createDialogs } from '../views/dialogs.ts';
import type { Ids } from '../views/ids.ts';
import type { Opening } from './awaiting.ts';
import { commandOfKey, createCommands } from './commands.ts';
import { connect } from './connect.ts';
import { dialogLoaders } from './dialogLoaders.ts';
import { createDocumentView } from './documentView.ts';
import { createLandmarks } from './landmarks.ts';
import { openLink } from './linkOpening.ts';
import {
  loadDrawScene,
  loadGlSurface,
  loadGroundReader,
  loadMapLateParts,
  loadSearchWith,
  loadSpread,
  loadTable,
} from './parts/parts.ts';
import type { ParameterParts } from './setParameters.ts';

/** How long a play that goes round and round rests at each end. */
const loopRestMs = 1500;

export interface MountOptions {
  readonly ticker: Ticker;
  /** What the map tells. */
  readonly story: StorySource;
  /** The page around it. */
  readonly page: PageServices;
  /** What the address asks for and was not there at once. */
  readonly opening?: Opening | undefined;
  /** Handed each frame after all others. */
  readonly onFrame?: View['update'];
}

export interface App extends ParameterParts {
  readonly stepping: Stepping;
  /** A link to a moment. */
  readonly link: LinkTo;
  /** Shows pending changes at once. */
  flush(): void;
  dispose(): void;
}

/** @param landmark role of a part: in a page of others only the whole map is a place to go to */
const skeleton = (ids: Ids, landmark: 'region' | 'group') => html`
  <a class="skip-link" href="#${ids('initiatives')}"></a>
  <div class="heading"></div>
  <div class="main">
    <section class="map" role=${landmark} id=${ids('map')}></section>
    <div class="map-tools" role=${landmark}><div class="zoom-tools"></div><div class="talk-tools"></div>
      <div class="menus-toggle"></div><div class="menus" id=${ids('menus')} popover></div><div class="legend-toggle"></div></div>
    <nav class="embed-host" hidden></nav>
    <section class="talk-card" role=${landmark} hidden></section>
    <section class="timeline" role=${landmark}>
      <div class="timeline-head"><div class="timeline-legend"></div><div class="timeline-spread"></div></div>
      <div class="play"><div class="transport"></div><div class="play-settings"></div></div>
      <div class="axis"></div>
    </section>
    ${
      landmark === 'region'
        ? html`<aside class="panel" role="region" id=${ids('initiatives')} tabindex="-1"></aside>`
        : html`<div class="panel" role="group" id=${ids('initiatives')} tabindex="-1"></div>`
    }
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
export function mount(root: HTMLElement, { ticker, story, page, opening, onFrame }: MountOptions): App {
  const { builtIn } = story;
  const { gazetteer } = builtIn;
  const { ids, memory, reload } = page;
  const remembered = readRemembered(memory);
  const remember = (choice: Partial<Remembered>): void => rememberChoice(memory, choice);
  const contextOf = createContextOf(builtIn, remembered, page.languages);
  const stillness = matchMedia('(prefers-reduced-motion: reduce)');
  const { store, read, awaiting, begin } = openLink({
    data: builtIn,
    contextOf,
    citationStyle: remembered.citationStyle,
    opening,
    openingQuery: page.openingQuery,
    isStill: () => stillness.matches,
  });

  const firstGround = root.querySelector<SVGSVGElement>('.first-ground') ?? undefined;
  root.replaceChildren();
  root.classList.add('app');
  render(skeleton(ids, page.isGuest ? 'group' : 'region'), root);
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

  const isGuest = store.getState().mode === 'embed';

  const text = createCanvasMeasure();
  const loadGround = part(async () => {
    const [topology, { groundOf }] = await Promise.all([story.loadOutlines(), loadGroundReader()]);
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
    isGuest: () => page.isGuest || store.getState().mode === 'embed',
    startsAsleep: (isGuest && page.attach !== undefined) || isSandboxed(),
    nextFrame: (callback) => nextFrame(callback),
  });
  const tableStage = createTableStage({
    root,
    wideness: page.wideness,
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
  const link = createLinks(contextOf, page.linkBase);
  const nextFrame = (callback: () => void): void => void requestAnimationFrame(callback);
  const talk = createTalk({
    root,
    name: builtIn.story.name,
    page,
    store,
    stepping,
    pressLimit,
    link,
    forwardKey: (key) => attached?.tellKey(key),
    nextFrame,
    signal,
  });

  const attached = page.attach?.({
    root,
    printHost: place('.print-page'),
    store,
    contextOf,
    readAddress: read,
    whenThere: awaiting.show,
    datasetOf: builtIn.datasetOf,
    need: builtIn.need,
    stepping,
    pressLimit,
    current: () => connection.current(),
    flush: () => connection.flush(),
    commands,
    isStill: () => stillness.matches,
    link,
    loadPictures: pictures,
    setAlive: map.setAlive,
    signal,
  });

  const copying = createCopying({
    root,
    current: () => connection.current(),
    link,
    tell: (text) => {
      place('.status').textContent = text;
    },
    missing: (error, again) => tellMissing(store, 'citation', error, again),
  });

  const panel = createPanel(place('.panel'), {
    store,
    ids,
    memory,
    reload,
    gazetteer,
    chooseCollection: createCollectionChoice(store, builtIn),
    countOf: builtIn.countOf,
    copies: {
      copyLink: copying.link,
      copyCitation: copying.citation,
      chooseStyle: (style) => {
        setCitationStyle(store, style);
        remember({ citationStyle: style });
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
    page,
    loadStoryHelp: story.loadHelp,
    link,
    copy: copying.text,
    shownTheme,
    mapWidth: () => place('.map').clientWidth,
  });
  const views: View[] = [
    stepping,
    steadyHeading,
    talk,
    createDocumentView(page, () => map.refresh()),
    createLandmarks(place, store, page),
    tableStage,
    createHeading(place('.heading')),
    createNotices(place('.notices'), store, () => attached?.takeOver(), reload),
    createTimeline(place('.axis'), store),
    createTransport(place('.transport'), commands, () => [stepping.position() + 1, stepping.steps().length]),
    createPlaySettings(place('.play-settings'), store, ids),
    createLegend(place('.timeline-legend')),
    createSpreadLoading(store, loadSpread),
    createSpreadChoice(place('.timeline-spread'), store),
    panel,
    createSearchBox(place('.panel-search'), store, gazetteer, ids, () => loadSearchWith(builtIn.needPlaces)),
    ...createLegendTool(place('.legend-toggle'), store, ids),
    createMapTools(place('.zoom-tools'), commands),
    createEmbedLink(place('.embed-host'), link),
    talkCard,
    createTalkTools(place('.talk-tools'), place('.black-screen'), {
      ids,
      steps: stepping.steps,
      position: stepping.position,
      goTo: stepping.goTo,
      openSpeaker: page.attach ? talk.openSpeaker : undefined,
      toggleFullScreen: talk.toggleFullScreen,
      leave: talk.leave,
      lighten: talk.lighten,
    }),
    map,
    createMenus(place('.menus'), { store, ids, remember, commands, dialogs }),
    createMenuButton(place('.menus-toggle'), ids),
    createDialogs(root, store, dialogs, reload),
    createStatus(place('.status'), gazetteer),
    clockView,
    ...(attached?.views ?? []),
    ...(onFrame ? [{ update: onFrame, dispose: () => undefined }] : []),
  ];
  const connection = connect(store, builtIn.datasetOf, views, (error) => {
    reportError(error);
    addNotice(store, { id: 'view', kind: 'viewFailed', details: [] });
  });

  page.onKey(
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
  void document.fonts.ready.then(() => {
    if (!signal.aborted) map.refresh();
  });

  begin();

  return {
    store,
    contextOf,
    datasetOf: builtIn.datasetOf,
    stepping,
    link,
    current: connection.current,
    flush: connection.flush,
    dispose() {
      listening.abort();
      attached?.dispose();
      resizes.disconnect();
      connection.dispose();
      render(html``, root);
    },
  };
}
