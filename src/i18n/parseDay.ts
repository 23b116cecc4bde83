import type { Extent } from '../domain/dataset.ts';
import { type Day, dayOf, dayOfIso, isoOfDay, partsOfDay } from '../domain/day.ts';

export type DayReading =
  | { readonly status: 'day'; readonly day: Day }
  | {
      readonly status: 'refused';
      /**
       * - `unreadable`: no date in any form that is known here.
       * - `no-such-day`: a date's form, but no day of the calendar.
       * - `ambiguous`: could be day and month either way round.
       * - `outside`: a day off the axis.
       */
      readonly reason: 'unreadable' | 'no-such-day' | 'ambiguous' | 'outside';
      /** Both readings, where a date is ambiguous; the day itself, where it lies outside. */
      readonly days: readonly Day[];
    };

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

interface Reading {
  readonly year: number | undefined;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** 1 to 12 for a month's English name or at least three of its first letters. */
function monthOf(name: string): number | undefined {
  const position = monthNames.findIndex((month) => month.startsWith(name.toLowerCase()));
  return name.length >= 3 && position >= 0 ? position + 1 : undefined;
}

const number = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

const chineseDigits = '〇一二三四五六七八九';

/** A number as Chinese writes it, in figures: `二十三` by tens, `二〇二一` figure by figure. Others stay as they are. */
function inFigures(numeral: string): string {
  const figureOf = (character: string): number => chineseDigits.indexOf(character);
  const tens = /^([二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(numeral);
  if (tens) return String(figureOf(tens[1] || '一') * 10 + figureOf(tens[2] || '〇'));
  return /^[〇一二三四五六七八九]+$/.test(numeral) ? [...numeral].map(figureOf).join('') : numeral;
}

/** A Chinese date with its numbers in figures; any other text as it is. */
function withFigures(text: string): string {
  if (!text.includes('月')) return text;
  return text
    .replaceAll('零', '〇')
    .replaceAll('廿', '二十')
    .replaceAll('卅', '三十')
    .replaceAll(/[〇一二三四五六七八九十]+/g, inFigures);
}

function readParts(text: string): Reading | 'ambiguous' | undefined {
  const yearFirst =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (yearFirst)
    return { year: Number(yearFirst[1]), month: Number(yearFirst[2]), dayOfMonth: Number(yearFirst[3]) };
  const chinese = /^(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/.exec(text);
  if (chinese) return { year: number(chinese[1]), month: Number(chinese[2]), dayOfMonth: Number(chinese[3]) };
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]+)\.?,?(?:\s+(\d{4}))?$/i.exec(text);
  const monthFirst = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?$/i.exec(text);
  const named = dayFirst ? [dayFirst[2], dayFirst[1], dayFirst[3]] : monthFirst?.slice(1);
  if (named) {
    const month = monthOf(named[0] ?? '');
    return month === undefined ? undefined : { year: number(named[2]), month, dayOfMonth: Number(named[1]) };
  }
  return /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(text) ? 'ambiguous' : undefined;
}

/** The day of a year, month and day, or undefined where the calendar has none. */
function existingDay(year: number, month: number, dayOfMonth: number): Day | undefined {
  const day = dayOf(year, month, dayOfMonth);
  const parts = partsOfDay(day);
  const isSame = parts.year === year && parts.month === month && parts.dayOfMonth === dayOfMonth;
  return isSame ? dayOfIso(isoOfDay(day)) : undefined;
}

/** Both ways of reading `03/04/2021`; one where the other is no day; none where neither is. */
function readBothWays(text: string): readonly Day[] {
  const [first = 0, second = 0, year = 0] = text.split(/[-/.]/).map(Number);
  const days = [existingDay(year, second, first), existingDay(year, first, second)];
  return [...new Set(days.filter((day) => day !== undefined))];
}

function years({ earliest, latest }: Extent): readonly number[] {
  const [first, last] = [partsOfDay(earliest).year, partsOfDay(latest).year];
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/**
 * Reads a date as people type it: `2021-12-23`, `20211223`, `23 December 2021`, `Dec 23`, `2021年12月23日`,
 * `12月23日`, `十二月二十三日`. A year that is left out is that of the axis. A date that could be read with day and
 * month either way round is refused, not guessed at.
 */
export function parseDay(text: string, extent: Extent): DayReading {
  const refused = (
    reason: 'unreadable' | 'no-such-day' | 'ambiguous' | 'outside',
    days: readonly Day[] = [],
  ) => ({ status: 'refused', reason, days }) as const;
  const isInside = (day: Day): boolean => day >= extent.earliest && day <= extent.latest;
  // NFKC, because Chinese keyboards have figures of full width.
  const cleaned = withFigures(text.normalize('NFKC').trim().replaceAll(/\s+/g, ' '));
  const reading = readParts(cleaned);
  if (reading === undefined) return refused('unreadable');

  let days: readonly Day[];
  if (reading === 'ambiguous') {
    days = readBothWays(cleaned);
    if (days.length > 1) return refused('ambiguous', days);
  } else {
    const candidates = reading.year === undefined ? years(extent) : [reading.year];
    days = candidates.flatMap((year) => existingDay(year, reading.month, reading.dayOfMonth) ?? []);
  }
  if (days.length === 0) return refused('no-such-day');
  const inside = days.find(isInside);
  return inside === undefined ? refused('outside', days) : { status: 'day', day: inside };
}
