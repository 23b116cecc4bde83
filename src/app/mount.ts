import { html, render } from 'lit-html';
import { createContextOf } from '../io/linkContext.ts';
import { readRemembered, rememberChoice } from '../io/remember.ts';
import type { ThemeName } from '../look/tokens.ts';
import { createCopying } from '../page/copying.ts';
import type { Feature, FeatureContext } from '../page/feature.ts';
import { createLinks, type LinkTo } from '../page/links.ts';
import { createOrders } from '../page/orders.ts';
import type { PageServices } from '../page/pageServices.ts';
import { createPressLimit } from '../page/pressLimit.ts';
import type { ParameterParts } from '../page/setParameters.ts';
import { createStepping, type Stepping } from '../page/stepping.ts';
import type { StorySource } from '../page/storySource.ts';
import { addNotice, setPlaying, tellMissing } from '../state/actions.ts';
import type { Ticker } from '../state/clock.ts';
import type { View } from '../state/frame.ts';
import type { DialogId } from '../state/state.ts';
import { createDialogs, type DialogLoader } from '../views/dialogs.ts';
import type { Opening } from './awaiting.ts';
import { commandOfKey, createCommands } from './commands.ts';
import { connect } from './connect.ts';
import { createDocumentView } from './documentView.ts';
import { createLandmarks } from './landmarks.ts';
import { openLink } from './linkOpening.ts';
import { createMapWithPictures } from './mapWithPictures.ts';
import { watchSizes } from './resizing.ts';
import { placesIn, skeleton } from './skeleton.ts';

export interface MountOptions {
  readonly ticker: Ticker;
  /** What the map tells. */
  readonly story: StorySource;
  /** The page around it. */
  readonly page: PageServices;
  /** What the map can do; their views get each frame in this order. */
  readonly features: readonly Feature[];
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

/** Builds the app inside an element. */
export function mount(root: HTMLElement, options: MountOptions): App {
  const { ticker, story, page, features, opening, onFrame } = options;
  const { builtIn } = story;
  const remembered = readRemembered(page.memory);
  const contextOf = createContextOf(builtIn, remembered, page.languages);
  const [stillness, darkness, strength] = [
    matchMedia('(prefers-reduced-motion: reduce)'),
    matchMedia('(prefers-color-scheme: dark)'),
    matchMedia('(prefers-contrast: more)'),
  ];
  const isStill = (): boolean => stillness.matches;
  const { store, read, awaiting, begin } = openLink({
    data: builtIn,
    contextOf,
    citationStyle: remembered.citationStyle,
    opening,
    openingQuery: page.openingQuery,
    isStill,
  });

  const firstGround = root.querySelector<SVGSVGElement>('.first-ground') ?? undefined;
  root.replaceChildren();
  root.classList.add('app');
  render(skeleton(page.ids, page.isGuest ? 'group' : 'region'), root);
  const place = placesIn(root);

  const listening = new AbortController();
  const { signal } = listening;
  const shownTheme = (): ThemeName =>
    store.getState().theme ?? (strength.matches ? 'contrast' : darkness.matches ? 'dark' : 'light');
  const nextFrame = (callback: () => void): void => void requestAnimationFrame(callback);
  const { map, loadPictures } = createMapWithPictures({
    root,
    host: place('.map'),
    firstGround,
    store,
    story,
    page,
    shownTheme,
    isStill,
    nextFrame,
  });
  const stepping = createStepping(store);
  const orders = createOrders();
  const commands = createCommands({
    store,
    togglePlay: () => setPlaying(store, !store.getState().playing),
    zoomBy: map.zoomBy,
    goHome: map.goHome,
    stepping,
    present: orders.ask.present,
  });
  const link = createLinks(contextOf, page.linkBase);
  const shown = {
    store,
    contextOf,
    datasetOf: builtIn.datasetOf,
    current: () => connection.current(),
    flush: () => connection.flush(),
  };
  const copying = createCopying({
    root,
    current: shown.current,
    link,
    tell: (text) => {
      place('.status').textContent = text;
    },
    missing: (error, again) => tellMissing(store, 'citation', error, again),
  });
  const dialogs: Partial<Record<DialogId, DialogLoader>> = {};
  const onResize: (() => void)[] = [];
  const context: FeatureContext = {
    ...shown,
    root,
    place,
    story,
    page,
    ticker,
    map,
    stepping,
    pressLimit: createPressLimit(),
    commands,
    orders,
    copying,
    link,
    address: { read, whenThere: awaiting.show },
    loadPictures,
    addDialog: (id, loader) => {
      dialogs[id] = loader;
    },
    hasDialog: (id) => dialogs[id] !== undefined,
    remember: (choice) => rememberChoice(page.memory, choice),
    shownTheme,
    isStill,
    nextFrame,
    onResize: (listener) => void onResize.push(listener),
    signal,
  };
  const views: readonly View[] = [
    stepping,
    createDocumentView(page, () => map.refresh()),
    createLandmarks(place, store, page),
    ...features.flatMap((install) => install(context)),
    createDialogs(root, store, dialogs, page.reload),
    ...(onFrame ? [{ update: onFrame, dispose: () => undefined }] : []),
  ];
  const sizes = watchSizes(root, place, () => {
    for (const listener of onResize) listener();
    map.refit();
  });
  const connection = connect(store, builtIn.datasetOf, views, (error) => {
    reportError(error);
    addNotice(store, { id: 'view', kind: 'viewFailed' });
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
    ...shown,
    stepping,
    link,
    dispose() {
      listening.abort();
      sizes.disconnect();
      connection.dispose();
      render(html``, root);
    },
  };
}
