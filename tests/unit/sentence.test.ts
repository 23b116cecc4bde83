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
import { coast, isles, lights } from './lights.ts';
import { plainContext } from './plainContext.ts';

function frameAt(
  iso: string,
  language: Language,
  window: WindowMode = 'cumulative-from-start',
  dataset: Dataset = coast,
): Frame {
  const link = readLink(
    new URLSearchParams({ date: iso, lang: language, window }),
    plainContext(dataset.extent),
  ).link;
  return frameOf(createStateStore(link, []).getState(), dataset, undefined);
}

const sentence = (...at: Parameters<typeof frameAt>): string => plainText(sentenceOf(frameAt(...at)));

describe('the sentence tells the state of the map', () => {
  test.each<[string, Language, string]>([
    ['1901-03-01', 'en', 'By 1 March 1901: 3 lights may have happened.'],
    [
      '1901-03-12',
      'en',
      'By 12 March 1901: 1 tower, 0 fires and 0 rules in 1 county; 3 more may have happened.',
    ],
    [
      '1901-03-31',
      'en',
      'By 31 March 1901: 1 tower, 2 fires and 0 rules in 2 counties; 2 more may have happened.',
    ],
    [
      '1901-05-01',
      'en',
      'By 1 May 1901: 3 towers, 2 fires and 1 rule in 3 counties; 1 more may have happened.',
    ],
    ['1901-06-30', 'en', 'By 30 June 1901: 4 towers, 4 fires and 1 rule in 3 counties.'],
    ['1901-03-01', 'zh-Hans', '截至1901年3月1日：3项可能已经发生。'],
    ['1901-03-12', 'zh-Hans', '截至1901年3月12日：1个郡共有1座灯塔、0座火、0座规定；另有3项可能已经发生。'],
    ['1901-03-31', 'zh-Hans', '截至1901年3月31日：2个郡共有1座灯塔、2座火、0座规定；另有2项可能已经发生。'],
    ['1901-05-01', 'zh-Hans', '截至1901年5月1日：3个郡共有3座灯塔、2座火、1座规定；另有1项可能已经发生。'],
    ['1901-06-30', 'zh-Hans', '截至1901年6月30日：3个郡共有4座灯塔、4座火、1座规定。'],
  ])('%s in %s', (iso, language, text) => {
    expect(sentence(iso, language)).toBe(text);
  });

  test.each<[Language, string]>([
    ['en', 'By 15 March 1901: 1 light may have happened.'],
    ['zh-Hans', '截至1901年3月15日：1项可能已经发生。'],
  ])('of one alone in %s', (language, text) => {
    const alder = coast.narrowed(({ initiative }) => initiative.id === 'alder');
    expect(sentence('1901-03-15', language, 'cumulative-from-start', alder)).toBe(text);
  });
});

describe('the sentence names the natures that the data has', () => {
  const at = (dataset: Dataset, language: Language): string => {
    const day = dataset.extent.latest;
    const scene = sceneAt(dataset.index, windowAt('cumulative-from-start', day));
    return plainText(sentenceOf({ scene, day, dataset, translation: translationOf(language, lights) }));
  };

  test.each<[string, Dataset, Language, string]>([
    ['all three', coast, 'en', 'By 30 June 1901: 4 towers, 4 fires and 1 rule in 3 counties.'],
    ['two', isles, 'en', 'By 31 July 1901: 3 towers and 9 fires in 3 counties.'],
    ['two', isles, 'zh-Hans', '截至1901年7月31日：3个郡共有3座灯塔、9座火。'],
    [
      'one that is asked for',
      coast.narrowed(({ initiative }) => initiative.kind === 'law'),
      'en',
      'By 30 June 1901: 1 rule in 1 county.',
    ],
  ])('%s', (_, dataset, language, text) => {
    expect(at(dataset, language)).toBe(text);
  });
});

describe('the sentence follows the window', () => {
  test.each<[WindowMode, string, Language, string, Dataset?]>([
    [
      'instant',
      '1901-03-21',
      'en',
      'On 21 March 1901: 1 tower, 1 fire and 0 rules in 2 counties; 3 more may have happened.',
    ],
    ['instant', '1901-03-01', 'en', 'On 1 March 1901: 3 lights may have happened.'],
    ['instant', '1901-04-09', 'en', 'On 9 April 1901: nothing recorded.', isles],
    [
      'time-window',
      '1901-04-04',
      'en',
      '22 March – 4 April 1901: 1 tower, 1 fire and 0 rules in 1 county; 3 more may have happened.',
    ],
    ['time-window', '1901-06-20', 'en', '7–20 June 1901: 0 towers, 0 fires and 1 rule in 1 county.'],
    ['time-window', '1901-06-29', 'en', '16–29 June 1901: nothing recorded.'],
    [
      'cumulative-from-end',
      '1901-05-08',
      'en',
      'From 8 May 1901 on: 0 towers, 2 fires and 1 rule in 3 counties; 1 more may have happened.',
    ],
    [
      'instant',
      '1901-03-21',
      'zh-Hans',
      '1901年3月21日当天：2个郡共有1座灯塔、1座火、0座规定；另有3项可能已经发生。',
    ],
    [
      'time-window',
      '1901-04-04',
      'zh-Hans',
      '1901年3月22日至4月4日：1个郡共有1座灯塔、1座火、0座规定；另有3项可能已经发生。',
    ],
    [
      'cumulative-from-end',
      '1901-05-08',
      'zh-Hans',
      '自1901年5月8日起：3个郡共有0座灯塔、2座火、1座规定；另有1项可能已经发生。',
    ],
  ])('%s at %s in %s', (window, iso, language, text, dataset = coast) => {
    expect(sentence(iso, language, window, dataset)).toBe(text);
  });
});

describe('what has just appeared is named', () => {
  test.each<[string, Language, string, Dataset?]>([
    ['1901-03-20', 'en', 'Light cedar, in Eastshire: the first in its county'],
    ['1901-03-22', 'en', 'Light cedar, in Eastshire: the first in its county'],
    ['1901-03-20', 'zh-Hans', '灯cedar（东郡首个）'],
    [
      '1901-05-02',
      'en',
      'Light maple, in Eastshire: the first in its county; Light nettle, in Eastshire: the first in its county',
      isles,
    ],
  ])('%s in %s', (iso, language, text, dataset = coast) => {
    expect(newestOf(frameAt(iso, language, 'cumulative-from-start', dataset))?.names).toBe(text);
  });

  test('nothing is named before anything has certainly happened', () => {
    expect(newestOf(frameAt('1901-03-05', 'en'))).toBeUndefined();
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
  ['English', translationOf('en', lights).words],
  ['Chinese', translationOf('zh-Hans', lights).words],
] as const)('%s words', (_name, words) => {
  test('are all there, and none is empty', () => {
    // What parts words may be nothing at all.
    const spoken = texts(words).filter(([path]) => !path.endsWith('Gap'));
    for (const [path, text] of spoken) expect([path, text.trim() !== '']).toEqual([path, true]);
  });
});

test('Chinese words are Chinese', () => {
  const translation = translationOf('zh-Hans', lights);
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
