import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { loadBuiltInData } from '../../src/io/load.ts';
import { type Ground, groundOf } from '../../src/picture/ground.ts';

const loaded = loadBuiltInData();

/** The article's ten, and the extended record. */
export const builtIn = {
  gazetteer: loaded.gazetteer,
  dataset: loaded.datasetOf('article'),
  problems: loaded.problemsOf('article'),
  extended: loaded.datasetOf('extended'),
  extendedProblems: loaded.problemsOf('extended'),
};

export const basemapFile = 'public/basemap/china.topojson';

export function readTopology(): Topology {
  return JSON.parse(readFileSync(basemapFile, 'utf8')) as Topology;
}

export const ground: Ground = groundOf(readTopology(), builtIn.gazetteer.provinces);
