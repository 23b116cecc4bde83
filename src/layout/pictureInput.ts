import type { Boundaries } from '../domain/boundaries.ts';
import type { Dataset, Entry } from '../domain/dataset.ts';
import type { Gazetteer } from '../domain/gazetteer.ts';
import type { Scene } from '../domain/scene.ts';
import type { Ground } from '../geometry/ground.ts';
import type { Camera, ScreenSize } from '../geometry/mercator.ts';
import type { ProjectionName } from '../geometry/planes.ts';
import type { Telling } from '../i18n/sentence.ts';
import type { Translation } from '../i18n/translate.ts';
import type { ThemeName } from '../look/tokens.ts';
import type { MeasureText } from './placement.ts';

/** All that a map shows at a moment. */
export interface MapInput {
  readonly dataset: Dataset;
  readonly scene: Scene;
  readonly translation: Translation;
  readonly gazetteer: Pick<Gazetteer, 'provinces' | 'placeOf'>;
  readonly ground: Ground;
  readonly theme: ThemeName;
  readonly boundaries: Boundaries;
  /** Id of the initiative that is highlighted. */
  readonly selected?: string | undefined;
  /** What a play tells at this moment, in a callout at its place. */
  readonly told?: Entry | undefined;
  readonly measure: MeasureText;
}

/** Everything that a picture is drawn from. */
export interface PictureInput extends MapInput, Telling {
  /** CSS pixels. */
  readonly size: ScreenSize;
  readonly projection: ProjectionName;
  /** Whether names are told in both languages, where there is room. */
  readonly bothScripts: boolean;
  /** Mercator only. Default: the country, or where the data is if the country would be too small to be read. */
  readonly camera?: Camera | undefined;
  /** What is in the picture beside the map. What has no room in a small picture steps aside. */
  readonly parts: {
    readonly title: boolean;
    readonly sentence: boolean;
    readonly legend: boolean;
    readonly timeline: boolean;
    /** Sources, and the note on boundaries and names. */
    readonly sources: boolean;
  };
  /** How large letters and marks are, 1 being their size on the screen. Default: by the size of the picture. */
  readonly textScale?: number | undefined;
}
