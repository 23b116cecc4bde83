import { type Dataset, presenceOfEntry } from './dataset.ts';
import type { GazetteerPlace } from './gazetteer.ts';
import { isCounted } from './presence.ts';
import type { Scene } from './scene.ts';

/** Places of the initiatives that count in a scene, in date order, one for each initiative. */
export function countedPlaces({ window }: Scene, { entries }: Dataset): readonly GazetteerPlace[] {
  return entries.filter((entry) => isCounted(presenceOfEntry(entry, window))).map(({ place }) => place);
}
