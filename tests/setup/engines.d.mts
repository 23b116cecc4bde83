/** Paths of the programs that an engine takes. */
export interface EnginePrograms {
  readonly firefox: { readonly firefox: string };
  /** The WebDriver, the browser that it drives, and a screen for it. */
  readonly webkit: { readonly driver: string; readonly miniBrowser: string; readonly screen: string };
}

/** What finding an engine needs of a machine. */
export interface EngineMachine {
  /** The programs of an engine, if they are there. */
  find(name: keyof EnginePrograms): unknown;
  /** The command that installs Debian's packages, if there is one. */
  readonly aptGet: readonly string[] | undefined;
  run(command: string, args: readonly string[], minutes: number): boolean;
  say(message: string): void;
}

/** Where an engine's programs are on a machine, installed there if need be; undefined where it cannot be had. */
export function findEngine(name: keyof EnginePrograms, machine: EngineMachine): unknown;

/** As {@link findEngine}, on this machine. */
export function ensureEngine<Name extends keyof EnginePrograms>(name: Name): EnginePrograms[Name] | undefined;
