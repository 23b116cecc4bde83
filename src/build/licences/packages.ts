import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a package says of itself. */
export interface PackageNotice {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package has it. */
  readonly licence: string;
  /** Where its source is. */
  readonly source: string | undefined;
  /** The whole text of its licence, with the notices that it asks to keep. */
  readonly text: string;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  /** How packages wrote it before SPDX. */
  readonly licenses?: readonly { readonly type: string }[];
  readonly repository?: string | { readonly url?: string };
  readonly homepage?: string;
}

/**
 * What is inside packages that come as one file and have no source map to tell it, by the package's name. Other such
 * packages have a map, which is read.
 */
const insideWithoutMap: Readonly<Record<string, readonly string[]>> = {
  jszip: ['lie', 'immediate', 'pako', 'setimmediate'],
  rbush: ['quickselect'],
  // Installed only for the text of its licence.
  'reveal.js': ['fitty'],
};

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The folder of the package that holds a file; undefined for a file of our own. */
export function packageFolder(file: string): string | undefined {
  if (!/[\\/]node_modules[\\/]/.test(file)) return undefined;
  let folder = dirname(file);
  // Folders inside a package may hold a package.json that says only what kind of modules they have.
  while (!existsSync(join(folder, 'package.json')) || !manifestOf(folder).version) {
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
  return folder;
}

/** Where Node would find a package from inside another's folder. */
function installedFrom(folder: string, name: string): string {
  for (let at = folder; ; at = dirname(at)) {
    const candidate = join(at, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (dirname(at) === at) throw new Error(`licences: ${name}, which is inside ${folder}, is not installed`);
  }
}

/** Folders of the packages that were built into a package's file before it came to us. */
export function packagesInside(folder: string, file: string): readonly string[] {
  const map = `${file}.map`;
  const sources: readonly string[] = existsSync(map) ? JSON.parse(readFileSync(map, 'utf8')).sources : [];
  const names = sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
  const declared = insideWithoutMap[manifestOf(folder).name ?? ''] ?? [];
  return [...new Set([...names, ...declared])].map((name) => installedFrom(folder, name));
}

/** Of a text that also holds the licences of what is not here, or a second one to choose from, the part that counts. */
function ownPart(name: string, text: string): string {
  const ends: Readonly<Record<string, RegExp>> = {
    // The licences of what Vite itself is built with.
    vite: /^# Licenses of bundled dependencies/m,
    // To be had under MIT or GPL; this site takes it under MIT.
    jszip: /^GPL version 3/m,
  };
  const end = ends[name];
  return end ? (text.split(end)[0] ?? text) : text;
}

/** A package's licence from its own file, or from its readme. */
function licenceText(folder: string, name: string): string {
  const files = readdirSync(folder).sort();
  const parts = files
    .filter((file) => /^(licen[cs]e|copying|notice)(\.(md|markdown|txt))?$/i.test(file))
    .map((file) =>
      ownPart(name, readFileSync(join(folder, file), 'utf8'))
        .replaceAll('\r\n', '\n')
        .trim(),
    );
  if (parts.length > 0) return parts.join('\n\n');
  const readme = files.find((file) => /^readme/i.test(file));
  const [, section] =
    /^#+\s*licen[cs]e.*?$(.*?)(?=^#|$(?![\s\S]))/ims.exec(
      readme ? readFileSync(join(folder, readme), 'utf8') : '',
    ) ?? [];
  if (section && /copyright/i.test(section)) return section.trim();
  throw new Error(`licences: ${name} has no text of its licence`);
}

/**
 * What a package says of itself.
 *
 * @throws if it has no licence, or no text of it
 */
export function noticeOf(folder: string): PackageNotice {
  const { name = '', version = '', license, licenses, repository, homepage } = manifestOf(folder);
  const licence = license ?? licenses?.map(({ type }) => type).join(' OR ');
  if (!licence) throw new Error(`licences: ${name} has none`);
  const address = typeof repository === 'string' ? repository : repository?.url;
  return {
    name,
    version,
    licence,
    source: sourceAddress(address) ?? homepage,
    text: licenceText(folder, name),
  };
}

/** A repository as npm writes it, as an address that browsers open. */
function sourceAddress(repository: string | undefined): string | undefined {
  if (!repository) return undefined;
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(repository)?.[1];
  if (short) return `https://github.com/${short}`;
  return repository
    .replace(/^git\+/, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/^git@([^:]+):/, 'https://$1/')
    .replace(/\.git$/, '');
}
