import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/domain/day.ts';
import type { PlaceId } from '../../src/domain/ids.ts';
import { overviews } from '../../src/domain/steps.ts';
import { windowModes } from '../../src/domain/timeWindow.ts';
import { queryText, readLink, writeLink } from '../../src/io/address.ts';
import { type FieldContext, fields } from '../../src/state/fields.ts';
import { keyChoices, type LinkState, modes, spreadLayers } from '../../src/state/state.ts';
import { lights as story } from './lights.ts';

const context: FieldContext = {
  story,
  extent: { earliest: dayOf(1901, 3, 1), latest: dayOf(1901, 6, 30) },
  preferredLanguage: 'en',
  preferredTheme: undefined,
  prefersBothScripts: false,
  provinceCodes: ['XX-N', 's'],
  hasPlace: (code) => code === 'n',
  hasInitiative: (id) => id === 'light-1',
};

const read = (query: string) => readLink(new URLSearchParams(query), context);
const defaults = read('').link;
const write = (state: LinkState, current = ''): string =>
  queryText(writeLink(state, new URLSearchParams(current), context));

test('an empty link is all defaults, without a notice', () => {
  expect(read('')).toEqual({
    link: {
      data: 'coast',
      date: 'latest',
      selected: undefined,
      view: undefined,
      language: 'en',
      theme: undefined,
      boundaries: 'iso-3166-2',
      renderer: 'auto',
      window: 'cumulative-from-start',
      span: 14,
      pace: 'beats',
      seconds: undefined,
      loop: false,
      query: '',
      categories: [],
      kinds: [],
      provinces: [],
      organisers: [],
      confidences: [],
      sourceCounts: [],
      page: undefined,
      listing: 'list',
      spread: [],
      bothScripts: false,
      mode: 'explore',
      overview: 'opening',
      showsTitle: false,
      keys: 'own',
      hosts: [],
      autoplay: false,
    },
    notices: [],
  });
});

test('a whole link is read', () => {
  const { link, notices } = read(
    'date=1901-05-23&sel=light-1&view=6.7,46.6,6&lang=zh-Hans&theme=dark&boundaries=natural-earth&renderer=svg&play=1&window=time-window&span=7&pace=time&seconds=40&loop=1&data=isles&q=gy&nature=tower&kinds=harbour,law&provinces=XX-N&organisers=guild&confidence=low&sources=1,2&place=n&list=table&shape=path,centre&scripts=both&mode=embed&overview=closing&title=1&keys=forward&host=https://a.example&host=http://b.example:8080',
  );
  expect(notices).toEqual([]);
  expect(link).toEqual({
    data: 'isles',
    date: dayOf(1901, 5, 23),
    selected: 'light-1',
    view: { longitude: 6.7, latitude: 46.6, zoom: 6 },
    language: 'zh-Hans',
    theme: 'dark',
    boundaries: 'natural-earth',
    renderer: 'svg',
    window: 'time-window',
    span: 7,
    pace: 'time',
    seconds: 40,
    loop: true,
    query: 'gy',
    categories: ['tower'],
    kinds: ['harbour', 'law'],
    provinces: ['XX-N'],
    organisers: ['guild'],
    confidences: ['low'],
    sourceCounts: ['1', '2'],
    page: 'n',
    listing: 'table',
    spread: ['path', 'centre'],
    bothScripts: true,
    mode: 'embed',
    overview: 'closing',
    showsTitle: true,
    keys: 'forward',
    hosts: ['https://a.example', 'http://b.example:8080'],
    autoplay: true,
  });
});

describe('a bad value becomes a notice and its default', () => {
  test.each([
    ['date=tomorrow', 'badDate'],
    ['date=1901-02-30', 'badDate'],
    ['date=2030-01-01', 'dateOutside'],
    ['sel=atlantis', 'badSelection'],
    ['view=1,2', 'badView'],
    ['view=200,10,4', 'badView'],
    ['view=104,86,4', 'badView'],
    ['view=104,36,-1', 'badView'],
    ['view=104,36,23', 'badView'],
    ['view=104,36,', 'badView'],
    ['view=a,b,c', 'badView'],
    ['lang=tlh', 'badChoice'],
    ['theme=pink', 'badChoice'],
    ['boundaries=mine', 'badChoice'],
    ['renderer=canvas', 'badChoice'],
    ['play=yes', 'badChoice'],
    ['window=month', 'badChoice'],
    ['pace=fast', 'badChoice'],
    ['loop=2', 'badChoice'],
    ['data=mine', 'badChoice'],
    ['nature=thing', 'badChoice'],
    ['kinds=harbour,ball', 'badChoice'],
    ['provinces=XX-X', 'badChoice'],
    ['organisers=me', 'badChoice'],
    ['confidence=sure', 'badChoice'],
    ['sources=0', 'badChoice'],
    ['place=1', 'badPlace'],
    ['list=map', 'badChoice'],
    ['shape=round', 'badChoice'],
    ['scripts=1', 'badChoice'],
    ['mode=film', 'badChoice'],
    ['overview=middle', 'badChoice'],
    ['title=yes', 'badChoice'],
    ['keys=mine', 'badChoice'],
    ['host=null', 'badHost'],
    ['host=*', 'badHost'],
    ['host=javascript:alert(1)', 'badHost'],
    ['host=https://a.example/path', 'badHost'],
    ['host=https://user@a.example', 'badHost'],
    ['span=0', 'badNumber'],
    ['span=1.5', 'badNumber'],
    ['seconds=-3', 'badNumber'],
    ['seconds=99999', 'badNumber'],
  ])('%s', (query, kind) => {
    const { link, notices } = read(query);
    expect(notices.map((notice) => notice.kind)).toEqual([kind]);
    expect(link).toEqual(defaults);
  });

  test('every bad value has its own notice', () => {
    expect(read('date=x&theme=y&sel=z').notices).toHaveLength(3);
  });
});

