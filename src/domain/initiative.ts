import * as v from 'valibot';
import type { PlaceId } from './ids.ts';
import { parseOccurrence } from './parseOccurrence.ts';
import { missingShared, type SharedParts } from './sharedParts.ts';
import { idsOf, type Story } from './story.ts';
import { identifier, idText, localText, text } from './textSchemas.ts';

const edtfDate = v.pipe(
  v.string(),
  v.check(
    (value) => parseOccurrence(value).ok,
    'is not a date in EDTF (2021-11-18, 2021-10, 2021-11-20/2021-11-23)',
  ),
  v.metadata({ description: 'Extended Date/Time Format, ISO 8601-2. Never more exact than the source.' }),
);

const webAddress = v.pipe(
  v.string(),
  v.url('is not a web address'),
  v.regex(/^https?:\/\//, 'must begin with http:// or https://'),
  v.regex(/^[\x21-\x7e]+$/, 'must be percent-encoded'),
);

/** A name in the story's languages; where it has one, a text. See `Name` for `zhRebuilt`. */
const nameFields = { en: text, 'zh-Hans': v.optional(text), zhRebuilt: v.optional(v.boolean()) };
const notAText = 'must be a text, or a text in each language: en and zh-Hans';
const name = v.union([text, v.strictObject(nameFields)], notAText);
const title = v.union(
  [text, v.strictObject({ en: text, 'zh-Hans': text, zhRebuilt: v.optional(v.boolean()) })],
  notAText,
);

/**
 * As what a source was read. `official`: on the page of the body that acted, or of an authority. `outlet`: on its own
 * page, or on that of a portal that carries it under its name. `copy`: a mirror, reprint, rewrite or translation of a
 * text whose author is known. `unnamed`: a text that names no author.
 */
export const sourceForms = ['official', 'outlet', 'copy', 'unnamed'] as const;

/** What a source bears out: the record's own date too, the initiative without it, or something beside it. */
export const sourceReaches = ['date', 'initiative', 'other'] as const;

/** Other dates that other sources give for the same thing. */
const otherDates = v.array(v.strictObject({ date: edtfDate, note: localText }));

const source = v.strictObject({
  form: v.optional(v.picklist(sourceForms)),
  confirms: v.optional(v.picklist(sourceReaches)),
  publisher: localText,
  /** As the page has it, in the page's language. Left out where no title was seen; a description of ours is none. */
  title: v.optional(text),
  date: edtfDate,
  address: webAddress,
  /** BCP 47 tag of the page's language. */
  language: v.pipe(
    v.string(),
    v.regex(/^[a-z]{2}(-[A-Za-z]+)?$/, 'must be a language tag such as en or zh-Hans'),
  ),
  note: v.optional(localText),
});

const confidence = v.strictObject({ level: v.picklist(['high', 'medium', 'low']), reason: localText });

/** One of the values that a story names. */
function oneOf(named: readonly { readonly id: string }[], what: string) {
  const ids = idsOf(named);
  return v.picklist(ids, `is none of the story's ${what}: ${ids.join(', ')}`);
}

/** The schema of one initiative, which lists what the story knows of categories, kinds and sectors. */
export function initiativeSchemaFor({
  categories,
  kinds,
  sectors,
  precisions,
  fields,
}: Pick<Story, 'categories' | 'kinds' | 'sectors' | 'precisions' | 'fields'>) {
  const organiser = v.strictObject({
    ...nameFields,
    /** Our own sorting by what the name says. */
    sector: oneOf(sectors, 'sectors'),
  });
  const place = v.strictObject({
    /** In the gazetteer. */
    code: idText<PlaceId>(),
    level: oneOf(precisions, 'precisions'),
    known: v.picklist(['stated', 'inferred']),
    /** Held online, and placed where its organiser is at home. */
    online: v.optional(v.boolean()),
    note: v.optional(localText),
  });
  return v.strictObject({
    id: identifier,
    /** Id of its category. */
    nature: oneOf(categories, 'categories'),
    kind: v.optional(oneOf(kinds, 'kinds')),
    /** A short name for lists, cards and the map. */
    name: title,
    title,
    date: edtfDate,
    place,
    bodyFounded: v.optional(name),
    organisers: v.optional(v.array(organiser), []),
    people: v.optional(v.array(v.strictObject({ name: localText, role: localText })), []),
    summary: localText,
    doubts: v.optional(v.array(localText), []),
    otherDates: v.optional(otherDates, []),
    /** What the story's records tell beside, by its fields. */
    fields: v.optional(v.record(oneOf(fields, 'fields'), localText), {}),
    /** Itself, or its key among the collection's `confidences`. */
    confidence: v.union([confidence, text], 'must be a level with its reason, or the key of one'),
    /** Each itself, or its key among the collection's `sources`. */
    sources: v.pipe(
      v.array(v.union([source, text], 'must be a source, or the key of one')),
      v.minLength(1, 'needs at least one source'),
    ),
  });
}

/** A collection that holds another account of the same initiative sets its own date, and keeps the other one. */
const amendmentSchema = v.strictObject({ id: identifier, date: edtfDate, otherDates });

/** The schema of a collection's file. */
export function collectionSchemaFor(story: Story) {
  return v.strictObject({
    $schema: v.optional(v.string()),
    id: identifier,
    title: localText,
    licence: text,
    /** What several records cite, and why they are believed, each told once. */
    sources: v.optional(v.record(v.string(), source)),
    confidences: v.optional(v.record(v.string(), confidence)),
    initiatives: v.array(initiativeSchemaFor(story)),
    /** What this collection tells differently of initiatives that another collection has. */
    amendments: v.optional(v.array(amendmentSchema)),
  });
}

/** As its file has it: what others share with it may be named by a key. */
export type InitiativeInFile = v.InferOutput<ReturnType<typeof initiativeSchemaFor>>;
export type Amendment = v.InferOutput<typeof amendmentSchema>;
export type Source = v.InferOutput<typeof source>;
export type Confidence = v.InferOutput<typeof confidence>;

/** A record, with what it only names in its place. */
export type Initiative = Omit<InitiativeInFile, 'sources' | 'confidence'> & {
  readonly sources: readonly Source[];
  readonly confidence: Confidence;
};

/** What is wrong with one field of one record, in words for the person who edits the file. */
export interface DataProblem {
  /** The record's id, or its position (`record 3`) where it has no usable id; `file` where the whole file is meant. */
  readonly record: string;
  /** Path to the field, such as `sources.0.address`. */
  readonly field: string;
  readonly message: string;
}

export type CollectionParts = SharedParts<Source, Confidence>;

export interface CollectionResult {
  /** The records that are sound. */
  readonly initiatives: readonly InitiativeInFile[];
  readonly shared: CollectionParts;
  readonly amendments: readonly Amendment[];
  readonly problems: readonly DataProblem[];
}

function recordName(raw: unknown, position: number): string {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined;
  return typeof id === 'string' && id !== '' ? id : `record ${position + 1}`;
}

/** Reads a collection. Every problem of every record is reported, and sound records are kept beside broken ones. */
export function parseCollection(raw: unknown, story: Story): CollectionResult {
  const initiativeSchema = initiativeSchemaFor(story);
  const problems: DataProblem[] = [];
  const shell = v.safeParse(
    v.looseObject({
      initiatives: v.array(v.unknown()),
      amendments: v.optional(v.array(v.unknown())),
      sources: v.optional(v.record(v.string(), source), {}),
      confidences: v.optional(v.record(v.string(), confidence), {}),
    }),
    raw,
  );
  if (!shell.success) {
    return {
      initiatives: [],
      shared: { sources: {}, confidences: {} },
      amendments: [],
      problems: shell.issues.map((issue) => ({
        record: 'file',
        field: v.getDotPath(issue) ?? 'initiatives',
        message: issue.path?.[0]?.key === 'initiatives' ? 'must be a list of records' : issue.message,
      })),
    };
  }
  const { sources, confidences } = shell.output;
  const shared: CollectionParts = { sources, confidences };
  const initiatives: InitiativeInFile[] = [];
  const seen = new Set<string>();
  shell.output.initiatives.forEach((entry, position) => {
    const record = recordName(entry, position);
    const result = v.safeParse(initiativeSchema, entry);
    if (!result.success) {
      for (const issue of result.issues) {
        problems.push({ record, field: v.getDotPath(issue) ?? '', message: issue.message });
      }
      return;
    }
    if (seen.has(result.output.id)) {
      problems.push({ record, field: 'id', message: 'is used by an earlier record' });
      return;
    }
    seen.add(result.output.id);
    const missing = missingShared(result.output, shared);
    problems.push(...missing.map((problem) => ({ record, ...problem })));
    if (missing.length === 0) initiatives.push(result.output);
  });
  const amendments: Amendment[] = [];
  (shell.output.amendments ?? []).forEach((entry, position) => {
    const result = v.safeParse(amendmentSchema, entry);
    if (result.success) amendments.push(result.output);
    else {
      const record = recordName(entry, position);
      for (const issue of result.issues) {
        problems.push({ record, field: `amendment ${v.getDotPath(issue) ?? ''}`, message: issue.message });
      }
    }
  });
  return { initiatives, shared, amendments, problems };
}
