import type { Dataset } from '../domain/dataset.ts';
import { type Overview, presentSteps, type Step, stepOf } from '../domain/steps.ts';
import { goToStep } from '../state/actions.ts';
import { type Frame, resolveDay, type View } from '../state/frame.ts';
import type { Store } from '../state/store.ts';

/** Moves through the steps of a talk. */
export interface Stepping extends View {
  steps(): readonly Step[];
  /** Position of the step that shows, from 0. */
  position(): number;
  /** The overview that shows, if one does: on a day in between, none does. */
  overview(): Overview | undefined;
  /** Shows a step; positions beyond the ends are brought back. Returns whether that is another one than before. */
  goTo(position: number): boolean;
  /** One step on or back; false at the ends. */
  move(direction: 'next' | 'previous'): boolean;
}

export function createStepping(store: Store): Stepping {
  let frame: Frame | undefined;
  let known: { readonly dataset: Dataset; readonly steps: readonly Step[] } | undefined;
  const steps = (): readonly Step[] => {
    if (!frame) return [];
    const { dataset } = frame;
    if (known?.dataset !== dataset) known = { dataset, steps: presentSteps(dataset) };
    return known.steps;
  };
  const position = (): number => {
    // From the store, not the frame: several presses may come between two pictures.
    const { date, selected, overview } = store.getState();
    if (!frame) return 0;
    const { extent } = frame.dataset;
    return stepOf(steps(), { day: resolveDay(date, extent), selected, overview }, extent);
  };
  const goTo = (target: number): boolean => {
    const before = position();
    const wanted = Math.max(0, Math.min(steps().length - 1, target));
    const step = steps()[wanted];
    if (step) goToStep(store, step);
    return wanted !== before;
  };
  return {
    steps,
    position,
    overview() {
      const step = steps()[position()];
      const isLast = frame && resolveDay(store.getState().date, frame.dataset.extent) === step?.day;
      return isLast && step?.kind !== 'initiative' ? step?.kind : undefined;
    },
    goTo,
    move: (direction) => {
      const target = position() + (direction === 'next' ? 1 : -1);
      return target >= 0 && target < steps().length && goTo(target);
    },
    update(next) {
      frame = next;
    },
    dispose: () => undefined,
  };
}
