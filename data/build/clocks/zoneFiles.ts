import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The data files of the tz database whose zones make the story; each is a source of its own. */
export const zoneFileNames = [
  'africa',
  'antarctica',
  'asia',
  'australasia',
  'europe',
  'northamerica',
  'southamerica',
  'backzone',
] as const;

export type ZoneFileName = (typeof zoneFileNames)[number];

/** A time of day in seconds, and by which clock: `w` the one on the wall, `s` standard time, `u` universal time. */
export interface ClockTime {
  readonly seconds: number;
  readonly clock: 'w' | 's' | 'u';
}

/** A moment as a line writes it, with no more fields than the line has. */
export interface WrittenMoment {
  readonly year: number;
  /** 0 to 11 */
  readonly month?: number;
  readonly day?: number;
  readonly time?: ClockTime;
}

export interface Rule {
  readonly file: ZoneFileName;
  readonly from: number;
  readonly to: number;
  readonly month: number;
  readonly on: string;
  readonly time: ClockTime;
  /** Seconds ahead of standard time; negative in winter time. */
  readonly save: number;
}

export interface ZoneLine {
  /** Standard time in seconds ahead of universal time. */
  readonly standard: number;
  /** The name of a set of rules, or the seconds that are added all the time. */
  readonly saving: string | number;
  readonly format: string;
  readonly until?: WrittenMoment;
  /** What the source says of the line, where it is in doubt. */
  readonly doubt?: string;
}

export interface Zone {
  readonly file: ZoneFileName;
  readonly lines: readonly ZoneLine[];
}

export interface ZoneFiles {
  readonly zones: ReadonlyMap<string, Zone>;
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
}

