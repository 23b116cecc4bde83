import { buildBasemap } from './basemap.ts';
import { buildCredits } from './credits.ts';
import { buildGazetteer } from './gazetteer.ts';
import { buildSchemas } from './schema.ts';
import { installSources } from './sources.ts';

const basemapFile = 'public/basemap/china.topojson';

buildSchemas('data/stories');
installSources();
buildCredits('data/licences.json');
buildBasemap(basemapFile);
const findings = await buildGazetteer(basemapFile, 'data/stories/metaverse/gazetteer.json');
for (const finding of findings) console.log(finding);
