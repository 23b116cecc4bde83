import { type Category, stays } from '../domain/story.ts';
import { type MarkLook, plainLook, traceLook } from './markLook.ts';

/** A mark of the legend. */
export interface LegendMark {
  readonly category: Category;
  readonly imprecise: boolean;
  readonly look: MarkLook;
}

export interface LegendItem {
  /** What it is about: a category, what is left of one, or a mark whose place or day is known only roughly. */
  readonly of: Category | 'imprecise';
  readonly isOver: boolean;
  readonly marks: readonly LegendMark[];
}

/** More marks side by side would take the room of the words. */
const mostTogether = 3;

/**
 * What the legend explains, in order.
 *
 * @param categories those that the data has
 */
export function legendItems(categories: readonly Category[]): readonly LegendItem[] {
  const markOf = (category: Category, look: MarkLook, imprecise = false): LegendMark => ({
    category,
    imprecise,
    look,
  });
  const passing = categories.filter((category) => !stays(category));
  const items = categories.flatMap((category): LegendItem[] => [
    { of: category, isOver: false, marks: [markOf(category, plainLook)] },
    // One example does for all that pass.
    ...(category === passing.at(-1)
      ? [{ of: category, isOver: true, marks: [markOf(category, traceLook)] }]
      : []),
  ]);
  const imprecise = categories.slice(0, mostTogether).map((category) => markOf(category, plainLook, true));
  return [...items, { of: 'imprecise', isOver: false, marks: imprecise }];
}
