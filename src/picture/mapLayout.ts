import { extent, group, polygonArea, polygonContains } from 'd3';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Dataset, Entry } from '../domain/dataset.ts';
import type { GazetteerPlace } from '../domain/gazetteer.ts';
import { crowdedAbove } from '../domain/timeIndex.ts';
import type { Translation } from '../i18n/translate.ts';
import { type MapPlane, mercatorPlane, type WorldPoint } from './mercator.ts';
import {
  type Box,
  holds,
  type MeasureText,
  type NameCandidate,
  type NameLine,
  type NameRequest,
  nameSize,
  type Obstacle,
  type PlacedName,
  placeNames,
} from './placement.ts';

/** A mark on the map's plane: one initiative, or the count of those of a crowded place. */
export interface PlacedMark {
  readonly key: string;
  readonly place: GazetteerPlace;
  /** Undefined: too many stand here, and a count stands for them. */
  readonly entry: Entry | undefined;
  /** Codes of all places whose initiatives the mark stands for. */
  readonly placeCodes: readonly string[];
  /** World pixels at the layout's zoom. */
  readonly x: number;
  readonly y: number;
}

/** Everything on the map but its ground, for one zoom. Positions are world pixels, so that panning moves it whole. */
export interface MapLayout {
  readonly zoom: number;
  readonly markSize: number;
  readonly marks: readonly PlacedMark[];
  readonly placeNames: readonly PlacedName[];
  readonly provinceNames: readonly PlacedName[];
}

