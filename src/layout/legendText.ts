import type { Translation } from '../i18n/translate.ts';
import type { LegendItem } from '../look/legend.ts';

/** What an item of the legend says, in a few words. */
export function legendText({ of, isOver }: LegendItem, { words, pick }: Translation): string {
  if (of === 'imprecise') return words.legendImprecise;
  return pick(isOver && of.legendOver ? of.legendOver : of.legend);
}
