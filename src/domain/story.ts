import type { Boundaries } from './boundaries.ts';
import type { Bilingual } from './fieldSchemas.ts';

/**
 * How long what belongs to a category counts: a body lasts, an event passes, a document is in force from its day on.
 * What lasts or is in force stays once it has begun; what passes is over at its end, and leaves a trace.
 */
export const durations = ['lasts', 'passes', 'in-force'] as const;

export type Duration = (typeof durations)[number];

/** The signs that marks are drawn as. No two categories of a story share one. */
export const markShapes = [
  'seal',
  'ring',
  'page',
  'diamond',
  'triangle',
  'hexagon',
  'cross',
  'wedge',
] as const;

export type MarkShape = (typeof markShapes)[number];

/** Words for a number of things; `{count}` stands for the number. */
export interface CountedWords {
  readonly one: Bilingual;
  readonly other: Bilingual;
}

/** What a record is: what it looks like, how long it counts, and what it is called. */
export interface Category {
  readonly id: string;
  readonly duration: Duration;
  readonly shape: MarkShape;
  /** `#rrggbb`, by theme. */
  readonly colours: Readonly<Record<'light' | 'dark' | 'contrast', string>>;
  /** In running text: `lasting body`. */
  readonly name: Bilingual;
  /** By itself: `Lasting body`. */
  readonly choice: Bilingual;
  readonly legend: Bilingual;
  /** Of what is over; of what passes only. */
  readonly legendOver?: Bilingual | undefined;
  readonly help: Bilingual;
  readonly helpOver?: Bilingual | undefined;
  /** A sentence that says what the sign is. */
  readonly reading: Bilingual;
  /** How many there are at a moment. */
  readonly counted: CountedWords;
  /** How many there were in all. */
  readonly closing: CountedWords;
}

/** A value that records may have, and its name. */
export interface NamedValue {
  readonly id: string;
  readonly name: Bilingual;
}

/** What a map shows where there is room for it. */
export interface Home {
  /** Degrees. */
  readonly bounds: {
    readonly west: number;
    readonly south: number;
    readonly east: number;
    readonly north: number;
  };
  /**
   * A line around it, close to its outline: what covers the map may lie where it bends inwards. Longitudes and
   * latitudes, in degrees.
   */
  readonly outline: readonly (readonly [longitude: number, latitude: number])[];
  /** Below this zoom it is too small to read, and the map shows where the data is. */
  readonly smallestZoom: number;
  /** The same for the overviews of a talk, which are about all of it. */
  readonly smallestOverviewZoom: number;
}

/** What a map is about, as `data/stories/NAME/story.json` says it. */
export interface Story {
  readonly id: string;
  /**
   * What the map is called where machines read: its element in other pages, messages, files, and what browsers keep of
   * it. Two stories on one host have two.
   */
  readonly name: string;
  readonly title: Bilingual;
  /** What a browser's tab says. */
  readonly documentTitle: Bilingual;
  /** The part of the world that the map shows, as a name: it stands in `Map of …`. */
  readonly where: Bilingual;
  /** What other sites show beside a link. */
  readonly share: { readonly description: Bilingual; readonly pictureAlt: Bilingual };
  readonly home: Home;
  /** In the order in which they are told, drawn and counted. */
  readonly categories: readonly Category[];
  /** What records may be, more closely than by category. */
  readonly kinds: readonly NamedValue[];
  /** Where organisers may belong. */
  readonly sectors: readonly NamedValue[];
}

/** What the help tells of a story beyond its marks, as `help.json` beside `story.json` says it. */
export interface StoryHelp {
  /** What a region is: which units of which standard. */
  readonly region: Bilingual;
  /** Where the records come from, and what they lack. */
  readonly data: readonly Bilingual[];
  readonly boundaries: {
    readonly text: Bilingual;
    /** What the outlines draw in which way, and what they lack. */
    readonly facts: readonly Bilingual[];
    readonly note: Bilingual;
    /** What can be chosen, and its choices by their names in links. */
    readonly choice: Bilingual;
    readonly choices: Readonly<Record<Boundaries, Bilingual>>;
  };
  readonly licences: Bilingual;
}

/** Whether something stays once it has begun. What does not is over at its end. */
export function stays({ duration }: Pick<Category, 'duration'>): boolean {
  return duration !== 'passes';
}

/** The ids of categories, kinds or sectors, in their order. */
export function idsOf(values: readonly { readonly id: string }[]): readonly string[] {
  return values.map(({ id }) => id);
}

/** Something for each category, by its id. */
export function byCategory<T>(
  categories: readonly Category[],
  of: (category: Category) => T,
): ReadonlyMap<string, T> {
  return new Map(categories.map((category) => [category.id, of(category)]));
}
