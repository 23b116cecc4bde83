import type { Day } from '../domain/day.ts';
import type { Language } from '../i18n/translate.ts';
import type { ThemeName } from '../look/tokens.ts';

/** A day, or an end of the axis that moves with the data. */
export type DateChoice = Day | 'earliest' | 'latest';

export interface MapView {
  /** Degrees. */
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

export type Boundaries = 'iso-3166-2' | 'natural-earth';

/** Something that went wrong, as a function of the language it is told in. */
export interface Notice {
  readonly id: string;
  readonly kind:
    | 'badDate'
    | 'dateOutside'
    | 'badSelection'
    | 'badView'
    | 'badChoice'
    | 'noWebGl'
    | 'basemapFailed'
    | 'mapFailed'
    | 'dataProblems';
  /** What the message quotes. */
  readonly details: readonly string[];
}

/** The part of the state that a link can hold. */
export interface LinkState {
  readonly date: DateChoice;
  /** Id of the chosen initiative. */
  readonly selected: string | undefined;
  /** Undefined: the whole map, fitted to the screen. */
  readonly view: MapView | undefined;
  readonly language: Language;
  /** Undefined: the system's. */
  readonly theme: ThemeName | undefined;
  readonly boundaries: Boundaries;
  /** Starts playing when the page opens. */
  readonly autoplay: boolean;
}

export type SheetHeight = 'peek' | 'half' | 'full';

export interface State extends LinkState {
  readonly playing: boolean;
  /** Id of the initiative under the pointer or the focus. */
  readonly hovered: string | undefined;
  /** Height of the panel where it is a bottom sheet. */
  readonly sheet: SheetHeight;
  readonly notices: readonly Notice[];
}
