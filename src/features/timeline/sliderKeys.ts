import type { Extent } from '../../domain/dataset.ts';
import type { Day } from '../../domain/day.ts';

/** Days of a bigger step. */
const bigStep = 7;

/** How much a key zooms the axis: above 1 shows fewer days, `whole` shows all; undefined for other keys. */
export function zoomOfKey(key: string): number | 'whole' | undefined {
  if (key === '+' || key === '=') return 1.5;
  if (key === '-') return 1 / 1.5;
  return key === '0' ? 'whole' : undefined;
}

/**
 * Where a key leads on the slider; undefined for keys that it does not use. As in the WAI-ARIA pattern, but for Page
 * Up and Page Down, which that pattern has as more and less: here they turn pages of time, Page Down on, as they do in
 * a talk. A clicker, which sends just these two, else runs backwards where the slider has the focus.
 */
export function dayAfterKey(key: string, day: Day, { earliest, latest }: Extent): Day | undefined {
  const targets: Readonly<Record<string, Day>> = {
    ArrowRight: day + 1,
    ArrowUp: day + 1,
    ArrowLeft: day - 1,
    ArrowDown: day - 1,
    PageDown: day + bigStep,
    PageUp: day - bigStep,
    Home: earliest,
    End: latest,
  };
  const target = targets[key];
  return target === undefined ? undefined : Math.max(earliest, Math.min(latest, target));
}
