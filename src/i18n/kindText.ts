import type { Entry } from '../domain/dataset.ts';
import type { Translation } from './translate.ts';

/** What an entry is, by its kind and its category: `Salon (event)`. */
export function kindText({ kind, category }: Entry, { words, pick }: Translation): string {
  return kind ? words.kindAndCategory(pick(kind.name), pick(category.name)) : pick(category.choice);
}
