import { preferredLanguage } from '../i18n/translate.ts';
import { type LinkReading, readLink } from '../io/address.ts';
import type { BuiltInData } from '../io/load.ts';
import type { Remembered } from '../io/remember.ts';
import { collectionIds, type FieldContext } from '../state/fields.ts';
import type { CollectionId } from '../state/state.ts';

/** What links are read and written with, for each collection. */
export function createContextOf(
  builtIn: BuiltInData,
  remembered: Remembered,
): (data: CollectionId) => FieldContext {
  const { gazetteer } = builtIn;
  return (data) => {
    const dataset = builtIn.datasetOf(data);
    return {
      extent: dataset.extent,
      preferredLanguage: remembered.language ?? preferredLanguage(navigator.languages),
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
