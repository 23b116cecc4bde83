import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { createGazetteer, type GazetteerPlace } from '../../src/domain/gazetteer.ts';
import { groundOf } from '../../src/picture/ground.ts';
import { createNameGround } from '../../src/picture/nameGround.ts';

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/** The places, read from the data and not from the page. */
export const gazetteer = createGazetteer(read<readonly GazetteerPlace[]>('data/gazetteer.json'));

const { shapes } = groundOf(read<Topology>('public/basemap/china.topojson'), gazetteer.provinces);

/** Which province lies where. */
export const nameGround = createNameGround(shapes, gazetteer.provinces);

interface Collection {
  readonly initiatives: readonly { readonly place: { readonly code: string } }[];
}

const codesOf = (path: string): readonly string[] =>
  read<Collection>(path).initiatives.map(({ place }) => place.code);

/** Codes of the places of each collection. */
export const recordedPlaces = {
  article: codesOf('data/initiatives.json'),
  extended: [...codesOf('data/initiatives.json'), ...codesOf('data/extended.json')],
} as const;
