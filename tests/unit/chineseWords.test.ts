import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newName } from '../../src/i18n/sentence.ts';
import { translationOf } from '../../src/i18n/translate.ts';
import { builtIn, chinese, story } from './builtInData.ts';

/** All texts of a part of the interface; functions are called with marks in place of their values. */
function texts(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [String(words(...['‹1›', '‹2›', '‹3›', '‹4›']))];
  return Object.values(words as object).flatMap(texts);
}

const { vocabulary } = translationOf('zh-Hans', story);
type WordsFile = Readonly<{ zhHans: unknown }>;
const wordsFiles: Readonly<Record<string, WordsFile>> = {
  ...import.meta.glob<WordsFile>('../../src/i18n/**/zh-Hans.ts', { eager: true }),
  ...import.meta.glob<WordsFile>('../../src/features/*/words/zh-Hans.ts', { eager: true }),
};
const interfaceTexts = Object.values(wordsFiles)
  .map(({ zhHans }) => (typeof zhHans === 'function' ? zhHans(vocabulary) : zhHans))
  .flatMap(texts);
const dataText = ['story', 'help', 'initiatives', 'extended']
  .map((name) => readFileSync(`data/stories/metaverse/${name}.json`, 'utf8'))
  .join('\n');

describe('words that an editor has taken out', () => {
  test.each([
    ['蔓延', 'is what a plague does'],
    ['影片', 'is a feature film'],
    ['母会', 'is no word'],
    ['首例', 'is a case, not a founding'],
    ['省内首个', 'is no province for Beijing'],
    ['每项一拍', 'is a word for word “a beat for each”'],
    ['说明句', 'is a word for word “sentence”'],
    ['单独一天', 'is a word for word “one day”'],
    ['各项举措', 'is a word for word “initiatives”'],
    ['此步', 'is a word for word “this step”'],
    ['此刻', 'is a word for word “this moment”'],
    ['数字小结', 'is a word for word “numbers”'],
  ])('%s %s', (word) => {
    expect(interfaceTexts.filter((text) => text.includes(word))).toEqual([]);
    expect(dataText).not.toContain(word);
  });

  test('the texts of the whole interface are read', () => {
    expect(interfaceTexts.length).toBeGreaterThan(350);
  });
});

test('punctuation between Chinese characters is Chinese', () => {
  expect(interfaceTexts.filter((text) => /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u.test(text))).toEqual(
    [],
  );
});

describe('the first of a province-level unit', () => {
  test('is called so by what kind of unit it is', () => {
    expect(Object.fromEntries(story.regionKinds.map(({ id, firstIn }) => [id, chinese(firstIn)]))).toEqual({
      province: '本省首个',
      municipality: '本市首个',
      region: '本区首个',
      special: '本地首个',
    });
  });

  test('in a sentence is told with the name, in the same word', () => {
    const translation = translationOf('zh-Hans', story);
    const dataset = builtIn.extended;
    const told = dataset.entries
      .filter((entry) => dataset.isFirstInProvince(entry))
      .map((entry) => newName(entry, { translation, dataset }));
    expect(told.length).toBeGreaterThan(5);
    for (const name of told) expect(name).toMatch(/（[^省市（）]+首个）$/);
    expect(told.some((name) => name.endsWith('（北京首个）'))).toBe(true);
  });
});
