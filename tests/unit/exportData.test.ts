import { bbox } from '@turf/turf';
import { csvParse } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/domain/compile.ts';
import { isoOfDay } from '../../src/domain/day.ts';
import { parseCollection } from '../../src/domain/initiative.ts';
import { parseOccurrence, readDate } from '../../src/domain/parseOccurrence.ts';
import { withShared } from '../../src/domain/sharedParts.ts';
import { exportWordsOf } from '../../src/i18n/export/exportWords.ts';
import { languages, translationOf } from '../../src/i18n/translate.ts';
import { columnsOf, partSeparator } from '../../src/io/columns.ts';
import { csvBlob, csvOf, readCsv } from '../../src/io/export/csv.ts';
import { geojsonOf } from '../../src/io/export/geojson.ts';
import { jsonOf } from '../../src/io/export/json.ts';
import { cellOf, cellText } from '../../src/io/spreadsheetCell.ts';
import { coast, lightData as data, lights as story } from './lights.ts';

const { entries } = coast;
const english = translationOf('en', story);
const columns = columnsOf(story);
const heading = {
  id: 'coast',
  title: { en: 'The coast', 'zh-Hans': '海岸' },
  licence: 'CC-BY-4.0',
};

describe('CSV', () => {
  test.each(languages)('every cell is read back as it was, in %s', (language) => {
    const translation = translationOf(language, story);
    const rows = readCsv(csvOf(entries, { story, translation, licence: 'CC-BY-4.0' }));
    expect(rows).toHaveLength(entries.length);
    entries.forEach((entry, index) => {
      for (const column of columns) {
        const expected = String(column.value(entry, translation) ?? '');
        expect(rows[index]?.[column.heading(exportWordsOf(translation), translation)]).toBe(expected);
      }
    });
  });

  test('a foreign reader finds the same rows, with sources and licence in each', () => {
    const text = csvOf(entries, {
      story,
      translation: english,
      licence: 'CC-BY-4.0',
      headings: 'keys',
      statusOf: () => 'shown',
    });
    const rows = csvParse(text.slice(1));
    expect(rows.columns.slice(0, 3)).toEqual(['id', 'status', 'date']);
    for (const [index, { initiative }] of entries.entries()) {
      const row = rows[index];
      expect(row?.['date']).toBe(initiative.date);
      expect(row?.['status']).toBe('shown');
      expect(row?.['licence']).toContain('CC-BY-4.0');
      expect(row?.['sourceAddresses']?.split(' ')).toEqual(initiative.sources.map(({ address }) => address));
      expect(row?.['sources']?.split(partSeparator)).toHaveLength(initiative.sources.length);
    }
  });

  test('begins with a byte order mark and ends every row by CRLF', async () => {
    const blob = csvBlob(entries.slice(0, 3), { story, translation: english, licence: 'CC-BY-4.0' });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = await blob.text();
    expect(text.match(/\r\n/g)).toHaveLength(4);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('no text can be taken for a formula, and every text is read back', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string().map((text) => `=${text}`),
      fc.string().map((text) => `＝${text}`),
      fc.constantFrom('＋1', '－1', '＠SUM(A1)', "'＝1", "'=1+1", "''@x", '-2', '\t=A1', "'tis"),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(cellOf(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(cellText(cellOf(text))).toBe(text);
      }),
    );
    expect(cellOf(-2)).toBe('-2');
  });

  test('a province that is known without a city has none', () => {
    const value = (id: string, key: string) => {
      const entry = entries.find(({ initiative }) => initiative.id === id);
      return entry && columns.find((column) => column.key === key)?.value(entry, english);
    };
    const provinceOnly = entries.filter(({ initiative }) => initiative.place.level === 'county');
    expect(provinceOnly).toHaveLength(1);
    for (const { initiative } of provinceOnly) expect(value(initiative.id, 'city')).toBeUndefined();
    expect(value('birch', 'city')).toBe('Ness');
    expect(value('alder', 'firstDay')).toBe('1901-03-01');
    expect(value('alder', 'lastDay')).toBe('1901-03-31');
    expect(value('gorse', 'zhRebuilt')).toBe('yes');
  });
});

describe('a last day', () => {
  const lastDayColumn = columns.find(({ key }) => key === 'lastDay');
  const { features } = geojsonOf(entries, heading, english);
  const rows = csvParse(
    csvOf(entries, { story, translation: english, licence: '', headings: 'keys' }).slice(1),
  );

  test.each(entries.map((entry) => [entry.initiative.id, entry] as const))(
    'is told of %s only if it passes',
    (id, entry) => {
      const { nature } = entry.initiative;
      const expected = nature === 'fire' ? isoOfDay(entry.occurrence.end.max) : undefined;
      expect(lastDayColumn?.value(entry, english)).toBe(expected);
      expect(rows.find((row) => row['id'] === id)?.['lastDay']).toBe(expected ?? '');
      expect(features.find((feature) => feature.id === id)?.properties.lastDay).toBe(expected ?? null);
    },
  );

  test('and a first day, of a tower that began on an unknown day no later than told, is not told either', () => {
    const elder = features.find(({ id }) => id === 'elder')?.properties;
    expect(elder).toMatchObject({ date: '[..1901-04-20]', firstDay: null, lastDay: null });
  });
});

describe('GeoJSON', () => {
  const collection = geojsonOf(entries, heading, english);

  test('reads back equal, as points within its own bounds', () => {
    expect(JSON.parse(JSON.stringify(collection))).toEqual(collection);
    expect(collection.bbox).toEqual(bbox({ type: 'FeatureCollection', features: collection.features }));
    expect(collection.licence).toBe('CC-BY-4.0');
    expect(collection.bbox).toEqual([-5, 43, 11, 58]);
    const at = (id: string) => collection.features.find((own) => own.id === id)?.geometry.coordinates;
    expect([at('birch'), at('dwale')]).toEqual([
      [-3, 58],
      [11, 49],
    ]);
  });

  test('every feature tells date, precision and sources', () => {
    for (const [index, feature] of collection.features.entries()) {
      const entry = entries[index];
      expect(feature.id).toBe(entry?.initiative.id);
      expect(parseOccurrence(feature.properties.date).ok).toBe(true);
      expect(feature.properties.sources).toEqual(entry?.initiative.sources);
      expect(feature.properties.placePrecision).toBe(entry?.initiative.place.level);
    }
  });

  test('has no bounds where there is nothing', () => {
    expect(geojsonOf([], heading, english)).not.toHaveProperty('bbox');
  });
});

describe('JSON', () => {
  test.each(['coast', 'isles'])('%s is read back as the same entries', (id) => {
    const dataset = data.datasetOf(id);
    const read = parseCollection(JSON.parse(jsonOf(dataset.entries, { ...heading, id })), data.story);
    expect(read.problems).toEqual([]);
    const initiatives = read.initiatives.flatMap((own) => withShared(own, read.shared) ?? []);
    const again = compile(initiatives, { ...data, occurrenceOf: readDate });
    expect(again.findings).toEqual([]);
    expect(again.dataset.entries).toEqual(dataset.entries);
  });

  test('carries title and licence', () => {
    expect(JSON.parse(jsonOf(entries.slice(0, 1), heading))).toMatchObject(heading);
  });
});
