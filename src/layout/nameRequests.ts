import type { GazetteerPlace } from '../domain/gazetteer.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { WorldPoint } from '../geometry/mercator.ts';
import { otherLanguage, type Translation } from '../i18n/translate.ts';
import { type NameGround, sharesOf } from './nameGround.ts';
import {
  type Box,
  holds,
  type MeasureText,
  type NameCandidate,
  type NameLine,
  type NameRequest,
  nameSize,
  padded,
} from './placement.ts';

/** Letters of a province's name, in pixels: in the reader's language, and in the other one. */
const provinceNameSizes: readonly [number, number] = [11.5, 11];
const placeNameSizes: readonly [number, number] = [14, 12.5];

function linesOf(
  place: GazetteerPlace,
  translation: Translation,
  sizes: readonly [number, number],
  weight: NameLine['weight'],
  isBilingual: boolean,
): readonly NameLine[] {
  const { language } = translation;
  const own: NameLine = { text: translation.placeName(place), language, weight, size: sizes[0] };
  if (!isBilingual) return [own];
  const text = translation.otherPlaceName(place);
  return text === undefined
    ? [own]
    : [own, { text, language: otherLanguage[language], weight: 'quiet', size: sizes[1] }];
}

const gap = 6;

function besideMarks(box: Box): readonly NameCandidate[] {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  return [
    { x: box.right + gap, y, side: 'right', cost: 0 },
    { x: box.left - gap, y, side: 'left', cost: 1.5 },
    { x, y: box.top - gap / 2, side: 'above', cost: 2 },
    { x, y: box.bottom + gap / 2, side: 'below', cost: 2 },
    { x: box.right + gap, y: y - 12, side: 'right', cost: 3 },
    { x: box.right + gap, y: y + 12, side: 'right', cost: 3 },
    { x: box.left - gap, y: y - 12, side: 'left', cost: 4 },
    { x: box.left - gap, y: y + 12, side: 'left', cost: 4 },
    { x: box.left, y: box.top - gap - 4, side: 'right', cost: 5 },
    { x: box.right, y: box.top - gap - 4, side: 'left', cost: 5 },
    { x: box.left, y: box.bottom + gap + 4, side: 'right', cost: 5 },
    { x: box.right, y: box.bottom + gap + 4, side: 'left', cost: 5 },
  ];
}

const angles = 16;
/** Pixels from the marks' edge. */
const farther = [14, 22, 32, 44, 58, 76];

/** For a name that finds no room beside its marks: around them, tied to them by a line. */
function aroundMarks(box: Box): readonly NameCandidate[] {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  const [halfWidth, halfHeight] = [(box.right - box.left) / 2, (box.bottom - box.top) / 2];
  return farther.flatMap((away) =>
    Array.from({ length: angles }, (_, step): NameCandidate => {
      const angle = (step / angles) * 2 * Math.PI;
      const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
      const side = Math.abs(cosine) < 0.3 ? (sine < 0 ? 'above' : 'below') : cosine > 0 ? 'right' : 'left';
      return {
        x: x + cosine * (halfWidth + away),
        y: y + sine * (halfHeight + away),
        side,
        cost: 12 + away / 2,
        leaderFrom: { x: x + cosine * halfWidth, y: y + sine * halfHeight },
      };
    }),
  );
}

/** A name that lies for more than this part of it in another province is false geography. */
const mostForeign = 0.5;
/** What it costs a name to leave its province for another one whole. */
const foreignCost = 30;

export interface NameContext {
  readonly measure: MeasureText;
  readonly translation: Translation;
  readonly ground: NameGround | undefined;
  /** Pixels in one of the ground's. */
  readonly scale: number;
  readonly isBilingual: boolean;
  readonly mayShorten: boolean;
  /** Where names rather lie. */
  readonly inSight: Box | undefined;
  /** Whether names stand beside their marks or nowhere. Default: no. */
  readonly isBeside?: boolean;
}

/** What it costs a name to be cut off or covered while what it names is in sight. */
const outOfSight = 60;

