import type { Dataset } from './dataset.ts';
import type { GazetteerPlace } from './gazetteer.ts';
import { isCounted } from './presence.ts';
import type { Scene } from './scene.ts';

/** Places of the initiatives that count in a scene, in date order, one for each initiative that is drawn. */
export function countedPlaces(scene: Scene, dataset: Dataset): readonly GazetteerPlace[] {
  return scene.places
    .flatMap(({ marks }) => marks ?? [])
    .filter(({ presence }) => isCounted(presence))
    .sort((a, b) => a.position - b.position)
    .flatMap(({ position }) => dataset.entries[position]?.place ?? []);
}
