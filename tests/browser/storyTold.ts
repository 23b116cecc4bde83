import { storyFiles } from '../../src/build/storyFiles.ts';
import { arrivalDay, type Entry } from '../../src/domain/dataset.ts';
import { isoOfDay } from '../../src/domain/day.ts';
import { plainText, sentenceOf } from '../../src/i18n/sentence.ts';
import { type BuiltInData, builtInDataOf } from '../../src/io/builtInData.ts';
import { createContextOf, readQuery } from '../../src/io/linkContext.ts';
import { type Frame, frameOf } from '../../src/state/frame.ts';
import { createStateStore } from '../../src/state/store.ts';

const told = new Map<string, BuiltInData>();

/** A story as its data tell it, for what the page must show. */
export function storyTold(name: string): BuiltInData {
  const known = told.get(name) ?? builtInDataOf(storyFiles(name).bake());
  told.set(name, known);
  return known;
}

/** The moment that a link asks for, as an English reader with no choices of their own sees it. */
export function frameAt(data: BuiltInData, query: string): Frame {
  const remembered = { language: undefined, theme: undefined, bothScripts: false };
  const { link } = readQuery(new URLSearchParams(query), createContextOf(data, remembered, ['en']));
  return frameOf(createStateStore(link, []).getState(), data.datasetOf(link.data), undefined);
}

/** The sentence of that moment. */
export function sentenceAt(data: BuiltInData, query: string): string {
  return plainText(sentenceOf(frameAt(data, query)));
}

/** What holds for every story, read from its own data: all of it, and the moment that its plain address shows. */
export function toldBy(name: string) {
  const data = storyTold(name);
  const whole = frameAt(data, '');
  return { ...data, ...whole, entries: whole.collection.entries };
}

/** Some of the records, from the first to the last. */
export function someOf(entries: readonly Entry[], count = 5): readonly Entry[] {
  return Array.from({ length: count }, (_, step) =>
    Math.round((step * (entries.length - 1)) / (count - 1)),
  ).flatMap((position) => entries[position] ?? []);
}

/** The day of a record as links hold it. */
export const dayOf = (entry: Entry): string => isoOfDay(arrivalDay(entry.occurrence));

/** The records that have begun by the day of one of them, or may have. */
export function begunBy(entries: readonly Entry[], { occurrence }: Entry): readonly Entry[] {
  return entries.filter((own) => own.occurrence.begin.min <= arrivalDay(occurrence));
}

/** A record from the midst of a story. */
export function middleOf(entries: readonly Entry[]): Entry {
  const middle = entries[Math.floor(entries.length / 2)];
  if (!middle) throw new Error('no record');
  return middle;
}
