import type { ConfidenceId } from './confidences.ts';
import { type Category, type ClockEvent, movedBy } from './events.ts';
import type { Site } from './places.ts';
import { sourceId } from './sources.ts';
import type { WrittenMoment, Zone } from './zoneFiles.ts';
import { type Stretch, totalOf } from './zoneHistory.ts';

export interface StoryRecord {
  readonly id: string;
  /** The id of its category. */
  readonly nature: Category;
  readonly name: string;
  readonly title: string;
  readonly date: string;
  readonly place: { readonly code: string; readonly level: 'site'; readonly known: 'stated' };
  readonly summary: string;
  /** What the source itself doubts of the time before or after. */
  readonly doubts?: readonly string[];
  readonly confidence: ConfidenceId;
  /** Keys of the collection's sources. */
  readonly sources: readonly string[];
  readonly fields: {
    /** Offsets from universal time: standard time, or for summer time what the clocks showed. */
    readonly from: string;
    readonly to: string;
    /** By how much the clocks moved, in words. */
    readonly moved: string;
    /** The time of day, where the source has one. */
    readonly at?: string;
  };
}

const pad = (value: number) => String(value).padStart(2, '0');

function parts(seconds: number): readonly [hours: number, minutes: number, seconds: number] {
  const whole = Math.abs(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
}

/** `UT+5:30`, `UT−0:44:30`, `UT+0` */
export function offsetText(seconds: number): string {
  const [hours, minutes, rest] = parts(seconds);
  const sign = seconds < 0 ? '−' : '+';
  if (minutes === 0 && rest === 0) return `UT${sign}${hours}`;
  return `UT${sign}${hours}:${pad(minutes)}${rest === 0 ? '' : `:${pad(rest)}`}`;
}

function durationText(seconds: number): string {
  const [hours, minutes, rest] = parts(seconds);
  const texts = [hours && `${hours} h`, minutes && `${minutes} min`, rest && `${rest} s`];
  return texts.filter(Boolean).join(' ');
}

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** `28 minutes ahead`, `1 hour 4 minutes back`, `not moved` */
export function movedWords(moved: number): string {
  if (moved === 0) return 'not moved';
  const [hours, minutes, seconds] = parts(moved);
  const texts = [
    hours && counted(hours, 'hour'),
    minutes && counted(minutes, 'minute'),
    seconds && counted(seconds, 'second'),
  ];
  return [...texts.filter(Boolean), moved > 0 ? 'ahead' : 'back'].join(' ');
}

const moveText = (seconds: number) =>
  seconds === 0 ? 'did not move' : `went ${seconds > 0 ? 'ahead' : 'back'} by ${durationText(seconds)}`;

/** The abbreviation of a time, where it is made of letters and is one for all the year. */
const abbreviationOf = ({ format }: Stretch) => (/^[A-Z][A-Za-z]{2,}$/.test(format) ? ` (${format})` : '');

const standardText = (stretch: Stretch) => offsetText(stretch.standard) + abbreviationOf(stretch);

/**
 * The day as the source writes it, and no more than it writes. A moment given in universal time is put on the day that
 * the place's clocks showed when they had moved.
 */
export function dateText(written: WrittenMoment, after: Stretch): string {
  const { year, month, day, time } = written;
  if (month === undefined) return String(year);
  if (day === undefined) return `${year}-${pad(month + 1)}`;
  const milliseconds =
    time?.clock === 'u' ? (after.start + totalOf(after)) * 1000 : Date.UTC(year, month, day);
  return new Date(milliseconds).toISOString().slice(0, 10);
}

const clockNames = { w: '', s: ' standard time', u: ' by the new time' } as const;

/** The time of day that goes with the date. */
function timeText({ time }: WrittenMoment, after: Stretch): string | undefined {
  if (!time) return undefined;
  const day = 24 * 3600;
  const sinceMidnight = (((after.start + totalOf(after)) % day) + day) % day;
  const [hours, minutes, seconds] = parts(time.clock === 'u' ? sinceMidnight : time.seconds);
  return `${pad(hours)}:${pad(minutes)}${seconds === 0 ? '' : `:${pad(seconds)}`}${clockNames[time.clock]}`;
}

interface Words {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
}

/** What the clocks did, where they did not just follow the change: summer time may begin or end with it. */
function movedText(event: ClockEvent, change: number): string {
  const moved = movedBy(event);
  return moved === change
    ? `The clocks ${moveText(moved)}.`
    : `With summer time, the clocks ${moveText(moved)}.`;
}

function standardWords(place: string, event: ClockEvent): Words {
  const { category, before, after } = event;
  const change = after.standard - before.standard;
  const isLocal = before.format === 'LMT';
  const [from, to] = [offsetText(before.standard), offsetText(after.standard)];
  const left = isLocal ? `its local mean time (${from})` : standardText(before);
  const moved = movedText(event, change);
  if (category === 'date-line') {
    const day = change > 0 ? 'a day was left out' : 'a day came twice';
    return {
      name: `${place}: across the date line`,
      title: `${place} changes sides of the date line, from ${from} to ${to}`,
      summary: `The time at ${place} went from ${from} to ${to}, and so ${day}.`,
    };
  }
  if (category === 'zone-time') {
    return {
      name: `${place}: zone time, ${to}`,
      title: `${place} counts its hours from Greenwich, at ${to}`,
      summary: `${place} went from ${left} to ${standardText(after)}, its first time that is whole quarters of an hour from Greenwich. ${moved}`,
    };
  }
  if (category === 'mean-time') {
    return {
      name: `${place}: standard mean time`,
      title: `${place} takes the mean time ${standardText(after)} as standard`,
      summary:
        change === 0
          ? `${place} made its local mean time the standard, ${standardText(after)}. ${moved}`
          : `${place} went from ${left} to the mean time ${standardText(after)}. ${moved}`,
    };
  }
  return {
    name: `${place}: ${category} to ${to}`,
    title: `${place} moves its standard time ${category} from ${from} to ${to}`,
    summary: `${place} changed its standard time from ${standardText(before)} to ${standardText(after)}. ${moved}`,
  };
}

function summerWords(place: string, event: ClockEvent): Words {
  const { category, before, after } = event;
  if (category === 'summer-first') {
    const added = `${durationText(after.save)} of summer time on ${offsetText(after.standard)}`;
    return {
      name: `${place}: first summer time`,
      title: `${place} keeps summer time for the first time`,
      summary: `${place} put ${added}, the first there that the source has. The clocks ${moveText(movedBy(event))}.`,
    };
  }
  const season = before.save > 0 ? 'summer' : 'winter';
  return {
    name: `${place}: last ${season} time`,
    title: `${place} ends the last ${season} time that it has kept so far`,
    summary: `The last ${season} time at ${place} that the source has ended, and ${standardText(after)} has been its standard time from then. The clocks ${moveText(movedBy(event))}.`,
  };
}

function confidenceOf({ year }: WrittenMoment, zone: Zone): ConfidenceId {
  if (year >= 1970) return 'in-scope';
  return zone.file === 'backzone' ? 'backzone' : 'before-1970';
}

/** The source's remark on a line of the zone, where the change is one between lines. */
function doubtText({ before, after }: ClockEvent): string | undefined {
  const doubts = [before, after].flatMap((stretch) =>
    stretch.doubt === undefined ? [] : [`on ${standardText(stretch)}: “${stretch.doubt}”`],
  );
  return before.line === after.line || doubts.length === 0
    ? undefined
    : `The source remarks ${doubts.join(', and ')}`;
}

export function recordOf(event: ClockEvent, zone: Zone, site: Site): StoryRecord {
  const { category, written, before, after, files } = event;
  const date = dateText(written, after);
  const doubt = doubtText(event);
  const at = timeText(written, after);
  const isSeason = category === 'summer-first' || category === 'summer-last';
  const offsetOf = isSeason ? totalOf : ({ standard }: Stretch) => standard;
  const { name, title, summary } = (isSeason ? summerWords : standardWords)(site.en, event);
  return {
    id: `${site.code}-${category}-${date}`,
    nature: category,
    name,
    title,
    date,
    place: { code: site.code, level: 'site', known: 'stated' },
    summary,
    ...(doubt === undefined ? {} : { doubts: [doubt] }),
    confidence: confidenceOf(written, zone),
    sources: [...files, 'zone.tab' as const].map(sourceId),
    fields: {
      from: offsetText(offsetOf(before)),
      to: offsetText(offsetOf(after)),
      moved: movedWords(movedBy(event)),
      ...(at === undefined ? {} : { at }),
    },
  };
}
