import { expect, test } from 'vitest';
import { bakeCollection, jsonWithOpenBounds } from '../../src/domain/bakedCollection.ts';
import { readDate } from '../../src/domain/parseOccurrence.ts';
import { coastFile, islesFile } from './lightRecords.ts';
import { lightData, lights as story } from './lights.ts';

/** All values of `date` in a collection's file, at any depth. */
function datesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) =>
    key === 'date' && typeof own === 'string' ? [own] : datesIn(own),
  );
}

test.each([coastFile, islesFile])('of $id, each date is worked out as the parser reads it', (raw) => {
  const { dates, problems } = bakeCollection(raw, story);
  expect(problems).toEqual([]);
  const texts = [...new Set(datesIn(raw))].sort();
  expect(texts.length).toBeGreaterThan(5);
  expect(Object.keys(dates).sort()).toEqual(texts);
  for (const text of texts) expect(dates[text]).toEqual(readDate(text));
});

test('a faulty record is left out and told', () => {
  const raw = structuredClone(coastFile);
  const [, second] = raw.initiatives;
  if (second) second.date = '1901-13-40';
  const { initiatives, problems } = bakeCollection(raw, story);
  expect(initiatives).toHaveLength(raw.initiatives.length - 1);
  expect(problems.map(({ record, field }) => `${record} ${field}`)).toEqual(['birch date']);
});

test('open bounds outlive JSON', () => {
  const value = {
    dates: { '../2021': readDate('../2021-11'), '2021/..': readDate('2021-11-01/..') },
    text: '+ -',
  };
  expect(JSON.stringify(value)).toContain('null');
  expect(JSON.parse(jsonWithOpenBounds(value))).toEqual(value);
});

test.each([
  ['coast', 9],
  ['isles', 12],
])('of %s, as many are told as there are', (id, count) => {
  expect([lightData.countOf(id), lightData.datasetOf(id).entries.length]).toEqual([count, count]);
});
