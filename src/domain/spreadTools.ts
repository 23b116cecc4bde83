import type * as Spread from './spread.ts';

/** The geometry of the spread, which few readers ask for: it is loaded with the first layer that is switched on. */
export type SpreadTools = typeof Spread;

let loaded: SpreadTools | undefined;

/** Undefined until {@link loadSpreadTools} has been waited for. */
export function spreadTools(): SpreadTools | undefined {
  return loaded;
}

/** @throws if the file can't be had */
export async function loadSpreadTools(): Promise<SpreadTools> {
  loaded ??= await import('./spread.ts');
  return loaded;
}
