import type { DataCredit } from '../../../src/build/licences/text.ts';
import type { ZoneFileName } from './zoneFiles.ts';

interface StorySource {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly date: string;
  readonly address: string;
  readonly language: string;
}

/** The titles that the files give themselves in their first line. */
const titles: Readonly<Record<ZoneFileName | 'zone.tab' | 'iso3166.tab', string>> = {
  africa: 'tzdb data for Africa and environs',
  antarctica: 'tzdb data for Antarctica and environs',
  asia: 'tzdb data for Asia and environs',
  australasia: 'tzdb data for Australasia and environs, and for much of the Pacific',
  europe: 'tzdb data for Europe and environs',
  northamerica: 'tzdb data for North and Central America and environs',
  southamerica: 'tzdb data for South America and environs',
  backzone: 'Zones that go back beyond the scope of the tz database',
  'zone.tab': 'tzdb timezone descriptions (deprecated version)',
  'iso3166.tab': 'ISO 3166 alpha-2 country codes',
};

/** The files of a release of the tz database as sources. */
export function sourcesOf(version: string, releaseDay: string): readonly StorySource[] {
  return Object.entries(titles).map(([file, title]) => ({
    id: `tz-${file.replace('.', '-')}`,
    publisher: 'IANA, Time Zone Database',
    title: `${title} (file ${file} of release ${version})`,
    date: releaseDay,
    address: `https://data.iana.org/time-zones/tzdb-${version}/${file}`,
    language: 'en',
  }));
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
