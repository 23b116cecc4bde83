import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import { sceneAt } from '../../src/domain/scene.ts';
import { type WindowMode, windowAt } from '../../src/domain/timeWindow.ts';
import { noticesWordsOf } from '../../src/features/notices/words/noticesWords.ts';
import { panelWordsOf } from '../../src/features/panel/words/panelWords.ts';
import { searchWordsOf } from '../../src/features/search/words/searchWords.ts';
import { statusWordsOf } from '../../src/features/status/words/statusWords.ts';
import { tableWordsOf } from '../../src/features/table/words/tableWords.ts';
import { timelineWordsOf } from '../../src/features/timeline/words/timelineWords.ts';
import { newestOf, plainText, sentenceOf } from '../../src/i18n/sentence.ts';
import { type Language, preferredLanguage, translationOf } from '../../src/i18n/translate.ts';
import { readLink } from '../../src/io/address.ts';
import { type Frame, frameOf } from '../../src/state/frame.ts';
import { createStateStore } from '../../src/state/store.ts';
import { builtIn, story } from './builtInData.ts';
import { plainContext } from './plainContext.ts';

function frameAt(iso: string, language: Language, window: WindowMode = 'cumulative-from-start'): Frame {
  const link = readLink(
    new URLSearchParams({ date: iso, lang: language, window }),
    plainContext(builtIn.dataset.extent),
  ).link;
  return frameOf(createStateStore(link, []).getState(), builtIn.dataset, undefined);
}

const sentence = (...at: Parameters<typeof frameAt>): string => plainText(sentenceOf(frameAt(...at)));

describe('the sentence tells the state of the map', () => {
  test.each<[string, Language, string]>([
    ['2021-10-01', 'en', 'By 1 October 2021: 1 initiative may have happened.'],
    ['2021-10-31', 'en', 'By 31 October 2021: 0 lasting bodies and 1 event in 1 province.'],
    ['2021-11-11', 'en', 'By 11 November 2021: 1 lasting body and 1 event in 1 province.'],
    ['2021-12-23', 'en', 'By 23 December 2021: 3 lasting bodies and 5 events in 6 provinces.'],
    ['2021-12-31', 'en', 'By 31 December 2021: 5 lasting bodies and 5 events in 7 provinces.'],
    ['2021-10-01', 'zh-Hans', '截至2021年10月1日：1项可能已经发生。'],
    ['2021-10-31', 'zh-Hans', '截至2021年10月31日：1个省级行政区共有0个常设机构、1场活动。'],
    ['2021-11-11', 'zh-Hans', '截至2021年11月11日：1个省级行政区共有1个常设机构、1场活动。'],
    ['2021-12-23', 'zh-Hans', '截至2021年12月23日：6个省级行政区共有3个常设机构、5场活动。'],
    ['2021-12-31', 'zh-Hans', '截至2021年12月31日：7个省级行政区共有5个常设机构、5场活动。'],
  ])('%s in %s', (iso, language, text) => {
    expect(sentence(iso, language)).toBe(text);
  });
});

describe('the sentence names the natures that the data has', () => {
  const at = (dataset: Dataset, language: Language): string => {
    const day = dataset.extent.latest;
    const scene = sceneAt(dataset.index, windowAt('cumulative-from-start', day));
    return plainText(sentenceOf({ scene, day, dataset, translation: translationOf(language, story) }));
  };

  test.each<[string, Dataset, Language, string]>([
    [
      'all three',
      builtIn.extended,
      'en',
      'By 28 February 2022: 8 lasting bodies, 18 events and 12 documents in force in 14 provinces.',
    ],
    [
      'all three',
      builtIn.extended,
      'zh-Hans',
      '截至2022年2月28日：14个省级行政区共有8个常设机构、18场活动、12份施行中的文件。',
    ],
    [
      'one that is asked for',
      builtIn.extended.narrowed(({ initiative }) => initiative.kind === 'measures'),
      'en',
      'By 28 February 2022: 1 document in force in 1 province.',
    ],
  ])('%s', (_, dataset, language, text) => {
    expect(at(dataset, language)).toBe(text);
  });
});

