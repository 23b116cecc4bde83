import { buildBasemap } from './basemap.ts';
import { buildGazetteer } from './gazetteer.ts';
import { buildSchema } from './schema.ts';
import { installSources } from './sources.ts';

const basemapFile = 'public/basemap/china.topojson';

buildSchema('data/initiatives.schema.json');
installSources();
buildBasemap(basemapFile);
const findings = await buildGazetteer(basemapFile, 'data/gazetteer.json');
for (const finding of findings) console.log(finding);
