import type { PackageNotice } from './packages.ts';

/** What data in the site were made from, as `npm run data:build` writes it. */
export interface DataCredit {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** What of it is in the site, and how it was changed. */
  readonly taken: string;
  readonly source?: string;
  /** The whole text of the licence, where the licence asks for it. */
  readonly text?: string;
}

export interface LicencesParts {
  readonly title: string;
  /** The licence of the site's own code. */
  readonly own: string;
  readonly data: readonly DataCredit[];
  readonly packages: readonly PackageNotice[];
}

/** Licences that this site may carry, by their SPDX identifiers. Others are a decision, not a build's. */
const accepted = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Unlicense',
  'OFL-1.1',
  'MPL-2.0',
  'Zlib',
]);

const line = '='.repeat(78);

/**
 * Of several licences to choose from, those that can be taken.
 *
 * @throws if none can
 */
export function chosenLicence({ name, licence }: PackageNotice): string {
  const choices = licence.replaceAll(/[()]/g, '').split(' OR ');
  const possible = choices.filter((choice) => choice.split(' AND ').every((part) => accepted.has(part)));
  if (possible.length === 0)
    throw new Error(`licences: ${name} is under ${licence}, which was not decided on`);
  return possible.join(' OR ');
}

function packageText(notice: PackageNotice): string {
  const { name, version, source, text } = notice;
  const licence = chosenLicence(notice);
  const where = licence.includes('MPL-2.0')
    ? `Its source form, unchanged in this site, is available under the Mozilla Public License 2.0 at ${source} (version ${version}).`
    : source;
  return [line, `${name} ${version} - ${licence}`, ...(where ? [where] : []), '', text].join('\n');
}

function dataText({ name, version, licence, taken, source, text }: DataCredit): string {
  const heading = [name, version].filter(Boolean).join(' ');
  return [
    line,
    `${heading} - ${licence}`,
    ...(source ? [source] : []),
    taken,
    ...(text ? ['', text] : []),
  ].join('\n');
}

/**
 * The text that goes with a site: its own licence, what its data were made from, and every package that is in it.
 *
 * @throws if a package is under a licence that was not decided on, or MPL 2.0 without saying where its source is
 */
export function licencesText({ title, own, data, packages }: LicencesParts): string {
  const unsourced = packages.find(({ licence, source }) => licence.includes('MPL-2.0') && !source);
  if (unsourced) throw new Error(`licences: ${unsourced.name} does not say where its source is`);
  return `${[
    `${title}: licences`,
    'Made when the map is built, from what is in it: first its own code and words, then what its data were made from, then the packages of others.',
    '',
    line,
    'The code of this map',
    '',
    own.trim(),
    '',
    line,
    'The words and the selection of the records',
    'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/. The facts are those of the sources named with each.',
    '',
    ...data.flatMap((credit) => [dataText(credit), '']),
    ...packages.flatMap((notice) => [packageText(notice), '']),
  ].join('\n')}`;
}
