import { describe, expect, test } from 'vitest';
import { createSearch, type SearchHit } from '../../src/domain/search.ts';
import { indexTokens, pinyinWords, queryTokens } from '../../src/domain/searchTokens.ts';
import { coast, isles, lightGazetteer } from './lights.ts';

const search = createSearch(coast, lightGazetteer);
const islesSearch = createSearch(isles, lightGazetteer);

const nameOf = (hit: SearchHit | undefined): string | undefined =>
  hit && (hit.kind === 'place' ? hit.place.en : hit.entry.initiative.id);

describe('the first result', () => {
  test.each([
    // Places, in three scripts and by initials.
    ['mt', 'Quay'],
    ['beijiao', 'Ness'],
    ['bei jiao', 'Ness'],
    ['北角', 'Ness'],
    ['北角镇', 'Ness'],
    ["Port d'Été", "Port d'Été"],
    ['port dete', "Port d'Été"],
    ['夏港', "Port d'Été"],
    ['northshire', 'Northshire'],
    // Slips of the pen.
    ['beijao', 'Ness'],
    ['skery', 'Skerry'],
    ['norhtshire', 'Northshire'],
    // Initiatives by title, body, person, organiser and summary.
    ['light cedar', 'cedar'],
    ['light cadar', 'cedar'],
    ['house of ness', 'birch'],
    ['北角灯塔', 'birch'],
    ['harbour board', 'furze'],
    ['港务局', 'furze'],
    ['ada lund', 'birch'],
    ['隆德', 'birch'],
    ['whale oil', 'dwale'],
    ['whele oil', 'dwale'],
    ['鲸油', 'dwale'],
  ])('of %j is %s', (query, expected) => {
    expect(nameOf(search.find(query, 8)[0])).toBe(expected);
  });

  test('in another collection finds what only it has', () => {
    expect(nameOf(islesSearch.find('maple', 8)[0])).toBe('maple');
    expect(search.find('maple', 8)).toEqual([]);
  });
});

test('what was matched is told', () => {
  const [hit] = search.find('whale', 8);
  expect(hit).toMatchObject({ kind: 'initiative', field: 'summary' });
  expect(search.find('隆德', 8)[0]).toMatchObject({ field: 'people' });
});

test('all that a town has follows it', () => {
  expect(search.find('ness', 8).map(nameOf)).toEqual(['Ness', 'birch', 'gorse']);
});

test.each(['', '   ', '!?', 'qqqqqq'])('nothing is found for %j', (query) => {
  expect(search.find(query, 8)).toEqual([]);
});

test('no more are found than asked for', () => {
  expect(search.find('light', 3)).toHaveLength(3);
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
  const [first, ...others] = search.find('northshire', 20).map(nameOf);
  expect(first).toBe('Northshire');
  expect(others.sort()).toEqual(['alder', 'birch', 'gorse']);
});
