/** What a machine has: where a browser may be, what may install one, and how. */
export interface Machine {
  /** Paths at which a Chromium may be, best first. */
  readonly places: readonly (string | undefined)[];
  /** Whether a browser is there and starts. */
  readonly works: (path: string) => boolean;
  /** Runs a command, for some minutes at most; tells whether it went well. */
  readonly run: (command: string, args: readonly string[], minutes: number) => boolean;
  readonly say: (message: string) => void;
  /** Playwright's command and its first arguments. */
  readonly playwrightCommand: readonly string[] | undefined;
  /** The command that installs Debian's packages; undefined on other systems. */
  readonly aptGet: readonly string[] | undefined;
}

/** The machine on which this runs. */
export function thisMachine(): Machine;

/** The path of a Chromium, installed if need be; undefined where none can be had. */
export function findBrowser(machine: Machine): string | undefined;

/** What to do where no browser can be had. */
export const noBrowserMessage: string;

/** The path of a Chromium; ends the process with a clear message where none can be had. */
export function ensureBrowser(): string;
