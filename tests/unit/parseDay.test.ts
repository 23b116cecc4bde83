import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, isoOfDay } from '../../src/domain/day.ts';
import { refusalText } from '../../src/features/timeline/datePill.ts';
import { parseDay } from '../../src/i18n/parseDay.ts';
import { languages, translationOf } from '../../src/i18n/translate.ts';
import { lights as story } from './lights.ts';

const extent = { earliest: dayOf(2021, 10, 1), latest: dayOf(2021, 12, 31) };
const twoYears = { earliest: dayOf(2021, 9, 1), latest: dayOf(2022, 2, 28) };

describe('forms that are understood', () => {
  test.each([
    ['2021-12-23', 2021, 12, 23],
    ['2021/12/23', 2021, 12, 23],
    ['2021.12.23', 2021, 12, 23],
    ['23 December 2021', 2021, 12, 23],
    ['23 dec 2021', 2021, 12, 23],
    ['  23   Dec.  2021 ', 2021, 12, 23],
    ['23rd of December 2021', 2021, 12, 23],
    ['December 23, 2021', 2021, 12, 23],
    ['Dec 23', 2021, 12, 23],
    ['23 December', 2021, 12, 23],
    ['2021年12月23日', 2021, 12, 23],
    ['2021 年 12 月 23 日', 2021, 12, 23],
    ['12月23日', 2021, 12, 23],
    ['12月23号', 2021, 12, 23],
    ['12月23', 2021, 12, 23],
    ['十二月二十三日', 2021, 12, 23],
    ['十一月十号', 2021, 11, 10],
    ['十月一日', 2021, 10, 1],
    ['十二月三十一日', 2021, 12, 31],
    ['十二月廿三', 2021, 12, 23],
    ['二〇二一年十二月二十三日', 2021, 12, 23],
    ['二零二一年十一月十八日', 2021, 11, 18],
    ['2021年十二月二十三日', 2021, 12, 23],
    ['１２月２３日', 2021, 12, 23],
    ['20211118', 2021, 11, 18],
    ['23/12/2021', 2021, 12, 23],
    ['12/23/2021', 2021, 12, 23],
    ['11/11/2021', 2021, 11, 11],
  ])('%j', (text, year, month, dayOfMonth) => {
    expect(parseDay(text, extent)).toEqual({ status: 'day', day: dayOf(year, month, dayOfMonth) });
  });

  test('the year that is left out is the one that lies on the axis', () => {
    expect(parseDay('3 January', twoYears)).toEqual({ status: 'day', day: dayOf(2022, 1, 3) });
    expect(parseDay('3 November', twoYears)).toEqual({ status: 'day', day: dayOf(2021, 11, 3) });
  });

  test.each(languages)('every day as the interface writes it in %s', (language) => {
    fc.assert(
      fc.property(fc.integer({ min: extent.earliest, max: extent.latest }), (day) => {
        for (const style of ['long', 'short'] as const) {
          expect(parseDay(translationOf(language, story).day(day, style), extent)).toEqual({
            status: 'day',
            day,
          });
        }
        expect(parseDay(isoOfDay(day), extent)).toEqual({ status: 'day', day });
      }),
    );
  });
});

describe('what is refused, and why', () => {
  test.each([
    ['', 'unreadable'],
    ['sometime in autumn', 'unreadable'],
    ['23 Smarch 2021', 'unreadable'],
    ['2021-12', 'unreadable'],
    ['31 November', 'no-such-day'],
    ['2021-02-30', 'no-such-day'],
    ['13月1日', 'no-such-day'],
    ['十三月一日', 'no-such-day'],
    ['十一月三十一日', 'no-such-day'],
    ['二月十日', 'outside'],
    ['十二月三十二十日', 'unreadable'],
    ['20211131', 'no-such-day'],
    ['20220301', 'outside'],
    ['2021111', 'unreadable'],
    ['202111188', 'unreadable'],
    ['31/31/2021', 'no-such-day'],
    ['03/11/2021', 'ambiguous'],
    ['2022-03-01', 'outside'],
    ['1 March 2022', 'outside'],
  ])('%j: %s', (text, reason) => {
    expect(parseDay(text, extent)).toMatchObject({ status: 'refused', reason });
  });

  test('is told in words, with what could be meant', () => {
    const reading = parseDay('03/11/2021', extent);
    expect(
      reading.status === 'refused' && refusalText('03/11/2021', reading, extent, translationOf('en', story)),
    ).toBe('“03/11/2021” could be 3 November 2021 or 11 March 2021. Write the month as a word.');
    const off = parseDay('2022-03-01', extent);
    expect(
      off.status === 'refused' && refusalText('2022-03-01', off, extent, translationOf('zh-Hans', story)),
    ).toBe('2022年3月1日超出时间轴范围（2021年10月1日至2021年12月31日）。');
  });
});
