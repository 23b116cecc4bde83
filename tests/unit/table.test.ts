import { describe, expect, test } from 'vitest';
import { sorted, tableColumns, tableCsvOptions } from '../../src/features/table/tableRows.ts';
import { readLink } from '../../src/io/address.ts';
import { columnsOf } from '../../src/io/columns.ts';
import { csvOf, readCsv } from '../../src/io/export/csv.ts';
import { type Frame, frameOf } from '../../src/state/frame.ts';
import { createStateStore } from '../../src/state/store.ts';
import { coast, lights as story } from './lights.ts';
import { plainContext } from './plainContext.ts';

function frameAt(query: string): Frame {
  const { link } = readLink(new URLSearchParams(query), plainContext(coast.extent));
  return frameOf(createStateStore(link, []).getState(), coast, undefined);
}

describe('the columns of the table', () => {
  test('the title comes first, and no fact is left out where both scripts are asked for', () => {
    const keys = tableColumns(frameAt('scripts=both')).map(({ key }) => key);
    expect(keys[0]).toBe('titleEn');
    const missing = columnsOf(story)
      .map(({ key }) => key)
      .filter((key) => !keys.includes(key));
    expect(missing).toEqual(['sourceAddresses']);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('the other language is left out otherwise', () => {
    const keys = tableColumns(frameAt('lang=zh-Hans')).map(({ key }) => key);
    expect(keys[0]).toBe('titleZh');
    expect(keys.filter((key) => key.endsWith('En'))).toEqual([]);
  });
});

describe('the saved table', () => {
  test.each(['coast', 'isles'])('of %s is under its own licence', (collection) => {
    const frame = frameAt(`data=${collection}`);
    const options = tableCsvOptions(frame, (id) => `the licence of ${id}`);
    const [row] = readCsv(csvOf(coast.entries, { ...options, headings: 'keys' }));
    expect(row?.['licence']).toContain(`the licence of ${collection}`);
  });
});

describe('sorting', () => {
  const frame = frameAt('');
  const { entries } = coast;
  const valuesBy = (key: Parameters<typeof sorted>[1]['key'], direction: 'ascending' | 'descending') => {
    const column = tableColumns(frame).find((own) => own.key === key);
    return sorted(entries, { key, direction }, frame).map((entry) => column?.value(entry, frame.translation));
  };

  test('dates go by time, not by their letters', () => {
    const days = sorted(entries, { key: 'dateInWords', direction: 'descending' }, frame);
    expect(days.map(({ position }) => position)).toEqual(entries.map(({ position }) => position).reverse());
  });

  test('numbers go by size', () => {
    const counts = valuesBy('sourceCount', 'ascending') as number[];
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts.at(-1)).toBeGreaterThan(1);
    const latitudes = valuesBy('latitude', 'descending') as number[];
    expect(latitudes).toEqual([...latitudes].sort((a, b) => b - a));
  });

  test('what has no value comes last, both ways', () => {
    for (const direction of ['ascending', 'descending'] as const) {
      const values = valuesBy('bodyEn', direction);
      const first = values.indexOf(undefined);
      expect(first).toBeGreaterThan(0);
      expect(values.slice(first).every((value) => value === undefined)).toBe(true);
    }
  });

  test('equals stay in date order', () => {
    const byNature = sorted(entries, { key: 'nature', direction: 'descending' }, frame);
    const bodies = byNature.filter(({ initiative }) => initiative.nature === 'tower');
    expect(bodies).toHaveLength(4);
    expect(bodies.map(({ position }) => position)).toEqual(
      bodies.map(({ position }) => position).sort((a, b) => a - b),
    );
  });
});
