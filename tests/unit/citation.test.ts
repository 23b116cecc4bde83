import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/domain/day.ts';
import type { Source } from '../../src/domain/initiative.ts';
import type { Occurrence } from '../../src/domain/occurrence.ts';
import { parseOccurrence } from '../../src/domain/parseOccurrence.ts';
import { citation, type Reference, recordCitations, referenceOfSource } from '../../src/io/citation.ts';
import { builtIn } from './builtInData.ts';

function occurrence(edtf: string): Occurrence {
  const parsed = parseOccurrence(edtf);
  if (!parsed.ok) throw new Error(edtf);
  return parsed.occurrence;
}

const page = (change: Partial<Reference>): Reference => ({
  key: 'key',
  author: undefined,
  title: '',
  published: undefined,
  address: '',
  container: undefined,
  accessed: dayOf(2026, 11, 22),
  ...change,
});

describe("the style guides' own examples", () => {
  test('APA 7: a web page with a group author', () => {
    expect(
      citation(
        page({
          author: 'World Health Organization',
          title: 'The top 10 causes of death',
          published: occurrence('2018-05-24'),
          address: 'https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death',
        }),
        'apa',
      ),
    ).toBe(
      'World Health Organization. (2018, May 24). The top 10 causes of death. https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death',
    );
  });

  test('APA 7: an entry of a work that changes, with the day it was retrieved', () => {
    expect(
      citation(
        page({
          title: 'Culture',
          published: undefined,
          address: 'https://www.merriam-webster.com/dictionary/culture',
          container: 'Merriam-Webster.com dictionary',
          accessed: dayOf(2019, 5, 5),
        }),
        'apa',
      ),
    ).toBe(
      'Culture. (n.d.). In Merriam-Webster.com dictionary. Retrieved May 5, 2019, from https://www.merriam-webster.com/dictionary/culture',
    );
  });

  test('GB/T 7714—2015: an electronic resource with a day of publication', () => {
    expect(
      citation(
        page({
          author: '萧钰',
          title: '出版业信息化迈入快车道',
          published: occurrence('2001-12-19'),
          address: 'http://www.creader.com/news/20011219/200112190019.html',
          accessed: dayOf(2002, 4, 15),
        }),
        'gbt7714',
      ),
    ).toBe(
      '萧钰. 出版业信息化迈入快车道[EB/OL]. (2001-12-19)[2002-04-15]. http://www.creader.com/news/20011219/200112190019.html.',
    );
  });

  test('GB/T 7714—2015: an electronic resource without one', () => {
    expect(
      citation(
        page({
          author: 'Online Computer Library Center, Inc.',
          title: 'About OCLC: history of cooperation',
          address: 'http://www.oclc.org/about/cooperation.en.html',
          accessed: dayOf(2012, 3, 27),
        }),
        'gbt7714',
      ),
    ).toBe(
      'Online Computer Library Center, Inc. About OCLC: history of cooperation[EB/OL]. [2012-03-27]. http://www.oclc.org/about/cooperation.en.html.',
    );
  });

  test('BibTeX: an online entry, a group author kept together', () => {
    expect(
      citation(
        page({
          key: 'ctan',
          author: 'CTAN & friends',
          title: 'CTAN: 100% TeX',
          published: occurrence('2006'),
          address: 'http://www.ctan.org',
        }),
        'bibtex',
      ),
    ).toBe(
      '@online{ctan,\n  author = {{CTAN \\& friends}},\n  title = {CTAN: 100\\% TeX},\n  date = {2006},\n  url = {http://www.ctan.org},\n  urldate = {2026-11-22}\n}',
    );
  });
});

const source: Source = {
  publisher: { en: 'Global Times (a remark)', 'zh-Hans': '环球时报（注）' },
  title: "China's first metaverse industry group inaugurated",
  date: '2021-11-12',
  address: 'https://www.globaltimes.cn/page/202111/1238811.shtml',
  language: 'en',
};

test.each([
  ['2021-11-12', '2021, November 12', '(2021-11-12)'],
  ['2021-11', '2021, November', '(2021-11)'],
  ['2021', '2021', '(2021)'],
  ['2021-12-31~', 'ca. 2021, December 31', '(2021-12-31)'],
  ['../2021-11-10', 'n.d.', ''],
  ['[..2021-11-10]', 'n.d.', ''],
])('a source of %s is cited no more exactly than it is known', (date, inApa, inGbt) => {
  const reference = referenceOfSource({ ...source, date }, 'key', dayOf(2026, 11, 22));
  expect(citation(reference, 'apa')).toContain(`Global Times. (${inApa}). China's first`);
  expect(citation(reference, 'gbt7714')).toContain(`[EB/OL]. ${inGbt}[2026-11-22]. https://`);
});

test('a Chinese page is cited with its Chinese publisher', () => {
  const reference = referenceOfSource({ ...source, language: 'zh-Hans' }, 'key', dayOf(2026, 11, 22));
  expect(reference.author).toBe('环球时报');
});

test('a title that ends in a mark of its own gets no other', () => {
  expect(citation(page({ author: 'A', title: 'Why?', address: 'https://a' }), 'apa')).toContain(
    '. Why? https://',
  );
});

test.each([
  ['apa', 4],
  ['gbt7714', 4],
] as const)('a record is cited with each of its sources, in %s', (style, lines) => {
  const initiative = builtIn.dataset.entryOf('cmca-industry-committee')?.initiative;
  if (!initiative) throw new Error('no record');
  const record = { initiative, title: 'T', container: 'The map', address: 'https://example.org/?sel=x' };
  const text = recordCitations(record, style, dayOf(2026, 11, 22));
  expect(text.split('\n')).toHaveLength(lines);
  expect(text).toContain('https://example.org/?sel=x');
  for (const { address } of initiative.sources) expect(text).toContain(address);
});

test('every entry of BibTeX has a key of its own', () => {
  for (const { initiative } of builtIn.extended.entries) {
    const record = { initiative, title: 'T', container: 'The map', address: 'https://example.org/' };
    const keys = [...recordCitations(record, 'bibtex', 0).matchAll(/@online\{([^,]+),/g)].map(
      ([, key]) => key,
    );
    expect(keys).toHaveLength(initiative.sources.length + 1);
    expect(new Set(keys).size).toBe(keys.length);
  }
});
