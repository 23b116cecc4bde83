import { type Day, partsOfDay, startOfMonth } from './day.ts';
import { type EventColumns, openAfter, openBefore } from './eventColumns.ts';

/** Days of whole months, both inclusive. */
export interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

const monthOf = (day: Day): number => {
  const { year, month } = partsOfDay(day);
  return 12 * year + month - 1;
};

/** Months in which something is known to begin or to be under way, and in which each row may lie whose day is not known. */
function months({ size, beginMin, beginMax, endMax }: EventColumns): {
  readonly busy: ReadonlySet<number>;
  readonly vague: ReadonlyMap<number, readonly number[]>;
} {
  const busy = new Set<number>();
  const vague = new Map<number, number[]>();
  for (let row = 0; row < size; row += 1) {
    const [from = 0, by = 0, until = 0] = [beginMin[row], beginMax[row], endMax[row]];
    const start = from === openBefore ? by : from;
    const end = until === openAfter ? by : Math.max(by, until);
    const isVague = start < by && end === by;
    const last = monthOf(end);
    for (let month = monthOf(start); month <= last; month += 1) {
      if (!isVague) busy.add(month);
      else if (!vague.get(month)?.push(row)) vague.set(month, [row]);
    }
  }
  return { busy, vague };
}

/**
 * Runs of months that tell little: no day in them is known on which anything begins or is under way, and no more than
 * one row lies in each run whose day is not known. In order; they touch only where two such rows would meet.
 *
 * @param extent whole months
 */
export function quietStretches(
  columns: EventColumns,
  { earliest, latest }: { readonly earliest: Day; readonly latest: Day },
): readonly Stretch[] {
  const { busy, vague } = months(columns);
  const found: Stretch[] = [];
  let held = new Set<number>();
  let isOpen = false;
  for (let first = earliest; first <= latest; first = startOfMonth(first, 1)) {
    const month = monthOf(first);
    const rows = vague.get(month) ?? [];
    if (busy.has(month) || rows.length > 1) {
      isOpen = false;
      continue;
    }
    const last = startOfMonth(first, 1) - 1;
    const before = found.at(-1);
    if (isOpen && before && new Set([...held, ...rows]).size <= 1) {
      found[found.length - 1] = { first: before.first, last };
      held = new Set([...held, ...rows]);
    } else {
      found.push({ first, last });
      held = new Set(rows);
      isOpen = true;
    }
  }
  return found;
}
