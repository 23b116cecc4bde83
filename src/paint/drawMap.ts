import { foreignRegion } from '../domain/boundaries.ts';
import type { MapFrame } from '../geometry/mapFrame.ts';
import type { MapInput } from '../layout/pictureInput.ts';
import { type MapRoom, pictureMap } from '../layout/pictureMap.ts';
import { tokens } from '../look/tokens.ts';
import { drawGround } from './drawGround.ts';
import { fileLooks } from './fileLooks.ts';
import { paintString } from './paintString.ts';

/** Draws the map alone, as an SVG fragment: ground, names and marks. */
export function drawMap(input: MapInput, frame: MapFrame, room: MapRoom = {}): string {
  const { dataset, scene, ground, theme, boundaries, measure } = input;
  const { story, categories } = dataset;
  const foreign = foreignRegion(story, boundaries);
  return (
    drawGround(ground, frame, scene.provinces, theme, foreign, story.tints) +
    paintString(pictureMap(input, frame, room), fileLooks(tokens[theme], categories, measure))
  );
}
