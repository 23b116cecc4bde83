import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  parse,
  wcagContrast,
} from 'culori';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { categories } from '../../data/build/clocks/events.ts';
import { countriesIn } from '../../data/build/clocks/outlines.ts';
import { degreesFrom, type Place, siteCode } from '../../data/build/clocks/places.ts';
import { movedWords, type StoryRecord } from '../../data/build/clocks/records.ts';
import { readZoneFiles, readZoneTable } from '../../data/build/clocks/zoneFiles.ts';
import { readDate } from '../../src/domain/parseOccurrence.ts';
import { markShapes } from '../../src/domain/story.ts';
import { themeNames, tokens } from '../../src/look/tokens.ts';

interface StoryCategory {
  readonly id: string;
  readonly shape: string;
  readonly colours: Readonly<Record<'light' | 'dark' | 'contrast', string>>;
}

const folder = 'data/stories/clocks';
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');

const {
  initiatives: records,
  sources,
  confidences,
} = JSON.parse(read('changes.json')) as {
  readonly sources: Readonly<Record<string, { readonly title: string }>>;
  readonly confidences: Readonly<Record<string, { readonly reason: string }>>;
  readonly initiatives: readonly StoryRecord[];
};
const places = JSON.parse(read('gazetteer.json')) as readonly Place[];
const story = JSON.parse(read('story.json')) as {
  readonly share: { readonly description: string };
  readonly categories: readonly StoryCategory[];
  readonly fields: readonly { readonly id: string }[];
};
const outlines = read('outlines.topojson');
const topology = JSON.parse(outlines) as Topology;
const countries = countriesIn(topology);
const readme = read('README.md');

const sites = places.flatMap((place) => (place.level === 'city' ? [place] : []));
const regions = places.flatMap((place) => (place.level === 'region' ? [place] : []));
const siteByCode = new Map(sites.map((site) => [site.code, site]));
const regionByCode = new Map(regions.map((region) => [region.code, region]));
const outlinesByCode = new Map(countries.map((country) => [country.id, country]));

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

  test('stand at a site in a country', () => {
    const wrong = records.filter(({ place }) => !regionByCode.has(siteByCode.get(place.code)?.parent ?? ''));
    expect(wrong).toEqual([]);
  });

  test('name sources and a confidence that the file has, and all that it has', () => {
    expect(records.filter((record) => record.sources.length === 0)).toEqual([]);
    const named = new Set(records.flatMap((record) => record.sources));
    expect([...named].sort()).toEqual(Object.keys(sources).sort());
    const held = new Set(records.map(({ confidence }) => confidence));
    expect([...held].sort()).toEqual(Object.keys(confidences).sort());
  });

  test('have the fields that the story names, as words', () => {
    const known = new Set(story.fields.map(({ id }) => id));
    const wrong = records.filter(({ fields }) =>
      Object.entries(fields).some(([id, value]) => !known.has(id) || value === ''),
    );
    expect(wrong).toEqual([]);
    const told = /^(not moved|(\d+ (hour|minute|second)s? )+(ahead|back))$/;
    expect(records.filter(({ fields }) => !told.test(fields.moved))).toEqual([]);
  });

  test('say in words by how much the clocks moved', () => {
    expect([0, 28 * 60, -3600, -3723].map(movedWords)).toEqual([
      'not moved',
      '28 minutes ahead',
      '1 hour back',
      '1 hour 2 minutes 3 seconds back',
    ]);
  });

  test('have short names, and titles of one line', () => {
    expect(records.filter(({ name }) => name.length > 40)).toEqual([]);
    expect(records.filter(({ title }) => title === '' || title.includes('\n'))).toEqual([]);
  });

  test.each(categories)('%s: as many as the README states', (category) => {
    expect(records.filter(({ nature }) => nature === category)).toHaveLength(stated(`\`${category}\``));
  });

  test('are of known categories, and as many by decade and in all as the README states', () => {
    expect(records.filter(({ nature }) => !categories.includes(nature))).toEqual([]);
    expect(story.categories.map(({ id }) => id)).toEqual(categories);
    const decadeOf = ({ date }: StoryRecord) => `${date.slice(0, 3)}0s`;
    const decades = [...new Set(records.map(decadeOf))];
    const counted = decades.map((decade) => records.filter((record) => decadeOf(record) === decade).length);
    expect(counted).toEqual(decades.map(stated));
    const inAll = records.length.toLocaleString('en');
    expect(readme).toContain(`${inAll} changes at ${sites.length} places`);
    expect(story.share.description).toContain(`${inAll} changes of the clocks at ${sites.length} places`);
    expect(readme.match(/^\| \d{4}s \|/gm)).toHaveLength(decades.length);
  });

  test('have confidences, dates, doubts and clocks at rest as the README states', () => {
    const count = (isOne: (record: StoryRecord) => boolean) => records.filter(isOne).length;
    const confident = (kind: string) => count(({ confidence }) => confidence === kind);
    const dated = (length: number) => count(({ date }) => date.length === length);
    expect(readme).toContain(`answers for (${confident('in-scope')})`);
    expect(readme).toContain(`a best effort (${confident('before-1970')})`);
    expect(readme).toContain(`nothing else (${confident('backzone')})`);
    expect(readme).toContain(
      `${dated(10).toLocaleString('en')} dates have a day, ${dated(7)} a month, ${dated(4)} a year`,
    );
    expect(readme).toContain(`(${count(({ doubts }) => doubts !== undefined)} records)`);
    expect(readme).toContain(`${count(({ fields }) => fields.moved === 'not moved')} changes moved no clock`);
  });
});

