import type { PlaceId } from '../domain/ids.ts';
import { fadeOf, isCounted, type Presence, presenceOf } from '../domain/presence.ts';
import type { TimeWindow } from '../domain/timeWindow.ts';
import type { Drawing } from '../layout/drawingSpec.ts';
import { hasLeader } from '../layout/mapLayout.ts';
import { countDrawing, inkOf, leaderDrawing, markDrawing } from '../layout/markDrawing.ts';
import { nameDrawing, nameLines } from '../layout/nameDrawing.ts';
import { markLook } from '../look/markLook.ts';
import { tintStep } from '../look/tint.ts';
import { drawn } from './drawn.ts';
import type { OpeningLayout, OpeningMark, OpeningScene, PlacedOpeningName } from './openingScene.ts';

/** Where the plane lies on the screen, in pixels. */
export interface PlanePlace {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** Layouts further from the screen's zoom than this would lie. */
const farthestZoom = 0.3;

/** The layout that was made for about this zoom. */
export function nearestLayout(layouts: readonly OpeningLayout[], zoom: number): OpeningLayout | undefined {
  const far = (layout: OpeningLayout): number => Math.abs(layout.zoom - zoom);
  const nearest = layouts.reduce<OpeningLayout | undefined>(
    (a, b) => (a && far(a) <= far(b) ? a : b),
    undefined,
  );
  return nearest && far(nearest) <= farthestZoom ? nearest : undefined;
}

/** How each record stands in a window, by its position. */
export function presencesIn(scene: OpeningScene, window: TimeWindow): readonly Presence[] {
  return scene.records.map(({ begin, end, category }) =>
    presenceOf({ begin, end, category: scene.categories[category] ?? { duration: 'passes' } }, window),
  );
}

/** The tint of each region that has one, by its code. */
export function openingTints(scene: OpeningScene, window: TimeWindow): ReadonlyMap<PlaceId, number> {
  if (scene.told === 'last day') return new Map(scene.lastTints);
  const counts = new Map<PlaceId, number>();
  presencesIn(scene, window).forEach((presence, position) => {
    const region = scene.records[position]?.region;
    if (region !== undefined && isCounted(presence)) counts.set(region, (counts.get(region) ?? 0) + 1);
  });
  return new Map([...counts].map(([region, count]) => [region, tintStep(count, scene.tints)]));
}

function drawRecord(
  scene: OpeningScene,
  mark: OpeningMark,
  window: TimeWindow,
  size: number,
): readonly Drawing[] {
  const record = scene.records[mark.of];
  const category = record && scene.categories[record.category];
  if (!record || !category) return [];
  const timed = { ...record, category };
  const presence = presenceOf(timed, window);
  if (presence === 'absent') return [];
  const look = markLook({ presence, fade: fadeOf(timed, window) });
  const sign = { category, imprecise: record.imprecise === 1, look, size };
  return [drawn('g', inkOf(sign), markDrawing(sign))];
}

const origin = { x: 0, y: 0 };

/** Marks and names of a layout in a window, in pixels of the screen. */
export function drawOpening(
  scene: OpeningScene,
  { names, language }: OpeningScene['languages'][number],
  layout: OpeningLayout,
  window: TimeWindow,
  place: PlanePlace,
): readonly Drawing[] {
  const presences = presencesIn(scene, window);
  const isShown = (position: number): boolean => (presences[position] ?? 'present') !== 'absent';
  const pointOf = ({ at: [x, y], by: [dx, dy] }: OpeningMark | PlacedOpeningName) => {
    const anchor = { x: place.left + x * place.scale, y: place.top + y * place.scale };
    return { anchor, x: anchor.x + dx, y: anchor.y + dy };
  };
  const at = (x: number, y: number): string => `translate(${x.toFixed(2)} ${y.toFixed(2)})`;

  const drawnNames = layout.names.flatMap((name): readonly Drawing[] => {
    const own = names[name.of];
    if (!own || (own.records && !own.records.some(isShown))) return [];
    const { x, y } = pointOf(name);
    const lines = own.lines.map(({ text, isStrong, size, ...standing }) => {
      const weight = isStrong ? 'strong' : 'quiet';
      return { ...standing, line: { text, language, weight, size } as const };
    });
    // Of a region's name no line is strong.
    const kind = own.lines[0]?.isStrong ? 'place' : 'province';
    return [nameDrawing(kind, nameLines(lines, origin), { transform: at(x, y) })];
  });
  const shown = layout.marks.filter(({ of }) => of < 0 || isShown(of));
  const leaders = shown.flatMap((mark): readonly Drawing[] => {
    const to = pointOf(mark);
    return hasLeader(to) ? leaderDrawing({ from: to.anchor, to }, origin, true) : [];
  });
  const marks = shown.map((mark): Drawing => {
    const { x, y } = pointOf(mark);
    const inside =
      mark.of < 0
        ? countDrawing((-mark.of).toLocaleString(language), layout.markSize)
        : drawRecord(scene, mark, window, layout.markSize);
    return drawn('g', { class: mark.of < 0 ? 'mark counted' : 'mark', transform: at(x, y) }, inside);
  });
  return [...drawnNames, ...leaders, ...marks];
}
