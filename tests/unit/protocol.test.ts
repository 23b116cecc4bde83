import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, readRequest, readSteps, requestTypes } from '../../src/embed/protocol.ts';

const message = (more: object): unknown => ({ v: 1, app: 'metaverse-map', ...more });

test.each(requestTypes.filter((type) => type !== 'set' && type !== 'steps'))('%s is read', (type) => {
  expect(readRequest(message({ type, id: 7 }))).toEqual({
    kind: 'request',
    request: { type, id: 7, parameters: {} },
  });
});

test('set takes texts, numbers, yes and no, and null for the default', () => {
  const payload = { date: '2021-12-23', span: 7, loop: true, play: false, sel: null };
  expect(readRequest(message({ type: 'set', payload }))).toEqual({
    kind: 'request',
    request: {
      type: 'set',
      id: undefined,
      parameters: { date: '2021-12-23', span: '7', loop: '1', play: '0', sel: null },
    },
  });
});

test.each([
  [2, '2'],
  ['2', '2'],
  [{ steps: 2 }, '2'],
  [null, null],
])('steps says how many presses the map may take: %j', (payload, steps) => {
  expect(readRequest(message({ type: 'steps', payload }))).toMatchObject({
    request: { parameters: { steps } },
  });
});

test('steps are whole numbers; null takes the limit away', () => {
  expect(readSteps('0')).toEqual({ steps: 0 });
  expect(readSteps(null)).toEqual({ steps: undefined });
  for (const text of ['-1', '1.5', 'two', '', '99999']) expect(readSteps(text)).toHaveProperty('reason');
});

test.each([true, false])('reveal.js says whether its slide is shown: %s', (isShown) => {
  expect(readRequest(isShown ? 'slide:start' : 'slide:stop')).toEqual({ kind: 'slide', isShown });
});

describe('is refused with a reason', () => {
  test.each([
    ['another version', { v: 2, type: 'get' }],
    ['no version', { v: undefined, type: 'get' }],
    ['an unknown type', { type: 'explode' }],
    ['no type', {}],
    ['a set without parameters', { type: 'set' }],
    ['a set of a list', { type: 'set', payload: ['date'] }],
    ['a parameter that is an object', { type: 'set', payload: { date: { year: 2021 } } }],
    ['a parameter that is no number', { type: 'set', payload: { span: Number.NaN } }],
    ['a huge value', { type: 'set', payload: { q: 'x'.repeat(2001) } }],
    ['a huge name', { type: 'set', payload: { ['x'.repeat(41)]: '1' } }],
    [
      'very many parameters',
      { type: 'set', payload: Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`p${n}`, '1'])) },
    ],
    ['a huge id', { type: 'get', id: 'x'.repeat(101) }],
    ['an id that is an object', { type: 'get', id: {} }],
  ])('%s', (_name, more) => {
    const reading = readRequest(message(more));
    expect(reading.kind).toBe('refused');
    expect(reading.kind === 'refused' && reading.reason).toMatch(/\w{3}/);
  });

  test('and keeps the id, so that the host knows which request is meant', () => {
    expect(readRequest(message({ type: 'explode', id: 'a' }))).toMatchObject({ id: 'a' });
  });
});

test('what is meant for others is left alone', () => {
  for (const data of [undefined, null, 3, 'slide:other', [], { app: 'other' }, { type: 'get' }]) {
    expect(readRequest(data)).toEqual({ kind: 'foreign' });
  }
});

test('nothing at all is thrown at', () => {
  const kinds = ['request', 'slide', 'refused', 'foreign'];
  fc.assert(fc.property(fc.anything(), (data) => kinds.includes(readRequest(data).kind)));
  fc.assert(fc.property(fc.object(), (more) => kinds.includes(readRequest(message(more)).kind)));
  fc.assert(
    fc.property(fc.anything(), (payload) =>
      kinds.includes(readRequest(message({ type: 'set', payload })).kind),
    ),
  );
});

test('an answer carries the id of what it answers, if there was one', () => {
  expect(answer('done', { moved: true }, 3)).toEqual({
    v: 1,
    app: 'metaverse-map',
    type: 'done',
    id: 3,
    payload: { moved: true },
  });
  expect(answer('key', { key: 'PageDown' })).not.toHaveProperty('id');
});
