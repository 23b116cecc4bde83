import type { CollectionHeading } from '../../domain/bakedCollection.ts';
import type { Entry } from '../../domain/dataset.ts';
import type { Initiative } from '../../domain/initiative.ts';

/**
 * Entries as a collection, in the schema of the story's `collection.schema.json`. What other collections tell differently
 * is already in the records, so there are no amendments. The app opens such a file as it opens its own.
 */
export function collectionOf(
  entries: readonly Entry[],
  { id, title, licence }: CollectionHeading,
): CollectionHeading & { readonly initiatives: readonly Initiative[] } {
  return { id, title, licence, initiatives: entries.map(({ initiative }) => initiative) };
}

export function jsonOf(entries: readonly Entry[], heading: CollectionHeading): string {
  return `${JSON.stringify(collectionOf(entries, heading), undefined, 2)}\n`;
}

export function jsonBlob(entries: readonly Entry[], heading: CollectionHeading): Blob {
  return new Blob([jsonOf(entries, heading)], { type: 'application/json' });
}
