import type { TimedRow } from '../../src/domain/eventColumns.ts';
import type { GazetteerPlace } from '../../src/domain/gazetteer.ts';
import { createGazetteer } from '../../src/domain/gazetteer.ts';
import { type Category, type Story, stays } from '../../src/domain/story.ts';

/** A small generator with a seed (mulberry32), so that every run measures the same rows. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One that lasts and one that passes. */
export function twoCategories({ categories }: Story): readonly [Category, Category] {
  const lasting = categories.find(stays);
  const passing = categories.find((category) => !stays(category));
  if (!lasting || !passing) throw new Error('the story has only one duration');
  return [lasting, passing];
}

/** Rows spread over all places and two years: half of each category, one in ten known to the month only. */
export function syntheticRows(
  count: number,
  places: readonly GazetteerPlace[],
  firstDay: number,
  categories: readonly [Category, Category],
): TimedRow[] {
  const random = createRandom(count);
  const gazetteer = createGazetteer(places);
  const [lasting, passing] = categories;
  const rows = Array.from({ length: count }, (): TimedRow => {
    const place = places[Math.floor(random() * places.length)] as GazetteerPlace;
    const day = firstDay + Math.floor(random() * 730);
    const begin =
      random() < 0.1 ? { min: day - (day % 30), max: day - (day % 30) + 29 } : { min: day, max: day };
    return {
      placeCode: place.code,
      provinceCode: gazetteer.provinceOf(place).code,
      category: random() < 0.5 ? lasting : passing,
      begin,
      end: begin,
    };
  });
  return rows.sort((a, b) => a.begin.max - b.begin.max);
}
