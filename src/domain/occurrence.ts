import edtf, { type EdtfValue } from 'edtf';
import { type Day, dayOfMilliseconds } from './day.ts';

/** Bounds, both inclusive, between which an unknown day lies. Infinite where nothing is known on that side. */
export interface DayBounds {
  readonly min: Day;
  readonly max: Day;
}

export type Precision = 'day' | 'month' | 'season' | 'year';

/** When something took place, as far as its EDTF text tells. */
export interface Occurrence {
  readonly edtf: string;
  /** `single`: on one day, known to `precision`. `interval`: from one day to another. */
  readonly form: 'single' | 'interval';
  /** The coarsest precision in the text. */
  readonly precision: Precision;
  /** The first day it was under way. */
  readonly begin: DayBounds;
  /** The last day it was under way. */
  readonly end: DayBounds;
  /** EDTF `~` */
  readonly approximate: boolean;
  /** EDTF `?` */
  readonly uncertain: boolean;
}

export type OccurrenceResult =
  | { readonly ok: true; readonly occurrence: Occurrence }
  | { readonly ok: false; readonly reason: 'not-edtf' | 'unsupported' | 'reversed' };

interface Point {
  readonly bounds: DayBounds;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

const precisionOrder: readonly Precision[] = ['day', 'month', 'season', 'year'];
const unknownPoint = (min: Day, max: Day): Point => ({
  bounds: { min, max },
  precision: 'day',
  approximate: false,
  uncertain: false,
});

function precisionOf(value: EdtfValue, bounds: DayBounds): Precision | undefined {
  if (value.type === 'Season') return 'season';
  if (value.type !== 'Date') return undefined;
  if (value.precision === 1) return 'year';
  if (value.precision === 2) return 'month';
  if (value.precision !== 3) return undefined;
  const days = bounds.max - bounds.min + 1;
  if (days === 1) return 'day';
  return days <= 31 ? 'month' : 'year';
}

function pointOf(value: EdtfValue): Point | undefined {
  if (value.min === null || value.max === null) return undefined;
  const bounds = { min: dayOfMilliseconds(value.min), max: dayOfMilliseconds(value.max) };
  const precision = precisionOf(value, bounds);
  if (!precision) return undefined;
  return {
    bounds,
    precision,
    approximate: (value.approximate?.value ?? 0) > 0,
    uncertain: (value.uncertain?.value ?? 0) > 0,
  };
}

function isValue(bound: EdtfValue | number | null | undefined): bound is EdtfValue {
  return typeof bound === 'object' && bound !== null;
}

function intervalOf(text: string, value: EdtfValue): OccurrenceResult {
  const lower = isValue(value.lower) ? pointOf(value.lower) : undefined;
  const upper = isValue(value.upper) ? pointOf(value.upper) : undefined;
  if (!lower && !upper) return { ok: false, reason: 'unsupported' };
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

/**
 * Reads an EDTF text (ISO 8601-2:2019, levels 0 to 2) as days.
 *
 * Refused, with a reason: text that is not EDTF, forms that name no range of days (sets, lists, times of day), and
 * intervals that end before they begin.
 */
export function parseOccurrence(text: string): OccurrenceResult {
  let value: EdtfValue;
  try {
    value = edtf(text);
  } catch {
    return { ok: false, reason: 'not-edtf' };
  }
  if (value.type === 'Interval') return intervalOf(text, value);
  const point = pointOf(value);
  if (!point) return { ok: false, reason: 'unsupported' };
  const { bounds, precision, approximate, uncertain } = point;
  return {
    ok: true,
    occurrence: { edtf: text, form: 'single', precision, begin: bounds, end: bounds, approximate, uncertain },
  };
}

/** Whether the day of the beginning is known, if only as `~` or `?`. */
export function isDayKnown({ begin }: Occurrence): boolean {
  return begin.min === begin.max;
}
