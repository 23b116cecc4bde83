import type { Boundaries } from './boundaries.ts';
import type { PlaceLevel } from './gazetteer.ts';
import type { PlaceId } from './ids.ts';
import type { LocalText } from './localText.ts';

/** What stories may be written in. */
export const storyLanguages = ['en', 'zh-Hans'] as const;

export type StoryLanguage = (typeof storyLanguages)[number];

/** What records can be filtered by. */
export const facetIds = [
  'categories',
  'organisers',
  'sourceCounts',
  'confidences',
  'kinds',
  'provinces',
] as const;

export type FacetId = (typeof facetIds)[number];

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

/** One and many of something; where a number is told, `{count}` stands for it. */
export interface OneAndMany {
  readonly one: LocalText;
  readonly other: LocalText;
}

/** What a record is: what it looks like, how long it counts, and what it is called. */
export interface Category {
  readonly id: string;
  readonly duration: Duration;
  readonly shape: MarkShape;
  /** `#rrggbb`, by theme. */
  readonly colours: Readonly<Record<'light' | 'dark' | 'contrast', string>>;
  /** In running text: `lasting body`. */
  readonly name: LocalText;
  /** By itself: `Lasting body`. */
  readonly choice: LocalText;
  readonly legend: LocalText;
  /** Of what is over; of what passes only. */
  readonly legendOver?: LocalText | undefined;
  readonly help: LocalText;
  readonly helpOver?: LocalText | undefined;
  /** A sentence that says what the sign is. */
  readonly reading: LocalText;
  /** How many there are at a moment. */
  readonly counted: OneAndMany;
  /** How many there were in all. */
  readonly closing: OneAndMany;
}

/** A value that records may have, and its name. */
export interface NamedValue {
  readonly id: string;
  readonly name: LocalText;
}

/** A kind of region, and what the first in one is called: `first in its province`. */
export interface RegionKind {
  readonly id: string;
  readonly firstIn: LocalText;
  /** Whether such a region is a city itself, as a municipality is. */
  readonly isCity?: boolean | undefined;
}

/** How exactly a record tells its place. */
export interface Precision extends NamedValue {
  /** Whether only the region is known: no fake pin stands for a place in it. */
  readonly isRegionOnly?: boolean | undefined;
}

/** What a story calls what every map has. In running text, but where it says otherwise. */
export interface Vocabulary {
  /** Its records: `initiative`, `initiatives`. */
  readonly thing: OneAndMany;
  /** What the map tints: `province`, `provinces`. */
  readonly region: OneAndMany;
  /** By themselves: `City`. */
  readonly levels: Readonly<Record<PlaceLevel, LocalText>>;
  /** Whose codes the regions have, as a heading: `Province code (ISO 3166-2)`. */
  readonly regionCode: LocalText;
  /** What categories are, as a heading: `Body, event or document`. */
  readonly category: LocalText;
  /** What stays, and what passes, of its categories: `bodies and documents`, `events`. */
  readonly stays: LocalText;
  readonly passes?: LocalText | undefined;
  /** A sentence on what the map shows of one single day. */
  readonly oneDay: LocalText;
  /** What a dashed mark says, in the legend; on a slide, in a sentence; and on a mark of which only the region is known. */
  readonly imprecise: LocalText;
  readonly dashed: LocalText;
  readonly regionOnly: LocalText;
  /** What a tint counts, in the legend. */
  readonly tint: LocalText;
  readonly searchHint: LocalText;
  /** Whether a record names its place, or others do. */
  readonly placing: Readonly<Record<'stated' | 'inferred' | 'inferredSentence', LocalText>>;
}

/** Where the outlines and the places come from, in a line under the map. */
export interface Credits {
  readonly line: LocalText;
  /** The same where the neighbours' list of countries is chosen. */
  readonly lineOfNeighbours?: LocalText | undefined;
  /** The same as a sentence, for files. */
  readonly sentence: LocalText;
}

