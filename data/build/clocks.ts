import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { confidences } from './clocks/confidences.ts';
import { eventsOf, type LeftOut } from './clocks/events.ts';
import { buildOutlines, countriesIn } from './clocks/outlines.ts';
import { placesOf, siteCode } from './clocks/places.ts';
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
const shown = countriesIn(topology);
const { sites, countries, listedElsewhere } = placesOf(rows, drawn, shown, readCountryNames(sourceFolder));

const leftOut: LeftOut = { unchanged: 0, uninhabited: 0, announced: [] };
const siteByCode = new Map(sites.map((site) => [site.code, site]));
const records = rows.flatMap((row): readonly StoryRecord[] => {
  const zone = files.zones.get(row.zone);
  const site = siteByCode.get(siteCode(row.zone));
  if (!zone || !site) throw new Error(`clocks: ${row.zone} has no place`);
  return eventsOf(row.zone, zone, files.rules, releaseDay, leftOut).map((event) =>
    recordOf(event, zone, site),
  );
});
const isEarlier = (a: StoryRecord, b: StoryRecord) => a.date < b.date || (a.date === b.date && a.id < b.id);
records.sort((a, b) => (isEarlier(a, b) ? -1 : 1));

/** JSON with one entry of a list a line. */
const lines = (entries: readonly object[]) => entries.map((entry) => JSON.stringify(entry)).join(',\n');
/** JSON with one entry of an object a line. */
const keyedLines = (entries: object) =>
  Object.entries(entries)
    .map(([key, entry]) => `${JSON.stringify(key)}:${JSON.stringify(entry)}`)
    .join(',\n');
const head = {
  $schema: 'collection.schema.json',
  id: 'clocks',
  title: 'How the world set its clocks',
  licence: 'CC0-1.0',
};

const usedSites = new Set(records.map(({ place }) => place.code));
const places = [...countries, ...sites.filter(({ code }) => usedSites.has(code))];
writeFileSync(
  join(folder, 'changes.json'),
  [
    `${JSON.stringify(head).slice(0, -1)},`,
    `"sources":{\n${keyedLines(sourcesOf(version, releaseDay))}\n},`,
    `"confidences":{\n${keyedLines(confidences)}\n},`,
    `"initiatives":[\n${lines(records)}\n]}\n`,
  ].join('\n'),
);
writeFileSync(join(folder, 'gazetteer.json'), `[\n${lines(places)}\n]\n`);
writeFileSync(
  join(folder, 'licences.json'),
  `${JSON.stringify(creditsOf(version, atlasVersion, atlasLicence), null, 2)}\n`,
);
writeFileSync(join(folder, 'outlines.topojson'), JSON.stringify(topology));

const count = (keys: readonly string[]) =>
  [...new Set(keys)].sort().map((key) => `${key} ${keys.filter((other) => other === key).length}`);
const report = (label: string, entries: readonly string[]) =>
  console.log(`${label} (${entries.length}): ${entries.join(', ')}`);
const shownCodes = new Set(shown.map(({ id }) => id));
console.log(`${records.length} records, ${usedSites.size} sites, ${countries.length} countries`);
report('categories', count(records.map(({ nature }) => nature)));
report('decades', count(records.map(({ date }) => `${date.slice(0, 3)}0s`)));
report('confidences', count(records.map(({ confidence }) => confidence)));
report('lengths of dates', count(records.map(({ date }) => String(date.length))));
console.log(`left out: ${leftOut.unchanged} without a change, ${leftOut.uninhabited} uninhabited`);
report('left out, announced only', leftOut.announced);
report(
  'no history',
  table.map(({ zone }) => zone).filter((zone) => !files.zones.has(zone)),
);
report(
  'no event',
  sites.map(({ code }) => code).filter((code) => !usedSites.has(code)),
);
report('listed elsewhere', listedElsewhere);
report(
  'points only',
  countries.map(({ code }) => code).filter((code) => !shownCodes.has(code)),
);
