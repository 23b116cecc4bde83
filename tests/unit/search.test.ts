import { describe, expect, test } from 'vitest';
import { createSearch, type SearchHit } from '../../src/domain/search.ts';
import { indexTokens, pinyinWords, queryTokens } from '../../src/domain/searchTokens.ts';
import { builtIn } from './builtInData.ts';

const search = createSearch(builtIn.dataset, builtIn.gazetteer);
const extendedSearch = createSearch(builtIn.extended, builtIn.gazetteer);

const nameOf = (hit: SearchHit | undefined): string | undefined =>
  hit && (hit.kind === 'place' ? hit.place.en : hit.entry.initiative.id);

describe('the first result', () => {
  test.each([
    // Places, in three scripts and by initials.
    ['gy', 'Guiyang'],
    ['guiyang', 'Guiyang'],
    ['gui yang', 'Guiyang'],
    ['贵阳', 'Guiyang'],
    ['贵阳市', 'Guiyang'],
    ["Xi'an", "Xi'an"],
    ['xian', "Xi'an"],
    ['西安', "Xi'an"],
    ['urumqi', 'Ürümqi'],
    ['guizhou', 'Guizhou'],
    // Slips of the pen.
    ['guiyng', 'Guiyang'],
    ['shenzen', 'Shenzhen'],
    ['zhangjiajei', 'Zhangjiajie'],
    // Initiatives by title, body, person, organiser and summary.
    ['science fiction', 'shenzhen-science-fiction-week'],
    ['sience fiction', 'shenzhen-science-fiction-week'],
    ['科幻', 'shenzhen-science-fiction-week'],
    ['big data bureau', 'guiyang-big-data-seminar'],
    ['大数据局', 'guiyang-big-data-seminar'],
    ['pan zhigeng', 'hangzhou-special-committee'],
    ['潘志庚', 'hangzhou-special-committee'],
    ['于佳宁', 'cmca-industry-committee'],
    ['blockchain', 'fujian-special-committee'],
    ['区块链协会', 'fujian-special-committee'],
    ['liquor', 'sichuan-working-committee'],
    ['白酒', 'sichuan-working-committee'],
  ])('of %j is %s', (query, expected) => {
    expect(nameOf(search.find(query, 8)[0])).toBe(expected);
  });

  test('in the extended record finds what only it has', () => {
    expect(nameOf(extendedSearch.find('合肥市政府工作报告', 8)[0])).toBe('hefei-work-report');
    expect(nameOf(extendedSearch.find('netease', 8)[0])).toBe('netease-sanya-base');
  });
});

test('what was matched is told', () => {
  const [hit] = search.find('liquor', 8);
  expect(hit).toMatchObject({ kind: 'initiative', field: 'summary' });
  expect(search.find('潘志庚', 8)[0]).toMatchObject({ field: 'people' });
});

test('both initiatives of a city follow it', () => {
  const found = search.find('guiyang', 8).map(nameOf);
  expect(found).toEqual(expect.arrayContaining(['Guiyang', 'guiyang-salon-1', 'guiyang-big-data-seminar']));
});

test.each(['', '   ', '!?', 'qqqqqq'])('nothing is found for %j', (query) => {
  expect(search.find(query, 8)).toEqual([]);
});

test('no more are found than asked for', () => {
  expect(search.find('metaverse', 3)).toHaveLength(3);
});

test('Chinese is taken apart into characters and pairs, what is asked into pairs', () => {
  expect(indexTokens('贵阳市 Big')).toEqual(['贵', '阳', '市', '贵阳', '阳市', 'big']);
  expect(queryTokens('贵阳市')).toEqual(['贵阳', '阳市']);
  expect(queryTokens('贵')).toEqual(['贵']);
});

test('pinyin is found by syllables, as a word and by initials', () => {
  expect(pinyinWords('zhang jia jie')).toBe('zhang jia jie zhangjiajie zjj');
});

test('a name that is spelt right finds no other that looks like it', () => {
  expect(search.find('guizhou', 20).map(nameOf)).toEqual([
    'Guizhou',
    'guiyang-salon-1',
    'guiyang-big-data-seminar',
  ]);
});