describe('places', () => {
  test('have codes of their own and coordinates on the Earth', () => {
    expect(isUnique(places.map(({ code }) => code))).toBe(true);
    const off = places.filter(
      ({ longitude, latitude }) => !(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90),
    );
    expect(off).toEqual([]);
  });

  test('are countries that have outlines or a site, and sites that have a record', () => {
    const codes = regions.map(({ code }) => code);
    expect(codes.filter((code) => !outlinesByCode.has(code))).toEqual(pointsOnly);
    const used = new Set(records.map(({ place }) => place.code));
    expect(sites.filter(({ code }) => !used.has(code))).toEqual([]);
  });

  test('that are countries have the code of ISO 3166-1, but for the four that the README names', () => {
    const unlisted = regions.filter(({ code, iso }) => iso !== code.toUpperCase());
    expect(unlisted.map(({ code, iso }) => [code, iso])).toEqual(
      ['kosovo', 'northern-cyprus', 'siachen-glacier', 'somaliland'].map((code) => [code, undefined]),
    );
    for (const { code } of unlisted) expect(readme).toContain(`\`${code}\``);
  });

  test('that the source lists under another country are in the README', () => {
    const elsewhere = readZoneTable(`${folder}/source`).flatMap(({ zone, country }) => {
      const site = siteByCode.get(siteCode(zone));
      return site && site.parent !== country ? [site] : [];
    });
    const rows = readme.split('\n').filter((line) => line.startsWith('| '));
    const told = elsewhere.filter(({ en, parent }) =>
      rows.some((row) => row.includes(en) && row.includes(`| ${regionByCode.get(parent)?.en} |`)),
    );
    expect(elsewhere).toHaveLength(9);
    expect(told).toEqual(elsewhere);
  });

  test('that are countries stand inside their outlines', () => {
    const outside = regions.filter(({ code, longitude, latitude }) => {
      const country = outlinesByCode.get(code);
      return country && degreesFrom(country, [longitude, latitude]) > 0;
    });
    expect(outside).toEqual([]);
  });

  test('that are sites lie within a degree of their country, but for islands that are not drawn', () => {
    const far = sites.filter(({ parent, longitude, latitude }) => {
      const country = outlinesByCode.get(parent);
      return country ? degreesFrom(country, [longitude, latitude]) > 1 : !pointsOnly.includes(parent);
    });
    expect(far.map(({ code }) => code).sort()).toEqual(islandsNotDrawn);
  });
});

describe('outlines', () => {
  test('are those of the countries, at a size that a page can load', () => {
    const { geometries } = topology.objects['regions'] as GeometryCollection;
    expect(isUnique(geometries.map(({ id }) => String(id)))).toBe(true);
    expect(geometries.filter(({ id }) => !regionByCode.has(String(id)))).toEqual([]);
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

describe('categories', () => {
  const grounds = ['land', 'joined', 'joinedMore', 'joinedMost', 'surface', 'surfaceRaised'] as const;
  const colourOf = (text: string): Color => {
    const colour = parse(text);
    if (!colour) throw new Error(`${text} is no colour`);
    return colour;
  };
  const sights: Readonly<Record<string, (colour: Color) => Color>> = {
    'full colour': (colour) => colour,
    deuteranopia: filterDeficiencyDeuter(1),
    protanopia: filterDeficiencyProt(1),
  };

  test('have a sign each', () => {
    const shapes = story.categories.map(({ shape }) => shape);
    expect(isUnique(shapes)).toBe(true);
    expect(shapes.filter((shape) => !markShapes.some((known) => known === shape))).toEqual([]);
  });

  test.each(themeNames)('are seen on every ground of the %s theme (3:1)', (theme) => {
    const unseen = story.categories.flatMap(({ id, colours }) =>
      grounds
        .filter((ground) => wcagContrast(colours[theme], tokens[theme][ground]) < 3)
        .map((ground) => `${id} on ${ground}`),
    );
    expect(unseen).toEqual([]);
  });

  test.each(themeNames.flatMap((theme) => Object.keys(sights).map((sight) => [theme, sight] as const)))(
    'are told apart by colour in the %s theme in %s',
    (theme, sight) => {
      const seen = story.categories.map(({ id, colours }) => {
        const colour = colourOf(colours[theme]);
        return { id, colour: sights[sight]?.(colour) ?? colour };
      });
      const difference = differenceCiede2000();
      const alike = seen.flatMap((one, position) =>
        seen
          .slice(0, position)
          .filter((other) => difference(one.colour, other.colour) < 12)
          .map((other) => `${one.id} and ${other.id}`),
      );
      expect(alike).toEqual([]);
    },
  );
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
