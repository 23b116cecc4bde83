import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bakeCollection, jsonWithOpenBounds } from '../../src/domain/bakedCollection.ts';
import { readDate } from '../../src/domain/parseOccurrence.ts';
import { story, wholeData } from './builtInData.ts';

const read = (name: string) => JSON.parse(readFileSync(`data/stories/metaverse/${name}.json`, 'utf8'));

/** All values of `date` in a collection's file, at any depth. */
function datesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) =>
    key === 'date' && typeof own === 'string' ? [own] : datesIn(own),
  );
}

test.each(['initiatives', 'extended'])('of %s, each date is worked out as the parser reads it', (name) => {
  const raw = read(name);
  const { dates, problems } = bakeCollection(raw, story);
  expect(problems).toEqual([]);
  const texts = [...new Set(datesIn(raw))].sort();
  expect(texts.length).toBeGreaterThan(5);
  expect(Object.keys(dates).sort()).toEqual(texts);
  for (const text of texts) expect(dates[text]).toEqual(readDate(text));
});

test('a faulty record is left out and told', () => {
  const raw = read('initiatives');
  raw.initiatives[1].date = '2021-13-40';
  const { initiatives, problems } = bakeCollection(raw, story);
  expect(initiatives).toHaveLength(raw.initiatives.length - 1);
  expect(problems.map(({ record, field }) => `${record} ${field}`)).toEqual([
    `${raw.initiatives[1].id} date`,
  ]);
});

test('open bounds outlive JSON', () => {
  const value = {
    dates: { '../2021': readDate('../2021-11'), '2021/..': readDate('2021-11-01/..') },
    text: '+ -',
  };
  expect(JSON.stringify(value)).toContain('null');
  expect(JSON.parse(jsonWithOpenBounds(value))).toEqual(value);
});

test.each(['article', 'extended'] as const)('of %s, as many are told as there are', (id) => {
  const data = wholeData;
  expect(data.countOf(id)).toBe(data.datasetOf(id).entries.length);
});