/** One of a story's collections of records. The first one is shown where none is asked for. */
export interface CollectionChoice {
  readonly id: string;
  /** Its file, beside `story.json`. */
  readonly file: string;
  /** The collection that it adds to and amends. */
  readonly extends?: string | undefined;
  /** `{count}` stands for how many it holds. */
  readonly name: LocalText;
  readonly help: LocalText;
}

/** A rectangle of the globe. Degrees. */
export interface DegreeBounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** How far one can go on a map: where its middle may lie, and the zooms. */
export interface MapLimits extends DegreeBounds {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** The southern end of what the story is about: from far away it may lie at the top, above a sheet. Degrees. */
  readonly southernmost: number;
}

/** An equal-area cone for pictures, as maps of the part of the world are drawn with. Degrees. */
export interface ConicPlane {
  readonly parallels: readonly [south: number, north: number];
  readonly meridian: number;
  /** Where its scale is that of the other plane. */
  readonly sharedLatitude: number;
}

/** What a map shows where there is room for it. */
export interface Home {
  readonly bounds: DegreeBounds;
  /** What the widest and the tallest screen show around it. */
  readonly surroundings: DegreeBounds;
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
  /** The first one is spoken where a reader's own is not among them. */
  readonly languages: readonly StoryLanguage[];
  /**
   * What the map is called where machines read: its element in other pages, messages, files, and what browsers keep of
   * it. Two stories on one host have two.
   */
  readonly name: string;
  readonly title: LocalText;
  /** What a browser's tab says. */
  readonly documentTitle: LocalText;
  /** The part of the world that the map shows, as a name: it stands in `Map of …`. */
  readonly where: LocalText;
  /** What other sites show beside a link. */
  readonly share: {
    readonly description: LocalText;
    readonly pictureAlt: LocalText;
    /** What it is called where there is little room, such as under an icon. */
    readonly shortName: LocalText;
  };
  readonly vocabulary: Vocabulary;
  readonly credits: Credits;
  readonly home: Home;
  readonly limits: MapLimits;
  readonly conicPlane?: ConicPlane | undefined;
  /** Code of the region that is a neighbour by the other list of countries, where readers may choose between the two. */
  readonly contestedRegion?: PlaceId | undefined;
  /** From how many records on a region has the first, the second and the third tint. */
  readonly tints: readonly [number, number, number];
  readonly collections: readonly CollectionChoice[];
  /** What can be filtered by, in this order. */
  readonly facets: readonly FacetId[];
  readonly regionKinds: readonly RegionKind[];
  readonly precisions: readonly Precision[];
  /** In the order in which they are told, drawn and counted. */
  readonly categories: readonly Category[];
  /** What records may be, more closely than by category. */
  readonly kinds: readonly NamedValue[];
  /** Where organisers may belong. */
  readonly sectors: readonly NamedValue[];
  /** What its records tell beside what all records do, in this order. */
  readonly fields: readonly NamedValue[];
}

/** What the help tells of a story beyond its marks, as `help.json` beside `story.json` says it. */
export interface StoryHelp {
  /** What a region is: which units of which standard. */
  readonly region: LocalText;
  /** Where the records come from, and what they lack. */
  readonly data: readonly LocalText[];
  readonly boundaries: {
    readonly text: LocalText;
    /** What the outlines draw in which way, and what they lack. */
    readonly facts: readonly LocalText[];
    readonly note: LocalText;
    /** What can be chosen where a region is contested, and its choices by their names in links. */
    readonly choice?: LocalText | undefined;
    readonly choices?: Readonly<Record<Boundaries, LocalText>> | undefined;
  };
  /** What a dashed mark and a tint say. */
  readonly imprecise: LocalText;
  readonly tint: LocalText;
  readonly licences: LocalText;
  /** Where what the licences are about is to be found. */
  readonly links: readonly { readonly name: LocalText; readonly address: string }[];
  /** What the first in its region is called, and how well confirmed means how much. */
  readonly firstIn: LocalText;
  readonly confidence: Readonly<Record<'high' | 'medium' | 'low', LocalText>>;
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
