import { distance } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { createSearch } from '../../src/domain/search.ts';
import { builtIn, english } from './builtInData.ts';

const { gazetteer, extended } = builtIn;
const search = createSearch(extended, gazetteer);

/**
 * Every character in the gazetteer's names that is read in more than one way, with its reading there: the usual one,
 * then those of single names. Checked by hand, name by name.
 */
const readings: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  内: 'nei',
  南: 'nan',
  广: 'guang',
  重: 'chong',
  藏: 'zang',
  疆: 'jiang',
  港: 'gang',
  石: 'shi',
  家: 'jia',
  大: 'da',
  长: 'chang',
  和: { 呼和浩特: 'he', 和田: 'he' },
  淖: 'nao',
  勒: 'le',
  阿: 'a',
  沈: 'shen',
  朝: { 朝阳: 'chao' },
  齐: 'qi',
  无: 'wu',
  宿: { 宿州: 'su', 宿迁: 'su' },
  合: 'he',
  蚌: { 蚌埠: 'beng' },
  埠: { 蚌埠: 'bu' },
  六: { 六安: 'lu', 六盘水: 'liu' },
  厦: { 厦门: 'xia' },
  景: 'jing',
  泽: 'ze',
  许: 'xu',
  漯: { 漯河: 'luo' },
  信: 'xin',
  底: 'di',
  佛: { 佛山: 'fo' },
  尾: { 汕尾: 'wei' },
  莞: { 东莞: 'guan' },
  揭: 'jie',
  色: { 百色: 'se' },
  都: { 成都: 'du', 昌都: 'du' },
  枝: 'zhi',
  乐: { 乐山: 'le' },
  红: 'hong',
  那: { 那曲: 'na' },
  曲: { 那曲: 'qu', 曲靖: 'qu' },
  番: { 吐鲁番: 'fan' },
  什: { 喀什: 'shi' },
  虹: 'hong',
  台: { 邢台: 'tai', 烟台: 'tai', 台州: 'tai', 七台河: 'tai', 台湾: 'tai' },
  丽: { 丽水: 'li', 丽江: 'li' },
  亳: { 亳州: 'bo' },
  堰: { 十堰: 'yan' },
  掖: { 张掖: 'ye' },
  儋: { 儋州: 'dan' },
  郴: { 郴州: 'chen' },
  泸: { 泸州: 'lu' },
  衢: { 衢州: 'qu' },
  遂: { 遂宁: 'sui' },
  峪: { 嘉峪关: 'yu' },
  楞: { 巴音郭楞: 'leng' },
};

describe('readings of names', () => {
  test('every character that can be read in two ways is read as the name has it', () => {
    const wrong = gazetteer.places.flatMap(({ 'zh-Hans': zh = '', pinyin = '' }) => {
      const syllables = pinyin.split(' ');
      return [...zh].flatMap((character, position) => {
        const known = readings[character];
        if (known === undefined) return [];
        const expected = typeof known === 'string' ? known : known[zh];
        return syllables[position] === expected ? [] : [`${zh} ${pinyin}: ${character} ${expected}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['kashi', '653100'],
    ['changdu', '540300'],
    ['luan', '341500'],
    ['bengbu', '340300'],
    ['xiamen', '350200'],
  ])('%s finds its place', (query, code) => {
    const found = search.find(query, 12).flatMap((hit) => (hit.kind === 'place' ? hit.place.code : []));
    expect(found).toContain(code);
  });
});

describe('points of places', () => {
  const kilometres = (code: string, point: readonly [number, number]): number => {
    const place = gazetteer.placeOf(code);
    return place ? distance([place.longitude, place.latitude], [...point]) : Number.POSITIVE_INFINITY;
  };

  test.each([
    ['460300', 'Sansha on Yongxing Island', 112.34, 16.83],
    ['232700', 'Da Hinggan Ling at Jiagedaqi', 124.12, 50.42],
    ['640200', 'Shizuishan at Dawukou', 106.39, 39.0],
    ['320211', 'Binhu', 120.284, 31.527],
    ['440305', 'Nanshan', 113.93, 22.533],
    ['110107', 'Shijingshan', 116.2229, 39.9056],
    ['110112', 'Tongzhou', 116.6567, 39.9097],
  ])('%s: %s', (code, _name, longitude, latitude) => {
    expect(kilometres(code, [longitude, latitude])).toBeLessThan(6);
  });
});

describe('records whose source names a district', () => {
  test.each([
    ['binhu-taihu-bay-plan', '320211'],
    ['yangtze-delta-alliance-and-base', '320211'],
    ['metaverse-innovation-lab', '440305'],
  ])('%s stands on it', (id, code) => {
    const entry = extended.entryOf(id);
    expect(entry?.initiative.place).toMatchObject({ code, level: 'district' });
    expect(entry?.place.level).toBe('district');
  });

  test('no record says that it stands on something else than its place for want of a point', () => {
    const notes = extended.entries.flatMap(({ initiative }) =>
      initiative.place.note ? [english(initiative.place.note)] : [],
    );
    expect(notes.filter((note) => /no point/.test(note))).toEqual([]);
  });
});

test('a province-level unit is of the kind that its full name says', () => {
  const suffixes: Readonly<Record<string, string>> = {
    province: '省',
    municipality: '市',
    region: '自治区',
    special: '特别行政区',
  };
  const { provinces } = builtIn.gazetteer;
  expect(provinces).toHaveLength(34);
  for (const { zhFull = '', kind = '' } of provinces) {
    expect([zhFull, zhFull.endsWith(suffixes[kind] ?? '?')]).toEqual([zhFull, true]);
  }
});

test('a record is of the kind of region that it lies in', () => {
  const kindOf = (code: string) => extended.entries.find(({ place }) => place.code === code)?.regionKind?.id;
  expect(kindOf('110107')).toBe('municipality');
  expect(kindOf('520100')).toBe('province');
});
