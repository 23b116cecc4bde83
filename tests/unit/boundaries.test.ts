import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { foreignRegion } from '../../src/domain/boundaries.ts';
import type { PlaceId } from '../../src/domain/ids.ts';
import { mercatorPlane } from '../../src/geometry/mercator.ts';
import { fitCountry } from '../../src/layout/fitCountry.ts';
import { drawGround } from '../../src/paint/drawGround.ts';
import { builtIn, english, files, ground, chinese as inChinese, story } from './builtInData.ts';

const { boundaries } = files.help();

const areas = [...ground.provinces.features, ...ground.neighbours.features];
const provinceCode = (iso: string): PlaceId =>
  builtIn.gazetteer.provinces.find((province) => province.iso === iso)?.code ?? (iso as PlaceId);

function drawnWith(longitude: number, latitude: number): readonly string[] {
  return areas
    .filter((area) => booleanPointInPolygon([longitude, latitude], area))
    .map(({ properties }) => properties.code);
}

/** What help and data/README.md say of the outlines, by points within: province by ISO 3166-2, else Natural Earth's code. */
const claims: readonly {
  readonly place: string;
  readonly drawn: string | undefined;
  readonly points: readonly [number, number][];
}[] = [
  {
    place: 'Aksai Chin',
    drawn: 'CN-XJ',
    points: [
      [79.55, 35.36],
      [78.1, 35.35],
      [79.3, 34.9],
    ],
  },
  {
    place: 'Shaksgam',
    drawn: 'CN-XJ',
    points: [
      [76.8, 36.1],
      [76.2, 36.35],
    ],
  },
  {
    place: 'Arunachal Pradesh',
    drawn: 'IND',
    points: [
      [91.87, 27.59],
      [93.6, 27.1],
      [97, 28.12],
      [94.12, 28.6],
    ],
  },
  { place: 'Siachen', drawn: 'KAS', points: [[77.1, 35.4]] },
  { place: 'Demchok', drawn: 'IND', points: [[79.45, 32.7]] },
  { place: 'Doklam', drawn: 'BTN', points: [[89.05, 27.3]] },
  { place: 'Kula Kangri', drawn: 'CN-XZ', points: [[90.5, 28.1]] },
  { place: 'Kinmen', drawn: 'CN-TW', points: [[118.37, 24.44]] },
  { place: 'Penghu', drawn: 'CN-TW', points: [[119.6, 23.57]] },
  {
    place: 'Crimea',
    drawn: 'RUS',
    points: [
      [34.1, 44.95],
      [33.55, 44.6],
    ],
  },
  { place: 'Matsu', drawn: undefined, points: [[119.94, 26.16]] },
  { place: 'Wuqiu', drawn: undefined, points: [[119.45, 24.99]] },
  {
    place: 'Paracel',
    drawn: undefined,
    points: [
      [112.33, 16.83],
      [111.2, 15.78],
    ],
  },
  {
    place: 'Spratly',
    drawn: undefined,
    points: [
      [114.365, 10.376],
      [114.285, 11.053],
      [115.825, 10.727],
    ],
  },
  { place: 'Pratas', drawn: undefined, points: [[116.72, 20.7]] },
  { place: 'Scarborough', drawn: undefined, points: [[117.76, 15.15]] },
  {
    place: 'Senkaku',
    drawn: undefined,
    points: [
      [123.475, 25.745],
      [123.53, 25.765],
    ],
  },
];

describe('the outlines are drawn as help says', () => {
  test.each(claims)('$place: $drawn', ({ drawn, points }) => {
    const expected = drawn === undefined ? [] : [provinceCode(drawn)];
    for (const point of points) expect(drawnWith(...point)).toEqual(expected);
  });

  test('no single islet is left of the Spratly Islands, in a colour of its own', () => {
    expect(areas.map(({ properties }) => properties.code)).not.toContain('PGA');
  });

  test('help and data/README.md name every one of these places, or all that is needed for it', () => {
    const readme = readFileSync('data/README.md', 'utf8');
    const help = boundaries.facts.map(english).join(' ');
    expect(claims.map(({ place }) => place).filter((place) => !readme.includes(place))).toEqual([]);
    const onlyInReadme = ['Demchok', 'Doklam', 'Kula Kangri'];
    expect(claims.map(({ place }) => place).filter((place) => !help.includes(place))).toEqual(onlyInReadme);
    const chinese = boundaries.facts.map(inChinese).join('');
    const names = ['阿克赛钦', '沙克斯干', '藏南', '锡亚琴', '金门', '澎湖', '马祖', '乌丘', '克里米亚'];
    const islands = ['西沙', '南沙', '东沙', '黄岩岛', '钓鱼岛', '断续线', 'TW', 'CN-TW'];
    expect([...names, ...islands].filter((name) => !chinese.includes(name))).toEqual([]);
  });

  test('readers in mainland China are told that the map was not reviewed there', () => {
    const sentence = '本图未经审核、无审图号；在中国大陆公开使用请用自然资源部标准地图。';
    expect(inChinese(boundaries.note)).toBe(sentence);
    expect(english(boundaries.note)).toContain(sentence);
    expect(readFileSync('data/README.md', 'utf8')).toContain(sentence);
  });

  test('`natural-earth` changes the colour of Taiwan and nothing else', () => {
    const size = { width: 600, height: 400 };
    const free = { left: 0, top: 0, right: size.width, bottom: size.height };
    const frame = fitCountry(ground, story.home.bounds, mercatorPlane, size, free, undefined);
    const taiwanCode = provinceCode('CN-TW');
    const draw = (boundaries: 'iso-3166-2' | 'natural-earth') =>
      drawGround(
        ground,
        frame,
        new Map([[taiwanCode, 1]]),
        'light',
        foreignRegion(story, boundaries),
        story.tints,
      ).split('<path');
    const [listed, other] = [draw('iso-3166-2'), draw('natural-earth')];
    expect(other).toHaveLength(listed.length);
    const changed = other.filter((path, position) => path !== listed[position]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain(`data-code="${taiwanCode}"`);
  });
});

test('the line around the country holds all of its outline', () => {
  const { outline } = story.home;
  const isInside = (longitude: number, latitude: number): boolean => {
    let inside = false;
    outline.forEach(([x, y], index) => {
      const [nextX, nextY] = outline[(index + 1) % outline.length] ?? [0, 0];
      const isBetween = y > latitude !== nextY > latitude;
      if (isBetween && longitude < ((nextX - x) * (latitude - y)) / (nextY - y) + x) inside = !inside;
    });
    return inside;
  };
  const outside = ground.outline.coordinates
    .flat()
    .filter(([longitude = 0, latitude = 0]) => !isInside(longitude, latitude));
  expect(outside).toEqual([]);
});
