import type { Dataset, Entry } from '../../src/domain/dataset.ts';
import type { Ground } from '../../src/geometry/ground.ts';
import { type Language, translationOf } from '../../src/i18n/translate.ts';
import type { BuiltInData } from '../../src/io/builtInData.ts';
import { layoutMap, type MapLayout } from '../../src/layout/mapLayout.ts';
import { createNameGround, type NameGround } from '../../src/layout/nameGround.ts';
import type { MeasureText } from '../../src/layout/placement.ts';

/** Widths without a font. */
export const roughMeasure: MeasureText = ({ text, size, language }) =>
  [...text].length * size * (language === 'en' ? 0.58 : 1);

/** What a map is laid out with, where it is not the usual. */
export interface LayoutChoice {
  readonly language?: Language;
  readonly dataset: Dataset;
  readonly isPresent?: (entry: Entry) => boolean;
  readonly previous?: MapLayout | undefined;
}

/** Lays out maps of a story as the screen does, by zoom; with the ground that tells names where their regions are. */
export function layoutsOf({ story, gazetteer }: BuiltInData, ground: Ground) {
  const nameGround: NameGround = createNameGround(ground.shapes, gazetteer.provinces);
  const layoutAt = (
    zoom: number,
    { language = 'en', dataset, isPresent = () => true, previous }: LayoutChoice,
  ): MapLayout =>
    layoutMap(zoom, {
      dataset,
      isPresent,
      provinces: gazetteer.provinces,
      placeOf: gazetteer.placeOf,
      ground: nameGround,
      translation: translationOf(language, story),
      measure: roughMeasure,
      previous,
      isBilingual: false,
    });
  return { nameGround, layoutAt };
}
