import { type Dataset, type Entry, shownEntries } from '../domain/dataset.ts';
import type { Gazetteer } from '../domain/gazetteer.ts';
import type { Story } from '../domain/story.ts';
import { windowAt } from '../domain/timeWindow.ts';
import { type Language, translationOf } from '../i18n/translate.ts';
import { firstPlane } from '../picture/firstGround.ts';
import type { Ground } from '../picture/ground.ts';
import { layoutMap, type PlacedMark } from '../picture/mapLayout.ts';
import { isDense } from '../picture/markGroups.ts';
import type { WorldPoint } from '../picture/mercator.ts';
import { createNameGround } from '../picture/nameGround.ts';
import { linePositions, type MeasureText, type PlacedName } from '../picture/placement.ts';
import type {
  OpeningLayout,
  OpeningMark,
  OpeningName,
  OpeningScene,
  PlacedOpeningName,
} from './openingScene.ts';

export interface OpeningInput {
  /** The usual collection. */
  readonly dataset: Dataset;
  readonly gazetteer: Gazetteer;
  readonly ground: Ground;
  readonly measure: MeasureText;
}

/** The story's home fills from so few to so many pixels of a screen's width. */
const [narrowest, widest] = [300, 2000];
/** Of a dense map most is gathered, and moves apart only slowly. */
const zoomStep = { sparse: 0.25, dense: 0.5 };
/** So many names, those of the most, are enough for a moment. */
const mostNames = 60;
/** Finer than a pixel: what is magnified must not move by one. */
const fixed = (value: number): number => Math.round(value * 10) / 10;
const way = (from: WorldPoint, to: WorldPoint): readonly [number, number] => [
  fixed(to.x - from.x),
  fixed(to.y - from.y),
];

/** The zooms that a layout is made for: screens have others, and take the nearest. */
function layoutZooms({ home }: Pick<Story, 'home'>, step: number): readonly number[] {
  const { west, east } = home.bounds;
  const zoomOf = (width: number): number => Math.log2((width * 360) / (512 * (east - west)));
  const first = Math.floor(zoomOf(narrowest) / step);
  const last = Math.ceil(zoomOf(widest) / step);
  return Array.from({ length: last - first + 1 }, (_, steps) => (first + steps) * step);
}

/**
 * Works out the opening scene of a story's usual collection, with the layout that the map itself uses. What covers the
 * map is not known yet: there a mark may stand elsewhere once the map has come.
 */
export function bakeOpening(input: OpeningInput): OpeningScene {
  const { dataset, gazetteer, ground, measure } = input;
  const { story, extent } = dataset;
  const plane = firstPlane(story.home);
  const shown = new Set(shownEntries(dataset, windowAt('cumulative-from-start', extent.latest)));
  const dense = isDense(new Set([...shown].map(({ place }) => place.code)).size);
  const nameGround = createNameGround(ground.shapes, gazetteer.provinces);

  const scaleOf = (zoom: number): number => 2 ** (plane.zoom - zoom);
  const recordsAt = ({ placeCodes }: Pick<PlacedMark, 'placeCodes'>): readonly Entry[] =>
    placeCodes.flatMap((code) => dataset.entriesAt(code)).filter((entry) => shown.has(entry));

  const told = (language: Language): OpeningScene['languages'][number] => {
    const translation = translationOf(language, story);
    const names: OpeningName[] = [];
    const positions = new Map<string, number>();
    const positionOf = (name: OpeningName): number => {
      const key = JSON.stringify(name);
      const known = positions.get(key) ?? names.push(name) - 1;
      positions.set(key, known);
      return known;
    };

    const layoutAt = (zoom: number): OpeningLayout => {
      const layout = layoutMap(zoom, {
        dataset,
        isPresent: (entry) => shown.has(entry),
        isDense: dense,
        provinces: gazetteer.provinces,
        placeOf: gazetteer.placeOf,
        ground: nameGround,
        translation,
        measure,
        previous: undefined,
      });
      const onPlane = ({ x, y }: WorldPoint): readonly [number, number] => [
        fixed(x * scaleOf(zoom) - plane.left),
        fixed(y * scaleOf(zoom) - plane.top),
      ];
      const marks = layout.marks.map((mark): OpeningMark => {
        const { entry, anchor } = mark;
        const of = entry ? entry.position : -recordsAt(mark).length;
        return { of, at: onPlane(anchor), by: way(anchor, mark) };
      });
      const nameOf = (own: PlacedName, named: readonly PlacedMark[]): PlacedOpeningName => {
        const { box } = own;
        const corner = { x: box.left, y: box.top };
        const anchor = named[0]?.anchor ?? { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
        const records = [...new Set(named.flatMap(recordsAt))].map(({ position }) => position);
        const of = positionOf({
          ...(records.length > 0 && !dense && { records }),
          lines: linePositions(own, measure).map(({ line, x, y }) => ({
            text: line.text,
            isStrong: line.weight === 'strong' ? 1 : 0,
            size: line.size,
            x: fixed(x - corner.x),
            y: fixed(y - corner.y),
          })),
        });
        return { of, at: onPlane(anchor), by: way(anchor, corner) };
      };
      const marksOf = ({ key }: PlacedName): readonly PlacedMark[] =>
        layout.marks.filter(({ place }) => `place-${place.code}` === key);
      const placed = [
        ...layout.placeNames.map((name) => nameOf(name, marksOf(name))),
        ...layout.provinceNames.map((name) => nameOf(name, [])),
      ];
      return { zoom, markSize: layout.markSize, marks, names: placed.slice(0, mostNames) };
    };
    const layouts = layoutZooms(story, dense ? zoomStep.dense : zoomStep.sparse).map(layoutAt);
    return { language, title: translation.pick(story.title), names, layouts };
  };

  return {
    told: dense ? 'last day' : 'each day',
    plane: { zoom: plane.zoom, left: fixed(plane.left), top: fixed(plane.top) },
    extent,
    limits: story.limits,
    tints: story.tints,
    categories: story.categories.map(({ id, duration, shape }) => ({ id, duration, shape })),
    records: (dense ? [] : dataset.entries).map(
      ({ occurrence: { begin, end }, category, province, isImprecise }) => ({
        begin,
        end,
        category: story.categories.indexOf(category),
        region: province.code,
        imprecise: isImprecise ? 1 : 0,
      }),
    ),
    languages: story.languages.map(told),
  };
}
