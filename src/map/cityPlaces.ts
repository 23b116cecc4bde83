import { firstCityZoom } from '../layout/cityNames.ts';

export interface CityPlaces {
  /** Asks for the cities where a map that has come to rest names them. */
  ask(zoom: number): void;
}

/**
 * Cities without records are named only on a close map, and come when one is drawn.
 *
 * @param needPlaces loads them; undefined where they are there
 */
export function createCityPlaces(
  needPlaces: () => Promise<void> | undefined,
  told: { onCome(): void; onMissing(error: unknown, again: () => void): void },
): CityPlaces {
  let isAsked = false;
  const load = (): void => {
    isAsked = true;
    needPlaces()?.then(told.onCome, (error: unknown) => told.onMissing(error, load));
  };
  return {
    ask(zoom) {
      if (!isAsked && zoom >= firstCityZoom) load();
    },
  };
}
