import { type Entry, presenceOfEntry } from '../domain/dataset.ts';
import type { Gazetteer } from '../domain/gazetteer.ts';
import type { Scene, SceneMark } from '../domain/scene.ts';
import type { Ground } from '../geometry/ground.ts';
import type { MapFrame } from '../geometry/mapFrame.ts';
import type { MapPlane, WorldPoint } from '../geometry/mercator.ts';
import type { Translation } from '../i18n/translate.ts';
import { markLook } from '../look/markLook.ts';
import { calloutDrawing, entryCallouts, placeCallout } from './callout.ts';
import { type Drawing, inRole } from './drawingSpec.ts';
import { withHalo } from './halo.ts';
import { hasLeader, type LayoutInput, layoutMap, type MapLayout, type PlacedMark } from './mapLayout.ts';
import { countDrawing, countGrowth, inkOf, leaderDrawing, markDrawing } from './markDrawing.ts';
import { nameLines } from './nameDrawing.ts';
import { createNameGround, type NameGround } from './nameGround.ts';
import type { MapInput } from './pictureInput.ts';
import {
  type Box,
  holds,
  linePositions,
  type MeasureText,
  moved,
  overlaps,
  type PlacedName,
  padded,
} from './placement.ts';

/** Which part of the picture is free for marks and names, in its pixels. */
export interface MapRoom {
  /** Default: the whole picture. */
  readonly visible?: Box;
  /** What is drawn over the map. */
  readonly covered?: readonly Box[];
  /** Whether names are told in the other language too. Default: no. */
  readonly isBilingual?: boolean;
}

const nameGrounds = new WeakMap<Ground, Map<MapPlane, NameGround>>();

/** Looked up once for a ground and a plane: a film draws hundreds of pictures on one. */
function nameGroundOf(ground: Ground, plane: MapPlane, provinces: Gazetteer['provinces']): NameGround {
  const known = nameGrounds.get(ground) ?? new Map<MapPlane, NameGround>();
  nameGrounds.set(ground, known);
  const made = known.get(plane) ?? createNameGround(ground.shapes, provinces, plane);
  known.set(plane, made);
  return made;
}

/** A mark that shows, with what it shows; `entry` and `mark` are undefined where it counts several. */
interface ShownMark {
  readonly placed: PlacedMark;
  readonly entry: Entry | undefined;
  readonly mark: SceneMark | undefined;
  readonly count: number;
}

function shownMarks(marks: readonly PlacedMark[], { places }: Scene): readonly ShownMark[] {
  const byPosition = new Map(
    places.flatMap((place) => (place.marks ?? []).map((own) => [own.position, own])),
  );
  return marks.flatMap((placed): ShownMark[] => {
    const { entry, placeCodes } = placed;
    if (entry) {
      const mark = byPosition.get(entry.position);
      return mark && mark.presence !== 'absent' ? [{ placed, entry, mark, count: 1 }] : [];
    }
    const count = places
      .filter(({ code }) => placeCodes.includes(code))
      .reduce((sum, { counted, possible }) => sum + counted + possible, 0);
    return count > 0 ? [{ placed, entry, mark: undefined, count }] : [];
  });
}

/** What a mark stands for, in words. */
export function entryInWords(entry: Entry, translation: Translation): string {
  const { initiative, occurrence } = entry;
  return [
    translation.pick(initiative.name),
    translation.occurrence(occurrence),
    translation.fullPlaceName(entry),
  ].join(translation.words.partGap);
}

