/** Paths of the programs that an engine takes. */
export interface EnginePrograms {
  readonly firefox: { readonly firefox: string };
  /** The WebDriver, the browser that it drives, and a screen for it. */
  readonly webkit: { readonly driver: string; readonly miniBrowser: string; readonly screen: string };
}

/** Where an engine's programs are, installed if need be; undefined where it cannot be had. */
export function ensureEngine<Name extends keyof EnginePrograms>(name: Name): EnginePrograms[Name] | undefined;
