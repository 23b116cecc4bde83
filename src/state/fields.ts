import type { Boundaries } from '../domain/boundaries.ts';
import { cutText } from '../domain/cutText.ts';
import type { Extent } from '../domain/dataset.ts';
import { dayOfIso, isoOfDay } from '../domain/day.ts';
import { confidences, organiserChoices, sourceCounts } from '../domain/filter.ts';
import type { AnyText, PlaceId, RegionId } from '../domain/ids.ts';
import { type Pace, paces } from '../domain/pace.ts';
import { type Overview, overviews } from '../domain/steps.ts';
import { idsOf, type Story } from '../domain/story.ts';
import { type WindowMode, windowModes } from '../domain/timeWindow.ts';
import type { Language } from '../i18n/translate.ts';
import { type ThemeName, themeNames } from '../look/tokens.ts';
import type { LinkProblem } from './notice.ts';
import { originOf } from './origin.ts';
import {
  type CollectionId,
  type KeyChoice,
  keyChoices,
  type LinkState,
  type Listing,
  type MapView,
  type Mode,
  modes,
  type Renderer,
  spreadLayers,
} from './state.ts';
import { viewOfText } from './viewText.ts';

/** What a field needs to know to tell a good value from a bad one. */
export interface FieldContext {
  readonly story: Story;
  readonly extent: Extent;
  /** The reader's own, by an earlier choice or the browser. */
  readonly preferredLanguage: Language;
  /** The reader's own, by an earlier choice; undefined follows the system. */
  readonly preferredTheme: ThemeName | undefined;
  readonly prefersBothScripts: boolean;
  hasInitiative(id: string): boolean;
  /** Whether the gazetteer knows a code. */
  hasPlace(code: string): boolean;
  /** What links call the regions by. */
  readonly provinceCodes: readonly (RegionId | AnyText)[];
}

export type Parsed<T> =
  | { readonly status: 'valid'; readonly value: T }
  | { readonly status: 'invalid'; readonly problem: LinkProblem }
  /** Of several values some are good: those are used, and the others reported. */
  | {
      readonly status: 'partly';
      readonly value: T;
      readonly problem: LinkProblem;
    };

/** One row of the table of fields: how a part of the state is written in a link. */
export interface Field<T> {
  /** The query parameter's name. */
  readonly parameter: string;
  defaultValue(context: FieldContext): T;
  parse(text: string, context: FieldContext): Parsed<T>;
  /** Reads a parameter that may come several times; where absent, the first one counts. */
  parseAll?(texts: readonly string[]): Parsed<T>;
  /** The text for the link, or undefined where the value is the default and is not written. */
  format(value: T, context: FieldContext): string | readonly string[] | undefined;
}

const defaultWindow: WindowMode = 'cumulative-from-start';
export const defaultSpan = 14;
/** Longest play that can be asked for. */
export const mostSeconds = 600;
const mostSpan = 36_500;
/** A longer query is cut, in characters. */
const longestQuery = 200;

const valid = <T>(value: T): Parsed<T> => ({ status: 'valid', value });
const invalid = (problem: LinkProblem): Parsed<never> => ({ status: 'invalid', problem });

function choice<T extends string>(
  parameter: string,
  choicesOf: readonly T[] | ((context: FieldContext) => readonly T[]),
): Pick<Field<T>, 'parameter' | 'parse'> {
  return {
    parameter,
    parse: (text, context) => {
      const choices = typeof choicesOf === 'function' ? choicesOf(context) : choicesOf;
      const found = choices.find((candidate) => candidate === text);
      return found === undefined ? invalid({ kind: 'badChoice', parameter, text, choices }) : valid(found);
    },
  };
}

const date: Field<LinkState['date']> = {
  parameter: 'date',
  defaultValue: () => 'latest',
  parse: (text, { extent }) => {
    if (text === 'earliest' || text === 'latest') return valid(text);
    const day = dayOfIso(text);
    if (day === undefined) return invalid({ kind: 'badDate', text });
    if (day < extent.earliest || day > extent.latest) {
      return invalid({ kind: 'dateOutside', text, earliest: extent.earliest, latest: extent.latest });
    }
    return valid(day);
  },
  format: (value, { extent }) => {
    if (value === 'latest' || value === extent.latest) return undefined;
    return value === 'earliest' || value === extent.earliest ? 'earliest' : isoOfDay(value);
  },
};

