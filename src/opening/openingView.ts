import { dayOfIso } from '../domain/day.ts';
import { type TimeWindow, type WindowMode, windowAt, windowModes } from '../domain/timeWindow.ts';
import type { Camera } from '../geometry/mercator.ts';
import type { Language } from '../i18n/translate.ts';
import { readersLanguage } from '../io/readersLanguage.ts';
import { type ThemeName, themeNames } from '../look/tokens.ts';
import { viewOfText } from '../state/viewText.ts';
import type { OpeningScene } from './openingScene.ts';

/** What a link and its reader ask the opening scene to show. */
export interface OpeningView {
  readonly language: Language;
  /** Undefined where the scene can't show what is asked for: then the app alone says what is to be seen. */
  readonly window: TimeWindow | undefined;
  /** Not yet kept within the map's limits; undefined: where the whole story is in sight. */
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
const told = ['lang', 'theme', 'date', 'window', 'view', 'mode'];
const without = ['title', 'keys', 'renderer', 'pace', 'seconds', 'loop', 'host'];

function dayOf(text: string | null, { earliest, latest }: OpeningScene['extent']): number | undefined {
  if (text === null || text === 'latest') return latest;
  const day = text === 'earliest' ? earliest : dayOfIso(text);
  return day !== undefined && day >= earliest && day <= latest ? day : undefined;
}

/** The theme that is asked for; undefined follows the system. */
export function openingTheme(
  query: URLSearchParams,
  { theme }: Pick<OpeningReader, 'theme'>,
): ThemeName | undefined {
  return themeNames.find((own) => own === (query.get('theme') ?? theme));
}

/** The window that a link asks for, if the scene can show it and all else that the link asks for. */
function windowOf(
  query: URLSearchParams,
  { languages, extent, limits, told: days }: OpeningScene,
  { bothScripts }: OpeningReader,
): TimeWindow | undefined {
  if ([...query.keys()].some((name) => !told.includes(name) && !without.includes(name))) return undefined;
  if (bothScripts && languages.length > 1) return undefined;
  const [asked, mode, view, named] = (['lang', 'mode', 'view', 'window'] as const).map((name) =>
    query.get(name),
  );
  if (typeof asked === 'string' && !languages.some(({ language }) => language === asked)) return undefined;
  if (typeof mode === 'string' && mode !== 'explore' && mode !== 'embed') return undefined;
  if (typeof view === 'string' && !viewOfText(view, limits)) return undefined;
  const day = dayOf(query.get('date'), extent);
  const windowMode = windowModes.find((own) => own === (named ?? 'cumulative-from-start'));
  // Windows of a length, and windows that begin at the handle, are the app's.
  if (day === undefined || windowMode !== ('cumulative-from-start' satisfies WindowMode)) return undefined;
  return days === 'each day' || day === extent.latest ? windowAt(windowMode, day) : undefined;
}

/** What a link asks for, as far as the opening scene can show it. */
export function openingView(query: URLSearchParams, scene: OpeningScene, reader: OpeningReader): OpeningView {
  const spoken = scene.languages.map(({ language }) => language);
  const view = query.get('view');
  return {
    language: readersLanguage({ languages: spoken }, reader, reader.browserLanguages, query.get('lang')),
    window: windowOf(query, scene, reader),
    camera: view === null ? undefined : viewOfText(view, scene.limits),
  };
}
