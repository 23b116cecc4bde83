import { type Selection, select } from 'd3';
import { type Entry, presenceOfEntry } from '../domain/dataset.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { Scene, SceneMark } from '../domain/scene.ts';
import type { Home } from '../domain/story.ts';
import { type Camera, type ScreenSize, type WorldPoint, worldPoint } from '../geometry/mercator.ts';
import { cityAt, cityDrawing, type PlacedCity } from '../layout/cityNames.ts';
import type { Drawing, NameKind } from '../layout/drawingSpec.ts';
import { hasLeader, type MapLayout, type PlacedMark } from '../layout/mapLayout.ts';
import { countDrawing, leaderDrawing, markDrawing } from '../layout/markDrawing.ts';
import { nameDrawing, nameLines } from '../layout/nameDrawing.ts';
import { placeCodeOf } from '../layout/placeKey.ts';
import {
  isWithin,
  type Leader,
  linePositions,
  type MeasureText,
  type PlacedName,
} from '../layout/placement.ts';
import { markLook } from '../look/markLook.ts';
import { markOutline } from '../look/marks.ts';
import { paintInto, paintOn } from '../paint/paintDom.ts';
import type { Frame } from '../state/frame.ts';
import { createSpreadOverlay } from './spreadOverlay.ts';
import { markLabel } from './tooltipText.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;

export interface OverlayListener {
  /** A mark was chosen by key. */
  onChoose(target: MarkTarget): void;
  /** The keyboard's focus has come to a mark, or has left it. */
  onFocus(target: MarkTarget | undefined): void;
}

/** What is meant by a point of the screen. */
export interface MarkTarget {
  readonly entry: Entry;
  readonly mark: PlacedMark;
  /** Where the mark stands on the screen, in pixels. */
  readonly x: number;
  readonly y: number;
}

/** Marks and names, laid over the ground. */
export interface Overlay {
  readonly element: SVGSVGElement;
  /** Lays everything out anew, for a moment that it shows: the zoom, the language or the data has changed. */
  layOut(
    layout: MapLayout,
    cities: readonly PlacedCity[],
    frame: Frame,
    measure: MeasureText,
    /** Whether what was there before moves to where it stands now. */
    ease: boolean,
  ): void;
  /** Follows the camera between layouts. */
  follow(camera: Camera, screen: ScreenSize): void;
  /** Shows a moment: only classes and outlines change. */
  show(frame: Frame, previous: Frame | undefined): void;
  /** The mark nearest to a point of the screen, if one that shows is near enough to be meant. */
  targetAt(position: WorldPoint): MarkTarget | undefined;
  /** Code of the city or district whose name lies at a point of the screen. */
  namedAt(position: WorldPoint): PlaceId | undefined;
  dispose(): void;
}

/** Pixels from a mark's middle within which a press means it. */
const reach = 22;

/** By style and not by attribute, because only a style moves gradually. */
const moveTo = (x: number, y: number): string => `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px)`;

/** Each name from its own corner: one that stands elsewhere moves there. */
function drawNames(
  group: Group,
  kind: NameKind,
  names: readonly PlacedName[],
  base: WorldPoint,
  measure: MeasureText,
): void {
  group
    .selectAll<SVGGElement, PlacedName>('g')
    .data(names, ({ key }) => key)
    .join('g')
    .style('transform', ({ box }) => moveTo(box.left - base.x, box.top - base.y))
    .each(function (name) {
      const { key, box } = name;
      const lines = nameLines(linePositions(name, measure), { x: box.left, y: box.top });
      paintOn(this, nameDrawing(kind, lines, { 'data-key': key }));
    });
}

/** The lines to marks and to names that stand aside. */
function leaderDrawings({ marks, placeNames }: MapLayout, base: WorldPoint): readonly Drawing[] {
  const leading = (key: string, leader: Leader, isOfMark: boolean): Drawing => {
    const attributes = { class: isOfMark ? 'leader of-mark' : 'leader', 'data-of': key };
    return { element: 'g', key, attributes, inside: leaderDrawing(leader, base, isOfMark) };
  };
  return [
    ...marks.filter(hasLeader).map((mark) => leading(mark.key, { from: mark.anchor, to: mark }, true)),
    ...placeNames.flatMap(({ key, leader }) => (leader ? [leading(key, leader, false)] : [])),
  ];
}

const paintLayer = (group: Group, drawings: readonly Drawing[]): void =>
  void group.each(function () {
    paintInto(this, drawings);
  });

/** How many initiatives a mark stands for in a scene. */
function countOf({ placeCodes }: PlacedMark, scene: Scene | undefined): number {
  return (scene?.places ?? [])
    .filter(({ code }) => placeCodes.includes(code))
    .reduce((sum, { counted, possible }) => sum + counted + possible, 0);
}

/** A mark with what only a screen has: the reach of a finger, and what moves when it arrives. */
function drawMark(group: SVGGElement, stamp: readonly Drawing[], ripple: string | undefined): void {
  paintInto(group, [
    { element: 'circle', attributes: { class: 'hit', r: reach } },
    { element: 'path', attributes: { class: 'ripple', d: ripple } },
    { element: 'g', attributes: { class: 'stamp' }, inside: stamp },
  ]);
}

