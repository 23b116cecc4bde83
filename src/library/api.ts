/*
 * All that a page which shows maps sees of them. Nothing is imported here: the build gives this text out as the
 * library's types, and a test keeps a report of it.
 */

/** How a map is coloured; `contrast` is for readers who need more of it. */
export type MapTheme = 'light' | 'dark' | 'contrast';

/** What a map is for: looking around, or speaking in front of a room. */
export type MapMode = 'explore' | 'present';

/** A story as the build writes it into `stories/NAME.json`. What is in it is the library's own. */
export interface StoryData {
  /** Which form it has. A library refuses those that it does not know. */
  readonly version: 1;
  /** By which links, files and elements of the story are called. */
  readonly name: string;
  /** The outlines as TopoJSON, or where they are, as seen from the story's own address. */
  readonly outlines: string | object;
  /** Records, places and categories. */
  readonly baked: object;
  /** What only the help tells. */
  readonly help: object;
}

/** Link parameters by name; null asks for the default. */
export type MapParameters = Readonly<Record<string, string | null>>;

/** What a map begins with. */
export interface MapOptions {
  /** What the map is about, or the address of its file; a relative one is seen from the page. */
  readonly story: StoryData | string | URL;
  /** BCP 47 tag of the language that it begins in. By default the reader's, if the story speaks it. */
  readonly language?: string;
  /** By default the system's. */
  readonly theme?: MapTheme;
  /** By default `explore`. */
  readonly mode?: MapMode;
  /** Link parameters that it opens with, such as `date=2021-11-18`. What is wrong in them is told on the map. */
  readonly query?: string | URLSearchParams;
  /**
   * Address of a page that shows this story on its own: links and embeds lead there. By default links lead to the
   * page around the map, with the map's parameters beside its own.
   */
  readonly address?: string | URL;
}

/** What a map shows. */
export interface MapState {
  /** The last day that counts, as `YYYY-MM-DD`. */
  readonly date: string;
  /** Id of the chosen record; null where none is. */
  readonly selected: string | null;
  /** Whether time moves. */
  readonly playing: boolean;
  /** Which of `steps` shows, from 1. */
  readonly step: number;
  /** How many steps the story has as a talk. */
  readonly steps: number;
  /** The link parameters that lead back to what shows. */
  readonly query: string;
}

/** What there is to hear of a map. */
export interface MapEvents {
  /** It stands. */
  readonly ready: MapState;
  /** What it shows has changed. */
  readonly change: MapState;
}

/** A map that stands in an element. */
export interface MapHandle {
  /**
   * Sets link parameters, all or none. Before the story has come they are part of what the map opens with.
   *
   * @throws RangeError where a parameter is not known or not sound
   */
  set(parameters: MapParameters | URLSearchParams | string): void;
  /** What shows; undefined before the story has come. */
  state(): MapState | undefined;
  /**
   * Calls a function whenever something has happened.
   *
   * @returns a function that ends it
   */
  on<Name extends keyof MapEvents>(name: Name, listener: (state: MapEvents[Name]) => void): () => void;
  /** Takes the map away: the element is what it was before, and nothing of the map goes on. */
  dispose(): void;
}

/**
 * Shows a map in an element, which gives it its size. Nothing of the page around is changed: no address, no title, and
 * nothing is kept.
 *
 * @throws TypeError where the element already shows one
 */
export type CreateMap = (element: HTMLElement, options: MapOptions) => MapHandle;
