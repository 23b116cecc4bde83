import type { Language } from '../i18n/translate.ts';
import type { Memory } from '../io/memory.ts';
import type { ThemeName } from '../look/tokens.ts';
import type { Ids } from '../views/ids.ts';

/** How a map looks and is called, as far as the page around it can tell. */
export interface Appearance {
  readonly language: Language;
  /** Undefined: the system's. */
  readonly theme: ThemeName | undefined;
  /** What names the page. */
  readonly title: string;
}

/** Whether there is room beside the panel for a table in the map's place. */
export interface Wideness {
  isWide(): boolean;
  onChange(listener: () => void, signal: AbortSignal): void;
}

/** All that a map wants of the page around it. Nothing in a map reaches for the page in any other way. */
export interface PageServices {
  readonly ids: Ids;
  /** Keeps what the reader chooses, from visit to visit. */
  readonly memory: Memory;
  /** Keeps what goes on in this tab. */
  readonly session: Memory;
  /** Languages that the reader prefers, as BCP 47 tags, the dearest first. */
  readonly languages: readonly string[];
  /** Whether the map is one part of a page that has a main part and a heading of its own. */
  readonly isGuest: boolean;
  /** What full screen is asked for. */
  readonly stage: Element;
  readonly wideness: Wideness;
  /** The parameters that the map opens with. */
  openingQuery(): URLSearchParams;
  /** The address that links to a moment are made from: the parameters in it that are not the map's are kept. */
  linkBase(): URL;
  /** The address of a file of the map's own site; undefined where the map knows of no site. */
  siteFile(name: string): string | undefined;
  show(appearance: Appearance): void;
  /** Gives back what `show` has changed. */
  unshow(): void;
  /** Hears the keys that are meant for the map. */
  onKey(listener: (event: KeyboardEvent) => void, options: { capture?: boolean; signal: AbortSignal }): void;
  /** Loads the page anew; undefined where that is not the map's to do. */
  readonly reload: (() => void) | undefined;
}
