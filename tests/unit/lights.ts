import { bakeCollection } from '../../src/domain/bakedCollection.ts';
import { createGazetteer } from '../../src/domain/gazetteer.ts';
import type { Category } from '../../src/domain/story.ts';
import { parseGazetteer, parseStory } from '../../src/domain/storySchema.ts';
import { builtInDataOf } from '../../src/io/builtInData.ts';

/**
 * A small story by hand, for tests of the engine: the lights along a coast of six towns in three counties, over four
 * months, in two languages. It has a record of each category, of each precision of day and place, and of each kind of
 * doubt; and there is none that a reader would know.
 */
const both = (en: string, chinese: string) => ({ en, 'zh-Hans': chinese });
const everywhere = { west: -20, south: 40, east: 20, north: 60 };

function category(
  id: string,
  duration: Category['duration'],
  shape: Category['shape'],
  [light, dark, contrast]: readonly [string, string, string],
) {
  const name = both(id, `${id}类`);
  const counted = both(`{count} ${id}`, `{count}个${id}`);
  const many = both(`{count} ${id}s`, `{count}个${id}`);
  return {
    id,
    duration,
    shape,
    colours: { light, dark, contrast },
    ...{ name, choice: name, legend: name, help: name, reading: name },
    ...(duration === 'passes' && { legendOver: name, helpOver: name }),
    counted: { one: counted, other: many },
    closing: { one: counted, other: many },
  };
}

/** The story of the lights. */
export const lights = parseStory(
  {
    id: 'lights',
    languages: ['en', 'zh-Hans'],
    name: 'lights-map',
    title: both('The lights of the coast', '海岸灯火'),
    documentTitle: both('The lights of the coast', '海岸灯火'),
    where: both('the coast', '海岸'),
    share: {
      description: both('Lights along a coast.', '海岸的灯火。'),
      pictureAlt: both('Map of the coast.', '海岸地图。'),
      shortName: both('Lights map', '灯火地图'),
    },
    vocabulary: {
      thing: { one: both('light', '灯火'), other: both('lights', '灯火') },
      region: { one: both('county', '郡'), other: both('counties', '郡') },
      levels: { region: both('County', '郡'), city: both('Town', '镇'), district: both('Quarter', '区') },
      regionCode: both('County code', '郡代码'),
      category: both('What it is', '类别'),
      stays: both('towers and rules', '灯塔和规定'),
      passes: both('fires', '火'),
      oneDay: both('What burns on that day.', '当天点亮的。'),
      imprecise: both('Town or day not known', '镇或日期不详'),
      dashed: both('Dashed marks stand for what is not known.', '虚线表示不详。'),
      regionOnly: both('Only the county is known.', '仅知所在郡。'),
      tint: both('lights in a county', '各郡灯火数'),
      searchHint: both('Town or keeper', '镇或守灯人'),
      placing: {
        stated: both('named in the source', '来源中写明'),
        inferred: both('placed by others', '据其他来源定位'),
        inferredSentence: both('Others name the place.', '据其他来源定位。'),
      },
    },
    credits: { line: both('Lights: by hand', '灯火：手工'), sentence: both('By hand.', '手工。') },
    home: {
      bounds: everywhere,
      surroundings: { west: -40, south: 20, east: 40, north: 70 },
      outline: [
        [-20, 40],
        [20, 40],
        [20, 60],
      ],
      smallestZoom: 2,
      smallestOverviewZoom: 2,
    },
    limits: { west: -60, south: 10, east: 60, north: 75, minZoom: 1, maxZoom: 9, southernmost: 10 },
    tints: [1, 2, 4],
    collections: [
      {
        id: 'coast',
        file: 'coast.json',
        name: both('The coast ({count})', '海岸（{count}）'),
        help: both('All lights.', '全部灯火。'),
      },
    ],
    facets: ['categories', 'kinds', 'provinces', 'organisers', 'confidences', 'sourceCounts'],
    regionKinds: [{ id: 'county', firstIn: both('first in its county', '本郡首个') }],
    precisions: [
      { id: 'town', name: both('town', '镇') },
      { id: 'county', name: both('county only', '仅知郡'), isRegionOnly: true },
    ],
    categories: [
      category('tower', 'lasts', 'seal', ['#a8231d', '#ff8d79', '#9c0006']),
      category('fire', 'passes', 'ring', ['#155a80', '#6cc4f2', '#00448a']),
      category('rule', 'in-force', 'page', ['#4d6b1f', '#b5d56a', '#2f5200']),
    ],
    kinds: [
      { id: 'harbour', name: both('Harbour light', '港灯') },
      { id: 'beacon', name: both('Beacon', '烽火') },
      { id: 'law', name: both('Law', '法规') },
    ],
    sectors: [
      { id: 'guild', name: both('Guild', '行会') },
      { id: 'council', name: both('Council', '议会') },
    ],
    fields: [],
  },
  'lights',
);

