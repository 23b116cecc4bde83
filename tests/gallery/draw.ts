import { createFontMeasure } from '../../src/build/measureWithFonts.ts';
import { dayOfIso } from '../../src/domain/day.ts';
import { sceneAt } from '../../src/domain/scene.ts';
import { windowAt } from '../../src/domain/timeWindow.ts';
import { translationOf } from '../../src/i18n/translate.ts';
import type { PictureInput } from '../../src/layout/pictureInput.ts';
import { builtIn, ground, story } from '../unit/builtInData.ts';
import type { GalleryScene } from './scenes.ts';

const measure = await createFontMeasure();

/** What `drawScene` needs for a picture of the gallery. */
export function inputOf(scene: GalleryScene): PictureInput {
  const dataset = scene.data === 'article' ? builtIn.dataset : builtIn.extended;
  const day = dayOfIso(scene.date);
  if (day === undefined) throw new Error(`${scene.name}: ${scene.date} is no day`);
  const [width, height] = scene.size;
  return {
    dataset,
    day,
    scene: sceneAt(dataset.index, windowAt(scene.window, day, scene.span)),
    translation: translationOf(scene.language, story),
    gazetteer: builtIn.gazetteer,
    ground,
    size: { width, height },
    theme: scene.theme,
    boundaries: scene.boundaries,
    projection: scene.projection,
    bothScripts: scene.bothScripts,
    camera: scene.camera,
    selected: scene.selected,
    told: scene.told === undefined ? undefined : dataset.entryOf(scene.told),
    measure,
    parts: scene.parts,
  };
}
