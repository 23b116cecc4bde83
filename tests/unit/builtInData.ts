import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { loadBuiltInData } from '../../src/io/load.ts';
import { type Ground, groundOf } from '../../src/map/ground.ts';

export const builtIn = loadBuiltInData();

export const basemapFile = 'public/basemap/china.topojson';

export function readTopology(): Topology {
  return JSON.parse(readFileSync(basemapFile, 'utf8')) as Topology;
}

export const ground: Ground = groundOf(readTopology(), builtIn.gazetteer.provinces);
