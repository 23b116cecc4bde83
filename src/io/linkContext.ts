import { regionIdOf } from '../domain/filter.ts';
import { defaultCollection, type FieldContext, fields } from '../state/fields.ts';
import type { CollectionId } from '../state/state.ts';
import { type LinkReading, readLink } from './address.ts';
import type { BuiltInData } from './builtInData.ts';
import { readersLanguage } from './readersLanguage.ts';
import type { Remembered } from './remember.ts';

/** What links of a collection are read and written with; of the first one, where none of that id is there. */
export type ContextOf = (data: CollectionId | null) => FieldContext;

/**
 * What links are read and written with, for each collection.
 *
 * @param browserLanguages BCP 47 tags, the dearest first
 */
export function createContextOf(
  builtIn: BuiltInData,
  remembered: Pick<Remembered, 'language' | 'theme' | 'bothScripts'>,
  browserLanguages: readonly string[],
): ContextOf {
  const { gazetteer, story } = builtIn;
  return (asked) => {
    const isHere = (id: CollectionId): boolean => id === asked && builtIn.missingOf(id).length === 0;
    const data = story.collections.find(({ id }) => isHere(id))?.id ?? defaultCollection(story);
    const dataset = builtIn.datasetOf(data);
    return {
      story: dataset.story,
      extent: dataset.extent,
      preferredLanguage: readersLanguage(story, remembered, browserLanguages),
      preferredTheme: remembered.theme,
      prefersBothScripts: remembered.bothScripts && story.languages.length > 1,
      hasPlace: (code) => gazetteer.placeOf(code) !== undefined,
      provinceCodes: gazetteer.provinces.map(regionIdOf),
      hasInitiative: (id) => dataset.entryOf(id) !== undefined,
    };
  };
}

/** Reads a query with the collection that it names itself. */
export function readQuery(query: URLSearchParams, contextOf: ContextOf): LinkReading {
  return readLink(query, contextOf(query.get('data')));
}

/** Of these only what has not come yet can tell whether they are wrong. */
const openNotices: readonly string[] = [fields.date, fields.selected].map(
  ({ parameter }) => `link-${parameter}`,
);

/** What of a query can be shown before all that it asks for has come. */
export function readMeanwhile(
  query: URLSearchParams,
  { gazetteer, story, missingOf }: Pick<BuiltInData, 'gazetteer' | 'story' | 'missingOf'>,
  contextOf: ContextOf,
): LinkReading {
  const known = new URLSearchParams(query);
  const data = story.collections.find(({ id }) => id === query.get('data'))?.id;
  const isOther = data !== undefined && missingOf(data).length > 0;
  if (isOther) known.delete('data');
  if (!gazetteer.placeOf(query.get('place') ?? '')) known.delete('place');
  const { link, notices } = readQuery(known, contextOf);
  return { link, notices: notices.filter(({ id }) => !(isOther && openNotices.includes(id))) };
}
