import type { Runner } from './debian.mjs';

/** What a machine has: where a browser may be, what may install one, and how. */
export interface Machine extends Runner {
  /** Paths at which a Chromium may be, best first. */
  readonly places: readonly (string | undefined)[];
  /** Whether a browser is there and starts. */
  readonly works: (path: string) => boolean;
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
