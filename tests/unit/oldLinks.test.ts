import { describe, expect, test } from 'vitest';
import { dayOfIso } from '../../src/domain/day.ts';
import { readRequest } from '../../src/embed/protocol.ts';
import { queryText, writeLink } from '../../src/io/address.ts';
import { createContextOf, readQuery } from '../../src/io/linkContext.ts';
import { fields } from '../../src/state/fields.ts';
import type { LinkState } from '../../src/state/state.ts';
import { wholeData } from './builtInData.ts';
import { type Differences, oldLinks } from './oldLinks.ts';
import { oldMessages, otherMessages, refusedMessages } from './oldMessages.ts';

const builtIn = wholeData;
const contextOf = createContextOf(builtIn, { language: undefined, theme: undefined, bothScripts: false }, [
  'en-GB',
]);
const read = (query: string) => readQuery(new URLSearchParams(query), contextOf);
const defaults = read('').link;

function stateOf({ date, ...others }: Differences): LinkState {
  if (date === undefined) return { ...defaults, ...others };
  if (date === 'earliest' || date === 'latest') return { ...defaults, ...others, date };
  const day = dayOfIso(date);
  if (day === undefined) throw new Error(`${date} is no day`);
  return { ...defaults, ...others, date: day };
}

/**
 * Where a link leads. Both ends of the axis can be written as a day or by name; to play is an order to the page that
 * opens, and no part of it.
 */
function destinationOf(link: LinkState): Omit<LinkState, 'autoplay'> {
  const { extent } = contextOf(link.data);
  const { autoplay, ...others } = link;
  const { date } = others;
  return { ...others, date: date === 'earliest' || date === 'latest' ? extent[date] : date };
}

const write = (link: LinkState): string =>
  queryText(writeLink(link, new URLSearchParams(), contextOf(link.data)));

const byQuery = oldLinks.map((link) => [link.query.slice(0, 120), link] as const);

describe('a link that has been handed out', () => {
  test.each(byQuery)('?%s opens what it opened', (_name, { query, gives, tells = {} }) => {
    const { link, notices } = read(query);
    expect(Object.fromEntries(notices.map(({ id, kind }) => [id, kind]))).toEqual(
      Object.fromEntries(Object.entries(tells).map(([parameter, kind]) => [`link-${parameter}`, kind])),
    );
    expect(link).toEqual(stateOf(gives));
  });

  test.each(byQuery)('?%s is written as a link to the same', (_name, { query }) => {
    const { link } = read(query);
    const again = read(write(link));
    expect(again.notices).toEqual([]);
    expect(destinationOf(again.link)).toEqual(destinationOf(link));
  });
});

test('what a link says of language, theme and scripts holds for readers who chose otherwise', () => {
  const other = createContextOf(builtIn, { language: 'zh-Hans', theme: 'dark', bothScripts: true }, []);
  const readByOther = (query: string) => readQuery(new URLSearchParams(query), other).link;
  expect(readByOther('')).toEqual({ ...defaults, language: 'zh-Hans', theme: 'dark', bothScripts: true });
  expect(readByOther('lang=en&theme=light&scripts=one')).toEqual({ ...defaults, theme: 'light' });
});

test('there is a link here for each parameter, good and, where it can be wrong, bad', () => {
  const anyText = ['q'];
  const good = new Set(oldLinks.flatMap(({ gives }) => Object.keys(gives)));
  const told = new Set(oldLinks.flatMap(({ tells = {} }) => Object.keys(tells)));
  expect(Object.keys(fields).filter((key) => !good.has(key))).toEqual([]);
  const parameters = Object.values(fields).map(({ parameter }) => parameter);
  expect(parameters.filter((parameter) => !told.has(parameter))).toEqual(anyText);
});

const byMessage = <Message extends { readonly message: string }>(messages: readonly Message[]) =>
  messages.map((own) => [own.message.slice(0, 120), own] as const);

describe('a message that an embedding page has sent', () => {
  test.each(byMessage(oldMessages))(
    '%s is read',
    (_name, { message, gives: { type, id, parameters = {} } }) => {
      expect(readRequest(JSON.parse(message))).toEqual({
        kind: 'request',
        request: { type, id, parameters },
      });
    },
  );

  test.each(byMessage(otherMessages))('%s is what it was', (_name, { message, reading }) => {
    expect(readRequest(JSON.parse(message))).toEqual(reading);
  });

  test.each(byMessage(refusedMessages))('%s is refused', (_name, { message, id, reason }) => {
    expect(readRequest(JSON.parse(message))).toEqual({
      kind: 'refused',
      id,
      reason: expect.stringContaining(reason),
    });
  });
});
