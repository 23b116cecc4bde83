import { buildBasemap } from './basemap.ts';
import { buildCredits } from './credits.ts';
import { buildGazetteer } from './gazetteer.ts';
import { buildSchema } from './schema.ts';
import { installSources } from './sources.ts';

const basemapFile = 'public/basemap/china.topojson';

buildSchema('data/initiatives.schema.json');
installSources();
buildCredits('data/licences.json');
buildBasemap(basemapFile);
const findings = await buildGazetteer(basemapFile, 'data/gazetteer.json');
for (const finding of findings) console.log(finding);
