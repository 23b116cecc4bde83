import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { expect, test } from 'vitest';
import { fields } from '../../src/state/fields.ts';

test('embed.js is one file without imports, under 3 kB gzipped', async () => {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: 'src/embed/client.ts', formats: ['es'], fileName: () => 'embed.js' },
    },
  })) as Rollup.RollupOutput[];
  const files = result.flatMap(({ output }) => output);
  expect(files).toHaveLength(1);
  const [file] = files;
  const code = file?.type === 'chunk' ? file.code : '';
  expect(code).toContain('metaverse-map');
  expect(code).not.toMatch(/\bimport\s*["'{(]/);
  expect(gzipSync(code).length).toBeLessThan(3000);
});

test('the element has an attribute for every link parameter', async () => {
  // The element extends what only a browser has.
  Object.assign(globalThis, {
    HTMLElement: class {},
    customElements: { get: () => undefined, define: () => undefined },
  });
  const { mapAttributes } = await import('../../src/embed/client.ts');
  const parameters = Object.values(fields).map(({ parameter }) => parameter);
  // `title` is HTML's own attribute, and hosts are named by the element itself.
  const expected = parameters
    .filter((name) => name !== 'host')
    .map((name) => (name === 'title' ? 'show-title' : name));
  expect([...mapAttributes].sort()).toEqual(expected.sort());
});