/** A row of `zone.tab`. */
export interface TableRow {
  /** ISO 3166-1 alpha-2, in lower case. */
  readonly country: string;
  readonly zone: string;
  readonly longitude: number;
  readonly latitude: number;
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** One file of the release, as it is. */
export function readReleaseFile(folder: string, name: string): string {
  return gunzipSync(readFileSync(join(folder, `${name}.gz`))).toString('utf8');
}

function secondsOf(text: string): number {
  const match = /^(-?)(\d+)(?::(\d+))?(?::(\d+))?$/.exec(text);
  if (!match) throw new Error(`tz: no time in "${text}"`);
  const [, sign, hours, minutes = '0', seconds = '0'] = match;
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' && total !== 0 ? -total : total;
}

function clockTimeOf(text: string): ClockTime {
  const match = /^(.*?)([wsugz]?)$/.exec(text);
  const suffix = match?.[2] ?? '';
  const clock = suffix === 's' ? 's' : suffix === '' || suffix === 'w' ? 'w' : 'u';
  return { seconds: secondsOf(match?.[1] ?? text), clock };
}

function monthOf(text: string): number {
  const month = monthNames.indexOf(text);
  if (month < 0) throw new Error(`tz: no month in "${text}"`);
  return month;
}

/** The day of the month that `15`, `lastSun`, `Sun>=8` or `Sun<=25` names in a month of a year. */
export function dayOfMonth(year: number, month: number, on: string): number {
  if (/^\d+$/.test(on)) return Number(on);
  const match = /^(?:last([A-Z][a-z]{2})|([A-Z][a-z]{2})([<>])=(\d+))$/.exec(on);
  const weekday = weekdays.indexOf(match?.[1] ?? match?.[2] ?? '');
  if (!match || weekday < 0) throw new Error(`tz: no day in "${on}"`);
  const weekdayOf = (day: number) => new Date(Date.UTC(year, month, day)).getUTCDay();
  if (match[3] === '>') {
    const day = Number(match[4]);
    return day + ((weekday - weekdayOf(day) + 7) % 7);
  }
  const day = match[1] ? new Date(Date.UTC(year, month + 1, 0)).getUTCDate() : Number(match[4]);
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}

function untilOf(fields: readonly string[]): WrittenMoment {
  const [year, month, day, time] = fields;
  const written = { year: Number(year) };
  if (month === undefined) return written;
  const withMonth = { ...written, month: monthOf(month) };
  if (day === undefined) return withMonth;
  const withDay = { ...withMonth, day: dayOfMonth(written.year, withMonth.month, day) };
  return time === undefined ? withDay : { ...withDay, time: clockTimeOf(time) };
}

function savingOf(text: string): string | number {
  if (text === '-') return 0;
  return /^-?\d/.test(text) ? secondsOf(text) : text;
}

const doubtful = /\?|^approximately|^say /;

function zoneLineOf(fields: readonly string[], text: string): ZoneLine {
  const [standard = '', saving = '', format = '', ...until] = fields;
  const remark = /#\s*(.*\S)/.exec(text)?.[1] ?? '';
  const line = {
    standard: secondsOf(standard),
    saving: savingOf(saving),
    format,
    ...(doubtful.test(remark) && { doubt: remark }),
  };
  return until.length === 0 ? line : { ...line, until: untilOf(until) };
}

function ruleOf(file: ZoneFileName, fields: readonly string[]): Rule {
  const [from = '', to = '', , month = '', on = '', at = '', save = ''] = fields;
  const first = Number(from);
  return {
    file,
    from: first,
    to: to === 'only' ? first : to === 'max' ? Number.POSITIVE_INFINITY : Number(to),
    month: monthOf(month),
    on,
    time: clockTimeOf(at),
    save: secondsOf(save),
  };
}

const fieldsOf = (line: string) => line.replace(/#.*/, '').split(/\s+/).filter(Boolean);

/** Reads zones and rules. A zone of `backzone` stands only where no other file has one of that name. */
export function readZoneFiles(folder: string): ZoneFiles {
  const zones = new Map<string, { file: ZoneFileName; lines: ZoneLine[] }>();
  const rules = new Map<string, Rule[]>();
  for (const file of zoneFileNames) {
    let open: ZoneLine[] | undefined;
    for (const text of readReleaseFile(folder, file).split('\n')) {
      const fields = fieldsOf(text);
      const [keyword, name = '', ...rest] = fields;
      if (keyword === undefined) continue;
      if (keyword === 'Rule') {
        const set = rules.get(name) ?? [];
        rules.set(name, [...set, ruleOf(file, rest)]);
      } else if (keyword === 'Zone') {
        if (zones.has(name)) throw new Error(`tz: two zones ${name}`);
        open = [zoneLineOf(rest, text)];
        zones.set(name, { file, lines: open });
      } else if (keyword !== 'Link') {
        if (!open) throw new Error(`tz: "${text}" belongs to no zone`);
        open.push(zoneLineOf(fields, text));
      }
      if (open?.at(-1)?.until === undefined) open = undefined;
    }
  }
  return { zones, rules };
}

function degreesOf(text: string): number {
  const match = /^([+-])(\d{2,3})(\d{2})(\d{2})?$/.exec(text);
  if (!match) throw new Error(`tz: no degrees in "${text}"`);
  const [, sign, degrees, minutes, seconds = '0'] = match;
  const value = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  return Math.round((sign === '-' ? -value : value) * 1e4) / 1e4;
}

const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** The places by which the database knows its zones, with the countries that it lists them under. */
export function readZoneTable(folder: string): readonly TableRow[] {
  return rowsOf(readReleaseFile(folder, 'zone.tab')).map(([country = '', position = '', zone = '']) => {
    const match = /^([+-]\d+)([+-]\d+)$/.exec(position);
    return {
      country: country.toLowerCase(),
      zone,
      latitude: degreesOf(match?.[1] ?? ''),
      longitude: degreesOf(match?.[2] ?? ''),
    };
  });
}

/** English country names by ISO 3166-1 alpha-2 code in lower case. */
export function readCountryNames(folder: string): ReadonlyMap<string, string> {
  return new Map(
    rowsOf(readReleaseFile(folder, 'iso3166.tab')).map(([code = '', name = '']) => [
      code.toLowerCase(),
      name,
    ]),
  );
}
