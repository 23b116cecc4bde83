import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { booleanPointInPolygon, distance, nearestPointOnLine, point, polygonToLine } from '@turf/turf';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { Feature, LineString, MultiLineString } from 'geojson';
import { describe, expect, test } from 'vitest';
import raw from '../../data/stories/metaverse/initiatives.json';
import { storyFiles, storyNames } from '../../src/build/storyFiles.ts';
import { dayOf } from '../../src/domain/day.ts';
import type { GazetteerPlace } from '../../src/domain/gazetteer.ts';
import { collectionSchemaFor, parseCollection } from '../../src/domain/initiative.ts';
import { isRebuilt } from '../../src/domain/localText.ts';
import { storyHelpSchema, storySchema } from '../../src/domain/storySchema.ts';
import { basemapFile, builtIn, english, ground, readTopology, story } from './builtInData.ts';

const { gazetteer, dataset, problems } = builtIn;
const gzippedKilobytes = (file: string): number => gzipSync(readFileSync(file)).length / 1000;

describe('the ten initiatives', () => {
  test('have no problems', () => {
    expect(problems).toEqual([]);
  });

  test('are these, in date order', () => {
    expect(dataset.entries.map(({ initiative }) => initiative.id)).toEqual([
      'first-metaverse-conference',
      'cmca-industry-committee',
      'zhejiang-symposium',
      'zhangjiajie-research-center',
      'shenzhen-science-fiction-week',
      'guiyang-salon-1',
      'guiyang-big-data-seminar',
      'sichuan-working-committee',
      'fujian-special-committee',
      'hangzhou-special-committee',
    ]);
  });

  test.each([
    ['first-metaverse-conference', 'event', '2021-10', 'CN-BJ'],
    ['cmca-industry-committee', 'body', '2021-11-11', 'CN-BJ'],
    ['zhejiang-symposium', 'event', '2021-11-12', 'CN-ZJ'],
    ['zhangjiajie-research-center', 'body', '2021-11-18', 'CN-HN'],
    ['shenzhen-science-fiction-week', 'event', '2021-11-20/2021-11-23', 'CN-GD'],
    ['guiyang-salon-1', 'event', '2021-11-26', 'CN-GZ'],
    ['guiyang-big-data-seminar', 'event', '2021-12-23', 'CN-GZ'],
    ['sichuan-working-committee', 'body', '2021-12-23', 'CN-SC'],
    ['fujian-special-committee', 'body', '2021-12-30', 'CN-FJ'],
    ['hangzhou-special-committee', 'body', '2021-12-30', 'CN-ZJ'],
  ])('%s: %s of %s in %s', (id, nature, date, iso) => {
    const entry = dataset.entryOf(id);
    expect(entry?.initiative).toMatchObject({ nature, date });
    expect(entry?.province.iso).toBe(iso);
  });

  test('fill the axis from October to December 2021', () => {
    expect(dataset.extent).toEqual({
      earliest: dayOf(2021, 10, 1),
      latest: dayOf(2021, 12, 31),
    });
  });

  test('stand on a place of the level that they name', () => {
    const levels: Readonly<Record<string, string>> = {
      province: 'region',
      municipality: 'region',
      city: 'city',
      district: 'district',
    };
    for (const { initiative, place } of dataset.entries)
      expect(place.level).toBe(levels[initiative.place.level]);
  });

  test('claim no first place but as somebody’s words', () => {
    for (const { initiative } of dataset.entries) {
      const en = english(initiative.summary);
      if (/\bfirst\b/i.test(en)) expect(en).toMatch(/described as|article calls|first talk|guests said/i);
    }
  });

  test('say of every rebuilt Chinese name that it is', () => {
    const rebuilt = dataset.entries.filter(({ initiative }) => isRebuilt(initiative.title));
    expect(rebuilt.map(({ initiative }) => initiative.id)).toEqual([
      'first-metaverse-conference',
      'guiyang-salon-1',
      'guiyang-big-data-seminar',
      'sichuan-working-committee',
      'fujian-special-committee',
    ]);
  });
});