const town = (code: string, parent: string, en: string, longitude: number, latitude: number) => ({
  ...{ code, parent, en, longitude, latitude },
  level: 'city',
  'zh-Hans': `${en}镇`,
});
const county = (code: string, en: string, longitude: number, latitude: number) => ({
  ...{ code, en, longitude, latitude },
  level: 'region',
  kind: 'county',
  'zh-Hans': `${en}郡`,
});

export const lightPlaces = parseGazetteer(
  [
    { ...county('n', 'Northshire', 0, 56), iso: 'XX-N' },
    { ...county('e', 'Eastshire', 8, 50), iso: 'XX-E' },
    county('s', 'Southshire', -2, 44),
    town('n1', 'n', 'Ness', -3, 58),
    town('n2', 'n', 'Skerry', 2, 57),
    town('e1', 'e', 'Quay', 9, 52),
    town('e2', 'e', 'Mole', 11, 49),
    town('s1', 's', 'Strand', -5, 45),
    town('s2', 's', 'Cape', 1, 43),
  ],
  'lights',
  lights,
);

const guild = { ...both('Guild of Keepers', '守灯人行会'), sector: 'guild' };
const council = { ...both('Council of the Coast', '海岸议会'), sector: 'council' };

/** What was read of a light, at each of some places. */
const logs = (...codes: readonly string[]) =>
  codes.map((code) => ({
    form: 'official',
    confirms: 'date',
    publisher: both('The keeper', '守灯人'),
    title: `Log of ${code}`,
    date: '1901',
    address: `https://lights.example/${code}`,
    language: 'en',
  }));

const record = (id: string, nature: string, date: string, code: string, more: object = {}) => ({
  id,
  nature,
  date,
  name: both(`Light ${id}`, `灯${id}`),
  title: both(`The light ${id} is lit`, `点亮灯${id}`),
  place: { code, level: code.length > 1 ? 'town' : 'county', known: 'stated' },
  summary: both(`Of ${id}.`, `关于${id}。`),
  confidence: { level: 'high', reason: both('Two saw it.', '两人所见。') },
  sources: logs(code),
  ...more,
});

const coastFile = {
  id: 'coast',
  title: both('The lights of the coast', '海岸灯火'),
  licence: 'CC0-1.0',
  initiatives: [
    record('alder', 'fire', '1901-03', 'n', { kind: 'beacon' }),
    record('birch', 'tower', '1901-03-12', 'n1', { kind: 'harbour', organisers: [guild] }),
    record('cedar', 'fire', '1901-03-20/1901-03-23', 'e1', {
      kind: 'beacon',
      organisers: [council],
      sources: logs('e1', 'e2', 'n'),
    }),
    record('dwale', 'tower', '1901-04-02', 'e2', {
      kind: 'harbour',
      organisers: [guild, council],
      confidence: { level: 'medium', reason: both('One saw it.', '一人所见。') },
    }),
    record('elder', 'tower', '[..1901-04-20]', 's1', { sources: logs('s1', 's2', 'n', 'e1') }),
    record('furze', 'rule', '1901-05-01/1901-06-15', 's2', { kind: 'law', organisers: [council] }),
    record('gorse', 'fire', '1901-05-08?', 'n1', { kind: 'beacon', organisers: [guild] }),
    record('hazel', 'fire', '1901-05-30', 'e1', {
      kind: 'beacon',
      organisers: [council],
      confidence: { level: 'low', reason: both('Told later.', '后来所述。') },
    }),
    record('ivy', 'tower', '[..1901-05]', 's1', { organisers: [guild] }),
  ],
};

const data = builtInDataOf({
  story: lights,
  gazetteer: lightPlaces,
  collections: [bakeCollection(coastFile, lights)],
});

/** The records of the lights as the engine has them. */
export const lightData = data;
export const coast = data.datasetOf('coast');
export const lightProblems = data.problemsOf('coast');
export const lightGazetteer = createGazetteer(lightPlaces);

/** A category of the lights. */
export function lightCategory(id: 'tower' | 'fire' | 'rule'): Category {
  const found = lights.categories.find((own) => own.id === id);
  if (!found) throw new Error(`no category ${id}`);
  return found;
}
