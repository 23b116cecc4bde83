import { expect, test } from 'vitest';
import type { Notice } from '../../src/state/state.ts';
import { shownNotices } from '../../src/views/notices.ts';

const notice = (kind: Notice['kind']): Notice => ({ id: kind, kind, details: [] });
const notices = [notice('updateReady'), notice('badDate')];

test('a newer version is announced where somebody explores', () => {
  expect(shownNotices({ notices, mode: 'explore' })).toEqual(notices);
});

test.each(['present', 'embed'] as const)('it waits in %s, and what is wrong does not', (mode) => {
  expect(shownNotices({ notices, mode }).map(({ kind }) => kind)).toEqual(['badDate']);
});
