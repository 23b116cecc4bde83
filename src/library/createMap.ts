import '../app/styles.ts';
import './library.css';
import { html, nothing, render } from 'lit-html';
import { mapFeatures } from '../app/features.ts';
import { frameTicker } from '../app/frameTicker.ts';
import { guestPage } from '../app/guestPage.ts';
import { type App, mount } from '../app/mount.ts';
import { isoOfDay } from '../domain/day.ts';
import { storyFileWords } from '../i18n/storyFile.ts';
import { preferredLanguage } from '../i18n/translate.ts';
import { categoriesCss } from '../look/tokens.ts';
import { setParameters } from '../page/setParameters.ts';
import type { StorySource } from '../page/storySource.ts';
import type { CreateMap, MapEvents, MapHandle, MapOptions, MapParameters, MapState } from './api.ts';
import { placePopUps } from './popUps.ts';
import { openStory } from './storyFile.ts';

/** Elements that show a map. */
const taken = new WeakSet<HTMLElement>();
let made = 0;

function openingQuery({ query, language, theme, mode }: MapOptions): URLSearchParams {
  const opening = new URLSearchParams(query);
  for (const [name, value] of Object.entries({ lang: language, theme, mode })) {
    if (value !== undefined && !opening.has(name)) opening.set(name, value);
  }
  // A page speaks to the map by its handle.
  opening.delete('host');
  return opening;
}

function parametersOf(parameters: MapParameters | URLSearchParams | string): MapParameters {
  const isQuery = typeof parameters === 'string' || parameters instanceof URLSearchParams;
  return isQuery ? Object.fromEntries(new URLSearchParams(parameters)) : parameters;
}

/** The colours of a story's categories, for one map; the function takes them away. */
function colourCategories(prefix: string, { builtIn }: StorySource): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(categoriesCss(`.app[data-map="${prefix}"]`, builtIn.story.categories));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((own) => own !== sheet);
  };
}

function stateOf(app: App): MapState {
  const { day, state } = app.current();
  return {
    date: isoOfDay(day),
    selected: state.selected ?? null,
    playing: state.playing,
    step: app.stepping.position() + 1,
    steps: app.stepping.steps().length,
    query: new URL(app.link({ state })).search.replace(/^\?/, ''),
  };
}

/** Says that the story is on its way, or that it did not come. */
function tellStory(told: HTMLElement, { language }: MapOptions, tryAgain: (() => void) | undefined): void {
  const reader = preferredLanguage([...(language === undefined ? [] : [language]), ...navigator.languages]);
  const words = storyFileWords[reader];
  render(
    html`<div class="story-told" lang=${reader} role=${tryAgain ? 'alert' : 'status'}><p>${tryAgain ? words.missing : words.loading}</p>
      ${tryAgain ? html`<button type="button" class="text-button" @click=${tryAgain}>${words.tryAgain}</button>` : nothing}
    </div>`,
    told,
  );
}

/** A map's own part of an element. */
interface Place {
  /** The map's screen. */
  readonly stage: HTMLElement;
  readonly root: HTMLElement;
  /** For what is said before the map stands, and gone with it: the map makes all of its root. */
  readonly told: HTMLElement;
  /** The element is what it was. */
  giveBack(): void;
}

/** @throws TypeError where the element shows a map already */
function placeIn(element: HTMLElement, prefix: string): Place {
  if (taken.has(element)) throw new TypeError('createMap: this element already shows a map');
  taken.add(element);
  const former = [...element.childNodes];
  const stage = document.createElement('section');
  stage.className = 'map-frame';
  const root = document.createElement('div');
  root.className = 'app';
  root.dataset['map'] = prefix;
  const told = document.createElement('div');
  root.append(told);
  stage.append(root);
  element.replaceChildren(stage);
  return {
    stage,
    root,
    told,
    giveBack() {
      element.replaceChildren(...former);
      taken.delete(element);
    },
  };
}

interface Hearing {
  readonly on: MapHandle['on'];
  /** @param state is asked for only where somebody listens */
  tell(name: keyof MapEvents, state: () => MapState): void;
  end(): void;
}

function createHearing(): Hearing {
  const listeners = new Map<keyof MapEvents, Set<(state: MapState) => void>>();
  let last: string | undefined;
  return {
    on(name, listener) {
      const own = listeners.get(name) ?? new Set();
      listeners.set(name, own.add(listener));
      return () => void own.delete(listener);
    },
    tell(name, state) {
      const own = [...(listeners.get(name) ?? [])];
      if (own.length === 0) return;
      const told = state();
      // Much changes that no page hears of, such as what the pointer is on.
      const text = JSON.stringify(told);
      if (name === 'change' && text === last) return;
      last = text;
      for (const listener of own) {
        try {
          listener(told);
        } catch (error) {
          // A page's trouble is none of the map's, and keeps nothing from the others.
          reportError(error);
        }
      }
    },
    end: () => listeners.clear(),
  };
}

export const createMap: CreateMap = (element, options) => {
  made += 1;
  const prefix = `map-${made}`;
  const place = placeIn(element, prefix);
  const { stage, root, told } = place;
  const query = openingQuery(options);
  const ending = new AbortController();
  const { signal } = ending;
  const hearing = createHearing();
  let app: App | undefined;
  let uncolour: (() => void) | undefined;

  const stand = (story: StorySource): void => {
    uncolour = colourCategories(prefix, story);
    const address = options.address === undefined ? undefined : String(options.address);
    const page = guestPage({ root, stage, prefix, query, address });
    const languages = options.language === undefined ? page.languages : [options.language, ...page.languages];
    const mounted = mount(root, {
      ticker: frameTicker,
      story,
      features: mapFeatures,
      page: { ...page, languages },
      onFrame(_next, previous) {
        const own = app;
        if (own && previous) hearing.tell('change', () => stateOf(own));
      },
    });
    app = mounted;
    hearing.tell('ready', () => stateOf(mounted));
  };
  const open = async (): Promise<void> => {
    tellStory(told, options, undefined);
    let story: StorySource;
    try {
      story = await openStory(options.story, document.baseURI, signal);
    } catch {
      if (!signal.aborted) tellStory(told, options, () => void open());
      return;
    }
    if (!signal.aborted) stand(story);
  };
  placePopUps(root, signal);
  void open();

  return {
    set(parameters) {
      const own = parametersOf(parameters);
      if (!app) {
        for (const [name, value] of Object.entries(own)) {
          if (value === null) query.delete(name);
          else query.set(name, value);
        }
        return;
      }
      const reason = setParameters(app, own);
      if (reason !== undefined) throw new RangeError(reason);
      app.flush();
    },
    state: () => app && stateOf(app),
    on: hearing.on,
    dispose() {
      if (signal.aborted) return;
      ending.abort();
      hearing.end();
      app?.dispose();
      app = undefined;
      uncolour?.();
      place.giveBack();
    },
  };
};
