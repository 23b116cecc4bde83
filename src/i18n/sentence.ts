import { arrivalDay, type Dataset, type Entry } from '../domain/dataset.ts';
import type { Day } from '../domain/day.ts';
import { newestPositions, type Scene } from '../domain/scene.ts';
import type { Translation } from './translate.ts';

/** The moment that is told, and the language to tell it in. */
export interface Telling {
  readonly scene: Scene;
  /** The handle's day. */
  readonly day: Day;
  readonly dataset: Dataset;
  readonly translation: Translation;
}

/** The days of the window in words, clipped to the axis. */
export function windowRange({ scene, dataset, translation }: Omit<Telling, 'day'>): string {
  const { earliest, latest } = dataset.extent;
  const first = Math.max(earliest, Math.min(latest, scene.window.from));
  const last = Math.max(earliest, Math.min(latest, scene.window.to));
  return first === last ? translation.day(first) : translation.days(first, last);
}

/** How many there are of each category that the data has, stressed: in [brackets]. */
export function categoryCounts({
  scene: { counts },
  dataset: { categories },
  translation,
}: Omit<Telling, 'day'>): readonly string[] {
  return categories.map(({ id, counted }) => `[${translation.counted(counted, counts.get(id) ?? 0)}]`);
}

/** Of more categories the sentence tells the sum: nobody reads a longer list. */
const mostCounted = 4;

/** The state of the map in one sentence; parts in [brackets] are the ones to stress. */
export function sentenceOf(telling: Telling): string {
  const { scene, day, translation } = telling;
  const { words, count } = translation;
  const { counted, provinces, possible, window } = scene;
  const countTexts =
    telling.dataset.story.categories.length > mostCounted
      ? [words.countThings(counted, count(counted))]
      : categoryCounts(telling);
  const [others, last = ''] = [countTexts.slice(0, -1), countTexts.at(-1)];
  const happened =
    counted > 0 &&
    words.countsInProvinces(
      [...(others.length > 0 ? [others.join(words.countGap)] : []), last].join(words.lastCountGap),
      words.countProvinces(provinces.size, count(provinces.size)),
    );
  const perhaps = possible > 0 && (happened ? words.possibly : words.possiblyOnly)(possible, count(possible));
  let counts = window.mode === 'cumulative-from-start' ? words.nothingYet : words.nothingHere;
  if (happened && perhaps) counts = words.joinParts(happened, perhaps);
  else if (happened || perhaps) counts = happened || perhaps || '';
  return words.sentence[window.mode](translation.day(day), windowRange(telling), counts);
}

/** How many names of one day are told; more would be a list, and the list is beside it. */
const mostNames = 3;

/** An entry's name with its province, and whether it is the first there. */
export function newName(
  entry: Entry,
  { translation, dataset }: Pick<Telling, 'translation' | 'dataset'>,
): string {
  const { words } = translation;
  const name = translation.pick(entry.initiative.name);
  const province = translation.placeName(entry.province);
  const first = firstInRegion(entry, { translation, dataset });
  return first === undefined ? words.newIn(name, province) : words.newFirstIn(name, province, first);
}

/** What an entry that is the first in its region is called; undefined where it is not. */
export function firstInRegion(
  entry: Entry,
  { translation, dataset }: Pick<Telling, 'translation' | 'dataset'>,
): string | undefined {
  const { regionKind } = entry;
  return regionKind && dataset.isFirstInProvince(entry) ? translation.pick(regionKind.firstIn) : undefined;
}

/** What has appeared most lately by the handle's day, and when; undefined before anything has. */
export function newestOf(telling: Telling): { readonly day: Day; readonly names: string } | undefined {
  const { dataset, scene, translation } = telling;
  const entries = newestPositions(dataset.index, scene, mostNames).flatMap(
    (position) => dataset.entries[position] ?? [],
  );
  const first = entries[0];
  if (!first) return undefined;
  const names = entries.map((entry) => newName(entry, telling));
  return { day: arrivalDay(first.occurrence), names: names.reduce(translation.words.joinParts) };
}

/** What has just appeared; what appeared last, between arrivals. */
export function newestText(telling: Telling): string {
  const { words, day } = telling.translation;
  const newest = newestOf(telling);
  if (!newest) return '';
  return newest.day === telling.day
    ? words.statusNew(newest.names)
    : words.latestOn(day(newest.day, 'short'), newest.names);
}

/** The sentence without the marks of its stressed parts. */
export function plainText(marked: string): string {
  return marked.replaceAll(/[[\]]/g, '');
}

export interface SentencePart {
  readonly text: string;
  readonly isStressed: boolean;
}

/** The sentence taken apart into stressed and plain parts, in order. */
export function stressedParts(marked: string): readonly SentencePart[] {
  return marked
    .split(/(\[[^\]]*\])/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('[')
        ? { text: part.slice(1, -1), isStressed: true }
        : { text: part, isStressed: false },
    );
}

/** Whether two scenes tell the same. */
export function tellsTheSame(a: Scene, b: Scene): boolean {
  return a.arrived === b.arrived && a.possible === b.possible;
}