describe('the schema', () => {
  test('is published for editors as it is', () => {
    const published = (name: string): unknown =>
      JSON.parse(readFileSync(`data/stories/${name}.schema.json`, 'utf8'));
    const asWritten = { errorMode: 'ignore' } as const;
    for (const name of storyNames())
      expect(published(`${name}/collection`)).toEqual(
        toJsonSchema(collectionSchemaFor(storyFiles(name).story()), asWritten),
      );
    expect(published('story')).toEqual(toJsonSchema(storySchema, asWritten));
    expect(published('help')).toEqual(toJsonSchema(storyHelpSchema, asWritten));
  });

  test('reports every problem with record and field', () => {
    const [first, second] = structuredClone(raw.initiatives) as Record<string, unknown>[];
    const broken = {
      ...first,
      date: '2021-13-45',
      sources: [],
      nature: 'thing',
    };
    const withoutId = { ...second, id: undefined, summary: { en: '' } };
    const result = parseCollection({ initiatives: [broken, withoutId, raw.initiatives[3]] }, story);
    expect(result.initiatives.map(({ id }) => id)).toEqual(['zhangjiajie-research-center']);
    const where = result.problems.map(({ record, field }) => `${record} ${field}`);
    expect(where).toEqual(
      expect.arrayContaining([
        'first-metaverse-conference date',
        'first-metaverse-conference sources',
        'first-metaverse-conference nature',
        'record 2 id',
        'record 2 summary',
      ]),
    );
  });

  test('refuses a second record of the same id and keeps the first', () => {
    const result = parseCollection({ initiatives: [raw.initiatives[0], raw.initiatives[0]] }, story);
    expect(result.initiatives).toHaveLength(1);
    expect(result.problems).toEqual([
      {
        record: 'first-metaverse-conference',
        field: 'id',
        message: 'is used by an earlier record',
      },
    ]);
  });

  test.each([[null], [[]], ['text'], [{ initiatives: 7 }]])('refuses %j as a file', (file) => {
    expect(parseCollection(file, story)).toMatchObject({
      initiatives: [],
      problems: [{ record: 'file' }],
    });
  });
});

const shapeOf = new Map(ground.provinces.features.map((feature) => [feature.properties.code, feature]));

function kilometresOutside(place: GazetteerPlace): number {
  const shape = shapeOf.get(gazetteer.provinceOf(place).code);
  if (!shape) return Number.POSITIVE_INFINITY;
  const where = point([place.longitude, place.latitude]);
  if (booleanPointInPolygon(where, shape)) return 0;
  const lines = polygonToLine(shape);
  const parts = lines.type === 'FeatureCollection' ? lines.features : [lines];
  return Math.min(
    ...parts.map((line) => {
      const nearest = nearestPointOnLine(line as Feature<LineString | MultiLineString>, where);
      return distance(where, nearest, { units: 'kilometers' });
    }),
  );
}

