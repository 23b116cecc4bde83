import { buildBasemap } from './basemap.ts';
import { buildGazetteer } from './gazetteer.ts';
import { installSources } from './sources.ts';

const basemapFile = 'public/basemap/china.topojson';

installSources();
buildBasemap(basemapFile);
const findings = await buildGazetteer(basemapFile, 'data/gazetteer.json');
for (const finding of findings) console.log(finding);
