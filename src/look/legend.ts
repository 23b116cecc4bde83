import { type Nature, stays } from '../domain/nature.ts';
import { type MarkLook, plainLook, traceLook } from './markLook.ts';

/** A mark of the legend. */
export interface LegendMark {
  readonly nature: Nature;
  readonly imprecise: boolean;
  readonly look: MarkLook;
}

export interface LegendItem {
  readonly id: Nature | 'trace' | 'imprecise';
  readonly marks: readonly LegendMark[];
}

/**
 * What the legend explains, in order.
 *
 * @param natures those that the data has
 */
export function legendItems(natures: readonly Nature[]): readonly LegendItem[] {
  const of = (nature: Nature, look: MarkLook, imprecise = false): LegendMark => ({ nature, imprecise, look });
  const items: readonly LegendItem[] = natures.flatMap((nature): LegendItem[] => [
    { id: nature, marks: [of(nature, plainLook)] },
    ...(stays[nature] ? [] : [{ id: 'trace' as const, marks: [of(nature, traceLook)] }]),
  ]);
  return [...items, { id: 'imprecise', marks: natures.map((nature) => of(nature, plainLook, true)) }];
}
