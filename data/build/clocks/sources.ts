import type { DataCredit } from '../../../src/build/licences/text.ts';
import type { ZoneFileName } from './zoneFiles.ts';

interface StorySource {
  readonly publisher: string;
  readonly title: string;
  readonly date: string;
  readonly address: string;
  readonly language: string;
}

export type SourceFile = ZoneFileName | 'zone.tab';

/** The titles that the files give themselves in their first line. */
const titles: Readonly<Record<SourceFile, string>> = {
  africa: 'tzdb data for Africa and environs',
  antarctica: 'tzdb data for Antarctica and environs',
  asia: 'tzdb data for Asia and environs',
  australasia: 'tzdb data for Australasia and environs, and for much of the Pacific',
  europe: 'tzdb data for Europe and environs',
  northamerica: 'tzdb data for North and Central America and environs',
  southamerica: 'tzdb data for South America and environs',
  backzone: 'Zones that go back beyond the scope of the tz database',
  'zone.tab': 'tzdb timezone descriptions (deprecated version)',
};

const files = Object.keys(titles) as readonly SourceFile[];

/** The key of a file among the sources of the collection. */
export const sourceId = (file: SourceFile) => `tz-${file.replace('.', '-')}`;

function sourceOf(file: SourceFile, version: string, releaseDay: string): StorySource {
  return {
    publisher: 'IANA, Time Zone Database',
    title: `${titles[file]} (file ${file} of release ${version})`,
    date: releaseDay,
    address: `https://data.iana.org/time-zones/tzdb-${version}/${file}`,
    language: 'en',
  };
}

/** The files of a release of the tz database that tell of changes, as sources by their keys. */
export function sourcesOf(version: string, releaseDay: string): Readonly<Record<string, StorySource>> {
  return Object.fromEntries(files.map((file) => [sourceId(file), sourceOf(file, version, releaseDay)]));
}

/** What the story was made from, for the build of the site to pass on. */
export function creditsOf(
  version: string,
  atlasVersion: string,
  atlasLicence: string,
): readonly DataCredit[] {
  return [
    {
      name: 'tz database',
      version,
      licence: 'public domain',
      source: 'https://www.iana.org/time-zones',
      taken:
        'Changes of the clocks and the places of zones. Changed: chosen, sorted into categories and put into sentences.',
    },
    {
      name: 'Natural Earth',
      version: '1:50m, admin 0',
      licence: 'public domain',
      source: 'https://www.naturalearthdata.com/about/terms-of-use/',
      taken: 'Made with Natural Earth: the outlines of countries, cut at the 180th meridian and simplified.',
    },
    {
      name: 'world-atlas',
      version: atlasVersion,
      licence: 'ISC',
      source: 'https://github.com/topojson/world-atlas',
      taken: 'The file that holds the outlines of Natural Earth.',
      text: atlasLicence.trim(),
    },
  ];
}