/** @param home what the map shows where there is room: positions are told from its middle, so that they stay small */
export function createOverlay(home: Home['bounds'], listener: OverlayListener): Overlay {
  const middleAt = (zoom: number): WorldPoint =>
    worldPoint((home.west + home.east) / 2, (home.south + home.north) / 2, zoom);
  const root = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg')).attr('class', 'overlay');
  const moving = root.append('g');
  const spread = createSpreadOverlay(moving.append('g'));
  const cityNames: Group = moving.append('g').attr('class', 'cities').attr('aria-hidden', 'true');
  const provinceNames: Group = moving.append('g').attr('aria-hidden', 'true');
  const leaders: Group = moving.append('g').attr('aria-hidden', 'true');
  const placeNames: Group = moving.append('g').attr('aria-hidden', 'true');
  const markGroup = moving.append('g').attr('role', 'group');

  let layout: MapLayout | undefined;
  let placedCities: readonly PlacedCity[] = [];
  let base: WorldPoint = { x: 0, y: 0 };
  let shift: WorldPoint = { x: 0, y: 0 };
  let scene = new Map<number, SceneMark>();
  let frame: Frame | undefined;

  const onPlane = ({ x, y }: WorldPoint): WorldPoint => ({
    x: x - shift.x + base.x,
    y: y - shift.y + base.y,
  });

  const marks = (): Selection<SVGGElement, PlacedMark, SVGGElement, unknown> =>
    markGroup.selectAll<SVGGElement, PlacedMark>('g.mark');
  const isShown = (mark: PlacedMark): boolean =>
    mark.entry
      ? (scene.get(mark.entry.position)?.presence ?? 'absent') !== 'absent'
      : countOf(mark, frame?.scene) > 0;
  const shownMarks = (): PlacedMark[] =>
    (layout?.marks ?? []).filter(isShown).sort((a, b) => (a.entry?.position ?? 0) - (b.entry?.position ?? 0));

  /** What a mark tells of: of a count, the newest. */
  const toldOf = ({ entry, placeCodes }: PlacedMark): Entry | undefined => {
    if (entry || !frame) return entry;
    const { dataset, scene: shown } = frame;
    return placeCodes
      .flatMap((code) => dataset.entriesAt(code))
      .filter((own) => presenceOfEntry(own, shown.window) !== 'absent')
      .reduce<Entry | undefined>((a, b) => (a && a.position > b.position ? a : b), undefined);
  };
  const targetOf = (mark: PlacedMark): MarkTarget | undefined => {
    const entry = toldOf(mark);
    return entry && { entry, mark, x: mark.x - base.x + shift.x, y: mark.y - base.y + shift.y };
  };
  const isChosen = ({ entry, placeCodes }: PlacedMark, id: string | undefined): boolean => {
    if (id === undefined) return false;
    if (entry) return entry.initiative.id === id;
    const place = frame?.dataset.entryOf(id)?.place.code;
    return place !== undefined && placeCodes.includes(place);
  };

  /** Whether the page of the place that a count stands at is open. */
  const isOpen = ({ entry, placeCodes }: PlacedMark, page: PlaceId | undefined): boolean =>
    !entry && page !== undefined && placeCodes.includes(page);

  /** One mark is in the tab order; arrow keys move among the others. */
  const setTabStop = (mark: PlacedMark | undefined): void => {
    const stop = mark?.key ?? shownMarks()[0]?.key;
    marks().attr('tabindex', ({ key }) => (key === stop ? 0 : -1));
  };

  const onKey = (event: KeyboardEvent, own: PlacedMark): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowDown: 1,
      ArrowLeft: -1,
      ArrowUp: -1,
    };
    const step = steps[event.key];
    const isChoice = event.key === 'Enter' || event.key === ' ';
    if (step === undefined && !isChoice) return;
    event.preventDefault();
    event.stopPropagation();
    if (step === undefined) {
      const target = targetOf(own);
      if (target) listener.onChoose(target);
      return;
    }
    const shown = shownMarks();
    const target = shown[shown.findIndex(({ key }) => key === own.key) + step];
    if (!target) return;
    setTabStop(target);
    marks()
      .filter(({ key }) => key === target.key)
      .node()
      ?.focus();
  };

  const redrawCount = (mark: PlacedMark, group: SVGGElement): void => {
    if (!layout || !frame) return;
    const count = countOf(mark, frame.scene);
    const text = frame.translation.count(count);
    const key = `${text} ${layout.markSize} ${frame.translation.language}`;
    if (group.dataset['drawn'] === key) return;
    group.dataset['drawn'] = key;
    drawMark(group, countDrawing(text, layout.markSize), undefined);
    const name = frame.translation.placeName(mark.place);
    group.setAttribute('aria-label', frame.translation.words.countedMark(name, text));
  };

  const redraw = (mark: PlacedMark, group: SVGGElement): void => {
    const { entry } = mark;
    if (!layout || !frame) return;
    if (!entry) {
      redrawCount(mark, group);
      return;
    }
    const sceneMark = scene.get(entry.position) ?? {
      position: entry.position,
      presence: 'absent',
      fade: 0,
    };
    const look = markLook(sceneMark);
    const key = `${sceneMark.presence} ${look.state} ${layout.markSize} ${frame.translation.language}`;
    if (group.dataset['drawn'] === key) return;
    group.dataset['drawn'] = key;
    group.setAttribute('aria-label', markLabel(entry, frame));
    group.dataset['tone'] = look.tone;
    const { category, isImprecise: imprecise } = entry;
    const sign = { category, imprecise, look, size: layout.markSize };
    drawMark(group, markDrawing(sign), markOutline(category.shape, sign.size + 2));
  };

  const show: Overlay['show'] = (next, previous) => {
    frame = next;
    const { state } = next;
    spread.show(next);
    scene = new Map(
      next.scene.places.flatMap(({ marks: list }) =>
        (list ?? []).map((mark) => [mark.position, mark] as const),
      ),
    );
    const forward = previous !== undefined && previous.day < next.day && previous.dataset === next.dataset;
    marks()
      .attr('data-presence', (mark) => {
        if (!mark.entry) return isShown(mark) ? 'present' : 'absent';
        return scene.get(mark.entry.position)?.presence ?? 'absent';
      })
      .classed('selected', (mark) => isChosen(mark, state.selected) || isOpen(mark, state.page))
      .classed('hovered', (mark) => isChosen(mark, state.hovered))
      .attr('aria-pressed', (mark) => String(isChosen(mark, state.selected) || isOpen(mark, state.page)))
      .classed('arrived', function (mark) {
        if (!isShown(mark)) return false;
        const { entry } = mark;
        const isNew =
          forward &&
          entry !== undefined &&
          entry.occurrence.begin.max > previous.day &&
          entry.occurrence.begin.max <= next.day;
        const stays = next.day >= (previous?.day ?? next.day) && this.classList.contains('arrived');
        return isNew || stays;
      })
      .each(function (mark) {
        redraw(mark, this);
      });
    setTabStop(shownMarks().find((mark) => isChosen(mark, state.selected)));
  };

  return {
    element: root.node() as SVGSVGElement,

    layOut(next, cities, own, measure, ease) {
      layout = next;
      placedCities = cities;
      root.classed('easing', ease);
      base = middleAt(next.zoom);
      root.attr('data-zoom', next.zoom.toFixed(2));
      spread.layOut(next.zoom, base);
      paintLayer(
        cityNames,
        cities.map((city) => cityDrawing(city, base, measure)),
      );
      drawNames(provinceNames, 'province', next.provinceNames, base, measure);
      paintLayer(leaders, leaderDrawings(next, base));
      drawNames(placeNames, 'place', next.placeNames, base, measure);
      markGroup.attr('aria-label', own.translation.words.marksOnMap);
      markGroup
        .selectAll<SVGGElement, PlacedMark>('g.mark')
        .data(next.marks, ({ key }) => key)
        .join((enter) =>
          enter
            .append('g')
            .attr('class', ({ entry }) => (entry ? 'mark' : 'mark counted'))
            .attr('role', 'button')
            .on('keydown', onKey)
            .on('focus', (_event, mark) => listener.onFocus(targetOf(mark)))
            .on('blur', () => listener.onFocus(undefined)),
        )
        .attr('data-key', ({ key }) => key)
        .attr('data-places', ({ placeCodes }) => placeCodes.join(' '))
        .attr('data-category', ({ entry }) => entry?.category.id ?? null)
        .attr('data-duration', ({ entry }) => entry?.category.duration ?? null)
        .style('transform', ({ x, y }) => moveTo(x - base.x, y - base.y));
      show(own, own);
    },

    follow(camera, screen) {
      const center = worldPoint(camera.longitude, camera.latitude, camera.zoom);
      const own = middleAt(camera.zoom);
      shift = { x: own.x - center.x + screen.width / 2, y: own.y - center.y + screen.height / 2 };
      moving.attr('transform', `translate(${shift.x} ${shift.y})`);
    },

    show,

    targetAt({ x, y }) {
      const point = onPlane({ x, y });
      const [nearest] = shownMarks()
        .map((mark) => ({ mark, distance: Math.hypot(mark.x - point.x, mark.y - point.y) }))
        .filter(({ distance }) => distance <= reach)
        .sort(
          (a, b) => a.distance - b.distance || (b.mark.entry?.position ?? 0) - (a.mark.entry?.position ?? 0),
        );
      return nearest && targetOf(nearest.mark);
    },

    namedAt(position) {
      const point = onPlane(position);
      const name = layout?.placeNames.find(({ box }) => isWithin(box, point));
      return (name && placeCodeOf(name.key)) ?? cityAt(placedCities, point)?.code;
    },

    dispose: () => void root.remove(),
  };
}
