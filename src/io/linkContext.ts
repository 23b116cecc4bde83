import { preferredLanguage } from '../i18n/translate.ts';
import { collectionIds, type FieldContext } from '../state/fields.ts';
import type { CollectionId } from '../state/state.ts';
import { type LinkReading, readLink } from './address.ts';
import type { BuiltInData } from './builtInData.ts';
import type { Remembered } from './remember.ts';

/**
 * What links are read and written with, for each collection.
 *
 * @param browserLanguages BCP 47 tags, the dearest first
 */
export function createContextOf(
  builtIn: BuiltInData,
  remembered: Pick<Remembered, 'language' | 'theme' | 'bothScripts'>,
  browserLanguages: readonly string[],
): (data: CollectionId) => FieldContext {
  const { gazetteer } = builtIn;
  return (data) => {
    const dataset = builtIn.datasetOf(data);
    return {
      story: dataset.story,
      extent: dataset.extent,
      preferredLanguage: remembered.language ?? preferredLanguage(browserLanguages),
      preferredTheme: remembered.theme,
      prefersBothScripts: remembered.bothScripts,
      hasPlace: (code) => gazetteer.placeOf(code) !== undefined,
      provinceCodes: gazetteer.provinces.flatMap(({ iso }) => iso ?? []),
      hasInitiative: (id) => dataset.entryOf(id) !== undefined,
    };
  };
}

/** Reads a query with the collection that it names itself. */
export function readQuery(
  query: URLSearchParams,
  contextOf: (data: CollectionId) => FieldContext,
): LinkReading {
  return readLink(query, contextOf(collectionIds.find((id) => id === query.get('data')) ?? 'article'));
}
