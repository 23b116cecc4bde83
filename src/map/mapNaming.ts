import { shownEntries } from '../domain/dataset.ts';
import type { Gazetteer } from '../domain/gazetteer.ts';
import { type PlacedCity, placeCities } from '../picture/cityNames.ts';
import { layoutMap, type MapLayout } from '../picture/mapLayout.ts';
import { type Camera, type Rectangle, type ScreenSize, worldPoint } from '../picture/mercator.ts';
import type { NameGround } from '../picture/nameGround.ts';
import type { Frame } from '../state/frame.ts';
import type { CanvasMeasure } from './measureText.ts';

export interface LaidOut {
  readonly layout: MapLayout;
  readonly cities: readonly PlacedCity[];
}

/** Where marks and names stand on the screen's map. */
export interface MapNaming {
  /** What the outlines tell; names may use it from now on. */
  setGround(ground: NameGround): void;
  /**
   * Lays out anew what shows, if that, the words or the camera's zoom are others than the last time.
   *
   * @param free the part of the map that nothing covers
   * @param force whether to do so in any case
   */
  update(
    frame: Frame,
    camera: Camera,
    screen: ScreenSize,
    free: Rectangle,
    force: boolean,
  ): LaidOut | undefined;
}

export function createMapNaming(gazetteer: Gazetteer, text: CanvasMeasure): MapNaming {
  const prefectures = gazetteer.places.filter(({ level }) => level === 'prefecture');
  let ground: NameGround | undefined;
  let last: LaidOut | undefined;
  /** Which initiatives the layout shows, as one value to compare. */
  let shows = '';

  return {
    setGround(next) {
      ground = next;
    },
    update({ dataset, scene, state, translation }, camera, screen, free, force) {
      const shown = new Set(shownEntries(dataset, scene.window));
      const nowShows = [...shown].map(({ position }) => position).join(' ');
      const isZoomed = last === undefined || Math.abs(last.layout.zoom - camera.zoom) > 1e-6;
      if (!force && !isZoomed && nowShows === shows) return undefined;
      shows = nowShows;
      const center = worldPoint(camera.longitude, camera.latitude, camera.zoom);
      const [dx, dy] = [center.x - screen.width / 2, center.y - screen.height / 2];
      const layout = layoutMap(camera.zoom, {
        dataset,
        isPresent: (entry) => shown.has(entry),
        provinces: gazetteer.provinces,
        placeOf: gazetteer.placeOf,
        ground,
        translation,
        measure: text.measure,
        previous: last?.layout,
        isBilingual: state.bothScripts,
        inSight: {
          left: free.left + dx,
          top: free.top + dy,
          right: free.right + dx,
          bottom: free.bottom + dy,
        },
      });
      const cities = placeCities(layout, prefectures, translation, text.measure, last?.cities ?? []);
      last = { layout, cities };
      return last;
    },
  };
}
