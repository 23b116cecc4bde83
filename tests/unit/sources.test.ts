import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/domain/day.ts';
import { parseCollection } from '../../src/domain/initiative.ts';
import { translationOf } from '../../src/i18n/translate.ts';
import { citation, referenceOfSource } from '../../src/io/citation.ts';
import { sourceInWords } from '../../src/io/columns.ts';
import { builtIn, story } from './builtInData.ts';

const sources = builtIn.extended.entries.flatMap(({ initiative }) => initiative.sources);
const [untitled] = sources.filter(({ address }) => address.includes('jatxh.cn'));

describe('sources', () => {
  test('addresses are written as browsers send them', () => {
    expect(sources.filter(({ address }) => new URL(address).href !== address)).toEqual([]);
  });

  test('an address that is not percent-encoded is reported', () => {
    const [first] = builtIn.dataset.entries;
    const record = {
      ...first?.initiative,
      sources: [{ ...first?.initiative.sources[0], address: 'https://zh.hk01.com/大国小事' }],
    };
    const { problems } = parseCollection({ initiatives: [record] }, story);
    expect(problems.map(({ field, message }) => `${field} ${message}`)).toEqual([
      'sources.0.address must be percent-encoded',
    ]);
  });

  test('a title is a title: no number of the page, no remark of ours', () => {
    const titles = sources.flatMap(({ title }) => title ?? []);
    const ours = /article[- ]\d|blockchain-|sentiment|news item|not visible|taken from|excerpt|\(policy/i;
    expect(titles.filter((title) => ours.test(title))).toEqual([]);
  });

  test('a page without a title is called so, in the language of the reader or of the citation', () => {
    if (!untitled) throw new Error('no such source');
    expect(untitled.title).toBeUndefined();
    expect(sourceInWords(untitled, translationOf('en', story))).toContain('Untitled page');
    expect(sourceInWords(untitled, translationOf('zh-Hans', story))).toContain('无标题网页');
    const reference = referenceOfSource(untitled, 'key', dayOf(2026, 11, 24));
    expect(citation(reference, 'gbt7714')).toContain('[无标题网页][EB/OL]');
    const english = referenceOfSource({ ...untitled, language: 'en' }, 'key', dayOf(2026, 11, 24));
    expect(citation(english, 'apa')).toContain('). [Untitled web page]. https://');
  });
});
