import { type Dataset, type Entry, presenceOfEntry } from './dataset.ts';
import type { AnyText, PlaceId } from './ids.ts';
import { isCounted } from './presence.ts';
import type { TimeWindow } from './timeWindow.ts';

/** What is recorded in a province, city or district. */
export interface PlaceRecord {
  /** All its entries, in date order. */
  readonly entries: readonly Entry[];
  /** How many of them count in the time window. */
  readonly counted: number;
  /** Its share of all entries, 0 to 1; 0 where there are none at all. */
  readonly share: number;
}

/** @param code the place's, in the gazetteer */
export function placeRecord(dataset: Dataset, window: TimeWindow, code: PlaceId | AnyText): PlaceRecord {
  const entries = entriesWithin(dataset, code);
  return {
    entries,
    counted: entries.filter((entry) => isCounted(presenceOfEntry(entry, window))).length,
    share: entries.length / Math.max(1, dataset.entries.length),
  };
}

/** Entries in a place, or in anything that lies in it. */
export function entriesWithin({ entries }: Dataset, code: PlaceId | AnyText): readonly Entry[] {
  return entries.filter(({ lineage }) => lineage.some((place) => place.code === code));
}
