import type { WrittenMoment, Zone, ZoneFileName, ZoneFiles } from './zoneFiles.ts';
import { historyOf, type Stretch, totalOf } from './zoneHistory.ts';

export const categories = [
  'mean-time',
  'zone-time',
  'ahead',
  'back',
  'date-line',
  'summer-first',
  'summer-last',
] as const;

export type Category = (typeof categories)[number];

/** One change of the clocks at one place. */
export interface ClockEvent {
  readonly category: Category;
  readonly written: WrittenMoment;
  readonly before: Stretch;
  readonly after: Stretch;
  readonly files: readonly ZoneFileName[];
}

/** Boundaries between two lines of a zone of which no event is made, by why. */
export interface LeftOut {
  /** Standard time stayed as it was: other rules, or another abbreviation. */
  unchanged: number;
  /** Nobody lived there on one side of it. */
  uninhabited: number;
  /** Dated after the release of the database: it may be put off. */
  readonly announced: string[];
}

const halfDay = 12 * 3600;
const quarterHour = 15 * 60;
const isUninhabited = ({ format }: Stretch) => format === '-00';
const isWholeQuarters = ({ standard }: Stretch) => standard % quarterHour === 0;

/** The first line is sun time where it says LMT; a later one too, if only the date line has moved in between. */
function isSunTime(lines: readonly Stretch[], index: number): boolean {
  const line = lines[index];
  if (line?.format !== 'LMT') return false;
  const before = lines[index - 1];
  if (!before) return true;
  return isSunTime(lines, index - 1) && Math.abs(line.standard - before.standard) > halfDay;
}

function standardCategory(
  before: Stretch,
  after: Stretch,
  wasSunTime: boolean,
  hadZoneTime: boolean,
): Category | undefined {
  const shift = after.standard - before.standard;
  if (Math.abs(shift) > halfDay) return 'date-line';
  if (!hadZoneTime && isWholeQuarters(after) && (wasSunTime || !isWholeQuarters(before))) return 'zone-time';
  if (wasSunTime) return 'mean-time';
  if (shift === 0) return undefined;
  return shift > 0 ? 'ahead' : 'back';
}

const isSeasonal = ({ save }: Stretch) => save !== 0;

/** The events of a zone, in the order of time. */
export function eventsOf(
  name: string,
  zone: Zone,
  rules: ZoneFiles['rules'],
  releaseDay: string,
  leftOut: LeftOut,
): readonly ClockEvent[] {
  const stretches = historyOf(zone, rules);
  const events: ClockEvent[] = [];
  const add = (category: Category, index: number) => {
    const [before, after] = [stretches[index - 1], stretches[index]];
    if (!before || !after?.written) throw new Error(`events: ${name} has no beginning`);
    const files = [...new Set([zone.file, ...(after.ruleFile ? [after.ruleFile] : [])])];
    events.push({ category, written: after.written, before, after, files });
  };

  const lineStarts = zone.lines.map((_, line) => stretches.findIndex((stretch) => stretch.line === line));
  const firsts = lineStarts.flatMap((start) => stretches[start] ?? []);
  let hadZoneTime = false;
  lineStarts.forEach((start, line) => {
    const [before, after] = [stretches[start - 1], stretches[start]];
    if (!after) throw new Error(`events: nothing is left of line ${line + 1} of ${name}`);
    if (!before) return;
    if (isUninhabited(before) || isUninhabited(after)) {
      leftOut.uninhabited += 1;
      hadZoneTime ||= isWholeQuarters(after) && !isUninhabited(after);
      return;
    }
    const category = standardCategory(before, after, isSunTime(firsts, line - 1), hadZoneTime);
    if (category) add(category, start);
    else leftOut.unchanged += 1;
    hadZoneTime ||= isWholeQuarters(after) && !isSunTime(firsts, line);
  });

  const first = stretches.findIndex(({ save }) => save > 0);
  const before = stretches[first - 1];
  if (before && !isUninhabited(before)) add('summer-first', first);
  const last = stretches.findLastIndex(isSeasonal);
  if (last > 0 && last < stretches.length - 1 && !goesOn(stretches, last)) add('summer-last', last + 1);

  return events.filter((event) => {
    const { year, month = 0, day = 1 } = event.written;
    const writtenDay = new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
    if (writtenDay > releaseDay) leftOut.announced.push(`${name} ${event.category} ${writtenDay}`);
    return writtenDay <= releaseDay;
  });
}

/** Whether seasons still change the clocks as far as the rules are followed. */
function goesOn(stretches: readonly Stretch[], last: number): boolean {
  return (stretches[last]?.start ?? 0) > Date.UTC(2036, 0, 1) / 1000;
}

/** By how many seconds the clocks themselves moved. */
export const movedBy = ({ before, after }: ClockEvent) => totalOf(after) - totalOf(before);
