import { type Boundaries, foreignRegion } from '../domain/boundaries.ts';
import { type Dataset, type Entry, presenceOfEntry } from '../domain/dataset.ts';
import type { Gazetteer } from '../domain/gazetteer.ts';
import type { Scene, SceneMark } from '../domain/scene.ts';
import type { Ground } from '../geometry/ground.ts';
import type { MapFrame } from '../geometry/mapFrame.ts';
import type { MapPlane } from '../geometry/mercator.ts';
import type { Translation } from '../i18n/translate.ts';
import {
  hasLeader,
  type LayoutInput,
  layoutMap,
  type MapLayout,
  type PlacedMark,
} from '../layout/mapLayout.ts';
import { countGrowth } from '../layout/markPlacement.ts';
import { createNameGround, type NameGround } from '../layout/nameGround.ts';
import {
  type Box,
  holds,
  type Leader,
  linePositions,
  type MeasureText,
  overlaps,
  type PlacedName,
  padded,
} from '../layout/placement.ts';
import { markLook } from '../look/markLook.ts';
import { gatheredShape, markOutline } from '../look/marks.ts';
import { type ThemeName, type Tokens, tokens } from '../look/tokens.ts';
import { drawGround } from './drawGround.ts';
import { drawMark } from './drawMark.ts';
import { drawText } from './drawText.ts';
import { element, escapeXml, group } from './svgElement.ts';

/** All that a map shows at a moment. */
export interface MapInput {
  readonly dataset: Dataset;
  readonly scene: Scene;
  readonly translation: Translation;
  readonly gazetteer: Pick<Gazetteer, 'provinces' | 'placeOf'>;
  readonly ground: Ground;
  readonly theme: ThemeName;
  readonly boundaries: Boundaries;
  /** Id of the initiative that is highlighted. */
  readonly selected?: string | undefined;
  readonly measure: MeasureText;
}

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

function moved({ left, top, right, bottom }: Box, x: number, y: number): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
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

function drawCount(
  { placed, count }: ShownMark,
  at: { readonly x: number; readonly y: number },
  size: number,
  isSelected: boolean,
  { translation, measure }: MapInput,
  colours: Tokens,
): string {
  const outline = markOutline(gatheredShape, size + countGrowth);
  const text = translation.count(count);
  const line = { text, language: 'en', weight: 'strong', size: 12 } as const;
  return group(
    { transform: `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`, 'data-count': count },
    element('title', {}, escapeXml(translation.words.countedMark(translation.placeName(placed.place), text))),
    isSelected
      ? element('path', {
          d: markOutline(gatheredShape, size + 15),
          fill: colours.land,
          stroke: colours.ink,
          'stroke-width': 2.25,
        })
      : '',
    element('path', { d: outline, fill: colours.land, stroke: colours.ink, 'stroke-width': 2 }),
    drawText(line, -measure(line) / 2, 0, measure, { fill: colours.ink }),
  );
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

function drawName(
  name: PlacedName,
  corner: { readonly x: number; readonly y: number },
  fills: { readonly strong: string; readonly quiet: string },
  measure: MeasureText,
): string {
  return linePositions(name, measure)
    .map(({ line, x, y }) =>
      drawText(line, x - corner.x, y - corner.y, measure, { fill: fills[line.weight] }),
    )
    .join('');
}

function boxOf(x: number, y: number, half: number): Box {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

type LayOut = (options: Partial<Pick<LayoutInput, 'isBilingual' | 'markSize'>>) => MapLayout;

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

/** The line that ties a mark or a name to its place, with a dot where the place is. */
function drawLeader(
  { from, to }: Leader,
  corner: { readonly x: number; readonly y: number },
  colours: Tokens,
  hasDot: boolean,
): string {
  const [x1, y1] = [from.x - corner.x, from.y - corner.y];
  const line = { x1, y1, x2: to.x - corner.x, y2: to.y - corner.y };
  const rounded = Object.fromEntries(Object.entries(line).map(([name, value]) => [name, value.toFixed(1)]));
  return [
    element('line', { ...rounded, stroke: colours.ink, 'stroke-width': 1 }),
    hasDot ? element('circle', { cx: x1.toFixed(1), cy: y1.toFixed(1), r: 1.8, fill: colours.ink }) : '',
  ].join('');
}

/**
 * Draws the map alone, as an SVG fragment: ground, names and marks. Marks that do not lie wholly in the free part
 * are left out, and names that would lie on anything.
 */
export function drawMap(input: MapInput, frame: MapFrame, room: MapRoom = {}): string {
  const { dataset, scene, translation, gazetteer, ground, theme, boundaries, selected, measure } = input;
  const colours = tokens[theme];
  const { corner, zoom, plane, size } = frame;
  const whole: Box = { left: 0, top: 0, right: size.width, bottom: size.height };
  const { visible = whole, covered = [], isBilingual = false } = room;
  const layOut: LayOut = (options) =>
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
  const layout = namingMost(layOut, isBilingual);
  const { markSize } = layout;
  const isFree = (x: number, y: number, half: number): boolean => {
    const box = boxOf(x, y, half);
    return holds(visible, box) && !covered.some((other) => overlaps(box, other));
  };
  const shown = shownMarks(layout.marks, scene).filter(({ placed, entry }) =>
    isFree(placed.x - corner.x, placed.y - corner.y, markSize / 2 + (entry ? 1 : 4)),
  );
  const quiet = { strong: colours.provinceName, quiet: colours.provinceName };
  const loud = { strong: colours.ink, quiet: colours.provinceName };

  const marks = shown.map((own) => {
    const { placed, entry, mark } = own;
    const at = { x: placed.x - corner.x, y: placed.y - corner.y };
    if (!entry || !mark) {
      const chosen = selected === undefined ? undefined : dataset.entryOf(selected)?.place.code;
      const isSelected = chosen !== undefined && placed.placeCodes.includes(chosen);
      return drawCount(own, at, markSize, isSelected, input, colours);
    }
    return drawMark(
      {
        ...at,
        category: entry.category,
        size: markSize,
        imprecise: entry.isImprecise,
        look: markLook(mark),
        isSelected: entry.initiative.id === selected,
        id: entry.initiative.id,
        title: escapeXml(entryInWords(entry, translation)),
      },
      colours,
    );
  });
  const land = { strong: colours.land, quiet: colours.land };
  // A halo is a text of its own beneath: not every reader of SVG knows `paint-order`.
  const withHalos = (
    className: string,
    names: readonly PlacedName[],
    fills: typeof land,
    width: number,
  ): string =>
    group(
      { class: 'halos', stroke: colours.land, 'stroke-width': width, 'stroke-linejoin': 'round' },
      ...names.map((name) => drawName(name, corner, land, measure)),
    ) + group({ class: className }, ...names.map((name) => drawName(name, corner, fills, measure)));
  return [
    drawGround(
      ground,
      frame,
      scene.provinces,
      theme,
      foreignRegion(dataset.story, boundaries),
      dataset.story.tints,
    ),
    withHalos('province-names', layout.provinceNames, quiet, 2),
    group(
      { class: 'leaders' },
      ...layout.placeNames.map(({ leader }) => (leader ? drawLeader(leader, corner, colours, false) : '')),
      ...shown.map(({ placed }) =>
        hasLeader(placed) ? drawLeader({ from: placed.anchor, to: placed }, corner, colours, true) : '',
      ),
    ),
    withHalos('place-names', layout.placeNames, loud, 3),
    group({ class: 'marks' }, ...marks),
  ].join('');
}