describe('the sentence follows the window', () => {
  test.each<[WindowMode, string, Language, string]>([
    ['instant', '2021-11-20', 'en', 'On 20 November 2021: 2 lasting bodies and 1 event in 3 provinces.'],
    ['instant', '2021-10-01', 'en', 'On 1 October 2021: 1 initiative may have happened.'],
    ['instant', '2021-11-05', 'en', 'On 5 November 2021: nothing recorded.'],
    ['time-window', '2021-11-24', 'en', '11–24 November 2021: 2 lasting bodies and 2 events in 4 provinces.'],
    ['time-window', '2021-12-15', 'en', '2–15 December 2021: nothing recorded.'],
    [
      'cumulative-from-end',
      '2021-12-23',
      'en',
      'From 23 December 2021 on: 3 lasting bodies and 1 event in 4 provinces.',
    ],
    ['instant', '2021-11-20', 'zh-Hans', '2021年11月20日当天：3个省级行政区共有2个常设机构、1场活动。'],
    ['time-window', '2021-11-24', 'zh-Hans', '2021年11月11日至24日：4个省级行政区共有2个常设机构、2场活动。'],
    [
      'cumulative-from-end',
      '2021-12-23',
      'zh-Hans',
      '自2021年12月23日起：4个省级行政区共有3个常设机构、1场活动。',
    ],
  ])('%s at %s in %s', (window, iso, language, text) => {
    expect(sentence(iso, language, window)).toBe(text);
  });
});

describe('what has just appeared is named', () => {
  test.each<[string, Language, string]>([
    ['2021-11-18', 'en', 'Zhangjiajie Metaverse Research Center, in Hunan: the first in its province'],
    ['2021-11-19', 'en', 'Zhangjiajie Metaverse Research Center, in Hunan: the first in its province'],
    ['2021-11-18', 'zh-Hans', '张家界元宇宙研究中心（湖南首个）'],
    [
      '2021-12-23',
      'en',
      'Guiyang Big Data Bureau study session, in Guizhou; Sichuan Metaverse Professional Working Committee, in Sichuan: the first in its province',
    ],
  ])('%s in %s', (iso, language, text) => {
    expect(newestOf(frameAt(iso, language))?.names).toBe(text);
  });

  test('nothing is named before anything has certainly happened', () => {
    expect(newestOf(frameAt('2021-10-15', 'en'))).toBeUndefined();
  });
});

test('the reader’s first language that the interface speaks is taken', () => {
  expect(preferredLanguage(['de-DE', 'zh-TW', 'en'])).toBe('zh-Hans');
  expect(preferredLanguage(['en-US', 'zh'])).toBe('en');
  expect(preferredLanguage(['de'])).toBe('en');
  expect(preferredLanguage([])).toBe('en');
});

/** All texts of a language, with the functions called on marks that must come back. */
function texts(words: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') {
    const marks = ['‹1›', '‹2›', '‹3›'].slice(0, words.length);
    return [[path, String(words(...marks))]];
  }
  return Object.entries(words as object).flatMap(([key, value]) =>
    texts(value, path ? `${path}.${key}` : key),
  );
}

describe.each([
  ['English', translationOf('en', story).words],
  ['Chinese', translationOf('zh-Hans', story).words],
] as const)('%s words', (_name, words) => {
  test('are all there, and none is empty', () => {
    // What parts words may be nothing at all.
    const spoken = texts(words).filter(([path]) => !path.endsWith('Gap'));
    for (const [path, text] of spoken) expect([path, text.trim() !== '']).toEqual([path, true]);
  });
});

test('Chinese words are Chinese', () => {
  const translation = translationOf('zh-Hans', story);
  const all = [panelWordsOf, timelineWordsOf, tableWordsOf, searchWordsOf, statusWordsOf, noticesWordsOf].map(
    (wordsOf) => wordsOf(translation),
  );
  const english = texts(Object.assign({}, ...all)).filter(
    ([path, text]) => !path.endsWith('Gap') && !/\p{Script=Han}/u.test(text),
  );
  // Only names, and frames around names and languages, have no words of their own.
  expect(english.map(([path]) => path).sort()).toEqual(
    [
      'citationStyles.bibtex',
      'citationStyles.gbt7714',
      'countedIn',
      'inBrackets',
      'inLanguage',
      'joinParts',
      'kindAndCategory',
      'newIn',
      'period',
      'sentence.time-window',
      'statusAt',
    ].sort(),
  );
});
