import { type BakedStory, bakeCollection } from '../../src/domain/bakedCollection.ts';
import { createGazetteer } from '../../src/domain/gazetteer.ts';
import type { Category } from '../../src/domain/story.ts';
import { parseGazetteer, parseStory } from '../../src/domain/storySchema.ts';
import { builtInDataOf } from '../../src/io/builtInData.ts';
import { both, coastFile, islesFile, placeRows } from './lightRecords.ts';

const everywhere = { west: -20, south: 40, east: 20, north: 60 };

function category(
  id: string,
  called: string,
  duration: Category['duration'],
  shape: Category['shape'],
  [light, dark, contrast]: readonly [string, string, string],
) {
  /** Each of its words tells where it stands. */
  const word = (where: string, chinese: string) => both(`${where} ${id}`, `${called}${chinese}`);
  const counted = (what: string) => ({
    one: both(`{count} ${what}`, `{count}座${called}`),
    other: both(`{count} ${what}s`, `{count}座${called}`),
  });
  return {
    id,
    duration,
    shape,
    colours: { light, dark, contrast },
    ...{ name: both(id, called), choice: word('Any', ''), legend: word('Sign of a', '图标') },
    ...{ help: word('Help on a', '说明'), reading: word('How to read a', '读法') },
    ...(duration === 'passes' && {
      legendOver: word('Sign of a past', '旧图标'),
      helpOver: word('Help on a past', '旧说明'),
    }),
    counted: counted(id),
    closing: counted(`closing ${id}`),
  };
}

/**
 * A small story by hand, for tests of the engine: the lights along a coast of three counties, over four
 * months, in two languages. `lightRecords` has its places and records, `lightGround` its outlines.
 */
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
    credits: {
      line: both('Lights: by hand', '灯火：手工'),
      lineOfNeighbours: both('Boundaries: the survey, by hand', '边界：手工'),
      sentence: both('By hand.', '手工。'),
    },
    home: {
      bounds: everywhere,
      surroundings: { west: -40, south: 20, east: 40, north: 70 },
      outline: [
        [-9, 40],
        [7, 40],
        [7, 46],
        [15, 46],
        [15, 55],
        [7, 55],
        [7, 61],
        [-9, 61],
      ],
      smallestZoom: 2,
      smallestOverviewZoom: 2,
    },
    limits: { west: -60, south: 10, east: 60, north: 75, minZoom: 1, maxZoom: 9, southernmost: 10 },
    conicPlane: { parallels: [44, 57], meridian: 2, sharedLatitude: 50 },
    contestedRegion: 's',
    tints: [1, 2, 4],
    collections: [
      {
        id: 'coast',
        file: 'coast.json',
        name: both('The coast ({count})', '海岸（{count}）'),
        help: both('All lights.', '全部灯火。'),
      },
      {
        id: 'isles',
        file: 'isles.json',
        name: both('The isles ({count})', '岛屿（{count}）'),
        help: both('Others.', '其他灯火。'),
      },
    ],
    facets: ['categories', 'kinds', 'provinces', 'organisers', 'confidences', 'sourceCounts'],
    regionKinds: [{ id: 'county', firstIn: both('first in its county', '本郡首个') }],
    precisions: [
      { id: 'quarter', name: both('quarter', '区') },
      { id: 'town', name: both('town', '镇') },
      { id: 'county', name: both('county only', '仅知郡'), isRegionOnly: true },
    ],
    categories: [
      category('tower', '灯塔', 'lasts', 'seal', ['#a8231d', '#ff8d79', '#9c0006']),
      category('fire', '火', 'passes', 'ring', ['#155a80', '#6cc4f2', '#00448a']),
      category('rule', '规定', 'in-force', 'page', ['#4d6b1f', '#b5d56a', '#2f5200']),
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

export const lightPlaces = parseGazetteer(placeRows, 'lights', lights);

/** The lights as the build bakes a story. */
export const bakedLights: BakedStory = {
  story: lights,
  gazetteer: lightPlaces,
  collections: [bakeCollection(coastFile, lights), bakeCollection(islesFile, lights)],
};

const data = builtInDataOf(bakedLights);

/** The records of the lights as the engine has them. */
export const lightData = data;
export const coast = data.datasetOf('coast');
export const isles = data.datasetOf('isles');
export const lightProblems = data.problemsOf('coast');
export const lightGazetteer = createGazetteer(lightPlaces);

/** A category of the lights. */
export function lightCategory(id: 'tower' | 'fire' | 'rule'): Category {
  const found = lights.categories.find((own) => own.id === id);
  if (!found) throw new Error(`no category ${id}`);
  return found;
}
