import type { Boundaries } from '../domain/boundaries.ts';
import type { Day } from '../domain/day.ts';
import type { Filter } from '../domain/filter.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { Beat, Pace } from '../domain/pace.ts';
import type { Overview } from '../domain/steps.ts';
import type { WindowMode } from '../domain/timeWindow.ts';
import type { Language } from '../i18n/translate.ts';
import type { ThemeName } from '../look/tokens.ts';
import type { CitationStyle } from './citationStyle.ts';
import type { Notice } from './notice.ts';

/** A day, or an end of the axis that moves with the data. */
export type DateChoice = Day | 'earliest' | 'latest';

export interface MapView {
  /** Degrees. */
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

/** What the page is for: looking around, speaking in front of a room, or standing inside another page. */
export type Mode = 'explore' | 'present' | 'embed';

export const modes: readonly Mode[] = ['explore', 'present', 'embed'];

/** Whose the keys are in an embed: the map's, the host's where the map has no use for them, or the host's alone. */
export type KeyChoice = 'own' | 'forward' | 'off';

export const keyChoices: readonly KeyChoice[] = ['own', 'forward', 'off'];

/** What draws the ground: SVG, MapLibre with WebGL, or whichever suits the browser. */
export type Renderer = 'auto' | 'svg' | 'gl';

/** The notice that what the address asks for has not come. */
export const awaitedNotice = 'awaited';

/** Which of the story's collections is shown. */
export type CollectionId = string;

/** How the panel tells the initiatives. */
export type Listing = 'list' | 'table';

/** The part of the state that a link can hold. */
export interface LinkState extends Filter {
  readonly data: CollectionId;
  readonly date: DateChoice;
  readonly window: WindowMode;
  /** Days of a `time-window`, at least 1. */
  readonly span: number;
  readonly pace: Pace;
  /** Length of a whole play; undefined leaves it to the data. */
  readonly seconds: number | undefined;
  readonly loop: boolean;
  /** What is searched for. */
  readonly query: string;
  /** Id of the chosen initiative. */
  readonly selected: string | undefined;
  /** Code of the region, city or district whose page the panel shows. */
  readonly page: PlaceId | undefined;
  readonly listing: Listing;
  /** Layers of the spread that are switched on. */
  readonly spread: readonly SpreadLayer[];
  /** Undefined: the whole map, fitted to the screen. */
  readonly view: MapView | undefined;
  readonly language: Language;
  /** Whether names and titles are given in both scripts everywhere. */
  readonly bothScripts: boolean;
  /** Undefined: the system's. */
  readonly theme: ThemeName | undefined;
  readonly boundaries: Boundaries;
  readonly mode: Mode;
  /** Which of the two overviews is meant where nothing is chosen on the last day. */
  readonly overview: Overview;
  /** Whether an embed shows title and sentence. */
  readonly showsTitle: boolean;
  readonly keys: KeyChoice;
  /** Origins that may send messages, and are sent some. */
  readonly hosts: readonly string[];
  readonly renderer: Renderer;
  /** Starts playing when the page opens; once it has, the wish is spent. */
  readonly autoplay: boolean;
}

/** Days at the ends of the visible part of the time axis; not always whole. */
export interface AxisView {
  readonly first: Day;
  readonly last: Day;
}

/** What can be drawn over the map about the shape of the spread. */
export type SpreadLayer = 'path' | 'reach' | 'centre';

export const spreadLayers: readonly SpreadLayer[] = ['path', 'reach', 'centre'];

/** What a modal dialog is about. */
export type DialogId = 'help' | 'export' | 'share';

export const dialogIds: readonly DialogId[] = ['help', 'export', 'share'];

export type SheetHeight = 'peek' | 'half' | 'full';

export interface State extends LinkState {
  readonly playing: boolean;
  /** What a play tells, or has told when it was paused. */
  readonly beat: Beat | undefined;
  /** Undefined: the whole axis. */
  readonly axis: AxisView | undefined;
  /** Id of the initiative under the pointer or the focus. */
  readonly hovered: string | undefined;
  readonly citationStyle: CitationStyle;
  /** Height of the panel where it is a bottom sheet. */
  readonly sheet: SheetHeight;
  /** The dialog that is open. */
  readonly dialog: DialogId | undefined;
  readonly notices: readonly Notice[];
  /** What the address asks for is not all there: it is on its way, or did not come. The address then stays. */
  readonly awaited: 'coming' | 'missing' | undefined;
  /** Whether a talk shows a black screen. */
  readonly isBlack: boolean;
}
