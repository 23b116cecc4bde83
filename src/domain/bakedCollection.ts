import type { GazetteerPlace } from './gazetteer.ts';
import { type Amendment, type DataProblem, type Initiative, parseCollection } from './initiative.ts';
import type { Occurrence } from './occurrence.ts';
import { readDate } from './parseOccurrence.ts';
import type { Story } from './story.ts';

/** A collection's file as the page takes it: checked, and its dates worked out, so that it parses nothing. */
export interface BakedCollection {
  readonly heading: {
    readonly id: string;
    readonly title: { readonly en: string; readonly zh: string };
    readonly licence: string;
  };
  readonly initiatives: readonly Initiative[];
  readonly amendments: readonly Amendment[];
  readonly problems: readonly DataProblem[];
  /** What each EDTF text in it says, of records and of sources. */
  readonly dates: Readonly<Record<string, Occurrence>>;
}

/** All that ships with the app, as the build has worked it out. */
export interface BakedStory {
  readonly story: Story;
  readonly gazetteer: readonly GazetteerPlace[];
  readonly article: BakedCollection;
  readonly extended: BakedCollection;
}

/** Checks a collection's file, and works out its dates. */
export function bakeCollection(raw: BakedCollection['heading'], story: Story): BakedCollection {
  const { initiatives, amendments, problems } = parseCollection(raw, story);
  const texts = [
    ...[...initiatives, ...amendments].flatMap(({ date, otherDates }) => [
      date,
      ...otherDates.map((other) => other.date),
    ]),
    ...initiatives.flatMap(({ sources }) => sources.map(({ date }) => date)),
  ];
  const dates = Object.fromEntries(
    texts.flatMap((text) => {
      const occurrence = readDate(text);
      return occurrence ? [[text, occurrence]] : [];
    }),
  );
  const { id, title, licence } = raw;
  return { heading: { id, title, licence }, initiatives, amendments, problems, dates };
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
