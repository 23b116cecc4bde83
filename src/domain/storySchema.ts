import * as v from 'valibot';
import { type GazetteerPlace, placeLevels } from './gazetteer.ts';
import type { IsoCode, PlaceId } from './ids.ts';
import {
  durations,
  facetIds,
  idsOf,
  markShapes,
  type Story,
  type StoryHelp,
  storyLanguages,
} from './story.ts';
import { identifier, idText, localText, text } from './textSchemas.ts';

/** More could not be told apart by colour and in greyscale. */
export const mostCategories = 8;

const colour = v.pipe(
  v.string(),
  v.regex(/^#[0-9a-f]{6}$/, 'must be a colour, written as #rrggbb in lower case'),
);

const countable = v.pipe(v.string(), v.includes('{count}', 'must hold {count}, where the number stands'));
const countableText = v.union(
  [countable, v.strictObject({ en: countable, 'zh-Hans': countable })],
  'must hold {count}, where the number stands, in each language',
);
const counted = v.strictObject({ one: countableText, other: countableText });
const oneAndMany = v.strictObject({ one: localText, other: localText });

const category = v.pipe(
  v.strictObject({
    id: identifier,
    duration: v.picklist(durations),
    shape: v.picklist(markShapes),
    colours: v.strictObject({ light: colour, dark: colour, contrast: colour }),
    name: localText,
    choice: localText,
    legend: localText,
    legendOver: v.optional(localText),
    help: localText,
    helpOver: v.optional(localText),
    reading: localText,
    counted,
    closing: counted,
  }),
  v.check(
    ({ duration, legendOver, helpOver }) =>
      [legendOver, helpOver].every((words) => (words !== undefined) === (duration === 'passes')),
    'needs legendOver and helpOver where it passes, and has neither where it stays',
  ),
);

const areUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;

const namedValues = v.pipe(
  v.array(v.strictObject({ id: identifier, name: localText })),
  v.check((items) => areUnique(items.map(({ id }) => id)), 'must not have the same id twice'),
);

const within = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
  );
const [longitude, latitude, zoom] = [within(-180, 180), within(-85, 85), within(-2, 22)];

const count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'must be at least 1'));

const bounds = { west: longitude, south: latitude, east: longitude, north: latitude };
const wholeBounds = v.pipe(
  v.strictObject(bounds),
  v.check(
    ({ west, east, south, north }) => west < east && south < north,
    'must have its west and south first',
  ),
);

const vocabulary = v.strictObject({
  thing: oneAndMany,
  region: oneAndMany,
  levels: v.strictObject({ region: localText, city: localText, district: localText }),
  regionCode: localText,
  category: localText,
  stays: localText,
  passes: v.optional(localText),
  oneDay: localText,
  imprecise: localText,
  dashed: localText,
  regionOnly: localText,
  tint: localText,
  searchHint: localText,
  placing: v.strictObject({ stated: localText, inferred: localText, inferredSentence: localText }),
});

const collectionChoice = v.strictObject({
  id: identifier,
  file: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.json$/, 'must be the name of a .json file beside this one')),
  extends: v.optional(identifier),
  name: countableText,
  help: localText,
});

const collections = v.pipe(
  v.array(collectionChoice),
  v.minLength(1, 'needs at least one collection'),
  v.check((items) => areUnique(items.map(({ id }) => id)), 'must not have the same id twice'),
  v.check(
    (items) =>
      items.every(
        (own, position) =>
          own.extends === undefined || items.slice(0, position).some(({ id }) => id === own.extends),
      ),
    'may only extend collections that stand before',
  ),
);

