import type { LinkReading } from '../io/address.ts';
import type { Remembered } from '../io/remember.ts';
import type { ThemeName } from '../look/tokens.ts';
import type { MapView } from '../map/mapView.ts';
import type { Ticker } from '../state/clock.ts';
import type { View } from '../state/frame.ts';
import type { DialogId } from '../state/state.ts';
import type { CommandTable } from '../views/commands.ts';
import type { DialogLoader } from '../views/dialogs.ts';
import type { Copying } from './copying.ts';
import type { LinkTo } from './links.ts';
import type { OrderExchange } from './orders.ts';
import type { PageServices } from './pageServices.ts';
import type { DrawPicture } from './pictures.ts';
import type { PressLimit } from './pressLimit.ts';
import type { ParameterParts } from './setParameters.ts';
import type { Stepping } from './stepping.ts';
import type { StorySource } from './storySource.ts';

/** What there is for a feature to work with. */
export interface FeatureContext extends ParameterParts {
  readonly root: HTMLElement;
  /** An element of the map's skeleton. @throws Error if there is none */
  place(selector: string): HTMLElement;
  readonly story: StorySource;
  readonly page: PageServices;
  readonly ticker: Ticker;
  readonly map: MapView;
  readonly stepping: Stepping;
  readonly pressLimit: PressLimit;
  readonly commands: CommandTable;
  readonly orders: OrderExchange;
  readonly copying: Copying;
  /** A link to a moment. */
  readonly link: LinkTo;
  readonly address: {
    /** What the address says now. */
    read(): LinkReading;
    /** Shows an address: at once where all is there that it asks for, else once that has come. */
    whenThere(query: URLSearchParams, show: () => void): void;
  };
  /** Shows pending changes at once. */
  flush(): void;
  /** @throws MissingPart if what draws pictures can't be had */
  loadPictures(): Promise<DrawPicture>;
  /** A dialog's content, for when it is first opened. */
  addDialog(id: DialogId, loader: DialogLoader): void;
  hasDialog(id: DialogId): boolean;
  /** Remembers what the reader chooses. */
  remember(choice: Partial<Remembered>): void;
  shownTheme(): ThemeName;
  /** Whether the reader asks for less motion. */
  isStill(): boolean;
  nextFrame(callback: () => void): void;
  /** Calls when something that lies over the map has another size, before the map fits what they leave free. */
  onResize(listener: () => void): void;
  /** Ends with the map. */
  readonly signal: AbortSignal;
}

/** A feature of the map: builds what belongs to it, and gives the views that want each frame, in their order. */
export type Feature = (context: FeatureContext) => readonly View[];

/** What a feature has to do when the map ends, as a view that draws nothing. */
export function atEnd(dispose: () => void): View {
  return { update: () => undefined, dispose };
}
