import type { GazetteerPlace } from '../domain/gazetteer.ts';
import { type WorldPoint, worldPoint } from '../geometry/mercator.ts';
import type { Translation } from '../i18n/translate.ts';
import { type Drawing, drawing, keyed } from './drawingSpec.ts';
import type { MapLayout } from './mapLayout.ts';
import { nameDrawing, nameLines } from './nameDrawing.ts';
import { placeCodeOf } from './placeKey.ts';
import {
  type Box,
  isWithin,
  linePositions,
  type MeasureText,
  type NameCandidate,
  type NameRequest,
  type Obstacle,
  overlaps,
  type PlacedName,
  placeNames,
} from './placement.ts';

/** A city that the story does not touch, shown for orientation. World pixels at the layout's zoom. */
export interface PlacedCity {
  readonly place: GazetteerPlace;
  readonly name: PlacedName;
  readonly dot: WorldPoint;
}

/** From this zoom on, cities are named. */
export const firstCityZoom = 5;
/** Radius of a city's dot, in pixels. */
const cityDotRadius = 2;

/** The least population of a city that is named: six million at first, half of that with each half step of zoom. */
export function leastPopulation(zoom: number): number {
  if (zoom < firstCityZoom) return Number.POSITIVE_INFINITY;
  return 6_000_000 / 4 ** (zoom - firstCityZoom);
}

/** From this zoom on even a city whose population the gazetteer lacks is named. */
const everyCityZoom = 8;

function candidatesAround({ x, y }: WorldPoint): readonly NameCandidate[] {
  const gap = cityDotRadius + 4;
  return [
    { x: x + gap, y, side: 'right' },
    { x: x - gap, y, side: 'left' },
    { x, y: y - gap, side: 'above' },
    { x, y: y + gap, side: 'below' },
  ];
}

/** A count is a little larger than a mark. */
const markMargin = 6;

function squareAround({ x, y }: WorldPoint, half: number): Box {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

const boxAround = (dot: WorldPoint): Box => squareAround(dot, cityDotRadius + 1);

/** Names cities by size in the room that marks and other names leave. A city without room has no dot either. */
export function placeCities(
  layout: MapLayout,
  cities: readonly GazetteerPlace[],
  translation: Translation,
  measure: MeasureText,
  previous: readonly PlacedCity[],
): readonly PlacedCity[] {
  const { zoom, marks, markSize } = layout;
  const least = leastPopulation(zoom);
  const named = new Set(layout.placeNames.map(({ key }) => placeCodeOf(key)));
  const taken = [
    ...marks.map((mark) => squareAround(mark, markSize / 2 + markMargin)),
    ...[...layout.placeNames, ...layout.provinceNames].map(({ box }) => box),
  ];
  const wanted = cities
    .filter(
      ({ code, population }) =>
        !named.has(code) && (population === undefined ? zoom >= everyCityZoom : population >= least),
    )
    .map((place) => ({ place, dot: worldPoint(place.longitude, place.latitude, zoom) }))
    .filter(({ dot }) => !taken.some((box) => overlaps(boxAround(dot), box)))
    .sort((a, b) => (b.place.population ?? 0) - (a.place.population ?? 0));
  const requests = wanted.map(({ place, dot }): NameRequest => {
    const text = translation.placeName(place);
    const { language } = translation;
    return {
      key: `city-${place.code}`,
      lines: [{ text, language, weight: 'quiet', size: 11 }],
      layout: 'row',
      candidates: candidatesAround(dot),
    };
  });
  const obstacles: readonly Obstacle[] = [
    ...taken.map((box) => ({ box })),
    ...wanted.map(({ place, dot }) => ({ box: boxAround(dot), key: `city-${place.code}` })),
  ];
  const before = new Map(previous.map(({ name }) => [name.key, name.candidate]));
  const placed = new Map(placeNames(requests, obstacles, measure, before).map((name) => [name.key, name]));
  return wanted.flatMap(({ place, dot }) => {
    const name = placed.get(`city-${place.code}`);
    return name ? [{ place, name, dot }] : [];
  });
}

/**
 * A city's name and its dot.
 *
 * @param corner what their places are told from, in pixels
 */
export function cityDrawing({ name, dot }: PlacedCity, corner: WorldPoint, measure: MeasureText): Drawing {
  const at = { cx: dot.x - corner.x, cy: dot.y - corner.y, r: cityDotRadius };
  const lines = nameLines(linePositions(name, measure), corner);
  const own = nameDrawing('city', [drawing('circle', 'city-dot', at), ...lines], { 'data-key': name.key });
  return keyed(name.key, own);
}

/** How near to its dot, in pixels, a point means a city. */
const dotReach = 8;

/** The city whose name or dot lies at a point of the plane. */
export const cityAt = (cities: readonly PlacedCity[], point: WorldPoint): GazetteerPlace | undefined =>
  cities.find(
    ({ name: { box }, dot }) =>
      Math.hypot(dot.x - point.x, dot.y - point.y) < dotReach || isWithin(box, point),
  )?.place;
