import { buildBasemap } from './basemap.ts';
import { buildCredits } from './credits.ts';
import { buildGazetteer } from './gazetteer.ts';
import { buildSchemas } from './schema.ts';
import { installSources } from './sources.ts';

const folder = 'data/stories/metaverse';
const outlinesFile = `${folder}/outlines.topojson`;

buildSchemas('data/stories');
installSources();
buildCredits(`${folder}/licences.json`);
buildBasemap(outlinesFile);
const findings = await buildGazetteer(outlinesFile, `${folder}/gazetteer.json`);
for (const finding of findings) console.log(finding);
