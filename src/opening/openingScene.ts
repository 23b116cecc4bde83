import type { Extent } from '../domain/dataset.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { Timed } from '../domain/presence.ts';
import type { Category, Story } from '../domain/story.ts';
import type { WholeStory } from '../geometry/homeBounds.ts';
import type { Language } from '../i18n/translate.ts';
import type { ShellWords } from './shellWords.ts';

/** Whether a story's page carries its opening scene for every day, or only for the last one. */
type Told = 'each day' | 'last day';

/** One record, as far as its mark tells of it. */
export interface OpeningRecord extends Pick<Timed, 'begin' | 'end'> {
  /** Position of its category in the scene's list. */
  readonly category: number;
  readonly region: PlaceId;
  /** 1 where place or day is known only roughly. */
  readonly imprecise: 0 | 1;
}

/** Something that stands at a place, or beside it. */
interface Placed {
  /** The place, in pixels of the scene's plane. */
  readonly at: readonly [x: number, y: number];
  /** How far from the place it stands, in pixels of the screen. */
  readonly by: readonly [x: number, y: number];
}

/** A mark of a layout. */
export interface OpeningMark extends Placed {
  /** Position of its record; of a mark that counts, how many it counts, below 0. */
  readonly of: number;
}

/** One line of a name. */
export interface OpeningLine {
  readonly text: string;
  readonly isStrong: 0 | 1;
  /** Pixels. */
  readonly size: number;
  /** From where the name stands, in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface OpeningName {
  /** Positions of the records at the place; undefined where it is named whatever shows. */
  readonly records?: readonly number[];
  readonly lines: readonly OpeningLine[];
}

/** A name of a layout. */
export interface PlacedOpeningName extends Placed {
  /** Position in the language's list of names. */
  readonly of: number;
}

/** Where marks and names stand at about one zoom. */
export interface OpeningLayout {
  readonly zoom: number;
  readonly markSize: number;
  readonly marks: readonly OpeningMark[];
  readonly names: readonly PlacedOpeningName[];
}

/**
 * All that the page draws of a story before its app runs: the usual collection, in the windows that grow and for every
 * day, in each language. What the build has worked out; plain data.
 */
export interface OpeningScene extends WholeStory {
  readonly told: Told;
  /** The ground's box in the page: pixels of its plane, and the zoom of that. */
  readonly plane: { readonly zoom: number; readonly left: number; readonly top: number };
  readonly extent: Extent;
  readonly tints: Story['tints'];
  readonly categories: readonly Pick<Category, 'id' | 'duration' | 'shape'>[];
  /** None where only the last day is told. */
  readonly records: readonly OpeningRecord[];
  /** The tint of each region on the last day, where only that is told. */
  readonly lastTints: readonly (readonly [region: PlaceId, tint: number])[];
  readonly languages: readonly {
    readonly language: Language;
    readonly words: ShellWords;
    readonly names: readonly OpeningName[];
    readonly layouts: readonly OpeningLayout[];
  }[];
}
