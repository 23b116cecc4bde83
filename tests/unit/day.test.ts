import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { dayOf, dayOfIso, isoOfDay, partsOfDay, startOfMonth, weekdayOf } from '../../src/domain/day.ts';
import { parseOccurrence } from '../../src/domain/parseOccurrence.ts';
import { translationOf } from '../../src/i18n/translate.ts';
import { lights as story } from './lights.ts';

const zones = ['UTC', 'America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati', 'Pacific/Niue'];
const originalZone = process.env['TZ'];
const anyDay = fc.integer({ min: dayOf(1600, 1, 1), max: dayOf(2400, 12, 31) });

afterEach(() => {
  if (originalZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = originalZone;
});

describe.each(zones)('in the time zone %s', (zone) => {
  test('the zone is really in force', () => {
    process.env['TZ'] = zone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  });

  test('a day survives the way to text and back', () => {
    process.env['TZ'] = zone;
    fc.assert(fc.property(anyDay, (day) => dayOfIso(isoOfDay(day)) === day));
  });

  test('a day has the parts that it was made of', () => {
    process.env['TZ'] = zone;
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, dayOfMonth } = partsOfDay(day);
        return (
          dayOf(year, month, dayOfMonth) === day &&
          isoOfDay(day).endsWith(String(dayOfMonth).padStart(2, '0'))
        );
      }),
    );
  });

  test('a day survives the way to EDTF and back', () => {
    process.env['TZ'] = zone;
    fc.assert(
      fc.property(anyDay, (day) => {
        const parsed = parseOccurrence(isoOfDay(day));
        return parsed.ok && parsed.occurrence.begin.min === day && parsed.occurrence.end.max === day;
      }),
    );
  });

  test('a day is written as itself', () => {
    process.env['TZ'] = zone;
    expect(translationOf('en', story).day(dayOf(2021, 11, 18))).toBe('18 November 2021');
    expect(translationOf('zh-Hans', story).day(dayOf(2021, 11, 18))).toBe('2021年11月18日');
  });
});

test('days have the parts they were made of', () => {
  expect(partsOfDay(dayOf(2021, 12, 23))).toEqual({
    year: 2021,
    month: 12,
    dayOfMonth: 23,
  });
  expect(dayOf(1970, 1, 1)).toBe(0);
});

test.each(['2021-02-30', '2021-13-01', '23/12/2021', '2021-1-1', '', '2021-12-23T00:00'])(
  '%j is no day',
  (text) => {
    expect(dayOfIso(text)).toBeUndefined();
  },
);

test('months begin on their first day', () => {
  expect(startOfMonth(dayOf(2021, 12, 23))).toBe(dayOf(2021, 12, 1));
  expect(startOfMonth(dayOf(2021, 12, 23), 1)).toBe(dayOf(2022, 1, 1));
});

test('18 November 2021 was a Thursday', () => {
  expect(weekdayOf(dayOf(2021, 11, 18))).toBe(3);
  expect(weekdayOf(dayOf(1969, 12, 29))).toBe(0);
});
