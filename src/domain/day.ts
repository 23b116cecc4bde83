/**
 * A calendar day as an integer: days since 1970-01-01. It belongs to no time zone, so that no reader's clock can
 * shift an event by a day.
 */
export type Day = number;

const millisecondsPerDay = 86_400_000;

/** @param month 1 to 12 */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return Math.floor(Date.UTC(year, month - 1, dayOfMonth) / millisecondsPerDay);
}

/** Midnight UTC at the start of a day, in milliseconds since 1970: only for formatters that are told `timeZone: 'UTC'`. */
export function millisecondsOfDay(day: Day): number {
  return day * millisecondsPerDay;
}

export interface DayParts {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly dayOfMonth: number;
}

export function partsOfDay(day: Day): DayParts {
  const date = new Date(millisecondsOfDay(day));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** `2021-12-23` */
export function isoOfDay(day: Day): string {
  return new Date(millisecondsOfDay(day)).toISOString().slice(0, 10);
}

/** The day that `YYYY-MM-DD` names, or undefined where it names none (`2021-02-30`, `23/12/2021`). */
export function dayOfIso(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoOfDay(day) === text ? day : undefined;
}

/** The first day of the month that holds `day`, or of a month before (−) or after (+) it. */
export function startOfMonth(day: Day, monthsLater = 0): Day {
  const { year, month } = partsOfDay(day);
  return dayOf(year, month + monthsLater, 1);
}

/** 0 is Monday, 6 is Sunday (ISO 8601 order). */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}
