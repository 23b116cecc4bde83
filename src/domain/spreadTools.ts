import type * as Spread from './spread.ts';

/** The geometry of the spread, which few readers ask for: it is loaded with the first layer that is switched on. */
export type SpreadTools = typeof Spread;

let kept: SpreadTools | undefined;

/** Undefined until they have been loaded. */
export function spreadTools(): SpreadTools | undefined {
  return kept;
}

/** Keeps the tools for all who ask, once they have been loaded. */
export function keepSpreadTools(tools: SpreadTools): void {
  kept = tools;
}