const selected: Field<LinkState['selected']> = {
  parameter: 'sel',
  defaultValue: () => undefined,
  parse: (text, context) =>
    context.hasInitiative(text) ? valid(text) : invalid({ kind: 'badSelection', text }),
  format: (value) => value,
};

/** Farthest zooms and latitudes that a link may ask for; the map itself bounds them further. */
function parseView(text: string, { story }: FieldContext): Parsed<MapView> {
  const view = viewOfText(text, story.limits);
  return view ? valid(view) : invalid({ kind: 'badView', text });
}

/** A whole number between two bounds; undefined, and so unwritten, where `fallback` is. */
function wholeNumber<T extends number | undefined>(
  parameter: string,
  least: number,
  most: number,
  fallback: T,
): Field<T | number> {
  return {
    parameter,
    defaultValue: () => fallback,
    parse: (text) => {
      const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
      const isSound = value >= least && value <= most;
      return isSound ? valid(value) : invalid({ kind: 'badNumber', parameter, text, least, most });
    },
    format: (value) => (value === fallback || value === undefined ? undefined : String(value)),
  };
}

/** A thing that a link can switch on. */
function flag(parameter: string): Field<boolean> {
  return {
    parameter,
    defaultValue: () => false,
    parse: (text) => {
      if (text === '0' || text === '1') return valid(text === '1');
      return invalid({ kind: 'badChoice', parameter, text, choices: ['0', '1'] });
    },
    format: (value) => (value ? '1' : undefined),
  };
}

/** A list of choices, parted by commas; an empty one is the default, and so unwritten. */
function choiceList<Choice extends string>(
  parameter: string,
  choicesOf: (context: FieldContext) => readonly Choice[],
): Field<readonly Choice[]> {
  return {
    parameter,
    defaultValue: () => [],
    parse: (text, context) => {
      const choices = choicesOf(context);
      const asked = text.split(',').filter((part) => part !== '');
      const unknown = asked.filter((part) => !choices.some((choice) => choice === part));
      if (unknown.length > 0)
        return invalid({ kind: 'badChoice', parameter, text: unknown.join(','), choices });
      return valid([...new Set(asked)] as readonly string[] as readonly Choice[]);
    },
    format: (value) => (value.length === 0 ? undefined : value.join(',')),
  };
}

const page: Field<LinkState['page']> = {
  parameter: 'place',
  defaultValue: () => undefined,
  parse: (text, context) =>
    context.hasPlace(text) ? valid(text as PlaceId) : invalid({ kind: 'badPlace', text }),
  format: (value) => value,
};

const listings: readonly Listing[] = ['list', 'table'];

const listing: Field<Listing> = {
  ...choice('list', listings),
  defaultValue: () => 'list',
  format: (value) => (value === 'list' ? undefined : value),
};

const window: Field<WindowMode> = {
  ...choice('window', windowModes),
  defaultValue: () => defaultWindow,
  format: (value) => (value === defaultWindow ? undefined : value),
};

const pace: Field<Pace> = {
  ...choice('pace', paces),
  defaultValue: () => 'beats',
  format: (value) => (value === 'beats' ? undefined : value),
};

const view: Field<LinkState['view']> = {
  parameter: 'view',
  defaultValue: () => undefined,
  parse: parseView,
  format: (value) =>
    value &&
    [value.longitude.toFixed(4), value.latitude.toFixed(4), value.zoom.toFixed(2)]
      .map((part) => String(Number(part)))
      .join(','),
};

const language: Field<Language> = {
  ...choice('lang', ({ story }) => story.languages),
  defaultValue: ({ preferredLanguage }) => preferredLanguage,
  format: (value, { preferredLanguage }) => (value === preferredLanguage ? undefined : value),
};

/** Names in both scripts are for stories that are told in two languages. */
const scriptChoices = ({ story }: FieldContext): readonly string[] =>
  story.languages.length > 1 ? ['one', 'both'] : ['one'];

