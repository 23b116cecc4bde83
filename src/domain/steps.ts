import { arrivalDay, type Dataset, type Entry, type Extent } from './dataset.ts';
import type { Day } from './day.ts';

/** The two views of the whole between which a talk goes. */
export type Overview = 'opening' | 'closing';

export const overviews: readonly Overview[] = ['opening', 'closing'];

/** One picture of a talk. */
export type Step =
  | { readonly kind: Overview; readonly day: Day }
  | { readonly kind: 'initiative'; readonly day: Day; readonly entry: Entry };

/** What of the state says where in a talk one is. */
export interface Moment {
  readonly day: Day;
  /** Id of the chosen initiative. */
  readonly selected: string | undefined;
  readonly overview: Overview;
}

/** A talk: the whole, each initiative on the day by which it has certainly begun, and the whole again. */
export function presentSteps({ entries, extent }: Dataset): readonly Step[] {
  return [
    { kind: 'opening', day: extent.latest },
    ...entries.map((entry) => ({
      kind: 'initiative' as const,
      day: arrivalDay(entry.occurrence),
      entry,
    })),
    { kind: 'closing', day: extent.latest },
  ];
}

/**
 * The position of the step that a moment belongs to: that of the chosen initiative; without one, the overviews on
 * the last day, and the initiative that came last on any other. Before the first one, the opening.
 */
export function stepOf(
  steps: readonly Step[],
  { day, selected, overview }: Moment,
  { latest }: Extent,
): number {
  const chosen = steps.findIndex(
    (step) => step.kind === 'initiative' && step.entry.initiative.id === selected,
  );
  if (chosen >= 0) return chosen;
  if (day >= latest) return overview === 'opening' ? 0 : steps.length - 1;
  return Math.max(
    0,
    steps.findLastIndex((step) => step.kind === 'initiative' && step.day <= day),
  );
}
