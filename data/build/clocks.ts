import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventsOf, type LeftOut } from './clocks/events.ts';
import { buildOutlines, countriesIn } from './clocks/outlines.ts';
import { placesOf, siteId } from './clocks/places.ts';
import { recordOf, type StoryRecord } from './clocks/records.ts';
import { creditsOf, sourcesOf } from './clocks/sources.ts';
import { readCountryNames, readReleaseFile, readZoneFiles, readZoneTable } from './clocks/zoneFiles.ts';

const folder = 'data/stories/clocks';
const sourceFolder = join(folder, 'source');

/** The day of the release, by its file NEWS. What is dated later was only announced. */
const releaseDay = '2026-04-22';

const version = readReleaseFile(sourceFolder, 'version').trim();
const files = readZoneFiles(sourceFolder);
const table = readZoneTable(sourceFolder);
const rows = table.filter(({ zone }) => files.zones.has(zone));
const { drawn, topology, atlasVersion, atlasLicence } = buildOutlines();
const { sites, countries } = placesOf(rows, drawn, countriesIn(topology), readCountryNames(sourceFolder));

const leftOut: LeftOut = { unchanged: 0, uninhabited: 0, announced: [] };
const siteById = new Map(sites.map((site) => [site.id, site]));
const countryById = new Map(countries.map((country) => [country.id, country]));
const records = rows.flatMap((row): readonly StoryRecord[] => {
  const zone = files.zones.get(row.zone);
  const site = siteById.get(siteId(row.zone));
  const country = countryById.get(site?.parent ?? '');
  if (!zone || !site || !country) throw new Error(`clocks: ${row.zone} has no place`);
  return eventsOf(row.zone, zone, files.rules, releaseDay, leftOut).map((event) =>
    recordOf(event, zone, site, country),
  );
});
const isEarlier = (a: StoryRecord, b: StoryRecord) => a.date < b.date || (a.date === b.date && a.id < b.id);
records.sort((a, b) => (isEarlier(a, b) ? -1 : 1));

/** JSON with one entry of a list a line. */
const lines = (entries: readonly object[]) => entries.map((entry) => JSON.stringify(entry)).join(',\n');
const head = {
  id: 'clocks',
  title: 'How the world set its clocks',
  licence: 'CC0-1.0',
};

const usedSites = new Set(records.map(({ place }) => place));
const places = [...countries, ...sites.filter(({ id }) => usedSites.has(id))];
writeFileSync(
  join(folder, 'records.json'),
  `${JSON.stringify(head).slice(0, -1)},"records":[\n${lines(records)}\n]}\n`,
);
writeFileSync(join(folder, 'sources.json'), `[\n${lines(sourcesOf(version, releaseDay))}\n]\n`);
writeFileSync(join(folder, 'places.json'), `[\n${lines(places)}\n]\n`);
writeFileSync(
  join(folder, 'licences.json'),
  `${JSON.stringify(creditsOf(version, atlasVersion, atlasLicence), null, 2)}\n`,
);
writeFileSync(join(folder, 'outlines.topojson'), JSON.stringify(topology));

const count = (keys: readonly string[]) =>
  [...new Set(keys)].sort().map((key) => `${key} ${keys.filter((other) => other === key).length}`);
const report = (label: string, entries: readonly string[]) =>
  console.log(`${label} (${entries.length}): ${entries.join(', ')}`);
const shown = new Set(
  topology.objects['countries']?.type === 'GeometryCollection'
    ? topology.objects['countries'].geometries.map(({ id }) => String(id))
    : [],
);
console.log(`${records.length} records, ${usedSites.size} sites, ${countries.length} countries`);
report('categories', count(records.map(({ category }) => category)));
report('decades', count(records.map(({ date }) => `${date.slice(0, 3)}0s`)));
report('standing', count(records.map(({ standing }) => standing)));
report('lengths of dates', count(records.map(({ date }) => String(date.length))));
console.log(`left out: ${leftOut.unchanged} without a change, ${leftOut.uninhabited} uninhabited`);
report('left out, announced only', leftOut.announced);
report(
  'no history',
  table.map(({ zone }) => zone).filter((zone) => !files.zones.has(zone)),
);
report(
  'no event',
  sites.map(({ id }) => id).filter((id) => !usedSites.has(id)),
);
report(
  'listed elsewhere',
  sites.flatMap(({ id, parent, listed }) => (listed ? [`${id} in ${parent}, not ${listed}`] : [])),
);
report(
  'points only',
  countries.map(({ id }) => id).filter((id) => !shown.has(id)),
);
