import { type Dataset, type Entry, shownEntries } from '../domain/dataset.ts';
import type { Gazetteer } from '../domain/gazetteer.ts';
import { sceneAt } from '../domain/scene.ts';
import type { Story } from '../domain/story.ts';
import { windowAt } from '../domain/timeWindow.ts';
import { createValueTable } from '../domain/valueTable.ts';
import type { Ground } from '../geometry/ground.ts';
import { wholeStoryOf } from '../geometry/homeBounds.ts';
import type { WorldPoint } from '../geometry/mercator.ts';
import { type Language, type Translation, translationOf } from '../i18n/translate.ts';
import { layoutMap, type PlacedMark } from '../layout/mapLayout.ts';
import { isDense } from '../layout/markGroups.ts';
import { createNameGround, type NameGround } from '../layout/nameGround.ts';
import { placeKeyOf } from '../layout/placeKey.ts';
import { linePositions, type MeasureText, type PlacedName } from '../layout/placement.ts';
import { tintStep } from '../look/tint.ts';
import { firstPlane } from '../paint/firstGround.ts';
import type {
  OpeningLayout,
  OpeningMark,
  OpeningName,
  OpeningScene,
  PlacedOpeningName,
} from './openingScene.ts';
import { shellWords } from './shellWords.ts';

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

/** What each layout is made with. */
interface Baking extends OpeningInput {
  readonly plane: ReturnType<typeof firstPlane>;
  /** What shows on the last day. */
  readonly shown: ReadonlySet<Entry>;
  readonly isDense: boolean;
  readonly nameGround: NameGround;
}

function recordsAt(
  { placeCodes }: Pick<PlacedMark, 'placeCodes'>,
  { dataset, shown }: Baking,
): readonly Entry[] {
  return placeCodes.flatMap((code) => dataset.entriesAt(code)).filter((entry) => shown.has(entry));
}

/** Lines and records of a name of the layout. */
function openingName(
  own: PlacedName,
  named: readonly PlacedMark[],
  corner: WorldPoint,
  baking: Baking,
): OpeningName {
  const entries = new Set(named.flatMap((mark) => recordsAt(mark, baking)));
  const records = [...entries].map(({ position }) => position);
  return {
    ...(records.length > 0 && !baking.isDense && { records }),
    lines: linePositions(own, baking.measure).map(({ line, x, y }) => ({
      text: line.text,
      isStrong: line.weight === 'strong' ? 1 : 0,
      size: line.size,
      x: fixed(x - corner.x),
      y: fixed(y - corner.y),
    })),
  };
}

function layoutAt(
  zoom: number,
  translation: Translation,
  positionOf: (name: OpeningName) => number,
  baking: Baking,
): OpeningLayout {
  const { dataset, gazetteer, measure, plane, shown, isDense, nameGround } = baking;
  const layout = layoutMap(zoom, {
    dataset,
    isPresent: (entry) => shown.has(entry),
    isDense,
    provinces: gazetteer.provinces,
    placeOf: gazetteer.placeOf,
    ground: nameGround,
    translation,
    measure,
    previous: undefined,
  });
  const scale = 2 ** (plane.zoom - zoom);
  const onPlane = ({ x, y }: WorldPoint): readonly [number, number] => [
    fixed(x * scale - plane.left),
    fixed(y * scale - plane.top),
  ];
  const marks = layout.marks.map((mark): OpeningMark => {
    const { entry, anchor } = mark;
    const of = entry ? entry.position : -recordsAt(mark, baking).length;
    return { of, at: onPlane(anchor), by: way(anchor, mark) };
  });
  const nameOf = (own: PlacedName, named: readonly PlacedMark[]): PlacedOpeningName => {
    const { left, right, top, bottom } = own.box;
    const corner = { x: left, y: top };
    const anchor = named[0]?.anchor ?? { x: (left + right) / 2, y: (top + bottom) / 2 };
    const of = positionOf(openingName(own, named, corner, baking));
    return { of, at: onPlane(anchor), by: way(anchor, corner) };
  };
  const marksOf = ({ key }: PlacedName): readonly PlacedMark[] =>
    layout.marks.filter(({ place }) => placeKeyOf(place.code) === key);
  const names = [
    ...layout.placeNames.map((name) => nameOf(name, marksOf(name))),
    ...layout.provinceNames.map((name) => nameOf(name, [])),
  ];
  return { zoom, markSize: layout.markSize, marks, names: names.slice(0, mostNames) };
}

function inLanguage(language: Language, baking: Baking): OpeningScene['languages'][number] {
  const { dataset, isDense } = baking;
  const { story, extent } = dataset;
  const translation = translationOf(language, story);
  const { values: names, positionOf } = createValueTable<OpeningName>(JSON.stringify);
  const zooms = layoutZooms(story, isDense ? zoomStep.dense : zoomStep.sparse);
  const layouts = zooms.map((zoom) => layoutAt(zoom, translation, positionOf, baking));
  const words = shellWords(dataset, translation, isDense ? extent.latest : extent.earliest);
  return { language, words, names, layouts };
}

/**
 * Works out the opening scene of a story's usual collection, with the layout that the map itself uses. What covers the
 * map is not known yet: there a mark may stand elsewhere once the map has come.
 */
export function bakeOpening(input: OpeningInput): OpeningScene {
  const { dataset, gazetteer, ground } = input;
  const { story, extent } = dataset;
  const lastWindow = windowAt('cumulative-from-start', extent.latest);
  const shown = new Set(shownEntries(dataset, lastWindow));
  const dense = isDense(new Set([...shown].map(({ place }) => place.code)).size);
  const plane = firstPlane(story.home);
  const nameGround = createNameGround(ground.shapes, gazetteer.provinces);
  const baking: Baking = { ...input, plane, shown, isDense: dense, nameGround };
  const lastTints = [...sceneAt(dataset.index, lastWindow).provinces].map(
    ([code, count]) => [code, tintStep(count, story.tints)] as const,
  );
  return {
    told: dense ? 'last day' : 'each day',
    plane: { zoom: plane.zoom, left: fixed(plane.left), top: fixed(plane.top) },
    extent,
    home: { outline: story.home.outline, smallestZoom: story.home.smallestZoom },
    limits: story.limits,
    bounds: wholeStoryOf(dataset).bounds,
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
    lastTints: dense ? lastTints : [],
    languages: story.languages.map((language) => inLanguage(language, baking)),
  };
}