describe('the gazetteer', () => {
  test('has all 34 province-level and 333 prefecture-level units', () => {
    expect(gazetteer.provinces).toHaveLength(34);
    expect(new Set(gazetteer.provinces.map(({ iso }) => iso)).size).toBe(34);
    expect(gazetteer.places.filter(({ level }) => level === 'city')).toHaveLength(333);
  });

  test('gives every code once', () => {
    expect(new Set(gazetteer.places.map(({ code }) => code)).size).toBe(gazetteer.places.length);
  });

  test('gives every place a name in English, Chinese and pinyin', () => {
    for (const { en, 'zh-Hans': zh = '', zhFull = '', pinyin = '' } of gazetteer.places) {
      expect(en).toMatch(/^\p{Script=Latin}[\p{Script=Latin}' -]*$/u);
      expect(zh).toMatch(/^\p{Script=Han}+$/u);
      expect(zhFull.startsWith(zh) || zhFull.includes(zh)).toBe(true);
      expect(pinyin.split(' ')).toHaveLength([...zh].length);
    }
  });

  test('puts every place of the data inside its province', () => {
    for (const { place } of dataset.entries)
      expect([place.en, kilometresOutside(place)]).toEqual([place.en, 0]);
  });

  test('puts every other place inside its province too, but for those that data/README.md names', () => {
    const outside = gazetteer.places.filter((place) => kilometresOutside(place) > 0);
    expect(outside.map(({ en }) => en).sort()).toEqual(['Baoshan', 'Da Hinggan Ling', 'Sansha']);
    // A point on a simplified shore; a seat on the other side of the border; an islet too small for the outline.
    const baoshan = outside.filter(({ en }) => en === 'Baoshan');
    expect(baoshan.every((place) => kilometresOutside(place) < 0.5)).toBe(true);
    const text = readFileSync('data/README.md', 'utf8');
    expect(outside.filter(({ en }) => !text.includes(en))).toEqual([]);
  });
});

describe('the basemap', () => {
  test('has a shape for each of the 34 provinces', () => {
    expect(new Set(shapeOf.keys())).toEqual(new Set(gazetteer.provinces.map(({ code }) => code)));
  });

  test('weighs less than 100 kB gzipped', () => {
    expect(gzippedKilobytes(basemapFile)).toBeLessThan(100);
  });

  test('draws a border between two provinces, or with a neighbour, from one arc for both', () => {
    const { objects } = readTopology();
    const uses = new Map<number, number>();
    const count = (arcs: unknown): void => {
      if (typeof arcs === 'number')
        uses.set(arcs < 0 ? ~arcs : arcs, (uses.get(arcs < 0 ? ~arcs : arcs) ?? 0) + 1);
      else if (Array.isArray(arcs)) arcs.forEach(count);
    };
    for (const object of Object.values(objects)) {
      if (object.type !== 'GeometryCollection') continue;
      for (const geometry of object.geometries) if ('arcs' in geometry) count(geometry.arcs);
    }
    const shared = [...uses.values()].filter((times) => times === 2).length;
    expect(Math.max(...uses.values())).toBe(2);
    // 34 provinces and their neighbours meet along far more than a hundred stretches of border.
    expect(shared).toBeGreaterThan(100);
  });
});

describe('the extended record', () => {
  const { extended, extendedProblems } = builtIn;

  test('has no problems', () => {
    expect(extendedProblems).toEqual([]);
  });

  test('holds the ten, each once, and 28 others', () => {
    const ids = extended.entries.map(({ initiative }) => initiative.id);
    expect(new Set(ids).size).toBe(38);
    expect(ids).toEqual(expect.arrayContaining(dataset.entries.map(({ initiative }) => initiative.id)));
  });

  test('tells the Shenzhen week by its longer span, and keeps the article’s', () => {
    const shenzhen = extended.entryOf('shenzhen-science-fiction-week')?.initiative;
    expect(shenzhen?.date).toBe('2021-11-13/2021-12-11');
    expect(shenzhen?.otherDates.map(({ date }) => date)).toEqual(['2021-11-20/2021-11-23']);
    expect(dataset.entryOf('shenzhen-science-fiction-week')?.initiative.date).toBe('2021-11-20/2021-11-23');
  });

  test('reaches from October 2021 to February 2022', () => {
    expect(extended.extent).toEqual({ earliest: dayOf(2021, 10, 1), latest: dayOf(2022, 2, 28) });
  });

  test('gives every record a source with an address, and a reason for how sure it is', () => {
    for (const { initiative } of extended.entries) {
      expect(initiative.sources.every(({ address }) => URL.canParse(address))).toBe(true);
      expect(english(initiative.confidence.reason)).not.toBe('');
    }
  });

  test('puts every place inside its province, as far as the simplified shore allows', () => {
    const outside = extended.entries.filter(({ place }) => kilometresOutside(place) > 0);
    expect(outside.map(({ place }) => place.en)).toEqual(['Baoshan']);
    expect(outside.every(({ place }) => kilometresOutside(place) < 0.5)).toBe(true);
  });

  test('says of what was held online that it was', () => {
    expect(extended.entries.filter(({ initiative }) => initiative.place.online)).toHaveLength(2);
  });

  test('makes no claim of its own to be first', () => {
    for (const { initiative } of extended.entries.filter(
      ({ initiative }) => !dataset.entryOf(initiative.id),
    )) {
      expect(english(initiative.summary)).not.toMatch(/\bthe first (local|city|province|government)/i);
    }
  });
});
