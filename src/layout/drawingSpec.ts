import type { Bar } from './axisShapes.ts';
import type { NameLine, TextLine } from './placement.ts';

/** Attributes of an element; one without a value is not there. Lengths are in pixels. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Whose name it is: of a place with marks, of a province, or of a city that is named for orientation. */
export type NameKind = 'place' | 'province' | 'city';

/**
 * What drawings are of. On the screen it is their class, and style sheets say what it looks like; for files
 * `paint/fileLooks` does.
 */
export type Role =
  // Of a sign.
  | 'mark-icon'
  | 'line'
  | 'fill'
  // On the map.
  | 'halo'
  | 'ground'
  | 'ground ring'
  | 'count'
  | 'leader-line'
  | 'leader-dot'
  | `name name-${NameKind}`
  | `line-${NameLine['weight']}`
  | 'city-dot'
  // On the axis.
  | 'growth'
  | 'growth-base'
  | 'growth-gap'
  | 'growth-edge'
  | 'growth-count'
  | 'fold'
  | 'fold-gap'
  | 'fold-edge'
  | 'fold-name'
  | 'fold-words'
  | 'axis-title'
  | 'axis-title chosen'
  | 'title-line'
  | 'stack'
  | 'columns'
  | 'column'
  | 'tick'
  | 'tick tick-named'
  | 'tick-name'
  | 'track'
  | 'played'
  | `bar bar-${Bar['kind']}`
  | 'axis-mark'
  | 'axis-mark gathered'
  | 'axis-count'
  | 'axis-halo'
  | 'paper'
  | 'sign'
  | 'sign quiet'
  | 'stem'
  | 'knob'
  | 'pill'
  | 'pill-date'
  // What a play tells of what has arrived.
  | 'callout-plate'
  | 'callout-line'
  // Of the legend, and of texts.
  | 'tint'
  | 'halos province-halos'
  | 'halos place-halos'
  | `letters-${'ink' | 'muted' | 'land'}`;

/**
 * What is drawn, once for the screen and for files: an element as the screen has it. Its colour is that of its
 * `data-category`, `data-tone` or `data-tint`, or of what it is in.
 */
export interface Drawing {
  readonly element: string;
  readonly attributes: Attributes;
  readonly inside?: readonly Drawing[] | string;
  /** The letters of a text, which `x` and `y` place by their left edge, or where they are anchored, and their middle. */
  readonly line?: TextLine;
  /** Tells it from others of its role beside it. */
  readonly key?: string;
}

/**
 * A drawing of a role.
 *
 * @param place where it is and how it runs
 * @param look what its look has beside that of its role
 */
export const drawing = (
  element: string,
  role: Role,
  place: Attributes,
  inside: Drawing['inside'] = [],
  look?: Attributes,
): Drawing => ({ element, attributes: { ...place, class: role, ...look }, inside });

/**
 * A line of letters.
 *
 * @param x its left edge, or its middle with that anchor
 * @param y the middle of its height
 */
export const letters = (role: Role, line: TextLine, x: number, y: number, anchor?: 'middle'): Drawing => ({
  ...drawing(
    'text',
    role,
    { x, y, 'text-anchor': anchor, 'font-size': line.size, lang: line.language },
    line.text,
  ),
  line,
});

/** The same drawing with another look. */
export const inRole = (role: Role, own: Drawing): Drawing => ({
  ...own,
  attributes: { ...own.attributes, class: role },
});

/** Tells drawings from those beside them. */
export const keyed = (key: string, own: Drawing): Drawing => ({ ...own, key });

/** What tells a drawing from those beside it. */
export const drawingKey = ({ element, attributes, key }: Drawing): string =>
  `${element} ${key ?? attributes['class']}`;
