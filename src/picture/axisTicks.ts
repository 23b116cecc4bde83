import type { Extent } from '../domain/dataset.ts';
import { type Day, partsOfDay, startOfMonth, weekdayOf } from '../domain/day.ts';

export interface AxisTick {
  readonly day: Day;
  readonly kind: 'month' | 'week';
  /** The first month and every January tell the year too. */
  readonly withYear: boolean;
}

/** Months, and the Mondays between them. */
export function axisTicks({ earliest, latest }: Extent): readonly AxisTick[] {
  const ticks: AxisTick[] = [];
  for (let day = earliest; day <= latest; day += 1) {
    if (day === startOfMonth(day)) {
      ticks.push({ day, kind: 'month', withYear: day === earliest || partsOfDay(day).month === 1 });
    } else if (weekdayOf(day) === 0) {
      ticks.push({ day, kind: 'week', withYear: false });
    }
  }
  return ticks;
}
