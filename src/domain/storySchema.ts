import * as v from 'valibot';
import { bilingual, identifier } from './fieldSchemas.ts';
import { durations, markShapes, type Story, type StoryHelp } from './story.ts';

/** More could not be told apart by colour and in greyscale. */
export const mostCategories = 8;

const colour = v.pipe(
  v.string(),
  v.regex(/^#[0-9a-f]{6}$/, 'must be a colour, written as #rrggbb in lower case'),
);

const countable = v.pipe(v.string(), v.includes('{count}', 'must hold {count}, where the number stands'));
const counted = v.strictObject({
  one: v.strictObject({ en: countable, zh: countable }),
  other: v.strictObject({ en: countable, zh: countable }),
});

const category = v.pipe(
  v.strictObject({
    id: identifier,
    duration: v.picklist(durations),
    shape: v.picklist(markShapes),
    colours: v.strictObject({ light: colour, dark: colour, contrast: colour }),
    name: bilingual,
    choice: bilingual,
    legend: bilingual,
    legendOver: v.optional(bilingual),
    help: bilingual,
    helpOver: v.optional(bilingual),
    reading: bilingual,
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
  v.array(v.strictObject({ id: identifier, name: bilingual })),
  v.check((items) => areUnique(items.map(({ id }) => id)), 'must not have the same id twice'),
);

const within = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
  );
const [longitude, latitude, zoom] = [within(-180, 180), within(-85, 85), within(0, 22)];

/** `story.json`. */
export const storySchema = v.strictObject({
  $schema: v.optional(v.string()),
  id: identifier,
  name: v.pipe(identifier, v.includes('-', 'needs a hyphen, as names of elements do')),
  title: bilingual,
  documentTitle: bilingual,
  where: bilingual,
  share: v.strictObject({ description: bilingual, pictureAlt: bilingual }),
  home: v.strictObject({
    bounds: v.pipe(
      v.strictObject({ west: longitude, south: latitude, east: longitude, north: latitude }),
      v.check(
        ({ west, east, south, north }) => west < east && south < north,
        'must have its west and south first',
      ),
    ),
    outline: v.pipe(v.array(v.tuple([longitude, latitude])), v.minLength(3, 'needs at least three points')),
    smallestZoom: zoom,
    smallestOverviewZoom: zoom,
  }),
  categories: v.pipe(
    v.array(category),
    v.minLength(1, 'needs at least one category'),
    v.maxLength(mostCategories, `has more than ${mostCategories} categories`),
    v.check((items) => areUnique(items.map(({ id }) => id)), 'must not have the same id twice'),
    v.check((items) => areUnique(items.map(({ shape }) => shape)), 'must not have the same shape twice'),
  ),
  kinds: namedValues,
  sectors: namedValues,
});

/** `help.json`. */
export const storyHelpSchema = v.strictObject({
  $schema: v.optional(v.string()),
  region: bilingual,
  data: v.array(bilingual),
  boundaries: v.strictObject({
    text: bilingual,
    facts: v.array(bilingual),
    note: bilingual,
    choice: bilingual,
    choices: v.strictObject({ 'iso-3166-2': bilingual, 'natural-earth': bilingual }),
  }),
  licences: bilingual,
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

/** As {@link parseStory}, for what the help tells of the story. */
export function parseStoryHelp(raw: unknown, file: string): StoryHelp {
  const { $schema: _, ...help } = parse(storyHelpSchema, raw, file);
  return help;
}