function boxOf(x: number, y: number, half: number): Box {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

type LayOut = (options: Partial<Pick<LayoutInput, 'isBilingual' | 'markSize'>>) => MapLayout;

function layOutOn(
  input: MapInput,
  { corner, zoom, plane }: MapFrame,
  visible: Box,
  covered: readonly Box[],
): LayOut {
  const { dataset, scene, translation, gazetteer, ground, measure } = input;
  return (options) =>
    layoutMap(zoom, {
      dataset,
      isPresent: (entry) => presenceOfEntry(entry, scene.window) !== 'absent',
      provinces: gazetteer.provinces,
      placeOf: gazetteer.placeOf,
      ground: nameGroundOf(ground, plane, gazetteer.provinces),
      translation,
      measure,
      previous: undefined,
      plane,
      visible: moved(padded(visible, -4), corner.x, corner.y),
      covered: covered.map((box) => moved(box, corner.x, corner.y)),
      ...options,
      mayShorten: true,
    });
}

/** Sizes of marks where those of the screen would cover each other, in pixels. */
const smallerMarks: readonly number[] = [12, 10, 8, 7];

function hasCoveredMarks({ marks, markSize }: MapLayout): boolean {
  const boxes = marks.map(({ x, y, entry }) => boxOf(x, y, (entry ? markSize : markSize + countGrowth) / 2));
  return boxes.some((one, position) => boxes.slice(position + 1).some((other) => overlaps(one, other)));
}

/** With marks as large as they can be without covering each other. */
function uncovered(layOut: LayOut, isBilingual: boolean): MapLayout {
  let layout = layOut({ isBilingual });
  for (const markSize of smallerMarks) {
    if (!hasCoveredMarks(layout)) break;
    layout = layOut({ isBilingual, markSize });
  }
  return layout;
}

/** In both languages where that names as many places as one language does, which takes less room. */
function namingMost(layOut: LayOut, isBilingual: boolean): MapLayout {
  const own = uncovered(layOut, isBilingual);
  const places = new Set(own.marks.map(({ place }) => place.code)).size;
  if (!isBilingual || own.placeNames.length >= places) return own;
  const short = uncovered(layOut, false);
  return short.placeNames.length > own.placeNames.length ? short : own;
}

/** Nothing where it would be empty. */
function groupOf(className: string, inside: readonly Drawing[]): readonly Drawing[] {
  return inside.length > 0 ? [{ element: 'g', attributes: { class: className }, inside }] : [];
}

/** Names on halos. A halo is a text of its own beneath: not every reader of SVG knows `paint-order`. */
function namesDrawing(
  kind: 'province' | 'place',
  names: readonly PlacedName[],
  corner: WorldPoint,
  measure: MeasureText,
): readonly Drawing[] {
  const lines = names.flatMap((name) => nameLines(linePositions(name, measure), corner));
  const halos = lines.map((line) => inRole('letters-land', line));
  return [...groupOf(`halos ${kind}-halos`, halos), ...groupOf(`${kind}-names`, lines)];
}

/** A mark at its place, with words for a pointer that rests on it. */
function shownDrawing(
  { placed, entry, mark, count }: ShownMark,
  size: number,
  corner: WorldPoint,
  { dataset, translation, selected }: MapInput,
): Drawing {
  const transform = `translate(${(placed.x - corner.x).toFixed(1)} ${(placed.y - corner.y).toFixed(1)})`;
  const titled = (inside: string): Drawing => ({ element: 'title', attributes: {}, inside });
  if (!entry || !mark) {
    const chosen = selected === undefined ? undefined : dataset.entryOf(selected)?.place.code;
    const text = translation.count(count);
    const words = translation.words.countedMark(translation.placeName(placed.place), text);
    const counted: Drawing = {
      element: 'g',
      attributes: { transform, 'data-count': count },
      inside: [titled(words), ...countDrawing(text, size)],
    };
    return withHalo(counted, chosen !== undefined && placed.placeCodes.includes(chosen));
  }
  const { category, isImprecise: imprecise, initiative } = entry;
  const sign = { category, imprecise, look: markLook(mark), size };
  const single: Drawing = {
    element: 'g',
    attributes: { transform, 'data-id': initiative.id, ...inkOf(sign) },
    inside: [titled(entryInWords(entry, translation)), ...markDrawing(sign)],
  };
  return withHalo(single, initiative.id === selected);
}

/** A callout is so wide, in pixels, and at most as this share of the picture. */
const [widestCallout, calloutShare] = [270, 0.5];

/** What is told, beside its mark. */
function toldDrawing(
  input: MapInput,
  { markSize, placeNames }: MapLayout,
  shown: readonly ShownMark[],
  { corner, size }: MapFrame,
  { visible, covered }: Required<Pick<MapRoom, 'visible' | 'covered'>>,
): { readonly inside: readonly Drawing[]; readonly box: Box } | undefined {
  const { told, measure } = input;
  const own = told && shown.find(({ entry, placed }) => (entry ?? placed.entry) === told);
  if (!own) return undefined;
  const anchorOf = ({ placed }: ShownMark): { x: number; y: number } => ({
    x: placed.x - corner.x,
    y: placed.y - corner.y,
  });
  const anchor = anchorOf(own);
  const room = {
    free: [visible],
    covered,
    marks: shown
      .filter((mark) => mark !== own)
      .map((mark) => boxOf(anchorOf(mark).x, anchorOf(mark).y, markSize / 2)),
    names: placeNames.map(({ box }) => moved(box, -corner.x, -corner.y)),
  };
  const style = { widest: Math.min(widestCallout, size.width * calloutShare), scale: 1, measure };
  for (const callout of entryCallouts(told, input, style)) {
    const place = placeCallout(callout, anchor, markSize, room);
    if (place) return { inside: calloutDrawing(callout, place), box: place.box };
  }
  return undefined;
}

/**
 * Names and marks of a map, to be drawn on its ground. Marks that do not lie wholly in the free part are left out, and
 * names that would lie on anything.
 */
export function pictureMap(input: MapInput, frame: MapFrame, room: MapRoom = {}): readonly Drawing[] {
  const { scene, measure } = input;
  const { corner, size } = frame;
  const { visible = { left: 0, top: 0, right: size.width, bottom: size.height }, covered = [] } = room;
  const layout = namingMost(layOutOn(input, frame, visible, covered), room.isBilingual ?? false);
  const { markSize } = layout;
  const isFree = (x: number, y: number, half: number): boolean => {
    const box = boxOf(x, y, half);
    return holds(visible, box) && !covered.some((other) => overlaps(box, other));
  };
  const shown = shownMarks(layout.marks, scene).filter(({ placed, entry }) =>
    isFree(placed.x - corner.x, placed.y - corner.y, markSize / 2 + (entry ? 1 : 4)),
  );
  const leaders = [
    ...layout.placeNames.flatMap(({ leader }) => (leader ? leaderDrawing(leader, corner, false) : [])),
    ...shown.flatMap(({ placed }) =>
      hasLeader(placed) ? leaderDrawing({ from: placed.anchor, to: placed }, corner, true) : [],
    ),
  ];
  const marks = shown.map((own) => shownDrawing(own, markSize, corner, input));
  const callout = toldDrawing(input, layout, shown, frame, { visible, covered });
  // Half a name under a callout would be read as another one.
  const provinceNames = layout.provinceNames.filter(
    ({ box }) => !callout || !overlaps(moved(box, -corner.x, -corner.y), callout.box),
  );
  return [
    ...namesDrawing('province', provinceNames, corner, measure),
    ...groupOf('leaders', leaders),
    ...namesDrawing('place', layout.placeNames, corner, measure),
    ...groupOf('marks', marks),
    ...groupOf('callout', callout?.inside ?? []),
  ];
}
