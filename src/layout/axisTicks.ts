import type { Extent } from '../domain/dataset.ts';
import { type Day, dayOf, partsOfDay, startOfMonth, weekdayOf } from '../domain/day.ts';
import type { AxisScale } from '../geometry/axisScale.ts';

export interface AxisTick {
  readonly day: Day;
  /** A month or a year bears its name; a week may; what is between years does not. */
  readonly kind: 'year' | 'month' | 'week' | 'between';
}

/** Where a month has less than this, in pixels, years are told instead; of two years, months are in any case. */
const leastMonth = 34;
/** Where a week has less than this, in pixels, it has no tick. */
const leastWeek = 8;
/** Where a week has less than this, in pixels, its Monday is not told. */
const leastWeekTold = 60;
/** Kept between the names of two years, in pixels. */
const leastYear = 52;
const yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const [daysOfMonth, daysOfYear] = [365.2425 / 12, 365.2425];

/** Months, and the Mondays between them. */
function monthTicks({ earliest, latest }: Extent, pixelsPerDay: number): readonly AxisTick[] {
  const ticks: AxisTick[] = [];
  for (let day = earliest; day <= latest; day += 1) {
    if (day === startOfMonth(day)) ticks.push({ day, kind: 'month' });
    else if (weekdayOf(day) === 0 && 7 * pixelsPerDay > leastWeek) ticks.push({ day, kind: 'week' });
  }
  return ticks;
}

/** Years as far apart as their names need, and finer ones, or months, between them. */
function yearTicks({ earliest, latest }: Extent, pixelsPerDay: number): readonly AxisTick[] {
  const step = yearSteps.find((years) => years * daysOfYear * pixelsPerDay >= leastYear) ?? 1000;
  const [first, last] = [partsOfDay(earliest).year, partsOfDay(latest).year];
  const fine = step === 1 ? 1 : step % 5 === 0 ? step / 5 : step / 2;
  const ticks: AxisTick[] = [];
  for (let year = Math.floor(first / fine) * fine; year <= last; year += fine) {
    ticks.push({ day: dayOf(year, 1, 1), kind: year % step === 0 ? 'year' : 'between' });
    const hasMonths = step === 1 && daysOfMonth * pixelsPerDay > leastWeek;
    for (let month = 2; hasMonths && month <= 12; month += 1) {
      ticks.push({ day: dayOf(year, month, 1), kind: 'between' });
    }
  }
  return ticks.filter(({ day }) => day >= earliest && day <= latest);
}

/** The ticks of a part of the axis, in order. */
export function axisTicks(extent: Extent, pixelsPerDay: number): readonly AxisTick[] {
  const isShort = extent.latest - extent.earliest < 2 * daysOfYear;
  return isShort || daysOfMonth * pixelsPerDay >= leastMonth
    ? monthTicks(extent, pixelsPerDay)
    : yearTicks(extent, pixelsPerDay);
}

/** Room that the day of a Monday takes from the names of the months beside it, before it and after it, in pixels. */
const [roomAfterMonth, roomBeforeMonth] = [40, 20];

/** Whether there is room to tell the day of the month of each Monday, and of this one between the months' names. */
export function tellsWeek(day: Day, scale: AxisScale): boolean {
  return (
    scale.perDay * 7 > leastWeekTold &&
    scale(day) - scale(startOfMonth(day)) > roomAfterMonth &&
    scale(startOfMonth(day, 1)) - scale(day) > roomBeforeMonth
  );
}
