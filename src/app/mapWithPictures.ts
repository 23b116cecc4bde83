import type { ThemeName } from '../look/tokens.ts';
import { coversOf } from '../map/covers.ts';
import { createMapView, type MapView } from '../map/mapView.ts';
import { createCanvasMeasure } from '../map/measureText.ts';
import type { PageServices } from '../page/pageServices.ts';
import { part } from '../page/part.ts';
import { type DrawPicture, loadPictures } from '../page/pictures.ts';
import { isSandboxed } from '../page/sandbox.ts';
import type { StorySource } from '../page/storySource.ts';
import type { Store } from '../state/store.ts';
import { loadDrawScene, loadGlSurface, loadGroundReader, loadMapLateParts } from './mapParts.ts';

export interface MapParts {
  readonly root: HTMLElement;
  readonly host: HTMLElement;
  /** The ground that the page showed before its app. */
  readonly firstGround: SVGSVGElement | undefined;
  readonly store: Store;
  readonly story: StorySource;
  readonly page: Pick<PageServices, 'isGuest'>;
  shownTheme(): ThemeName;
  isStill(): boolean;
  nextFrame(callback: () => void): void;
}

/** The map, and pictures of it, which are drawn of the same outlines. */
export interface MapWithPictures {
  readonly map: MapView;
  /** @throws MissingPart if what draws pictures can't be had */
  loadPictures(): Promise<DrawPicture>;
}

export function createMapWithPictures(parts: MapParts): MapWithPictures {
  const { root, host, firstGround, store, story, page, shownTheme, nextFrame } = parts;
  const { gazetteer, needPlaces } = story.builtIn;
  const { home } = story.builtIn.story;
  const text = createCanvasMeasure();
  const loadGround = part(async () => {
    const [topology, { groundOf }] = await Promise.all([story.loadOutlines(), loadGroundReader()]);
    return groundOf(topology, gazetteer.provinces);
  });
  const isEmbed = (): boolean => store.getState().mode === 'embed';
  const map = createMapView({
    host,
    store,
    gazetteer,
    home: home.bounds,
    covers: () => coversOf(root, host),
    shownTheme,
    text,
    loadGround,
    firstGround,
    loadGl: () =>
      import.meta.env.MODE === 'standalone'
        ? Promise.reject(new Error('a page in one file draws its map as SVG'))
        : loadGlSurface(),
    loadLateParts: loadMapLateParts,
    needPlaces,
    isGuest: () => page.isGuest || isEmbed(),
    isStill: parts.isStill,
    startsAsleep: (isEmbed() && !page.isGuest) || isSandboxed(),
    nextFrame,
  });
  return {
    map,
    loadPictures: () =>
      loadPictures({ gazetteer, loadGround, loadDrawScene, measure: text.measure, shownTheme }),
  };
}
