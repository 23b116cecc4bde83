import type { Pace } from '../domain/pace.ts';
import type { ScreenSize } from '../geometry/mercator.ts';
import type { ProjectionName } from '../geometry/planes.ts';
import type { Language } from '../i18n/translate.ts';
import type { PictureInput } from '../layout/pictureInput.ts';
import type { ThemeName } from '../look/tokens.ts';

export const exportFormats = [
  'png',
  'svg',
  'pdf',
  'pptx',
  'film',
  'gif',
  'csv',
  'geojson',
  'json',
  'html',
] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** What a format holds, and so which choices it leaves. */
export type ExportFamily = 'picture' | 'slides' | 'moving' | 'data' | 'page';

export const familyOf: Readonly<Record<ExportFormat, ExportFamily>> = {
  png: 'picture',
  svg: 'picture',
  pdf: 'picture',
  pptx: 'slides',
  film: 'moving',
  gif: 'moving',
  csv: 'data',
  geojson: 'data',
  json: 'data',
  html: 'page',
};

/** Width over height. A4 is 297 × 210 mm (ISO 216). */
const ratioValues = {
  '16:9': 16 / 9,
  '4:3': 4 / 3,
  '1:1': 1,
  '9:16': 9 / 16,
  a4: 297 / 210,
  'a4-upright': 210 / 297,
} as const;

export type Ratio = keyof typeof ratioValues;

export const ratios = Object.keys(ratioValues) as readonly Ratio[];

export const scales = [1, 2, 3, 4] as const;
export const frameRates = [24, 25, 30, 50, 60] as const;
/** Pixels across, before the scale. */
export const widths = { least: 320, most: 3840 } as const;

/** Even numbers, which film encoders ask for. */
const even = (value: number): number => Math.round(value / 2) * 2;

export interface ExportChoice {
  readonly format: ExportFormat;
  readonly ratio: Ratio;
  /** Pixels, within {@link widths}. */
  readonly width: number;
  /** Pixels of a PNG to one of the picture. */
  readonly scale: number;
  readonly theme: ThemeName;
  readonly language: Language;
  readonly projection: ProjectionName;
  readonly view: 'whole' | 'screen';
  readonly parts: PictureInput['parts'];
  readonly framesPerSecond: number;
  /** Length of the play. */
  readonly seconds: number;
  readonly pace: Pace;
  readonly entries: 'shown' | 'all';
  /** Without its ending; undefined takes the usual one. */
  readonly fileName: string | undefined;
}

const pictureWidth = 1600;
/** Pixels of a film's shorter side, as screens and networks take films: 1920 × 1080, or 1080 × 1920 upright. */
const filmSide = 1080;
const gifWidth = 720;

/** How wide a file of a format and a shape usually is. */
function usualWidth({ format, ratio }: Pick<ExportChoice, 'format' | 'ratio'>): number {
  if (format === 'film') return even(filmSide * Math.max(1, ratioValues[ratio]));
  return format === 'gif' ? gifWidth : pictureWidth;
}

/** Another format or shape takes its usual width with it, unless another one was asked for. */
export function withUsualWidth(
  choice: ExportChoice,
  change: Partial<Pick<ExportChoice, 'format' | 'ratio'>>,
): ExportChoice {
  const next = { ...choice, ...change };
  return choice.width === usualWidth(choice) ? { ...next, width: usualWidth(next) } : next;
}

export function defaultChoice(
  own: Pick<ExportChoice, 'theme' | 'language' | 'seconds' | 'pace'>,
): ExportChoice {
  return {
    format: 'png',
    ratio: '16:9',
    width: pictureWidth,
    scale: 2,
    projection: 'mercator',
    view: 'whole',
    parts: { title: true, sentence: true, legend: true, timeline: true, sources: true },
    framesPerSecond: 30,
    entries: 'shown',
    fileName: undefined,
    ...own,
  };
}

/** Width and height of the picture in pixels, before the scale. */
export function pictureSize({ width, ratio, format }: ExportChoice): ScreenSize {
  const height = width / ratioValues[ratio];
  return familyOf[format] === 'moving'
    ? { width: even(width), height: even(height) }
    : { width: Math.round(width), height: Math.round(height) };
}

const endings: Readonly<Record<ExportFormat, string>> = {
  png: 'png',
  svg: 'svg',
  pdf: 'pdf',
  pptx: 'pptx',
  film: 'mp4',
  gif: 'gif',
  csv: 'csv',
  geojson: 'geojson',
  json: 'json',
  html: 'html',
};

/** Longest file name, in characters; most systems take 255 bytes. */
const longestName = 80;

/**
 * The file's name, with its ending. Signs that some system refuses in names become hyphens.
 *
 * @param name of the map, with which the usual name begins
 * @param moment what the usual name ends with, such as `2021-12-23`
 * @param ending instead of the format's own, where the browser decides
 */
export function fileNameOf(
  { fileName, format }: ExportChoice,
  name: string,
  moment: string,
  ending = endings[format],
): string {
  const wanted = (fileName ?? '')
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, longestName);
  return `${wanted === '' ? `${name}-${moment}` : wanted}.${ending}`;
}
