import { describe, expect, test } from 'vitest';
import { dayOfIso } from '../../src/domain/day.ts';
import { sceneAt } from '../../src/domain/scene.ts';
import { windowAt } from '../../src/domain/timeWindow.ts';
import { en } from '../../src/i18n/en.ts';
import { type Language, preferredLanguage, translationOf } from '../../src/i18n/translate.ts';
import { zhHans } from '../../src/i18n/zh-Hans.ts';
import { plainText, sentenceOf } from '../../src/views/sentence.ts';
import { builtIn } from './builtInData.ts';

function sentence(iso: string, language: Language): string {
  const day = dayOfIso(iso) ?? Number.NaN;
  const scene = sceneAt(builtIn.dataset.index, windowAt('cumulative-from-start', day));
  return plainText(sentenceOf({ scene, day, translation: translationOf(language) }));
}

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
  ['English', en],
  ['Chinese', zhHans],
] as const)('%s words', (_name, words) => {
  test('are all there, and none is empty', () => {
    for (const [path, text] of texts(words)) expect([path, text.trim() !== '']).toEqual([path, true]);
  });
});

test('Chinese words are Chinese', () => {
  const english = texts(zhHans).filter(([, text]) => !/\p{Script=Han}/u.test(text));
  // Only frames around names and languages have no words of their own.
  expect(english.map(([path]) => path).sort()).toEqual(
    ['inLanguage', 'joinParts', 'kindAndNature', 'newIn', 'personWithRole', 'statusAt'].sort(),
  );
});
