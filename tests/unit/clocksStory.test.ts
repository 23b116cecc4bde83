import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { categories } from '../../data/build/clocks/events.ts';
import { countriesIn } from '../../data/build/clocks/outlines.ts';
import { degreesFrom, type Place } from '../../data/build/clocks/places.ts';
import type { StoryRecord } from '../../data/build/clocks/records.ts';
import { readZoneFiles, readZoneTable } from '../../data/build/clocks/zoneFiles.ts';
import { readDate } from '../../src/domain/parseOccurrence.ts';

const folder = 'data/stories/clocks';
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');

const { records } = JSON.parse(read('records.json')) as { readonly records: readonly StoryRecord[] };
const places = JSON.parse(read('places.json')) as readonly Place[];
const sources = JSON.parse(read('sources.json')) as readonly { readonly id: string }[];
const outlines = read('outlines.topojson');
const topology = JSON.parse(outlines) as Topology;
const countries = countriesIn(topology);
const readme = read('README.md');

const sites = places.filter(({ level }) => level === 'site');
const placeById = new Map(places.map((place) => [place.id, place]));
const outlinesById = new Map(countries.map((country) => [country.id, country]));

const pointsOnly = ['gi', 'tv', 'um'];
const islandsNotDrawn = [
  'america-noronha',
  'australia-lord-howe',
  'pacific-gambier',
  'pacific-kwajalein',
  'pacific-pitcairn',
];

const isUnique = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** The number in the last cell of the README's row that begins with a label. */
const stated = (label: string) =>
  Number(
    readme
      .split('\n')
      .find((line) => line.startsWith(`| ${label} |`))
      ?.match(/(\d+) \|$/)?.[1],
  );

describe('records', () => {
  test('have ids of their own, in lower-case words', () => {
    expect(isUnique(records.map(({ id }) => id))).toBe(true);
    expect(records.filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test('have dates that are read, in order', () => {
    expect(records.filter(({ date }) => !readDate(date)).map(({ id }) => id)).toEqual([]);
    const dates = records.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  });

  test('stand at a site in their country, and name their sources', () => {
    const known = new Set(sources.map(({ id }) => id));
    const wrong = records.filter((record) => {
      const site = placeById.get(record.place);
      return (
        site?.level !== 'site' ||
        placeById.get(site.parent ?? '')?.en !== record.country ||
        record.sources.length === 0 ||
        record.sources.some((id) => !known.has(id))
      );
    });
    expect(wrong).toEqual([]);
    expect(isUnique(sources.map(({ id }) => id))).toBe(true);
  });

  test('have short names, and titles of one line', () => {
    expect(records.filter(({ name }) => name.length > 40)).toEqual([]);
    expect(records.filter(({ title }) => title === '' || title.includes('\n'))).toEqual([]);
  });

  test.each(categories)('%s: as many as the README states', (category) => {
    expect(records.filter((record) => record.category === category)).toHaveLength(stated(`\`${category}\``));
  });

  test('are of known categories, and as many by decade and in all as the README states', () => {
    expect(records.filter(({ category }) => !categories.some((known) => known === category))).toEqual([]);
    const decadeOf = ({ date }: StoryRecord) => `${date.slice(0, 3)}0s`;
    const decades = [...new Set(records.map(decadeOf))];
    const counted = decades.map((decade) => records.filter((record) => decadeOf(record) === decade).length);
    expect(counted).toEqual(decades.map(stated));
    expect(readme).toContain(`${records.length.toLocaleString('en')} changes at ${sites.length} places`);
    expect(readme.match(/^\| \d{4}s \|/gm)).toHaveLength(decades.length);
  });

  test('have standings, dates, doubts and clocks at rest as the README states', () => {
    const count = (isOne: (record: StoryRecord) => boolean) => records.filter(isOne).length;
    const standing = (kind: string) => count((record) => record.standing === kind);
    const dated = (length: number) => count(({ date }) => date.length === length);
    expect(readme).toContain(`answers for (${standing('in-scope')})`);
    expect(readme).toContain(`a best effort (${standing('before-1970')})`);
    expect(readme).toContain(`nothing else (${standing('backzone')})`);
    expect(readme).toContain(
      `${dated(10).toLocaleString('en')} dates have a day, ${dated(7)} a month, ${dated(4)} a year`,
    );
    expect(readme).toContain(`(${count(({ doubt }) => doubt !== undefined)} records)`);
    expect(readme).toContain(`${count(({ moved }) => moved === 0)} changes moved no clock`);
  });
});

describe('places', () => {
  test('have ids of their own and coordinates on the Earth', () => {
    expect(isUnique(places.map(({ id }) => id))).toBe(true);
    const off = places.filter(
      ({ longitude, latitude }) => !(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90),
    );
    expect(off).toEqual([]);
  });

  test('are countries that have outlines or a site, and sites that have a record', () => {
    const level = places.filter(({ level }) => level === 'country').map(({ id }) => id);
    expect(level.filter((id) => !outlinesById.has(id))).toEqual(pointsOnly);
    const used = new Set(records.map(({ place }) => place));
    expect(sites.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  test('that are countries stand inside their outlines', () => {
    const outside = places.filter(({ id, level, longitude, latitude }) => {
      const country = outlinesById.get(id);
      return level === 'country' && country && degreesFrom(country, [longitude, latitude]) > 0;
    });
    expect(outside).toEqual([]);
  });

  test('that are sites lie within a degree of their country, but for islands that are not drawn', () => {
    const far = sites.filter(({ parent = '', longitude, latitude }) => {
      const country = outlinesById.get(parent);
      return country ? degreesFrom(country, [longitude, latitude]) > 1 : !pointsOnly.includes(parent);
    });
    expect(far.map(({ id }) => id).sort()).toEqual(islandsNotDrawn);
  });
});

describe('outlines', () => {
  test('are those of the countries, at a size that a page can load', () => {
    const { geometries } = topology.objects['countries'] as GeometryCollection;
    expect(isUnique(geometries.map(({ id }) => String(id)))).toBe(true);
    expect(geometries.filter(({ id }) => placeById.get(String(id))?.level !== 'country')).toEqual([]);
    expect(gzipSync(outlines, { level: 9 }).length).toBeLessThan(120_000);
  });

  test('do not run across the 180th meridian', () => {
    const wide = countries.filter(({ geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      return polygons.some(([ring = []]) =>
        ring.some(([x = 0, y = 0], index) => {
          const [nextX = x] = ring[index + 1] ?? [];
          return Math.abs(nextX - x) > 180 && y > -89;
        }),
      );
    });
    expect(wide.map(({ id }) => id)).toEqual([]);
  });
});

test('the source’s local mean times agree with its coordinates to within 4 minutes', () => {
  const { zones } = readZoneFiles(`${folder}/source`);
  const day = 24 * 3600;
  const off = readZoneTable(`${folder}/source`).filter(({ zone, longitude }) => {
    const [first] = zones.get(zone)?.lines ?? [];
    if (first?.format !== 'LMT') return false;
    const gap = Math.abs(first.standard - longitude * 240) % day;
    return Math.min(gap, day - gap) > 240;
  });
  expect(off).toEqual([]);
});
