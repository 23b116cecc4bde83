import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { part, type Surroundings } from '../../src/page/part.ts';
import { MissingPart, missingReasonOf, needsNewPage, onArrival } from '../../src/state/missing.ts';

const file = 'https://maps.example/assets/table-1a2b3c4d.js';
const failure = new TypeError(`Failed to fetch dynamically imported module: ${file}`);

function surroundings(
  answer: { readonly status: number; readonly type?: string } | 'no answer',
  isOnline = true,
  broken: string[] = [],
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
    watchStyles: () => () => broken.shift(),
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

  test('asks again for a style sheet that came, but not to its end', async () => {
    const sheet = 'https://maps.example/assets/help-1a2b3c4d.css';
    const around = surroundings({ status: 200 }, true, [sheet]);
    const own = part(failing(0), around);
    expect(await reasonOf(own)).toBe('unknown');
    await own().catch(() => undefined);
    await expect(own()).resolves.toBe('come');
    expect(around.styles).toEqual([sheet, sheet]);
  });

  test('that was cut off before it says what it gives is damaged', async () => {
    const empty = Object.defineProperty({}, Symbol.toStringTag, { value: 'Module' });
    expect(await reasonOf(part(() => Promise.resolve(empty), surroundings({ status: 200 })))).toBe('damaged');
  });

  test.each([new SyntaxError("Unexpected token '}'"), new ReferenceError('fun is not defined')])(
    'that came damaged takes another page: %s',
    async (error) => {
      expect(await reasonOf(part(failing(1, error), surroundings({ status: 200 })))).toBe('damaged');
      expect(needsNewPage('damaged') && !needsNewPage('gone')).toBe(true);
    },
  );

  describe('that takes very long', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    test('is told of, goes on where it comes after all, and is not asked for twice', async () => {
      let come: (value: string) => void = () => undefined;
      let asked = 0;
      const own = part(
        () => {
          asked += 1;
          return new Promise<string>((resolve) => {
            come = resolve;
          });
        },
        surroundings({ status: 200 }),
      );
      const told = own().catch((error: unknown) => error);
      await vi.advanceTimersByTimeAsync(60_000);
      const error = await told;
      expect(missingReasonOf(error)).toBe('slow');
      const goOn = vi.fn();
      onArrival(error, goOn);
      await vi.advanceTimersByTimeAsync(0);
      expect(goOn).not.toHaveBeenCalled();
      come('come');
      await vi.advanceTimersByTimeAsync(0);
      expect(goOn).toHaveBeenCalledOnce();
      await expect(own()).resolves.toBe('come');
      expect(asked).toBe(1);
    });

    test('leaves no timer behind where it came in time', async () => {
      await part(failing(0), surroundings({ status: 200 }))();
      await vi.advanceTimersByTimeAsync(0);
      expect(vi.getTimerCount()).toBe(0);
    });
  });

  test('made of another keeps that one’s reason', async () => {
    const inner = part(failing(1), surroundings({ status: 404 }));
    expect(await reasonOf(part(() => inner(), surroundings({ status: 200 })))).toBe('gone');
  });
});

test('nothing is loaded on demand but through a part', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    // Declarations load nothing.
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
  const importsOf = (name: string): readonly string[] =>
    [...readFileSync(join('src', name), 'utf8').matchAll(/(.{0,40})\bimport\(/gs)].flatMap(
      ([, before = '']) => (/typeof\s+$/.test(before) ? [] : [before]),
    );
  // A loader that the build writes is handed to a part there.
  const mayLoad = (name: string): boolean =>
    /(\/p|P)arts\.ts$/.test(name) || name === 'build/builtInDataPlugin.ts';
  const elsewhere = sources.filter((name) => !mayLoad(name) && importsOf(name).length > 0);
  expect(elsewhere).toEqual([]);
  const bare = sources
    .filter((name) => name.endsWith('arts.ts'))
    .flatMap((name) => importsOf(name).filter((before) => !/part\((async )?\(\) =>/.test(before)));
  expect(bare).toEqual([]);
});