export interface ProvinceShape {
  readonly code: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** Pixels across, growing a little as one comes closer. */
export function markSizeAt(zoom: number): number {
  return Math.round(Math.max(14, Math.min(22, 15 + (zoom - 3.5) * 1.6)));
}

/** Places that stand so close that their marks would cover each other, and so share one fan. */
interface Cluster {
  readonly place: GazetteerPlace;
  readonly placeCodes: string[];
  readonly entries: Entry[];
  readonly center: WorldPoint;
}

/**
 * Gathers the places of the dataset, most important first: most entries, then earliest. A district whose marks would
 * lie on those of its own city joins the city, whose name is true of both.
 */
function clustersOf(
  dataset: Dataset,
  pointOf: (place: GazetteerPlace) => WorldPoint,
  markSize: number,
): readonly Cluster[] {
  const places = [...group(dataset.entries, (entry) => entry.place.code).values()].sort(
    (a, b) => b.length - a.length || (a[0]?.position ?? 0) - (b[0]?.position ?? 0),
  );
  const clusters: Cluster[] = [];
  for (const entries of places) {
    const [first] = entries;
    if (!first) continue;
    const { place } = first;
    const center = pointOf(place);
    const near = clusters.find(
      (cluster) =>
        place.level === 'district' &&
        first.lineage.includes(cluster.place) &&
        Math.hypot(cluster.center.x - center.x, cluster.center.y - center.y) < markSize * 1.2,
    );
    if (near) {
      near.entries.push(...entries);
      near.placeCodes.push(place.code);
    } else {
      clusters.push({ place, placeCodes: [place.code], entries: [...entries], center });
    }
  }
  for (const { entries } of clusters) entries.sort((a, b) => a.position - b.position);
  return clusters;
}

/** Distance between the middles of two marks of one fan, in pixels. */
const fanStep = (markSize: number): number => markSize + 8;

/** Half the room that a cluster's marks take, with a little air around them. */
function halfSize(
  { entries }: Cluster,
  markSize: number,
): { readonly width: number; readonly height: number } {
  const isCount = entries.length > crowdedAbove;
  const marks = isCount ? 1 : entries.length;
  const half = markSize / 2 + (isCount ? 6 : 3);
  return { width: half + ((marks - 1) * fanStep(markSize)) / 2, height: half };
}

/** No cluster is moved farther than this from its place, in pixels. */
const farthestShift = 34;

/**
 * Moves clusters that would cover each other apart, the less important one more. From farther away marks thus stand
 * a little beside their places; close up they stand on them.
 */
function partClusters(clusters: readonly Cluster[], markSize: number): readonly Cluster[] {
  const centers = clusters.map(({ center }) => ({ ...center }));
  const sizes = clusters.map((cluster) => halfSize(cluster, markSize));
  const rounds = 40;
  for (let round = 0; round < rounds; round += 1) {
    let isSettled = true;
    for (const [position, a] of centers.entries()) {
      for (let later = position + 1; later < centers.length; later += 1) {
        const [b, sizeA, sizeB] = [centers[later], sizes[position], sizes[later]];
        if (!b || !sizeA || !sizeB) continue;
        const overlapX = sizeA.width + sizeB.width - Math.abs(b.x - a.x);
        const overlapY = sizeA.height + sizeB.height - Math.abs(b.y - a.y);
        if (overlapX <= 0 || overlapY <= 0) continue;
        isSettled = false;
        const axis = overlapX < overlapY ? 'x' : 'y';
        const push = (Math.min(overlapX, overlapY) + 0.5) * (b[axis] >= a[axis] ? 1 : -1);
        a[axis] -= push * 0.3;
        b[axis] += push * 0.7;
      }
    }
    if (isSettled) break;
  }
  return clusters.map((cluster, position) => {
    const moved = centers[position] ?? cluster.center;
    const [dx, dy] = [moved.x - cluster.center.x, moved.y - cluster.center.y];
    const share = Math.min(1, farthestShift / Math.max(1e-9, Math.hypot(dx, dy)));
    return { ...cluster, center: { x: cluster.center.x + dx * share, y: cluster.center.y + dy * share } };
  });
}

/** Initiatives of one place stand side by side, centred on it, each at its own slot for good. */
function fanOut({ place, placeCodes, entries, center }: Cluster, markSize: number): readonly PlacedMark[] {
  if (entries.length > crowdedAbove) {
    return [{ key: `count-${place.code}`, place, entry: undefined, placeCodes, ...center }];
  }
  const step = fanStep(markSize);
  return entries.map((entry, slot) => ({
    key: entry.initiative.id,
    place,
    entry,
    placeCodes: [entry.place.code],
    x: center.x + (slot - (entries.length - 1) / 2) * step,
    y: center.y,
  }));
}

function boxAround(marks: readonly PlacedMark[], markSize: number): Box {
  // A count is a little larger than a mark.
  const half = markSize / 2 + (marks.some(({ entry }) => entry === undefined) ? 5 : 2);
  const xs = marks.map(({ x }) => x);
  const y = marks[0]?.y ?? 0;
  return { left: Math.min(...xs) - half, top: y - half, right: Math.max(...xs) + half, bottom: y + half };
}

function linesOf(
  place: GazetteerPlace,
  translation: Translation,
  sizes: readonly [number, number],
  weight: NameLine['weight'],
  isBilingual: boolean,
): readonly NameLine[] {
  const english: Omit<NameLine, 'size' | 'weight'> = { text: place.en, language: 'en' };
  const chinese: Omit<NameLine, 'size' | 'weight'> = { text: place.zh, language: 'zh-Hans' };
  const [first, second] = translation.language === 'en' ? [english, chinese] : [chinese, english];
  const own: NameLine = { ...first, weight, size: sizes[0] };
  return isBilingual ? [own, { ...second, weight: 'quiet', size: sizes[1] }] : [own];
}

function besideMarks(box: Box): readonly NameCandidate[] {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  const gap = 6;
  return [
    { x: box.right + gap, y, side: 'right' },
    { x: box.right + gap, y: y - 12, side: 'right' },
    { x: box.right + gap, y: y + 12, side: 'right' },
    { x: box.left - gap, y, side: 'left' },
    { x: box.left - gap, y: y - 12, side: 'left' },
    { x: box.left - gap, y: y + 12, side: 'left' },
    { x, y: box.top - gap / 2, side: 'above' },
    { x, y: box.bottom + gap / 2, side: 'below' },
  ];
}

/** Places for a name that finds none beside its marks: above or below them, from one of their edges on. */
function aroundMarks({ left, top, right, bottom }: Box): readonly NameCandidate[] {
  const away = 9;
  return [top - away, bottom + away].flatMap((y): NameCandidate[] => [
    { x: left, y, side: 'right' },
    { x: right, y, side: 'left' },
  ]);
}

/** Letters of a province's name, in pixels: in the reader's language, and in the other one. */
export const provinceNameSizes: readonly [number, number] = [11.5, 11];

/** A district of a city is named by its city, as Wulingyuan is by Zhangjiajie; one of a municipality by itself. */
function namedPlace(
  place: GazetteerPlace,
  placeOf: (code: string) => GazetteerPlace | undefined,
): GazetteerPlace {
  const parent = place.level === 'district' && place.parent !== undefined ? placeOf(place.parent) : undefined;
  return parent?.level === 'prefecture' ? parent : place;
}

function outerRings(geometry: Polygon | MultiPolygon): readonly (readonly Position[])[] {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return parts.flatMap((part) => (part[0] ? [part[0]] : []));
}

/** What the outlines tell about where a province's name can stand. Pixels at zoom 0. */
export interface NameGround {
  /** Points inside the province: its label point, then others from near to far. */
  candidates(provinceCode: string): readonly WorldPoint[];
  /** Square root of the area. */
  extent(provinceCode: string): number;
}

const gridSteps = 9;

function groundOf(
  { geometry }: ProvinceShape,
  label: WorldPoint,
  plane: MapPlane,
): { candidates: WorldPoint[]; extent: number } {
  const rings = outerRings(geometry).map((ring) =>
    ring.map(([longitude = 0, latitude = 0]): [number, number] => {
      const { x, y } = plane(longitude, latitude);
      return [x, y];
    }),
  );
  const largest = rings.reduce((a, b) => (Math.abs(polygonArea(b)) > Math.abs(polygonArea(a)) ? b : a), []);
  const [west = 0, east = 0] = extent(largest, ([x]) => x);
  const [north = 0, south = 0] = extent(largest, ([, y]) => y);
  const grid = Array.from({ length: gridSteps * gridSteps }, (_, cell) => ({
    x: west + ((east - west) * ((cell % gridSteps) + 0.5)) / gridSteps,
    y: north + ((south - north) * (Math.floor(cell / gridSteps) + 0.5)) / gridSteps,
  }));
  const inside = grid.filter(({ x, y }) => polygonContains(largest, [x, y]));
  const far = ({ x, y }: WorldPoint): number => Math.hypot(x - label.x, y - label.y);
  return {
    candidates: [label, ...inside.sort((a, b) => far(a) - far(b))],
    extent: Math.sqrt(rings.reduce((sum, ring) => sum + Math.abs(polygonArea(ring)), 0)),
  };
}

/** Looks at the outlines once, so that laying out names stays cheap. */
export function createNameGround(
  shapes: readonly ProvinceShape[],
  provinces: readonly GazetteerPlace[],
  plane: MapPlane = mercatorPlane,
): NameGround {
  const grounds = new Map(
    provinces.flatMap((province) => {
      const shape = shapes.find(({ code }) => code === province.code);
      const label = plane(province.longitude, province.latitude);
      return shape ? [[province.code, groundOf(shape, label, plane)] as const] : [];
    }),
  );
  return {
    candidates: (code) => grounds.get(code)?.candidates ?? [],
    extent: (code) => grounds.get(code)?.extent ?? 0,
  };
}

export interface LayoutInput {
  readonly dataset: Dataset;
  readonly provinces: readonly GazetteerPlace[];
  placeOf(code: string): GazetteerPlace | undefined;
  readonly ground: NameGround | undefined;
  readonly translation: Translation;
  readonly measure: MeasureText;
  readonly previous: MapLayout | undefined;
  /** Default: Mercator. The one that `ground` was made with. */
  readonly plane?: MapPlane;
  /** Names and what they name lie inside, in pixels of the plane at the zoom. Default: everywhere. */
  readonly visible?: Box;
  /** What lies over the map, in the same pixels. */
  readonly covered?: readonly Box[];
  /** Whether names are told in the other language too. Default: yes. */
  readonly isBilingual?: boolean;
  /** Pixels across. Default: by the zoom. */
  readonly markSize?: number | undefined;
  /** Whether a name that has no room in both languages is told in one. Default: no. */
  readonly mayShorten?: boolean;
}

/**
 * Lays out marks and names for a zoom. Time takes no part in it: room is kept for marks that have not arrived, so
 * that nothing jumps when they do.
 */
export function layoutMap(zoom: number, input: LayoutInput): MapLayout {
  const { dataset, provinces, placeOf, ground, translation, measure, previous } = input;
  const { plane = mercatorPlane, visible, covered = [], isBilingual = true, mayShorten = false } = input;
  const scale = 2 ** zoom;
  const pointOf = ({ longitude, latitude }: GazetteerPlace): WorldPoint => {
    const { x, y } = plane(longitude, latitude);
    return { x: x * scale, y: y * scale };
  };
  const { markSize = markSizeAt(zoom) } = input;
  const fans = partClusters(clustersOf(dataset, pointOf, markSize), markSize).map((cluster) => ({
    cluster,
    marks: fanOut(cluster, markSize),
  }));
  const marks = fans.flatMap((fan) => fan.marks);
  const boxes = fans.map((fan) => boxAround(fan.marks, markSize));
  const before = new Map(
    [...(previous?.placeNames ?? []), ...(previous?.provinceNames ?? [])].map(({ key, candidate }) => [
      key,
      candidate,
    ]),
  );

  const placeRequests = fans.flatMap(({ cluster: { place } }, position): NameRequest[] => {
    const box = boxes[position];
    if (!box || (visible && !holds(visible, box))) return [];
    const named = namedPlace(place, placeOf);
    return [
      {
        key: `place-${place.code}`,
        lines: linesOf(named, translation, [14, 12.5], 'strong', isBilingual),
        ...(mayShorten && { shortLines: linesOf(named, translation, [14, 12.5], 'strong', false) }),
        layout: 'row',
        candidates: mayShorten ? [...besideMarks(box), ...aroundMarks(box)] : besideMarks(box),
      },
    ];
  });
  const namedAlready = new Set(fans.map(({ cluster }) => cluster.place.code));
  const provinceRequests = provinces.flatMap((province): NameRequest[] => {
    if (namedAlready.has(province.code) || !ground) return [];
    const lines = linesOf(province, translation, provinceNameSizes, 'quiet', isBilingual);
    const request = { key: `province-${province.code}`, lines, layout: 'stack' as const };
    if (ground.extent(province.code) * scale < nameSize(request, measure).width * 0.95) return [];
    const candidates = ground
      .candidates(province.code)
      .map(({ x, y }): NameCandidate => ({ x: x * scale, y: y * scale, side: 'center' }));
    return [{ ...request, candidates }];
  });

  const covers = covered.map((box): Obstacle => ({ box }));
  const standing = fans.flatMap(({ cluster }, position): Obstacle[] => {
    const box = boxes[position];
    return box ? [{ box, key: `place-${cluster.place.code}` }] : [];
  });
  const obstacles = [...covers, ...standing];
  const placed = placeNames(placeRequests, obstacles, measure, before, visible);
  const taken = [...covered, ...boxes, ...placed.map(({ box }) => box)].map((box) => ({ box }));
  return {
    zoom,
    markSize,
    marks,
    placeNames: placed,
    provinceNames: placeNames(provinceRequests, taken, measure, before, visible),
  };
}
