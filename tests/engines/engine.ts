/** What the job looks for, as assistive technology knows it. */
export interface Sought {
  readonly role: 'button' | 'dialog' | 'heading' | 'list' | 'listitem' | 'radio' | 'region' | 'slider';
  /** Its whole accessible name, as the engine computes it. */
  readonly name?: string;
  /** What its text contains. */
  readonly text?: string;
  readonly within?: Part;
}

/** Something on the page. */
export interface Part {
  /** Moves the pointer to its middle and presses. */
  click(): Promise<void>;
  focus(): Promise<void>;
  text(): Promise<string>;
  attribute(name: string): Promise<string | null>;
}

/** What can be handed to a page. */
export type PlainValue = string | number | boolean | null;

/** Keys by the names that the web knows them by. */
export type KeyName = 'ArrowLeft' | 'ArrowRight' | 'End' | 'Home' | 'PageUp';

/** A browser with one page, as much of it as the job takes. Nothing here waits for what comes later. */
export interface Engine {
  readonly name: 'firefox' | 'webkit';
  /** The built site on a server. */
  readonly site: string;
  /** The folder that it saves files in. */
  readonly downloads: string;
  /** What a page of ours must hold in its head so that the engine tells what it says on its console. */
  readonly recorder: string;
  /** Its name and version, as it tells them. */
  version(): Promise<string>;
  open(address: string): Promise<void>;
  /** Everything on the page, or in the frame, that fits and that assistive technology is told of. */
  find(sought: Sought): Promise<readonly Part[]>;
  /** Runs a function in the page, or in the frame. It may hold no function with a name of its own. */
  run<Result, Given extends readonly PlainValue[]>(
    what: (...given: Given) => Result,
    ...given: Given
  ): Promise<Result>;
  press(...keys: readonly KeyName[]): Promise<void>;
  /** Goes into the first frame of the page; false while there is none. */
  enterFrame(): Promise<boolean>;
  leaveFrame(): Promise<void>;
  screenshot(): Promise<Uint8Array>;
  /** Errors and warnings of the page and of its frames since it was opened. */
  complaints(): Promise<readonly string[]>;
  close(): Promise<void>;
}
