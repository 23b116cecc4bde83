import type { Extent } from '../../domain/dataset.ts';
import type { Day } from '../../domain/day.ts';

/** Days of a bigger step. */
const bigStep = 7;

/** Where a key leads on the slider, by the WAI-ARIA pattern; undefined for keys that it does not use. */
export function dayAfterKey(key: string, day: Day, { earliest, latest }: Extent): Day | undefined {
  const targets: Readonly<Record<string, Day>> = {
    ArrowRight: day + 1,
    ArrowUp: day + 1,
    ArrowLeft: day - 1,
    ArrowDown: day - 1,
    PageUp: day + bigStep,
    PageDown: day - bigStep,
    Home: earliest,
    End: latest,
  };
  const target = targets[key];
  return target === undefined ? undefined : Math.max(earliest, Math.min(latest, target));
}
