import {
  arrivalDay,
  type Dataset,
  datasetOf,
  type Entry,
  lazyEntries,
  regionKindOf,
  type Surroundings,
} from './dataset.ts';
import { eventColumns } from './eventColumns.ts';
import type { GazetteerPlace } from './gazetteer.ts';
import type { DataProblem, Initiative } from './initiative.ts';
import { isDayKnown, type Occurrence } from './occurrence.ts';
import type { Category, NamedValue, Precision } from './story.ts';

/** What keeps a record off the map. */
export type FindingProblem =
  | 'unusable date'
  | 'unknown place'
  | 'unknown category'
  | 'unknown kind'
  | 'unknown precision';

/** A record that can't be shown, and why. */
export interface Finding {
  /** The record's id. */
  readonly record: string;
  /** Path to the field. */
  readonly field: string;
  /** What stands there. */
  readonly value: string;
  readonly problem: FindingProblem;
  /** What could stand there instead; none where there are too many to tell. */
  readonly candidates: readonly string[];
}

/** What a record names, found. */
interface Sound {
  readonly initiative: Initiative;
  readonly occurrence: Occurrence;
  readonly category: Category;
  readonly kind: NamedValue | undefined;
  readonly precision: Precision;
  readonly place: GazetteerPlace;
  readonly province: GazetteerPlace;
}

const idsOf = (values: readonly { readonly id: string }[]): readonly string[] => values.map(({ id }) => id);

function soundOrFinding(
  initiative: Initiative,
  { story, gazetteer, occurrenceOf }: Surroundings,
): Sound | Finding {
  const { id: record, date, nature, kind: kindId } = initiative;
  const { code, level } = initiative.place;
  const fault = (
    field: string,
    value: string,
    problem: FindingProblem,
    candidates: readonly string[] = [],
  ) => ({
    record,
    field,
    value,
    problem,
    candidates,
  });
  const occurrence = occurrenceOf(date);
  if (!occurrence) return fault('date', date, 'unusable date');
  const place = gazetteer.placeOf(code);
  if (!place) return fault('place.code', code, 'unknown place');
  const { categories, kinds, precisions } = story;
  const category = categories.find(({ id }) => id === nature);
  if (!category) return fault('nature', nature, 'unknown category', idsOf(categories));
  const kind = kinds.find(({ id }) => id === kindId);
  if (!kind && kindId !== undefined) return fault('kind', kindId, 'unknown kind', idsOf(kinds));
  const precision = precisions.find(({ id }) => id === level);
  if (!precision) return fault('place.level', level, 'unknown precision', idsOf(precisions));
  const province = gazetteer.provinceOf(place);
  return { initiative, occurrence, category, kind, precision, place, province };
}

/** In the order of the day by which they have begun. */
function compareSound(a: Sound, b: Sound): number {
  return (
    arrivalDay(a.occurrence) - arrivalDay(b.occurrence) ||
    a.occurrence.begin.min - b.occurrence.begin.min ||
    // Ids are ASCII; a collator of the browser's would cost the opening more than all else that is done here.
    (a.initiative.id < b.initiative.id ? -1 : 1)
  );
}

function entryOf(sound: Sound, { story, gazetteer, occurrenceOf }: Surroundings): Omit<Entry, 'position'> {
  const { initiative, occurrence, place, precision, province } = sound;
  return {
    ...sound,
    otherOccurrences: initiative.otherDates.flatMap(({ date }) => occurrenceOf(date) ?? []),
    regionKind: regionKindOf(story, province),
    lineage: gazetteer.lineageOf(place),
    isImprecise: precision.isRegionOnly === true || !isDayKnown(occurrence),
  };
}

/**
 * Makes a dataset of records. What can't be shown is left out and told; the same records with the same surroundings
 * always give the same.
 */
export function compile(
  records: readonly Initiative[],
  surroundings: Surroundings,
): { readonly dataset: Dataset; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const rows: Sound[] = [];
  for (const record of records) {
    const result = soundOrFinding(record, surroundings);
    if ('problem' in result) findings.push(result);
    else rows.push(result);
  }
  rows.sort(compareSound);
  const columns = eventColumns(
    rows.map(({ category, occurrence: { begin, end }, place, province }) => ({
      category,
      begin,
      end,
      placeCode: place.code,
      provinceCode: province.code,
    })),
  );
  const entryAt = lazyEntries((position) => entryOf(rows[position] as Sound, surroundings));
  return { dataset: datasetOf({ columns, entryAt }, surroundings), findings };
}

/** A finding in words for the person who edits the file. */
export function problemOf({ record, field, value, problem, candidates }: Finding): DataProblem {
  const message = {
    'unusable date': 'is not a usable date',
    'unknown place': `${value} is not in the gazetteer`,
    'unknown category': 'is not known to the story',
    'unknown kind': 'is not known to the story',
    'unknown precision': 'is not known to the story',
  }[problem];
  return { record, field, message: candidates.length > 0 ? `${message}: ${candidates.join(', ')}` : message };
}
