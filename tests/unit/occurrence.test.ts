import { describe, expect, test } from 'vitest';
import { dayOf, dayOfIso } from '../../src/domain/day.ts';
import { isDayKnown, type Occurrence } from '../../src/domain/occurrence.ts';
import { parseOccurrence } from '../../src/domain/parseOccurrence.ts';
import { type Language, translationOf } from '../../src/i18n/translate.ts';
import { lights as story } from './lights.ts';

function occurrence(text: string): Occurrence {
  const parsed = parseOccurrence(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  return parsed.occurrence;
}

const on = (iso: string): number => dayOfIso(iso) ?? Number.NaN;

describe('bounds', () => {
  test.each([
    ['2021-11-18', 'single', 'day', '2021-11-18', '2021-11-18', '2021-11-18', '2021-11-18'],
    ['2021-10', 'single', 'month', '2021-10-01', '2021-10-31', '2021-10-01', '2021-10-31'],
    ['2021-10-XX', 'single', 'month', '2021-10-01', '2021-10-31', '2021-10-01', '2021-10-31'],
    ['2021-XX', 'single', 'year', '2021-01-01', '2021-12-31', '2021-01-01', '2021-12-31'],
    ['2021-34', 'single', 'quarter', '2021-04-01', '2021-06-30', '2021-04-01', '2021-06-30'],
    ['2021', 'single', 'year', '2021-01-01', '2021-12-31', '2021-01-01', '2021-12-31'],
    ['2021-11-20/2021-11-23', 'interval', 'day', '2021-11-20', '2021-11-20', '2021-11-23', '2021-11-23'],
    ['2021-11/2021-12', 'interval', 'month', '2021-11-01', '2021-11-30', '2021-12-01', '2021-12-31'],
  ])('%s', (text, form, precision, beginMin, beginMax, endMin, endMax) => {
    expect(occurrence(text)).toMatchObject({
      form,
      precision,
      begin: { min: on(beginMin), max: on(beginMax) },
      end: { min: on(endMin), max: on(endMax) },
    });
  });

  test('an open start is known to lie before its end', () => {
    const { begin } = occurrence('../2021-11-10');
    expect(begin).toEqual({
      min: Number.NEGATIVE_INFINITY,
      max: dayOf(2021, 11, 10),
    });
  });

  test('an open start has ended by its end', () => {
    expect(occurrence('../2021-11-10')).toMatchObject({
      form: 'interval',
      end: { min: on('2021-11-10'), max: on('2021-11-10') },
    });
  });

  test.each([
    ['[..2021-11-10]', 'day', '2021-11-10'],
    ['[..2022-01]', 'month', '2022-01-31'],
    ['[..2021-11-10?]', 'day', '2021-11-10'],
  ])('%s is one unknown day, no later than told, and no end', (text, precision, latest) => {
    const bounds = { min: Number.NEGATIVE_INFINITY, max: on(latest) };
    expect(occurrence(text)).toMatchObject({
      edtf: text,
      form: 'single',
      precision,
      begin: bounds,
      end: bounds,
      uncertain: text.includes('?'),
    });
    expect(isDayKnown(occurrence(text))).toBe(false);
  });

  test('an open end is known to lie after its start', () => {
    const { end } = occurrence('2021-11-10/..');
    expect(end).toEqual({
      min: dayOf(2021, 11, 10),
      max: Number.POSITIVE_INFINITY,
    });
  });
});

test('doubt is kept', () => {
  expect(occurrence('2022-01-08?')).toMatchObject({
    uncertain: true,
    approximate: false,
  });
  expect(occurrence('2022-01~')).toMatchObject({
    uncertain: false,
    approximate: true,
  });
  expect(occurrence('2022-01-08%')).toMatchObject({
    uncertain: true,
    approximate: true,
  });
  expect(occurrence('2021-11-18')).toMatchObject({
    uncertain: false,
    approximate: false,
  });
});

test.each([
  ['2021-11-20?/2021-11-23', true, false],
  ['2021-11-20/2021-11-23?', true, false],
  ['2021-11-20~/2021-11-23', false, true],
  ['2021-11-20/2021-11-23~', false, true],
  ['2021-11-20~/2021-11-23?', true, true],
  ['2021-11-20/2021-11-23', false, false],
])('doubt of either end of %s is doubt of the whole', (text, uncertain, approximate) => {
  expect(occurrence(text)).toMatchObject({ uncertain, approximate });
});

test('a month is no known day, an interval from a day is', () => {
  expect(isDayKnown(occurrence('2021-10'))).toBe(false);
  expect(isDayKnown(occurrence('2021-11-20/2021-11-23'))).toBe(true);
});

test.each([
  ['yesterday', 'not-edtf'],
  ['2021-13-01', 'not-edtf'],
  ['', 'not-edtf'],
  ['2021-11-18T10:00:00Z', 'unsupported'],
  ['{2021-11-18,2021-11-20}', 'unsupported'],
  ['{..2021-11-20}', 'unsupported'],
  ['[2021-11-18,2021-11-20]', 'unsupported'],
  ['[..2021-11-18,2021-11-20]', 'unsupported'],
  ['[2021-11-18..]', 'unsupported'],
  ['[..2021-11-31]', 'not-edtf'],
  ['2021-12-01/2021-11-01', 'reversed'],
  ['2021-21', 'unsupported'],
  ['2021-1X', 'unsupported'],
  ['202X', 'unsupported'],
  ['2021-02-30', 'not-edtf'],
  ['2021-11-20/2021-21', 'not-edtf'],
])('%j is refused: %s', (text, reason) => {
  expect(parseOccurrence(text)).toEqual({ ok: false, reason });
});

describe('in words', () => {
  test.each<[string, Language, string]>([
    ['2021-11-18', 'en', '18 November 2021'],
    ['2021-10', 'en', 'some day in October 2021'],
    ['2021-11-20/2021-11-23', 'en', '20–23 November 2021'],
    ['2021-11-13/2021-12-11', 'en', '13 November – 11 December 2021'],
    ['2021-12-30/2022-01-02', 'en', '30 December 2021 – 2 January 2022'],
    ['[..2021-11-10]', 'en', 'begun on or before 10 November 2021'],
    ['[..2022-01]', 'en', 'begun in or before January 2022'],
    ['[..2021]', 'en', 'begun in or before 2021'],
    ['[..2021-11-10~]', 'en', 'begun on or before about 10 November 2021'],
    ['../2021-11-10', 'en', 'until 10 November 2021, start not recorded'],
    ['../2022-01', 'en', 'until January 2022, start not recorded'],
    ['2022-01/..', 'en', 'from January 2022, end not recorded'],
    ['2021-11-10/..', 'en', 'from 10 November 2021, end not recorded'],
    ['2022-01-08?', 'en', '8 January 2022, uncertain'],
    ['2022-01~', 'en', 'about January 2022'],
    ['2021', 'en', 'some day in 2021'],
    ['2021-10', 'zh-Hans', '2021年10月某日'],
    ['2021-11-20/2021-11-23', 'zh-Hans', '2021年11月20日至23日'],
    ['2021-11-13/2021-12-11', 'zh-Hans', '2021年11月13日至12月11日'],
    ['2021-12-30/2022-01-02', 'zh-Hans', '2021年12月30日至2022年1月2日'],
    ['2022-01-08?', 'zh-Hans', '2022年1月8日（存疑）'],
    ['[..2021-11-10]', 'zh-Hans', '2021年11月10日或之前开始'],
    ['[..2022-01]', 'zh-Hans', '2022年1月或之前开始'],
    ['../2021-11-10', 'zh-Hans', '至2021年11月10日，开始日期不详'],
  ])('%s in %s', (text, language, words) => {
    expect(translationOf(language, story).occurrence(occurrence(text))).toBe(words);
  });
});
