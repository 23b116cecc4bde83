import { extent, polygonArea, polygonContains } from 'd3';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Dataset, Entry } from '../domain/dataset.ts';
import type { GazetteerPlace } from '../domain/gazetteer.ts';
import { crowdedAbove } from '../domain/timeIndex.ts';
import type { Translation } from '../i18n/translate.ts';
import { type WorldPoint, worldPoint } from './mercator.ts';
import {
  type Box,
  type MeasureText,
  type NameCandidate,
  type NameLine,
  type NameRequest,
  nameSize,
  type Obstacle,
  type PlacedName,
  placeNames,
} from './placement.ts';

/** A mark on the map's plane: one initiative, or the count of a crowded place. */
export interface PlacedMark {
  readonly place: GazetteerPlace;
  /** Undefined: the place is crowded and shows a count. */
  readonly entry: Entry | undefined;
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

/** Places of the dataset, each with its entries in date order, most important first: most entries, then earliest. */
function occupiedPlaces(dataset: Dataset): readonly (readonly Entry[])[] {
  const codes = [...new Set(dataset.entries.map((entry) => entry.place.code))];
  return codes
    .map((code) => dataset.entriesAt(code))
    .sort((a, b) => b.length - a.length || (a[0]?.position ?? 0) - (b[0]?.position ?? 0));
}

/** Initiatives of one place stand side by side, centred on it, each at its own slot for good. */
function fanOut(entries: readonly Entry[], zoom: number, markSize: number): readonly PlacedMark[] {
  const first = entries[0];
  if (!first) return [];
  const { place } = first;
  const center = worldPoint(place.longitude, place.latitude, zoom);
  if (entries.length > crowdedAbove) return [{ place, entry: undefined, ...center }];
  const step = markSize + 8;
  return entries.map((entry, slot) => ({
    place,
    entry,
    x: center.x + (slot - (entries.length - 1) / 2) * step,
    y: center.y,
  }));
}

function boxAround(marks: readonly PlacedMark[], markSize: number): Box {
  const half = markSize / 2 + 2;
  const xs = marks.map(({ x }) => x);
  const y = marks[0]?.y ?? 0;
  return { left: Math.min(...xs) - half, top: y - half, right: Math.max(...xs) + half, bottom: y + half };
}

function linesOf(
  place: GazetteerPlace,
  translation: Translation,
  sizes: readonly [number, number],
  weight: NameLine['weight'],
): readonly NameLine[] {
  const english: Omit<NameLine, 'size' | 'weight'> = { text: place.en, language: 'en' };
  const chinese: Omit<NameLine, 'size' | 'weight'> = { text: place.zh, language: 'zh-Hans' };
  const [first, second] = translation.language === 'en' ? [english, chinese] : [chinese, english];
  return [
    { ...first, weight, size: sizes[0] },
    { ...second, weight: 'quiet', size: sizes[1] },
  ];
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

/** A settled part of a district's name is its city: the mark of Wulingyuan is named Zhangjiajie. */
function namedPlace(
  entries: readonly Entry[],
  placeOf: (code: string) => GazetteerPlace | undefined,
): GazetteerPlace | undefined {
  const place = entries[0]?.place;
  if (place?.level !== 'district' || place.parent === undefined) return place;
  return placeOf(place.parent) ?? place;
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
): { candidates: WorldPoint[]; extent: number } {
  const rings = outerRings(geometry).map((ring) =>
    ring.map(([longitude = 0, latitude = 0]): [number, number] => {
      const { x, y } = worldPoint(longitude, latitude, 0);
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
): NameGround {
  const grounds = new Map(
    provinces.flatMap((province) => {
      const shape = shapes.find(({ code }) => code === province.code);
      const label = worldPoint(province.longitude, province.latitude, 0);
      return shape ? [[province.code, groundOf(shape, label)] as const] : [];
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
}

/**
 * Lays out marks and names for a zoom. Time takes no part in it: room is kept for marks that have not arrived, so
 * that nothing jumps when they do.
 */
export function layoutMap(zoom: number, input: LayoutInput): MapLayout {
  const { dataset, provinces, placeOf, ground, translation, measure, previous } = input;
  const markSize = markSizeAt(zoom);
  const fans = occupiedPlaces(dataset).map((entries) => ({
    entries,
    marks: fanOut(entries, zoom, markSize),
  }));
  const marks = fans.flatMap((fan) => fan.marks);
  const boxes = fans.map((fan) => boxAround(fan.marks, markSize));
  const before = new Map(
    [...(previous?.placeNames ?? []), ...(previous?.provinceNames ?? [])].map(({ key, candidate }) => [
      key,
      candidate,
    ]),
  );

  const placeRequests = fans.flatMap(({ entries }, position): NameRequest[] => {
    const place = namedPlace(entries, placeOf);
    const box = boxes[position];
    if (!place || !box) return [];
    return [
      {
        key: `place-${entries[0]?.place.code}`,
        lines: linesOf(place, translation, [14, 12.5], 'strong'),
        layout: 'row',
        candidates: besideMarks(box),
      },
    ];
  });
  const namedAlready = new Set(fans.map(({ entries }) => entries[0]?.place.code));
  const provinceRequests = provinces.flatMap((province): NameRequest[] => {
    if (namedAlready.has(province.code) || !ground) return [];
    const lines = linesOf(province, translation, [11.5, 11], 'quiet');
    const request = { key: `province-${province.code}`, lines, layout: 'stack' as const };
    const scale = 2 ** zoom;
    if (ground.extent(province.code) * scale < nameSize(request, measure).width * 0.95) return [];
    const candidates = ground
      .candidates(province.code)
      .map(({ x, y }): NameCandidate => ({ x: x * scale, y: y * scale, side: 'center' }));
    return [{ ...request, candidates }];
  });

  const obstacles = fans.flatMap(({ entries }, position): Obstacle[] => {
    const box = boxes[position];
    return box ? [{ box, key: `place-${entries[0]?.place.code}` }] : [];
  });
  const placed = placeNames(placeRequests, obstacles, measure, before);
  const taken = [...boxes, ...placed.map(({ box }) => box)].map((box) => ({ box }));
  return {
    zoom,
    markSize,
    marks,
    placeNames: placed,
    provinceNames: placeNames(provinceRequests, taken, measure, before),
  };
}
