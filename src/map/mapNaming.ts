import { type Entry, shownEntries } from '../domain/dataset.ts';
import type { Gazetteer, GazetteerPlace } from '../domain/gazetteer.ts';
import { type Camera, type Rectangle, type ScreenSize, worldPoint } from '../geometry/mercator.ts';
import { type PlacedCity, placeCities } from '../layout/cityNames.ts';
import { layoutMap, type MapLayout } from '../layout/mapLayout.ts';
import { isDense } from '../layout/markGroups.ts';
import type { NameGround } from '../layout/nameGround.ts';
import { type Box, overlaps, type PlacedName } from '../layout/placement.ts';
import type { Frame } from '../state/frame.ts';
import type { FreePart } from './freePart.ts';
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
   * @param free tells what of the map nothing covers
   * @param force whether to do so in any case
   */
  update(frame: Frame, camera: Camera, free: () => FreePart, force: boolean): LaidOut | undefined;
}

/** The screen, and as much again on each of its sides. */
const around = ({ width, height }: ScreenSize): Rectangle => ({
  left: -width,
  top: -height,
  right: 2 * width,
  bottom: 2 * height,
});

export function createMapNaming(gazetteer: Gazetteer, text: CanvasMeasure): MapNaming {
  let known: { readonly of: Gazetteer['places']; readonly cities: readonly GazetteerPlace[] } | undefined;
  /** Those that are there: more of them come when the map is looked at closely. */
  const prefectures = (): readonly GazetteerPlace[] => {
    const { places } = gazetteer;
    if (known?.of !== places) {
      known = { of: places, cities: places.filter(({ level }) => level === 'city') };
    }
    return known.cities;
  };
  let ground: NameGround | undefined;
  let last: LaidOut | undefined;
  /** Which initiatives the layout shows, as one value to compare. */
  let shows = '';

  return {
    setGround(next) {
      ground = next;
    },
    update({ dataset, scene, state, translation }, camera, free, force) {
      const shown = new Set(shownEntries(dataset, scene.window));
      const nowShows = [...shown].map(({ position }) => position).join(' ');
      const isZoomed = last === undefined || Math.abs(last.layout.zoom - camera.zoom) > 1e-6;
      if (!force && !isZoomed && nowShows === shows) return undefined;
      shows = nowShows;
      const { screen, covers, rectangles } = free();
      const center = worldPoint(camera.longitude, camera.latitude, camera.zoom);
      const onPlane = ({ left, top, right, bottom }: Rectangle): Box => {
        const [dx, dy] = [center.x - screen.width / 2, center.y - screen.height / 2];
        return { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
      };
      // Of a dense map, what is far from the screen is left out: it is laid out when the map has come to rest there.
      const dense = isDense(new Set([...shown].map(({ place }) => place.code)).size);
      const near = onPlane(around(screen));
      const isNear = ({ place: { longitude, latitude } }: Entry): boolean => {
        const { x, y } = worldPoint(longitude, latitude, camera.zoom);
        return x > near.left && x < near.right && y > near.top && y < near.bottom;
      };
      const [inSight] = rectangles;
      const covered = covers.map(onPlane);
      const layout = layoutMap(camera.zoom, {
        dataset,
        isPresent: (entry) => shown.has(entry) && (!dense || isNear(entry)),
        isDense: dense,
        provinces: gazetteer.provinces,
        placeOf: gazetteer.placeOf,
        ground,
        translation,
        measure: text.measure,
        previous: last?.layout,
        isBilingual: state.bothScripts,
        coveredNow: covered,
        ...(inSight && { inSight: onPlane(inSight) }),
      });
      const cities = placeCities(layout, prefectures(), translation, text.measure, last?.cities ?? []);
      // What would lie half under something is not named there.
      const isOpen = ({ box }: PlacedName): boolean => !covered.some((cover) => overlaps(box, cover));
      last = {
        layout: { ...layout, provinceNames: layout.provinceNames.filter(isOpen) },
        cities: cities.filter(({ name }) => isOpen(name)),
      };
      return last;
    },
  };
}
