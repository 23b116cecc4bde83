import type { GazetteerPlace } from './gazetteer.ts';
import {
  type Amendment,
  type CollectionParts,
  type DataProblem,
  type InitiativeInFile,
  parseCollection,
} from './initiative.ts';
import type { LocalText } from './localText.ts';
import type { Occurrence } from './occurrence.ts';
import { readDate } from './parseOccurrence.ts';
import type { Story } from './story.ts';

/** What a collection's file says of itself. */
export interface CollectionHeading {
  readonly id: string;
  readonly title: LocalText;
  readonly licence: string;
}

/** A collection's file as the page takes it: checked, and its dates worked out, so that it parses nothing. */
export interface BakedCollection {
  readonly heading: CollectionHeading;
  readonly initiatives: readonly InitiativeInFile[];
  readonly shared: CollectionParts;
  readonly amendments: readonly Amendment[];
  readonly problems: readonly DataProblem[];
  /** What each EDTF text in it says, of records and of sources. */
  readonly dates: Readonly<Record<string, Occurrence>>;
}

/** All that ships with the app, as the build has worked it out. */
export interface BakedStory {
  readonly story: Story;
  readonly gazetteer: readonly GazetteerPlace[];
  /** In the order of the story's collections. */
  readonly collections: readonly BakedCollection[];
}

/** What the page knows of a collection from the start, be it there or not. */
export interface CollectionSummary {
  readonly heading: CollectionHeading;
  /** How many records it tells, with those of the collections that it extends. */
  readonly count: number;
}

/** Checks a collection's file, and works out its dates. */
export function bakeCollection(raw: CollectionHeading, story: Story): BakedCollection {
  const { initiatives, shared, amendments, problems } = parseCollection(raw, story);
  const sources = [...initiatives.flatMap((own) => own.sources), ...Object.values(shared.sources)];
  const texts = [
    ...[...initiatives, ...amendments].flatMap(({ date, otherDates }) => [
      date,
      ...otherDates.map((other) => other.date),
    ]),
    ...sources.flatMap((source) => (typeof source === 'string' ? [] : [source.date])),
  ];
  const dates = Object.fromEntries(
    texts.flatMap((text) => {
      const occurrence = readDate(text);
      return occurrence ? [[text, occurrence]] : [];
    }),
  );
  const { id, title, licence } = raw;
  return { heading: { id, title, licence }, initiatives, shared, amendments, problems, dates };
}

/** JSON has no word for a bound that is open; a number beyond its reach is read as one. */
const [later, earlier] = ['1e999', '-1e999'];

/** As JSON that keeps open bounds of dates: `JSON.parse` gives back the same. */
export function jsonWithOpenBounds(value: unknown): string {
  const mark = (sign: string): string => `\u0000${sign}`;
  return JSON.stringify(value, (_key, own) =>
    own === Number.POSITIVE_INFINITY ? mark('+') : own === Number.NEGATIVE_INFINITY ? mark('-') : own,
  )
    .replaceAll(JSON.stringify(mark('+')), later)
    .replaceAll(JSON.stringify(mark('-')), earlier);
}
