import { expect, test } from 'vitest';
import { storyFiles } from '../../src/build/storyFiles.ts';
import { type Name, textIn } from '../../src/domain/localText.ts';
import { panelWordsOf } from '../../src/features/panel/words/panelWords.ts';
import { translationOf } from '../../src/i18n/translate.ts';
import { capitalised, spokenVocabulary } from '../../src/i18n/vocabulary.ts';
import { builtInDataOf } from '../../src/io/builtInData.ts';
import { lights as story } from './lights.ts';

const english = (text: Name): string => textIn(text, 'en') ?? '';
const chinese = (text: Name): string => textIn(text, 'zh-Hans') ?? '';
const clocks = builtInDataOf(storyFiles('clocks').bake()).story;

/** All that a part of a vocabulary says, at any depth. */
const textsIn = (part: unknown): readonly unknown[] =>
  typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : [part];

test('a story’s words are told in one language, at any depth', () => {
  expect(spokenVocabulary(story, english).thing).toEqual({ one: 'light', other: 'lights' });
  expect(spokenVocabulary(story, chinese).region).toEqual({ one: '郡', other: '郡' });
  expect(spokenVocabulary(story, english).levels.city).toBe('Town');
});

test('nothing is left that has two languages, and nothing is lost', () => {
  for (const own of [story, clocks]) {
    const spoken = spokenVocabulary(own, english);
    expect(Object.keys(spoken).sort()).toEqual([...Object.keys(own.vocabulary), 'credits'].sort());
    expect(textsIn(spoken).filter((text) => typeof text !== 'string' || text === '')).toEqual([]);
  }
});

test('a story of one language may tell its words as plain texts', () => {
  const { thing } = clocks.vocabulary;
  expect(spokenVocabulary(clocks, english).thing).toEqual({
    one: textIn(thing.one, 'en'),
    other: textIn(thing.other, 'en'),
  });
});

test('words of the interface take up the story’s', () => {
  const named = (own: typeof story) => panelWordsOf(translationOf('en', own)).initiatives;
  expect(named(story)).toBe('Lights');
  expect(named(clocks)).toBe(capitalised(english(clocks.vocabulary.thing.other)));
  expect(named(clocks)).not.toBe(named(story));
});

test('a name at the beginning of a line has a capital; where a script has none, it stays', () => {
  expect(['change of a clock', 'UTC', '省份', ''].map(capitalised)).toEqual([
    'Change of a clock',
    'UTC',
    '省份',
    '',
  ]);
});
