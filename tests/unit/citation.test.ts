import { expect, test } from 'vitest';
import type { Source } from '../../src/domain/initiative.ts';
import { apaCitation } from '../../src/io/citation.ts';

const source: Source = {
  publisher: { en: 'Global Times', zh: '环球时报' },
  title: "China's first metaverse industry group inaugurated",
  date: '2021-11-12',
  address: 'https://www.globaltimes.cn/page/202111/1238811.shtml',
  language: 'en',
};

test.each([
  ['2021-11-12', '2021, November 12'],
  ['2021-11', '2021, November'],
  ['2021', '2021'],
  ['2021-12-31~', 'ca. 2021, December 31'],
  ['../2021-11-10', 'n.d.'],
])('a page of %s is cited as of %s', (date, when) => {
  expect(apaCitation({ ...source, date })).toBe(
    `Global Times. (${when}). China's first metaverse industry group inaugurated. https://www.globaltimes.cn/page/202111/1238811.shtml`,
  );
});

test('a title that ends in a mark of its own gets no other', () => {
  expect(apaCitation({ ...source, title: 'Why?' })).toContain('. Why? https://');
});
