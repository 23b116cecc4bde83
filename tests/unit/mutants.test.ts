import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { expect, test } from 'vitest';
import { mutants } from '../mutants/list/index.ts';
import { mutated } from '../mutants/mutant.ts';

test('the list is long, and every name stands for one mutant', () => {
  expect(mutants.length).toBeGreaterThanOrEqual(60);
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
});

test.each(mutants.map((mutant) => [mutant.name, mutant] as const))(
  '“%s” applies, leaves a program, and names tests that are there',
  async (_name, mutant) => {
    const wrong = mutated(readFileSync(mutant.file, 'utf8'), mutant);
    expect(wrong).toBeDefined();
    expect(mutant.replace).not.toBe(mutant.find);
    await transformWithOxc(wrong ?? '', mutant.file);
    const { tests, browser = [] } = mutant;
    const named = [
      ...tests.map((name) => join('tests/unit', name)),
      ...browser.map(({ spec }) => join('tests/browser', spec)),
    ];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
    for (const { spec, grep } of browser)
      expect(readFileSync(join('tests/browser', spec), 'utf8')).toContain(grep);
  },
);

test('an edit whose text is missing, or there more than once, does not apply', () => {
  expect(mutated('a b', { find: 'b', replace: 'c' })).toBe('a c');
  expect(mutated('a b', { find: 'c', replace: 'd' })).toBeUndefined();
  expect(mutated('b b', { find: 'b', replace: 'c' })).toBeUndefined();
});
