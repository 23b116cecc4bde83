import { expect, test } from 'vitest';
import { arranged, noticeText, shownNotices } from '../../src/features/notices/notices.ts';
import { translationOf } from '../../src/i18n/translate.ts';
import type { Notice } from '../../src/state/notice.ts';
import { reasonText } from '../../src/views/reasonText.ts';
import { lights as story } from './lights.ts';

type PlainKind = 'updateReady' | 'noWebGl' | 'contextLost';
type ProblemKind = 'badDate' | 'badHost' | 'badView';
const notice = (kind: PlainKind | ProblemKind): Notice =>
  kind.startsWith('bad')
    ? { id: kind, kind: kind as ProblemKind, text: 'x' }
    : { id: kind, kind: kind as PlainKind };
const notices = [notice('updateReady'), notice('noWebGl'), notice('contextLost'), notice('badDate')];

test('all is announced where somebody explores', () => {
  expect(shownNotices({ notices, mode: 'explore' })).toEqual(notices);
});

test.each(['present', 'embed'] as const)(
  'a newer version and what draws the map wait in %s, what is wrong does not',
  (mode) => {
    expect(shownNotices({ notices, mode }).map(({ kind }) => kind)).toEqual(['badDate']);
  },
);

test('two notices of a link stand one by one; more are gathered, and leave the others alone', () => {
  const few = [notice('badDate'), notice('updateReady'), notice('badHost')];
  expect(arranged(few)).toEqual({ gathered: [], single: few });
  const many = [...few, notice('badView')];
  expect(arranged(many)).toEqual({
    gathered: [notice('badDate'), notice('badHost'), notice('badView')],
    single: [notice('updateReady')],
  });
  expect(arranged([])).toEqual({ gathered: [], single: [] });
});

test('a refusal says what is wrong and claims nothing of what is shown; a notice does', () => {
  const wrong: Notice = { id: 'link-date', kind: 'badDate', text: 'tomorrow' };
  for (const language of ['en', 'zh-Hans'] as const) {
    const translation = translationOf(language, story);
    const reason = reasonText(wrong, translation);
    expect(reason).toContain('tomorrow');
    expect(reason).not.toMatch(/instead|现显示/);
    expect(noticeText(wrong, translation)).toMatch(/instead|现显示/);
    expect(noticeText(wrong, translation)).toContain(reason);
  }
});

test('a long value is cut where it is quoted, and never within a character', () => {
  const long: Notice = { id: 'link-sel', kind: 'badSelection', text: '𠀀'.repeat(5000) };
  const text = noticeText(long, translationOf('en', story));
  expect(text.length).toBeLessThan(220);
  // No half of a surrogate pair.
  expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  expect(text).toContain('…');
});