test('of several hosts, a bad one is reported and the good ones are kept, once each', () => {
  const { link, notices } = read('host=https://a.example&host=nonsense&host=HTTPS://A.example:443/');
  expect(link.hosts).toEqual(['https://a.example']);
  expect(notices).toEqual([{ id: 'link-host', kind: 'badHost', text: 'nonsense' }]);
});

test('defaults are not written', () => {
  expect(write(defaults)).toBe('');
  expect(write({ ...defaults, date: context.extent.latest })).toBe('');
  expect(write({ ...defaults, date: context.extent.earliest })).toBe('date=earliest');
});

test('unknown parameters are kept', () => {
  expect(write({ ...defaults, theme: 'dark' }, 'utm=x&date=1901-05-01')).toBe('utm=x&theme=dark');
});

test('what is written is read back', () => {
  const state: fc.Arbitrary<LinkState> = fc.record({
    data: fc.constantFrom('coast', 'isles'),
    date: fc.integer({
      min: context.extent.earliest + 1,
      max: context.extent.latest - 1,
    }),
    selected: fc.constantFrom(undefined, 'light-1'),
    view: fc.option(
      fc.record({
        longitude: fc.integer({ min: -1_799_999, max: 1_799_999 }).map((value) => value / 1e4),
        latitude: fc.integer({ min: -849_999, max: 849_999 }).map((value) => value / 1e4),
        zoom: fc.integer({ min: 0, max: 2200 }).map((value) => value / 100),
      }),
      { nil: undefined },
    ),
    language: fc.constantFrom('en' as const, 'zh-Hans' as const),
    theme: fc.constantFrom(undefined, 'light' as const, 'dark' as const, 'contrast' as const),
    window: fc.constantFrom(...windowModes),
    span: fc.integer({ min: 1, max: 400 }),
    pace: fc.constantFrom('beats' as const, 'time' as const),
    seconds: fc.option(fc.integer({ min: 1, max: 600 }), { nil: undefined }),
    loop: fc.boolean(),
    query: fc.string({ unit: 'binary', maxLength: 100 }),
    categories: fc.subarray(story.categories.map(({ id }) => id)),
    kinds: fc.subarray(story.kinds.map(({ id }) => id)),
    provinces: fc.subarray(['XX-N', 's']),
    organisers: fc.subarray(['guild', 'council', 'not-named']),
    confidences: fc.subarray(['high', 'medium', 'low'] as const),
    sourceCounts: fc.subarray(['1', '2', '3'] as const),
    page: fc.constantFrom(undefined, 'n' as PlaceId),
    listing: fc.constantFrom('list' as const, 'table' as const),
    spread: fc.subarray([...spreadLayers]),
    bothScripts: fc.boolean(),
    boundaries: fc.constantFrom('iso-3166-2' as const, 'natural-earth' as const),
    mode: fc.constantFrom(...modes),
    overview: fc.constantFrom(...overviews),
    showsTitle: fc.boolean(),
    keys: fc.constantFrom(...keyChoices),
    hosts: fc.subarray(['https://a.example', 'http://localhost:8080']),
    renderer: fc.constantFrom('auto' as const, 'svg' as const, 'gl' as const),
    autoplay: fc.boolean(),
  });
  fc.assert(
    fc.property(state, (link) => {
      const { link: again, notices } = read(write(link));
      expect(notices).toEqual([]);
      expect(again).toEqual(link);
    }),
    { numRuns: 10_000 },
  );
});

test('what any link is read as, is written and read back the same', () => {
  const names = Object.values(fields).map(({ parameter }) => parameter);
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 260 }),
    fc.constantFrom('latest', '1901-05-23', '1', '0', 'dark', '104.2,36.5,4', 'tower,rule', 'XX-N', 'isles'),
    // Characters of two units, so that a cut may fall within one.
    fc.integer({ min: 90, max: 120 }).map((count) => `a${'𠀀'.repeat(count)}`),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 8 }), (pairs) => {
      const { link } = read(new URLSearchParams(pairs).toString());
      // Orders and helpers are not where one is.
      const state = { ...link, autoplay: false };
      expect({ ...read(write(state)).link, autoplay: false }).toEqual(state);
    }),
    { numRuns: 10_000 },
  );
});
