import { readFileSync } from 'node:fs';
import { storyFiles } from '../../src/build/storyFiles.ts';
import { createGazetteer } from '../../src/domain/gazetteer.ts';
import { groundOf } from '../../src/geometry/ground.ts';
import { createNameGround } from '../../src/layout/nameGround.ts';

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

const files = storyFiles('metaverse');

/** The places, read from the data and not from the page. */
export const gazetteer = createGazetteer(files.gazetteer());

const { shapes } = groundOf(files.outlines(), gazetteer.provinces);

/** Which province lies where. */
export const nameGround = createNameGround(shapes, gazetteer.provinces);

interface Collection {
  readonly initiatives: readonly { readonly place: { readonly code: string } }[];
}

const codesOf = (name: string): readonly string[] =>
  read<Collection>(files.pathOf(`${name}.json`)).initiatives.map(({ place }) => place.code);

/** Codes of the places of each collection. */
export const recordedPlaces = {
  article: codesOf('initiatives'),
  extended: [...codesOf('initiatives'), ...codesOf('extended')],
} as const;
