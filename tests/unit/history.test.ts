import { describe, expect, test } from 'vitest';
import type { PlaceId } from '../../src/domain/ids.ts';
import { historyMove, noteOf, withNote } from '../../src/features/address/historyMove.ts';

const nothing = { mode: 'explore', selected: undefined, page: undefined, dialog: undefined } as const;
const below = '/?date=2021-11-01';

describe('what a change does to the history', () => {
  test.each([
    ['a record', { selected: 'guiyang-salon-1' }],
    ['a place', { page: '520100' as PlaceId }],
    ['a dialog', { dialog: 'help' }],
  ] as const)('opening %s makes an entry', (_what, open) => {
    expect(historyMove(nothing, { ...nothing, ...open }, undefined, '/')).toBe('push');
  });

  test('one record after another makes an entry each', () => {
    const before = { ...nothing, selected: 'a' };
    expect(historyMove(before, { ...nothing, selected: 'b' }, { below }, '/?sel=b')).toBe('push');
  });

  test('time, and all that opens nothing, only keeps the entry true', () => {
    expect(historyMove(nothing, nothing, undefined, '/?date=2021-11-02')).toBe('replace');
    const open = { ...nothing, selected: 'a' };
    expect(historyMove(open, open, { below }, '/?sel=a&date=2021-11-02')).toBe('replace');
  });

  test('closing takes the entry away where nothing else has changed since', () => {
    const open = { ...nothing, selected: 'a' };
    expect(historyMove(open, nothing, { below }, below)).toBe('back');
    expect(historyMove(open, nothing, { below }, '/?date=2021-11-02')).toBe('replace');
    expect(historyMove(open, nothing, undefined, below)).toBe('replace');
    const both = { ...open, page: '52' as PlaceId };
    expect(
      historyMove(both, { ...nothing, page: '52' as PlaceId }, { below: '/?place=52' }, '/?place=52'),
    ).toBe('back');
  });

  test('closing a dialog always does, whatever was chosen in it', () => {
    const open = { ...nothing, dialog: 'help' } as const;
    expect(historyMove(open, nothing, { dialog: 'help', below }, '/?boundaries=natural-earth')).toBe('back');
    const another = { ...nothing, selected: 'a' };
    expect(historyMove(open, another, { dialog: 'help', below }, '/?sel=a')).toBe('back');
    // Where the address may not be changed, there is no entry to take away.
    expect(historyMove(open, nothing, undefined, '/')).toBe('replace');
  });

  test('steps of a talk make none, a dialog over them does', () => {
    const talk = { ...nothing, mode: 'present' } as const;
    expect(historyMove(talk, { ...talk, selected: 'a' }, undefined, '/?sel=a')).toBe('replace');
    expect(historyMove({ ...nothing, selected: 'a' }, talk, { below }, below)).toBe('replace');
    expect(historyMove(talk, { ...talk, dialog: 'help' }, undefined, '/')).toBe('push');
  });

  test('an embed leaves the history to its host', () => {
    const embed = { ...nothing, mode: 'embed' } as const;
    for (const open of [{ selected: 'a' }, { page: '52' as PlaceId }, { dialog: 'help' }] as const) {
      expect(historyMove(embed, { ...embed, ...open }, undefined, '/')).toBe('replace');
    }
  });
});

test('an entry’s note is read back, and what others keep stays', () => {
  const state = withNote({ theirs: 1 }, { dialog: 'help', below }, 'metaverse-map');
  expect(state).toMatchObject({ theirs: 1 });
  expect(noteOf(JSON.parse(JSON.stringify(state)), 'metaverse-map')).toEqual({ dialog: 'help', below });
  for (const foreign of [null, undefined, 'text', { other: 1 }, { 'metaverse-map': 3 }]) {
    expect(noteOf(foreign, 'metaverse-map')).toBeUndefined();
  }
  expect(noteOf({ 'metaverse-map': { dialog: 'no such', below: 7 } }, 'metaverse-map')).toEqual({});
});
