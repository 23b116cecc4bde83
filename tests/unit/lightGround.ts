import type { Topology } from 'topojson-specification';
import { createFontMeasure } from '../../src/build/measureWithFonts.ts';
import { dayOfIso } from '../../src/domain/day.ts';
import { sceneAt } from '../../src/domain/scene.ts';
import { type WindowMode, windowAt } from '../../src/domain/timeWindow.ts';
import { groundOf } from '../../src/geometry/ground.ts';
import { type Language, translationOf } from '../../src/i18n/translate.ts';
import type { PictureInput } from '../../src/layout/pictureInput.ts';
import { lightData, lightGazetteer, lights } from './lights.ts';

/** The three counties of the lights, and a land beside them, as rectangles that share their borders. */
export const lightOutlines: Topology = {
  type: 'Topology',
  objects: {
    regions: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: 'XX-N', arcs: [[0, 1]] },
        { type: 'Polygon', id: 'XX-E', arcs: [[~1, 2, 3, 4, 5, 6]] },
        { type: 'Polygon', id: 's', arcs: [[7, ~5]] },
      ],
    },
    neighbours: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'f', arcs: [[8, ~3]] }] },
  },
  arcs: [
    // Northshire, and its border with Eastshire.
    [
      [4, 54],
      [-8, 54],
      [-8, 60],
      [6, 60],
      [6, 54],
    ],
    [
      [6, 54],
      [4, 54],
    ],
    // Eastshire: its north, the border with the land beside, its south, the border with Southshire, its west.
    [
      [6, 54],
      [14, 54],
    ],
    [
      [14, 54],
      [14, 47],
    ],
    [
      [14, 47],
      [6, 47],
    ],
    [
      [6, 47],
      [4, 47],
    ],
    [
      [4, 47],
      [4, 54],
    ],
    // Southshire.
    [
      [6, 47],
      [6, 41],
      [-8, 41],
      [-8, 47],
      [4, 47],
    ],
    // The land beside.
    [
      [14, 54],
      [14, 57],
      [20, 57],
      [20, 44],
      [14, 44],
      [14, 47],
    ],
  ],
};

export const lightGround = groundOf(lightOutlines, lightGazetteer.provinces);

/** What may be different in a picture of the lights. */
export interface LightPicture
  extends Pick<
    PictureInput,
    'theme' | 'boundaries' | 'projection' | 'bothScripts' | 'camera' | 'selected' | 'parts'
  > {
  readonly data: 'coast' | 'isles';
  readonly date: string;
  readonly window: WindowMode;
  readonly span: number;
  readonly language: Language;
  readonly size: readonly [width: number, height: number];
}

const usual: LightPicture = {
  data: 'coast',
  date: '1901-06-30',
  window: 'cumulative-from-start',
  span: 14,
  language: 'en',
  theme: 'light',
  projection: 'mercator',
  bothScripts: false,
  boundaries: 'iso-3166-2',
  size: [1280, 720],
  selected: undefined,
  camera: undefined,
  parts: { title: true, sentence: true, legend: true, timeline: true, sources: true },
};

const measure = await createFontMeasure();

/** What is drawn of the lights, by what makes it different from the usual picture: the end of the coast. */
export function lightPicture(own: Partial<LightPicture>): PictureInput {
  const { data, date, window, span, language, size, ...rest } = { ...usual, ...own };
  const dataset = lightData.datasetOf(data);
  const day = dayOfIso(date);
  if (day === undefined) throw new Error(`${date} is no day`);
  const [width, height] = size;
  return {
    ...rest,
    dataset,
    day,
    scene: sceneAt(dataset.index, windowAt(window, day, span)),
    translation: translationOf(language, lights),
    gazetteer: lightData.gazetteer,
    ground: lightGround,
    size: { width, height },
    measure,
  };
}
