/** What installing needs of a machine. */
export interface Runner {
  /** Runs a command, for some minutes at most; tells whether it went well. */
  readonly run: (command: string, args: readonly string[], minutes: number) => boolean;
  readonly say: (message: string) => void;
}

/** A step of a command: its minutes, then its arguments. */
export type Step = readonly [minutes: number, ...args: string[]];

/** Runs a command, its output on the screen; tells whether it went well. */
export function runCommand(command: string, args: readonly string[], minutes: number): boolean;

/** The command that installs Debian's packages; undefined on other systems. */
export function aptGetCommand(): readonly string[] | undefined;

/** Runs the steps of a command, each with its minutes, until one fails or throws. */
export function attempt(machine: Runner, command: readonly string[], ...steps: readonly Step[]): boolean;

/** Installs packages; false where the list of packages, or one of them, cannot be had. */
export function installPackages(
  machine: Runner,
  aptGet: readonly string[],
  ...packages: readonly string[]
): boolean;
