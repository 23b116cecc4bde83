import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { part, type Surroundings } from '../../src/app/parts/part.ts';
import { MissingPart, missingReasonOf } from '../../src/state/missing.ts';

const file = 'https://maps.example/assets/table-1a2b3c4d.js';
const failure = new TypeError(`Failed to fetch dynamically imported module: ${file}`);

function surroundings(
  answer: { readonly status: number; readonly type?: string } | 'no answer',
  isOnline = true,
): Surroundings & { readonly asked: string[]; readonly styles: string[] } {
  const asked: string[] = [];
  const styles: string[] = [];
  return {
    asked,
    styles,
    isOnline: () => isOnline,
    ask(address) {
      asked.push(address);
      if (answer === 'no answer') return Promise.reject(new TypeError('no network'));
      const headers = new Headers({ 'content-type': answer.type ?? 'text/javascript' });
      return Promise.resolve({ status: answer.status, headers });
    },
    loadStyle(address) {
      styles.push(address);
      return styles.length === 1 ? Promise.reject(new Error(`no style from ${address}`)) : Promise.resolve();
    },
  };
}

/** A file that fails a few times before it comes. */
function failing(times: number, error: unknown = failure): (() => Promise<string>) & { asked(): number } {
  let asked = 0;
  const load = (): Promise<string> => {
    asked += 1;
    return asked <= times ? Promise.reject(error) : Promise.resolve('come');
  };
  return Object.assign(load, { asked: () => asked });
}

const reasonOf = async (load: () => Promise<unknown>): Promise<string> =>
  load().then(
    () => 'come',
    (error: unknown) => missingReasonOf(error),
  );

describe('a part that is loaded on demand', () => {
  test('is loaded once, however often and quickly it is asked for', async () => {
    const load = failing(0);
    const own = part(load, surroundings({ status: 200 }));
    await Promise.all([own(), own()]);
    await own();
    expect(load.asked()).toBe(1);
  });

  test('is asked for anew after each failure', async () => {
    const load = failing(2);
    const own = part(load, surroundings({ status: 503 }));
    await expect(own()).rejects.toBeInstanceOf(MissingPart);
    await expect(own()).rejects.toBeInstanceOf(MissingPart);
    await expect(own()).resolves.toBe('come');
    expect(load.asked()).toBe(3);
  });

  test.each([
    ['offline', surroundings({ status: 200 }, false)],
    ['offline', surroundings('no answer')],
    ['gone', surroundings({ status: 404 })],
    ['gone', surroundings({ status: 200, type: 'text/html; charset=utf-8' })],
    ['unknown', surroundings({ status: 200 })],
    ['unknown', surroundings({ status: 503 })],
  ] as const)('says why it did not come: %s', async (reason, around) => {
    expect(await reasonOf(part(failing(1), around))).toBe(reason);
  });

  test('asks for nothing where the browser does not say which file it was', async () => {
    const around = surroundings({ status: 404 });
    const load = failing(1, new TypeError('Importing a module script failed.'));
    expect(await reasonOf(part(load, around))).toBe('unknown');
    expect(around.asked).toEqual([]);
  });

  test('asks by itself for a style sheet that did not come, until it does', async () => {
    const sheet = 'https://maps.example/assets/help-1a2b3c4d.css';
    const around = surroundings({ status: 404 });
    const load = failing(1, new Error(`Unable to preload CSS for ${sheet}`));
    const own = part(load, around);
    expect(await reasonOf(own)).toBe('gone');
    expect(around.styles).toEqual([]);
    expect(await reasonOf(own)).toBe('gone');
    expect(load.asked()).toBe(1);
    await expect(own()).resolves.toBe('come');
    expect(around.styles).toEqual([sheet, sheet]);
  });

  test('made of another keeps that one’s reason', async () => {
    const inner = part(failing(1), surroundings({ status: 404 }));
    expect(await reasonOf(part(() => inner(), surroundings({ status: 200 })))).toBe('gone');
  });
});

test('nothing is loaded on demand but through a part', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'));
  const importsOf = (name: string): readonly string[] =>
    [...readFileSync(join('src', name), 'utf8').matchAll(/(.{0,40})\bimport\(/gs)].flatMap(
      ([, before = '']) => (/typeof\s+$/.test(before) ? [] : [before]),
    );
  const elsewhere = sources.filter((name) => !name.startsWith('app/parts/') && importsOf(name).length > 0);
  expect(elsewhere).toEqual([]);
  const bare = ['app/parts/parts.ts', 'app/parts/encoders.ts'].flatMap((name) =>
    importsOf(name).filter((before) => !/part\((async )?\(\) =>/.test(before)),
  );
  expect(bare).toEqual([]);
});
