import type { Gazetteer } from '../domain/gazetteer.ts';
import type { Ground } from '../geometry/ground.ts';
import type { PictureInput } from '../layout/pictureInput.ts';
import type { MeasureText } from '../layout/placement.ts';
import type { ThemeName } from '../look/tokens.ts';
import { toldEntry } from '../state/beat.ts';
import type { Frame } from '../state/frame.ts';

export interface PictureParts {
  readonly gazetteer: Gazetteer;
  loadGround(): Promise<Ground>;
  loadDrawScene(): Promise<typeof import('../paint/drawScene.ts')>;
  readonly measure: MeasureText;
  shownTheme(): ThemeName;
}

/** What a picture of a frame takes beside the frame. */
export type PictureChoice = Pick<PictureInput, 'size'> &
  Partial<Pick<PictureInput, 'theme' | 'projection' | 'camera' | 'parts' | 'textScale' | 'selected'>>;

/** Draws a frame as a complete SVG document. */
export type DrawPicture = (frame: Frame, choice: PictureChoice) => string;

const allParts = { title: true, sentence: true, legend: true, timeline: true, sources: true };

/**
 * Loads what pictures are drawn with; nothing of it is needed by the first view.
 *
 * @throws MissingPart if the outlines, or what draws, can't be had
 */
export async function loadPictures({
  gazetteer,
  loadGround,
  loadDrawScene,
  measure,
  shownTheme,
}: PictureParts): Promise<DrawPicture> {
  const [{ drawScene }, ground] = await Promise.all([loadDrawScene(), loadGround()]);
  return (frame, choice) => {
    const { dataset, scene, day, translation, state } = frame;
    return drawScene({
      dataset,
      scene,
      day,
      translation,
      gazetteer,
      ground,
      measure,
      boundaries: state.boundaries,
      theme: shownTheme(),
      projection: 'mercator',
      bothScripts: state.bothScripts,
      parts: allParts,
      selected: state.selected,
      told: toldEntry(frame),
      ...choice,
    });
  };
}