function sightPenalty(at: Box, named: Box, inSight: Box | undefined): number {
  if (!inSight) return 0;
  const [x, y] = [(named.left + named.right) / 2, (named.top + named.bottom) / 2];
  const isNamedInSight = holds(inSight, { left: x, top: y, right: x, bottom: y });
  return isNamedInSight && !holds(inSight, at) ? outOfSight : 0;
}

/**
 * The name of a place beside its marks, which take `box`. A name that leaves its province costs more than one that
 * stays; one that would lie mostly in another does not stand.
 *
 * @param more how many further places it is the name of
 */
export function placeNameRequest(
  key: string,
  { named, provinceCode, box, more }: NamedMarks,
  { translation, ground, scale, isBilingual, mayShorten, inSight, isBeside }: NameContext,
): NameRequest {
  const lines = (both: boolean): readonly NameLine[] => {
    const own = linesOf(named, translation, placeNameSizes, 'strong', both);
    const count: NameLine = { text: `+${more}`, language: 'en', weight: 'quiet', size: placeNameSizes[1] };
    return more > 0 ? [...own, count] : own;
  };
  return {
    key,
    lines: lines(isBilingual),
    ...(isBilingual && mayShorten && { shortLines: lines(false) }),
    layout: 'row',
    candidates: isBeside ? besideMarks(box) : [...besideMarks(box), ...aroundMarks(box)],
    penalty(at) {
      const cut = sightPenalty(at, box, inSight);
      // Of many names, those that would be cut off are left out.
      if (isBeside && cut > 0) return Number.POSITIVE_INFINITY;
      if (!ground) return cut;
      const { foreign } = sharesOf(at, provinceCode, ground, scale);
      return foreign > mostForeign ? Number.POSITIVE_INFINITY : foreign * foreignCost + cut;
    },
  };
}

export interface NamedMarks {
  readonly named: GazetteerPlace;
  readonly provinceCode: PlaceId;
  readonly box: Box;
  readonly more: number;
}

/** How much of the name of a province lies at least on it, unless it lies at sea or abroad. */
const leastOwn = 0.5;
/** Pixels between a province too small for its name, and the name. */
const besideGap = 3;

/** Right beside a province that is too small to hold its name. */
function besideProvince({ left, top, right, bottom }: Box): readonly NameCandidate[] {
  const middle: WorldPoint = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return [
    { x: right, y: middle.y, side: 'right', cost: 30 },
    { x: middle.x, y: bottom, side: 'below', cost: 31 },
    { x: right, y: top, side: 'right', cost: 32 },
    { x: right, y: bottom, side: 'right', cost: 32 },
    { x: left, y: middle.y, side: 'left', cost: 33 },
    { x: middle.x, y: top, side: 'above', cost: 33 },
    { x: left, y: bottom, side: 'left', cost: 34 },
    { x: left, y: top, side: 'left', cost: 34 },
  ];
}

/**
 * The name of a province: inside it, or, where it is too small to hold it, right beside it where no other province
 * lies.
 */
export function provinceNameRequest(
  province: GazetteerPlace,
  { translation, measure, ground, scale, isBilingual, inSight }: NameContext,
): NameRequest | undefined {
  const bounds = ground?.bounds(province.code);
  if (!ground || !bounds) return undefined;
  const inside = ground
    .candidates(province.code)
    .map(({ x, y }, rank): NameCandidate => ({ x: x * scale, y: y * scale, side: 'center', cost: rank / 4 }));
  const around = padded(
    {
      left: bounds.left * scale,
      top: bounds.top * scale,
      right: bounds.right * scale,
      bottom: bounds.bottom * scale,
    },
    besideGap,
  );
  const lines = linesOf(province, translation, provinceNameSizes, 'quiet', isBilingual);
  const isSmall = ground.extent(province.code) * scale < nameSize({ lines, layout: 'stack' }, measure).width;
  return {
    key: `province-${province.code}`,
    lines,
    layout: 'stack',
    candidates: isSmall ? [...inside, ...besideProvince(around)] : inside,
    penalty(at) {
      const { own, foreign } = sharesOf(at, province.code, ground, scale);
      if (own < leastOwn && foreign > 0.1) return Number.POSITIVE_INFINITY;
      return foreign * 16 + (1 - own) * 4 + sightPenalty(at, around, inSight);
    },
  };
}
