import type { Category } from '../domain/story.ts';

/** Every colour of the product but those of a story's categories, by theme. The starting values are the design brief's, moved where a contrast test asked. */
export interface Tokens {
  readonly theme: ThemeName;
  readonly sea: string;
  /** Land of other countries. */
  readonly foreign: string;
  readonly land: string;
  /** A province with one initiative, with more, and with the most: see `tints`. */
  readonly joined: string;
  readonly joinedMore: string;
  readonly joinedMost: string;
  readonly border: string;
  readonly coast: string;
  readonly foreignBorder: string;
  readonly ink: string;
  readonly muted: string;
  /** Names of provinces on the map. */
  readonly provinceName: string;
  /** Panels that float above the map. */
  readonly surface: string;
  /** A chosen or hovered row, a quiet button. */
  readonly surfaceRaised: string;
  readonly hairline: string;
  readonly link: string;
  readonly focus: string;
  /** Text on `ink` as a background. */
  readonly onInk: string;
  /** The unplayed part of the track. */
  readonly track: string;
  /** Folds of the timeline. */
  readonly area: string;
  /** The edge of the timeline's growing number, and what its days are told by. */
  readonly curve: string;
  readonly shadow: string;
  readonly alert: string;
  readonly onAlert: string;
  /** Words that tell of something that failed. */
  readonly failure: string;
}

export type ThemeName = keyof Category['colours'];

export const themeNames: readonly ThemeName[] = ['light', 'dark', 'contrast'];

export const tokens: Readonly<Record<ThemeName, Tokens>> = {
  light: {
    theme: 'light',
    sea: '#e6ecee',
    foreign: '#f1efe8',
    land: '#fdfbf6',
    joined: '#e9c0b1',
    joinedMore: '#e3ac96',
    joinedMost: '#de997b',
    border: '#ae9a87',
    coast: '#978a79',
    foreignBorder: '#e3ded2',
    ink: '#1f1c18',
    muted: '#625b51',
    provinceName: '#433b32',
    surface: '#fffefb',
    surfaceRaised: '#f4f1ea',
    hairline: '#e4ded2',
    link: '#155a80',
    focus: '#155a80',
    onInk: '#fffefb',
    track: '#ddd6c8',
    area: '#eee9de',
    curve: '#8b8171',
    shadow: '#3a2f1c29',
    alert: '#fbe9d5',
    onAlert: '#4a2b05',
    failure: '#a8231d',
  },
  dark: {
    theme: 'dark',
    sea: '#0b1015',
    foreign: '#11171d',
    land: '#1a222b',
    joined: '#573c3d',
    joinedMore: '#704339',
    joinedMost: '#884a36',
    border: '#56687a',
    coast: '#66788a',
    foreignBorder: '#1c252d',
    ink: '#eef2f5',
    muted: '#a0acb8',
    provinceName: '#d2dbe3',
    surface: '#121920',
    surfaceRaised: '#1d2730',
    hairline: '#2a353f',
    link: '#7cc6ee',
    focus: '#9bd3f3',
    onInk: '#11171d',
    track: '#323f4b',
    area: '#1b252e',
    curve: '#73828f',
    shadow: '#00000080',
    alert: '#3b2a12',
    onAlert: '#ffe2b8',
    failure: '#ff8d79',
  },
  contrast: {
    theme: 'contrast',
    sea: '#ffffff',
    foreign: '#ececec',
    land: '#ffffff',
    joined: '#fac22b',
    joinedMore: '#e8a800',
    joinedMost: '#d28e00',
    border: '#595959',
    coast: '#000000',
    foreignBorder: '#9a9a9a',
    ink: '#000000',
    muted: '#2b2b2b',
    provinceName: '#2b2b2b',
    surface: '#ffffff',
    surfaceRaised: '#fff3c4',
    hairline: '#000000',
    link: '#00307a',
    focus: '#00307a',
    onInk: '#ffffff',
    track: '#8a8a8a',
    area: '#e0e0e0',
    curve: '#4d4d4d',
    shadow: '#00000000',
    alert: '#fff3c4',
    onAlert: '#000000',
    failure: '#9c0006',
  },
};

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const categoryColours = (theme: ThemeName, categories: readonly Category[]): readonly string[] =>
  categories.map(({ id, colours }) => `--category-${id}:${colours[theme]}`);

function declarations(theme: ThemeName, categories: readonly Category[]): string {
  const { theme: _, ...colours } = tokens[theme];
  const properties = Object.entries(colours).map(([name, value]) => `--${kebab(name)}:${value}`);
  const scheme = `color-scheme:${theme === 'dark' ? 'dark' : 'light'}`;
  return [...properties, ...categoryColours(theme, categories), scheme].join(';');
}

/** Rules for each theme: the system's, unless `data-theme` on the element names one. */
const themed = (element: string, own: (theme: ThemeName) => string): readonly string[] => [
  `${element}{${own('light')}}`,
  `@media (prefers-color-scheme:dark){${element}:not([data-theme]){${own('dark')}}}`,
  `@media (prefers-contrast:more){${element}:not([data-theme]){${own('contrast')}}}`,
  ...themeNames.map((theme) => `${element}[data-theme=${theme}]{${own(theme)}}`),
  // Paper is white whatever the screen is.
  `@media print{${element}:is(${element},[data-theme]){${own('light')}}}`,
];

/**
 * The colours of a story's categories for one element and what is in it, so that stories in one page do not meet.
 *
 * @param element selector of the map's own element, which bears its `data-theme`
 */
export function categoriesCss(element: string, categories: readonly Category[]): string {
  return [
    ...themed(element, (theme) => categoryColours(theme, categories).join(';')),
    ...categories.map(({ id }) => `${element} [data-category="${id}"]{--mark:var(--category-${id})}`),
  ].join('\n');
}

/**
 * The tokens and the colours of a story's categories as custom properties: the system's theme, unless `data-theme` on
 * the root names one. Within what has a `data-category`, `--mark` is its colour.
 */
export function tokensCss(categories: readonly Category[]): string {
  return [
    ...themed(':root', (theme) => declarations(theme, categories)),
    ...categories.map(({ id }) => `[data-category="${id}"]{--mark:var(--category-${id})}`),
  ].join('\n');
}
