import { describe, expect, test } from 'vitest';
import { readSession, writeSession } from '../../src/features/talk/talkSession.ts';
import { storedMemory } from '../../src/io/memory.ts';
import { readRemembered, rememberChoice } from '../../src/io/remember.ts';
import { readColumns, writeColumns } from '../../src/io/rememberColumns.ts';

let memory = storedMemory(() => localStorage, 'a-map');

/** A browser's storage that holds one text, under whatever key. */
function keeping(text: string | null): void {
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
  memory = storedMemory(() => storage as unknown as Storage, 'a-map');
}

const nothing = { language: undefined, theme: undefined, bothScripts: false, citationStyle: undefined };
const damaged = ['{', '', 'null', '7', '"text"', '[]', '{"theme":"pink","language":"tlh"}', '{"id":7}'];

describe.each(damaged)('where %j is kept', (text) => {
  test('nothing is remembered, and nothing is thrown', () => {
    keeping(text);
    expect(readRemembered(memory)).toEqual(nothing);
    expect(readSession(memory)).toBeUndefined();
    expect(readColumns(memory)?.length ?? 0).toBe(0);
  });

  test('the next choice is kept all the same', () => {
    keeping(text);
    rememberChoice(memory, { theme: 'dark' });
    expect(readRemembered(memory)).toEqual({ ...nothing, theme: 'dark' });
  });
});

test('of columns, only names are read', () => {
  keeping('["place",7,null]');
  expect(readColumns(memory)).toEqual(['place']);
});

test('where the browser keeps nothing, nothing is remembered', () => {
  const refuse = (): never => {
    throw new Error('refused');
  };
  const storage = { getItem: refuse, setItem: refuse, removeItem: refuse } as unknown as Storage;
  memory = storedMemory(() => storage, 'a-map');
  rememberChoice(memory, { theme: 'dark' });
  writeColumns(memory, ['place']);
  writeSession(memory, { id: 'a', begunMs: 1 });
  expect(readRemembered(memory)).toEqual(nothing);
  expect(readColumns(memory)).toBeUndefined();
  expect(readSession(memory)).toBeUndefined();
});

test('one choice leaves the others', () => {
  keeping(null);
  rememberChoice(memory, { theme: 'dark' });
  rememberChoice(memory, { language: 'zh-Hans' });
  expect(readRemembered(memory)).toEqual({ ...nothing, theme: 'dark', language: 'zh-Hans' });
});

test('columns and a talk are read back', () => {
  keeping(null);
  writeColumns(memory, ['place']);
  expect(readColumns(memory)).toEqual(['place']);
  writeColumns(memory, undefined);
  expect(readColumns(memory)).toBeUndefined();
  writeSession(memory, { id: 'a', begunMs: 1 });
  expect(readSession(memory)).toEqual({ id: 'a', begunMs: 1 });
});

test('each map and each topic has a key of its own', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
  const [one, other] = ['one', 'other'].map((name) => storedMemory(() => storage, name));
  if (!one || !other) throw new Error('two memories');
  rememberChoice(one, { theme: 'dark' });
  writeColumns(one, ['place']);
  rememberChoice(other, { theme: 'light' });
  writeSession(other, { id: 'a', begunMs: 1 });
  expect([...kept.keys()]).toEqual(['one', 'one-columns', 'other', 'other-talk']);
  expect(readRemembered(one).theme).toBe('dark');
  expect(readColumns(other)).toBeUndefined();
});
