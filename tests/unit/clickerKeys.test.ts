import { describe, expect, test } from 'vitest';
import { decideKey, type Focus, type KeySituation } from '../../src/features/talk/clickerKeys.ts';

const decide = (key: string, situation: Partial<KeySituation> = {}, shift = false) =>
  decideKey(
    { key, shift, isCombined: false },
    { mode: 'present', keys: 'own', focus: 'page', popUp: 'none', ...situation },
  );
const order = (name: string) => ({ kind: 'order', order: name });

describe('in front of a room', () => {
  const everywhere: readonly Focus[] = ['page', 'slider', 'map', 'mark'];
  test.each(everywhere)('a clicker wins, whatever has the focus: %s', (focus) => {
    for (const key of ['PageDown', 'ArrowRight', ' ', 'Enter']) {
      expect(decide(key, { focus })).toEqual(order('next'));
    }
    for (const key of ['PageUp', 'ArrowLeft']) expect(decide(key, { focus })).toEqual(order('previous'));
    expect(decide('Home', { focus })).toEqual(order('first'));
    expect(decide('End', { focus })).toEqual(order('last'));
    for (const key of ['b', 'B', '.']) expect(decide(key, { focus })).toEqual(order('black'));
    for (const key of ['F5', 'f']) expect(decide(key, { focus })).toEqual(order('fullScreen'));
    expect(decide('Escape', { focus })).toEqual(order('leave'));
    expect(decide(' ', { focus }, true)).toEqual(order('previous'));
  });

  test('text fields keep all keys, buttons the two that press them', () => {
    expect(decide('PageDown', { focus: 'text' })).toEqual({ kind: 'leave' });
    expect(decide('b', { focus: 'text' })).toEqual({ kind: 'leave' });
    expect(decide('Enter', { focus: 'control' })).toEqual({ kind: 'leave' });
    expect(decide(' ', { focus: 'control' })).toEqual({ kind: 'leave' });
    expect(decide('PageDown', { focus: 'control' })).toEqual(order('next'));
  });

  test('in a field of one line and beside an open list a clicker still turns pages, and all else is theirs', () => {
    for (const own of [{ focus: 'line' }, { focus: 'control', popUp: 'open' }] as const) {
      expect(decide('PageDown', own)).toEqual(order('next'));
      expect(decide('PageUp', own)).toEqual(order('previous'));
      for (const key of ['b', '.', 'Home', 'ArrowDown', 'Enter', ' ', 'Escape']) {
        expect(decide(key, own)).toEqual({ kind: 'leave' });
      }
    }
  });

  test('a dialog keeps its keys: it is read page by page', () => {
    expect(decide('PageDown', { popUp: 'modal' })).toEqual({ kind: 'leave' });
  });

  test('combinations belong to the browser', () => {
    const press = { key: 'PageDown', shift: false, isCombined: true };
    expect(decideKey(press, { mode: 'present', keys: 'own', focus: 'page', popUp: 'none' })).toEqual({
      kind: 'leave',
    });
  });
});

test('exploring, nothing is taken', () => {
  for (const key of ['PageDown', 'b', 'Escape', 'F5']) {
    expect(decide(key, { mode: 'explore' })).toEqual({ kind: 'leave' });
    expect(decide(key, { mode: 'explore', focus: 'line' })).toEqual({ kind: 'leave' });
  }
});

describe('in an embed', () => {
  const embed = (keys: KeySituation['keys'], focus: Focus = 'page') => ({
    mode: 'embed' as const,
    keys,
    focus,
  });

  test('clickers step; what is focused keeps its arrows', () => {
    for (const focus of ['page', 'slider', 'map', 'mark'] as const) {
      expect(decide('PageDown', embed('own', focus))).toEqual(order('next'));
      expect(decide('PageUp', embed('own', focus))).toEqual(order('previous'));
    }
    expect(decide('ArrowRight', embed('own'))).toEqual(order('next'));
    for (const focus of ['slider', 'map', 'mark'] as const) {
      expect(decide('ArrowRight', embed('own', focus))).toEqual({ kind: 'leave' });
    }
    expect(decide('Enter', embed('own', 'mark'))).toEqual({ kind: 'leave' });
  });

  test('a clicker is heard while a date is typed or a list is open', () => {
    expect(decide('PageDown', embed('forward', 'line'))).toEqual(order('next'));
    expect(decide('PageUp', { ...embed('own', 'control'), popUp: 'open' })).toEqual(order('previous'));
    expect(decide('5', embed('forward', 'line'))).toEqual({ kind: 'leave' });
  });

  test('black, full screen and reload are not its business', () => {
    for (const key of ['b', '.', 'f', 'F5', 'Escape']) {
      expect(decide(key, embed('own'))).toEqual({ kind: 'leave' });
    }
  });

  test('forward: what moves through a talk and is not used goes to the host, and nothing that is written', () => {
    for (const key of ['Escape', '1', '9'])
      expect(decide(key, embed('forward'))).toEqual({ kind: 'forward' });
    for (const key of ['a', 'b', 'F5', 'Tab', '0', 'Delete']) {
      expect(decide(key, embed('forward'))).toEqual({ kind: 'leave' });
    }
    expect(decide('PageDown', embed('forward'))).toEqual(order('next'));
  });

  test('off: no key reaches the map, but for those of controls', () => {
    for (const focus of ['page', 'slider', 'map', 'mark'] as const) {
      for (const key of ['PageDown', 'ArrowLeft', ' ', 'p', '+', 'Escape']) {
        expect(decide(key, embed('off', focus))).toEqual({ kind: 'hide' });
      }
      expect(decide('Tab', embed('off', focus))).toEqual({ kind: 'leave' });
    }
    expect(decide('Enter', embed('off', 'control'))).toEqual({ kind: 'leave' });
  });
});