const bothScripts: Field<boolean> = {
  parameter: 'scripts',
  defaultValue: ({ prefersBothScripts }) => prefersBothScripts,
  parse: (text, context) => {
    const choices = scriptChoices(context);
    return choices.includes(text)
      ? valid(text === 'both')
      : invalid({ kind: 'badChoice', parameter: 'scripts', text, choices });
  },
  format: (value, { prefersBothScripts }) =>
    value === prefersBothScripts ? undefined : value ? 'both' : 'one',
};

const query: Field<string> = {
  parameter: 'q',
  defaultValue: () => '',
  parse: (text) => valid(cutText(text, longestQuery)),
  format: (value) => (value === '' ? undefined : value),
};

const theme: Field<ThemeName | undefined> = {
  ...choice('theme', themeNames),
  defaultValue: ({ preferredTheme }) => preferredTheme,
  format: (value, { preferredTheme }) => (value === preferredTheme ? undefined : value),
};

/** The collection that is shown where none is asked for. */
export function defaultCollection({ collections }: Pick<Story, 'collections'>): CollectionId {
  return collections[0]?.id ?? '';
}

const data: Field<CollectionId> = {
  ...choice('data', ({ story }) => idsOf(story.collections)),
  defaultValue: ({ story }) => defaultCollection(story),
  format: (value, { story }) => (value === defaultCollection(story) ? undefined : value),
};

export const boundaryChoices: readonly Boundaries[] = ['iso-3166-2', 'natural-earth'];

const boundaries: Field<Boundaries> = {
  ...choice('boundaries', boundaryChoices),
  defaultValue: () => 'iso-3166-2',
  format: (value) => (value === 'iso-3166-2' ? undefined : value),
};

const mode: Field<Mode> = {
  ...choice('mode', modes),
  defaultValue: () => 'explore',
  format: (value) => (value === 'explore' ? undefined : value),
};

const overview: Field<Overview> = {
  ...choice('overview', overviews),
  defaultValue: () => 'opening',
  format: (value) => (value === 'opening' ? undefined : value),
};

const keys: Field<KeyChoice> = {
  ...choice('keys', keyChoices),
  defaultValue: () => 'own',
  format: (value) => (value === 'own' ? undefined : value),
};

/** More hosts than this are not listened to. */
const mostHosts = 20;

function parseHosts(texts: readonly string[]): Parsed<readonly string[]> {
  const value = [...new Set(texts.flatMap((text) => originOf(text) ?? []))].slice(0, mostHosts);
  const bad = texts.find((text) => originOf(text) === undefined);
  return bad === undefined
    ? valid(value)
    : { status: 'partly', value, problem: { kind: 'badHost', text: cutText(bad, longestQuery) } };
}

const hosts: Field<readonly string[]> = {
  parameter: 'host',
  defaultValue: () => [],
  parse: (text) => parseHosts([text]),
  parseAll: parseHosts,
  format: (value) => (value.length === 0 ? undefined : value),
};

export const renderers: readonly Renderer[] = ['auto', 'svg', 'gl'];

const renderer: Field<Renderer> = {
  ...choice('renderer', renderers),
  defaultValue: () => 'auto',
  format: (value) => (value === 'auto' ? undefined : value),
};

/** Every part of the state that a link can hold: leaving one out is a type error. */
export const fields: { readonly [Key in keyof LinkState]: Field<LinkState[Key]> } = {
  data,
  date,
  window,
  span: wholeNumber('span', 1, mostSpan, defaultSpan),
  pace,
  seconds: wholeNumber('seconds', 1, mostSeconds, undefined),
  loop: flag('loop'),
  query,
  categories: choiceList('nature', ({ story }) => idsOf(story.categories)),
  kinds: choiceList('kinds', ({ story }) => idsOf(story.kinds)),
  provinces: choiceList('provinces', ({ provinceCodes }) => provinceCodes),
  organisers: choiceList('organisers', ({ story }) => organiserChoices(story)),
  confidences: choiceList('confidence', () => confidences),
  sourceCounts: choiceList('sources', () => sourceCounts),
  selected,
  page,
  listing,
  spread: choiceList('shape', () => spreadLayers),
  view,
  language,
  bothScripts,
  theme,
  boundaries,
  mode,
  overview,
  showsTitle: flag('title'),
  keys,
  hosts,
  renderer,
  autoplay: flag('play'),
};
