import { afterEach, describe, expect, test, vi } from 'vitest';
import { readSession, writeSession } from '../../src/app/talkSession.ts';
import { readRemembered, rememberChoice } from '../../src/io/remember.ts';
import { readColumns, writeColumns } from '../../src/io/rememberColumns.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser's storage that holds one text, under whatever key. */
function keeping(text: string | null) {
  let kept = text;
  const storage = {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value;
    },
    removeItem: () => {
      kept = null;
    },
  };
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('sessionStorage', storage);
}

const nothing = { language: undefined, theme: undefined, bothScripts: false, citationStyle: undefined };
const damaged = ['{', '', 'null', '7', '"text"', '[]', '{"theme":"pink","language":"tlh"}', '{"id":7}'];

describe.each(damaged)('where %j is kept', (text) => {
  test('nothing is remembered, and nothing is thrown', () => {
    keeping(text);
    expect(readRemembered()).toEqual(nothing);
    expect(readSession()).toBeUndefined();
    expect(readColumns()?.length ?? 0).toBe(0);
  });

  test('the next choice is kept all the same', () => {
    keeping(text);
    rememberChoice({ theme: 'dark' });
    expect(readRemembered()).toEqual({ ...nothing, theme: 'dark' });
  });
});

test('of columns, only names are read', () => {
  keeping('["place",7,null]');
  expect(readColumns()).toEqual(['place']);
});

test('where the browser keeps nothing, nothing is remembered', () => {
  const refuse = (): never => {
    throw new Error('refused');
  };
  for (const name of ['localStorage', 'sessionStorage'])
    vi.stubGlobal(name, { getItem: refuse, setItem: refuse, removeItem: refuse });
  rememberChoice({ theme: 'dark' });
  writeColumns(['place']);
  writeSession({ id: 'a', begunMs: 1 });
  expect(readRemembered()).toEqual(nothing);
  expect(readColumns()).toBeUndefined();
  expect(readSession()).toBeUndefined();
});

test('one choice leaves the others', () => {
  keeping(null);
  rememberChoice({ theme: 'dark' });
  rememberChoice({ language: 'zh-Hans' });
  expect(readRemembered()).toEqual({ ...nothing, theme: 'dark', language: 'zh-Hans' });
});

test('columns and a talk are read back', () => {
  keeping(null);
  writeColumns(['place']);
  expect(readColumns()).toEqual(['place']);
  writeColumns(undefined);
  expect(readColumns()).toBeUndefined();
  writeSession({ id: 'a', begunMs: 1 });
  expect(readSession()).toEqual({ id: 'a', begunMs: 1 });
});
