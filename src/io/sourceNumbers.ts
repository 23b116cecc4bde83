import type { Initiative, Source } from '../domain/initiative.ts';

/** The sources of several records, each once, in the order in which they are first cited. */
export interface NumberedSources {
  readonly sources: readonly Source[];
  /** The numbers of a record's sources, from 1, in rising order. */
  numbersOf(initiative: Initiative): readonly number[];
}

/** Pages are told apart by their addresses. */
export function numberSources(initiatives: readonly Initiative[]): NumberedSources {
  const sources = new Map<string, Source>();
  for (const source of initiatives.flatMap((initiative) => initiative.sources)) {
    if (!sources.has(source.address)) sources.set(source.address, source);
  }
  const order = [...sources.keys()];
  return {
    sources: [...sources.values()],
    numbersOf: (initiative) =>
      [...new Set(initiative.sources.map(({ address }) => order.indexOf(address) + 1))].sort((a, b) => a - b),
  };
}
