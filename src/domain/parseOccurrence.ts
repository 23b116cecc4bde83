import { type EdtfDate, type EdtfInterval, type EdtfSeason, type EdtfSet, parse } from 'edtf';
import { type Day, dayOf } from './day.ts';
import type { DateReader, DayBounds, Occurrence, Precision } from './occurrence.ts';

export type OccurrenceResult =
  | { readonly ok: true; readonly occurrence: Occurrence }
  | { readonly ok: false; readonly reason: 'not-edtf' | 'unsupported' | 'reversed' };

interface Point {
  readonly bounds: DayBounds;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

const precisionOrder: readonly Precision[] = ['day', 'month', 'quarter', 'year'];
const unknownPoint = (min: Day, max: Day): Point => ({
  bounds: { min, max },
  precision: 'day',
  approximate: false,
  uncertain: false,
});

const unspecifiedDigits = { year: 15, month: 48, day: 192 } as const;

/** The parts of a date that are written out: `2021-10-XX` has a year and a month. Undefined where half a part is. */
function writtenParts({ values, unspecified = 0 }: EdtfDate): readonly number[] | undefined {
  const { year, month, day } = unspecifiedDigits;
  if (unspecified === 0) return values;
  if ((unspecified & year) !== 0) return undefined;
  const months = unspecified & month;
  if (months !== 0) return months === month ? values.slice(0, 1) : undefined;
  return (unspecified & day) === day ? values.slice(0, 2) : undefined;
}

function dateSpan(date: EdtfDate): { bounds: DayBounds; precision: Precision } | undefined {
  const [year, month, dayOfMonth, timeOfDay] = writtenParts(date) ?? [];
  if (year === undefined || timeOfDay !== undefined) return undefined;
  if (month === undefined) {
    return { bounds: { min: dayOf(year, 1, 1), max: dayOf(year, 12, 31) }, precision: 'year' };
  }
  if (dayOfMonth === undefined) {
    return { bounds: { min: dayOf(year, month + 1, 1), max: dayOf(year, month + 2, 0) }, precision: 'month' };
  }
  const day = dayOf(year, month + 1, dayOfMonth);
  return { bounds: { min: day, max: day }, precision: 'day' };
}

/** Quarters only: which months a season has depends on the hemisphere, and EDTF does not tell it. */
function seasonSpan({ values }: EdtfSeason): { bounds: DayBounds; precision: Precision } | undefined {
  const [year, season] = values;
  if (year === undefined || season === undefined || season < 33 || season > 36) return undefined;
  const firstMonth = (season - 33) * 3 + 1;
  const bounds = { min: dayOf(year, firstMonth, 1), max: dayOf(year, firstMonth + 3, 0) };
  return { bounds, precision: 'quarter' };
}

type EdtfValue = ReturnType<typeof parse>;

function pointOf(value: EdtfValue): Point | undefined {
  if (value.type !== 'Date' && value.type !== 'Season') return undefined;
  const span = value.type === 'Date' ? dateSpan(value) : seasonSpan(value);
  return span && { ...span, approximate: Boolean(value.approximate), uncertain: Boolean(value.uncertain) };
}

function isNamed(
  bound: EdtfInterval['values'][number] | undefined,
): bound is Exclude<EdtfValue, EdtfInterval | EdtfSet> {
  return typeof bound === 'object' && bound !== null;
}

function intervalOf(text: string, { values }: EdtfInterval): OccurrenceResult {
  const [first, last] = values;
  const lower = isNamed(first) ? pointOf(first) : undefined;
  const upper = isNamed(last) ? pointOf(last) : undefined;
  const isPartUnsupported = (isNamed(first) && !lower) || (isNamed(last) && !upper);
  if (isPartUnsupported || (!lower && !upper)) return { ok: false, reason: 'unsupported' };
  if (lower && upper && lower.bounds.min > upper.bounds.max) return { ok: false, reason: 'reversed' };
  const begin =
    lower ?? unknownPoint(Number.NEGATIVE_INFINITY, upper?.bounds.max ?? Number.NEGATIVE_INFINITY);
  const end = upper ?? unknownPoint(lower?.bounds.min ?? Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  const coarsest = Math.max(precisionOrder.indexOf(begin.precision), precisionOrder.indexOf(end.precision));
  return {
    ok: true,
    occurrence: {
      edtf: text,
      form: 'interval',
      precision: precisionOrder[coarsest] ?? 'day',
      begin: begin.bounds,
      end: end.bounds,
      approximate: begin.approximate || end.approximate,
      uncertain: begin.uncertain || end.uncertain,
    },
  };
}

/** `[..2021-11-10]`, one of a set: some day up to the one that is named. Other sets name no range of days here. */
function earlierSetPoint({ values, earlier }: EdtfSet): Point | undefined {
  const [latest] = values;
  if (!earlier || values.length !== 1 || !latest || !('type' in latest)) return undefined;
  const point = pointOf(latest);
  return point && { ...point, bounds: { min: Number.NEGATIVE_INFINITY, max: point.bounds.max } };
}

/**
 * Reads an EDTF text (ISO 8601-2:2019, levels 0 to 2) as days.
 *
 * Refused, with a reason: text that is not EDTF, forms that name no range of days here (lists, sets but `[..x]`, times
 * of day, seasons), and intervals that end before they begin.
 */
export function parseOccurrence(text: string): OccurrenceResult {
  let value: EdtfValue;
  try {
    value = parse(text);
  } catch {
    return { ok: false, reason: 'not-edtf' };
  }
  if (value.type === 'Interval') return intervalOf(text, value);
  const point = value.type === 'Set' ? earlierSetPoint(value) : pointOf(value);
  if (!point) return { ok: false, reason: 'unsupported' };
  const { bounds, precision, approximate, uncertain } = point;
  return {
    ok: true,
    occurrence: { edtf: text, form: 'single', precision, begin: bounds, end: bounds, approximate, uncertain },
  };
}

/** Reads an EDTF text anew each time. */
export const readDate: DateReader = (text) => {
  const result = parseOccurrence(text);
  return result.ok ? result.occurrence : undefined;
};