/** `story.json`. */
export const storySchema = v.strictObject({
  $schema: v.optional(v.string()),
  id: identifier,
  languages: v.pipe(
    v.array(v.picklist(storyLanguages)),
    v.minLength(1, 'needs at least one language'),
    v.check((items) => areUnique(items), 'must not have the same language twice'),
  ),
  name: v.pipe(identifier, v.includes('-', 'needs a hyphen, as names of elements do')),
  title: localText,
  documentTitle: localText,
  where: localText,
  share: v.strictObject({ description: localText, pictureAlt: localText, shortName: localText }),
  vocabulary,
  credits: v.strictObject({ line: localText, lineOfNeighbours: v.optional(localText), sentence: localText }),
  home: v.strictObject({
    bounds: wholeBounds,
    surroundings: wholeBounds,
    outline: v.pipe(v.array(v.tuple([longitude, latitude])), v.minLength(3, 'needs at least three points')),
    smallestZoom: zoom,
    smallestOverviewZoom: zoom,
  }),
  // The middle of the screen may lie beside the world, where panels cover the rest.
  limits: v.strictObject({
    ...bounds,
    west: within(-540, 540),
    east: within(-540, 540),
    minZoom: zoom,
    maxZoom: zoom,
    southernmost: latitude,
  }),
  conicPlane: v.optional(
    v.strictObject({
      parallels: v.tuple([latitude, latitude]),
      meridian: longitude,
      sharedLatitude: latitude,
    }),
  ),
  contestedRegion: v.optional(idText<PlaceId>()),
  tints: v.pipe(
    v.tuple([count, count, count]),
    v.check(([first, second, third]) => first < second && second < third, 'must grow'),
  ),
  collections,
  facets: v.pipe(
    v.array(v.picklist(facetIds)),
    v.check((items) => areUnique(items), 'must not have the same facet twice'),
  ),
  regionKinds: v.pipe(
    v.array(v.strictObject({ id: identifier, firstIn: localText, isCity: v.optional(v.boolean()) })),
    v.minLength(1, 'needs at least one kind of region'),
    v.check((items) => areUnique(items.map(({ id }) => id)), 'must not have the same id twice'),
  ),
  precisions: v.pipe(
    v.array(v.strictObject({ id: identifier, name: localText, isRegionOnly: v.optional(v.boolean()) })),
    v.minLength(1, 'needs at least one precision'),
    v.check((items) => areUnique(items.map(({ id }) => id)), 'must not have the same id twice'),
  ),
  categories: v.pipe(
    v.array(category),
    v.minLength(1, 'needs at least one category'),
    v.maxLength(mostCategories, `has more than ${mostCategories} categories`),
    v.check((items) => areUnique(items.map(({ id }) => id)), 'must not have the same id twice'),
    v.check((items) => areUnique(items.map(({ shape }) => shape)), 'must not have the same shape twice'),
  ),
  kinds: namedValues,
  sectors: namedValues,
  fields: namedValues,
});

/** A row of `gazetteer.json`. */
const gazetteerPlaceSchema = v.strictObject({
  code: idText<PlaceId>(),
  iso: v.optional(idText<IsoCode>()),
  level: v.picklist(placeLevels),
  kind: v.optional(identifier),
  parent: v.optional(idText<PlaceId>()),
  en: text,
  'zh-Hans': v.optional(text),
  zhFull: v.optional(text),
  pinyin: v.optional(text),
  longitude: within(-180, 180),
  latitude: within(-90, 90),
  population: v.optional(v.number()),
});

/** `help.json`. */
export const storyHelpSchema = v.strictObject({
  $schema: v.optional(v.string()),
  region: localText,
  data: v.array(localText),
  boundaries: v.strictObject({
    text: localText,
    facts: v.array(localText),
    note: localText,
    choice: v.optional(localText),
    choices: v.optional(v.strictObject({ 'iso-3166-2': localText, 'natural-earth': localText })),
  }),
  imprecise: localText,
  tint: localText,
  licences: localText,
  links: v.array(
    v.strictObject({ name: localText, address: v.pipe(v.string(), v.url('is not a web address')) }),
  ),
  firstIn: localText,
  confidence: v.strictObject({ high: localText, medium: localText, low: localText }),
});

/** @throws with every fault by file and field, in words for the person who edits it */
function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  raw: unknown,
  file: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, raw);
  if (result.success) return result.output;
  throw new Error(
    result.issues.map((issue) => `${file}: ${v.getDotPath(issue) ?? 'file'} ${issue.message}`).join('\n'),
  );
}

/**
 * Reads a story's file.
 *
 * @param file its name, for the messages
 * @throws with every fault by file and field
 */
export function parseStory(raw: unknown, file: string): Story {
  const { $schema: _, ...story } = parse(storySchema, raw, file);
  return story;
}

/**
 * As {@link parseStory}, for the places.
 *
 * @param regionKinds the kinds that regions may be of
 */
export function parseGazetteer(
  raw: unknown,
  file: string,
  { regionKinds }: Pick<Story, 'regionKinds'>,
): readonly GazetteerPlace[] {
  const places = parse(v.array(gazetteerPlaceSchema), raw, file);
  const codes = new Set(places.map(({ code }) => code));
  const kinds = idsOf(regionKinds);
  const faults = places.flatMap(({ code, kind, parent, level }) => [
    ...(kind === undefined || kinds.includes(kind) ? [] : [`${code} kind is none of ${kinds.join(', ')}`]),
    ...(parent === undefined || codes.has(parent) ? [] : [`${code} parent ${parent} is not there`]),
    ...((level === 'region') === (parent === undefined)
      ? []
      : [`${code} ${level === 'region' ? 'is a region and lies in no other place' : 'lies in no region'}`]),
  ]);
  if (codes.size < places.length) faults.push('has a code twice');
  if (faults.length > 0) throw new Error(faults.map((fault) => `${file}: ${fault}`).join('\n'));
  return places;
}

/** As {@link parseStory}, for what the help tells of the story. */
export function parseStoryHelp(raw: unknown, file: string): StoryHelp {
  const { $schema: _, ...help } = parse(storyHelpSchema, raw, file);
  return help;
}
