import { dayOfIso } from '../domain/day.ts';
import { type TimeWindow, type WindowMode, windowAt, windowModes } from '../domain/timeWindow.ts';
import { type Language, preferredLanguage } from '../i18n/translate.ts';
import { type ThemeName, themeNames } from '../look/tokens.ts';
import type { Camera } from '../picture/mercator.ts';
import type { OpeningScene } from './openingScene.ts';

/** What a link and its reader ask the opening scene to show. */
export interface OpeningView {
  readonly language: Language;
  readonly window: TimeWindow;
  /** Undefined: where the style sheet lays the story's home. */
  readonly camera: Camera | undefined;
}

/** What the reader has chosen on an earlier visit, or their browser asks for. */
export interface OpeningReader {
  readonly language: Language | undefined;
  readonly theme: ThemeName | undefined;
  readonly bothScripts: boolean;
  /** BCP 47 tags, the dearest first. */
  readonly browserLanguages: readonly string[];
}

/** Parameters that the scene can show, and those that change nothing of it. */
const told = ['lang', 'theme', 'date', 'window', 'view'];
const without = ['renderer', 'pace', 'seconds', 'loop', 'host'];

const oneOf = <T extends string>(choices: readonly T[], text: string | null, otherwise: T): T | undefined =>
  text === null ? otherwise : choices.find((choice) => choice === text);

function dayOf(text: string | null, { earliest, latest }: OpeningScene['extent']): number | undefined {
  if (text === null || text === 'latest') return latest;
  const day = text === 'earliest' ? earliest : dayOfIso(text);
  return day !== undefined && day >= earliest && day <= latest ? day : undefined;
}

function cameraOf(text: string, { west, south, east, north, minZoom, maxZoom }: OpeningScene['limits']) {
  const [longitude = Number.NaN, latitude = Number.NaN, zoom = Number.NaN] = text.split(',').map(Number);
  const isWithin =
    longitude > west && longitude < east && latitude > south && latitude < north && zoom >= minZoom;
  return isWithin && zoom <= maxZoom ? { longitude, latitude, zoom } : undefined;
}

/** The theme that is asked for; undefined follows the system. */
export function openingTheme(
  query: URLSearchParams,
  { theme }: Pick<OpeningReader, 'theme'>,
): ThemeName | undefined {
  return themeNames.find((own) => own === (query.get('theme') ?? theme));
}

/**
 * What a link asks for, as far as the opening scene can show it; undefined where it asks for more, or for something
 * that is not there: then the app alone says what is to be seen.
 */
export function openingView(
  query: URLSearchParams,
  { languages, extent, limits, told: days }: OpeningScene,
  reader: OpeningReader,
): OpeningView | undefined {
  if ([...query.keys()].some((name) => !told.includes(name) && !without.includes(name))) return undefined;
  if (reader.bothScripts && languages.length > 1) return undefined;
  const spoken = languages.map(({ language }) => language);
  const own = spoken.find((language) => language === reader.language);
  const language = oneOf(
    spoken,
    query.get('lang'),
    own ?? preferredLanguage(reader.browserLanguages, spoken),
  );
  const day = dayOf(query.get('date'), extent);
  const mode = oneOf<WindowMode>(windowModes, query.get('window'), 'cumulative-from-start');
  const view = query.get('view');
  const camera = view === null ? undefined : cameraOf(view, limits);
  // Windows of a length, and windows that begin at the handle, are the app's.
  const isKnown = mode === 'cumulative-from-start' && (days === 'each day' || day === extent.latest);
  if (!language || day === undefined || !isKnown || (view !== null && !camera)) return undefined;
  return { language, window: windowAt(mode, day), camera };
}
