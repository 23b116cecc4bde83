import type { Category } from '../domain/story.ts';
import type { Attributes, Drawing, Role } from '../layout/drawingSpec.ts';
import type { MeasureText } from '../layout/placement.ts';
import { inkColour } from '../look/markLook.ts';
import { tintColour } from '../look/tint.ts';
import type { Tokens } from '../look/tokens.ts';
import { letterAttributes } from './drawText.ts';
import type { Looks } from './paintString.ts';

/** Each role; of what has a colour of its own, by that. */
function rolesIn(tokens: Tokens): Readonly<Record<Role, (own: string) => Attributes>> {
  const { land, ink, surface, track, muted, provinceName, curve, hairline } = tokens;
  const bar = (own: string): Attributes => ({ stroke: own, 'stroke-width': 4 });
  const alongTrack = { 'stroke-width': 6, 'stroke-linecap': 'round' };
  const halos = (width: number): Attributes => ({
    class: 'halos',
    stroke: land,
    'stroke-width': width,
    'stroke-linejoin': 'round',
  });
  const none = (): Attributes => ({});
  return {
    'mark-icon': none,
    line: (own) => ({ fill: 'none', stroke: own }),
    fill: (own) => ({ fill: own }),
    halo: () => ({ fill: land, stroke: ink, 'stroke-width': 2.25 }),
    ground: () => ({ fill: land, stroke: land, 'stroke-width': 2.5 }),
    'ground ring': () => ({ fill: land, stroke: ink, 'stroke-width': 2 }),
    count: () => ({ fill: ink }),
    'leader-line': () => ({ stroke: ink, 'stroke-width': 1 }),
    'leader-dot': () => ({ fill: ink }),
    'name name-place': none,
    'name name-province': none,
    'name name-city': none,
    'line-strong': () => ({ fill: ink }),
    'line-quiet': () => ({ fill: provinceName }),
    'city-dot': () => ({ fill: provinceName }),
    growth: (own) => ({ fill: own, opacity: 0.13 }),
    'growth-base': () => ({ stroke: curve, 'stroke-opacity': 0.5 }),
    'growth-gap': () => ({ fill: 'none', stroke: surface, 'stroke-width': 4 }),
    'growth-edge': () => ({ fill: 'none', stroke: curve, 'stroke-width': 1.5 }),
    'growth-count': () => ({ fill: muted }),
    fold: () => ({ fill: tokens.area }),
    'fold-gap': () => ({ fill: 'none', stroke: surface, 'stroke-width': 6 }),
    'fold-edge': () => ({ fill: 'none', stroke: curve, 'stroke-width': 1.25 }),
    'fold-name': () => ({ fill: ink }),
    'fold-words': () => ({ fill: muted }),
    'axis-title': () => ({ fill: muted }),
    'axis-title chosen': () => ({ fill: ink }),
    'title-line': () => ({ stroke: curve }),
    stack: () => ({ fill: surface, stroke: hairline, 'stroke-width': 1.5 }),
    columns: () => ({ opacity: 0.75 }),
    column: (own) => ({ fill: own }),
    tick: () => ({ stroke: curve }),
    'tick tick-named': () => ({ stroke: ink, 'stroke-width': 1.5 }),
    'tick-name': () => ({ fill: muted }),
    track: () => ({ stroke: track, ...alongTrack }),
    played: () => ({ stroke: ink, ...alongTrack }),
    'bar bar-interval': (own) => ({ ...bar(own), opacity: 0.5 }),
    'bar bar-open': bar,
    'bar bar-unknown-day': (own) => ({
      stroke: own,
      'stroke-width': 2.5,
      'stroke-dasharray': '0.1 6',
      'stroke-linecap': 'round',
    }),
    'bar bar-other-source': (own) => ({ stroke: own, 'stroke-width': 3, opacity: 0.45 }),
    'axis-mark': none,
    'axis-mark gathered': none,
    'axis-count': none,
    'axis-halo': () => ({ fill: 'none', stroke: ink, 'stroke-width': 2 }),
    paper: () => ({ fill: surface }),
    sign: () => ({ fill: ink }),
    'sign quiet': () => ({ fill: muted }),
    stem: () => ({ stroke: ink }),
    knob: () => ({ fill: surface, stroke: ink, 'stroke-width': 3 }),
    pill: () => ({ fill: ink }),
    'pill-date': () => ({ fill: tokens.onInk }),
    'callout-plate': () => ({ fill: surface, stroke: ink, 'stroke-width': 1 }),
    'callout-line': () => ({ stroke: ink, 'stroke-width': 1.25 }),
    tint: (own) => ({ fill: own }),
    'halos province-halos': () => halos(2),
    'halos place-halos': () => halos(3),
    'letters-ink': () => ({ fill: ink }),
    'letters-muted': () => ({ fill: muted }),
    'letters-land': () => ({ fill: land }),
  };
}

/** Whose colour something has; of neither where it stands for several. */
const inkNames = ['data-category', 'data-tone', 'data-tint'] as const;

/**
 * For files, which have no style sheet: looks as attributes, the same as those of the style sheets, in the place of
 * their roles.
 *
 * @param categories all whose colour is asked for
 */
export function fileLooks(tokens: Tokens, categories: readonly Category[], measure: MeasureText): Looks {
  const byId = new Map<unknown, Category>(categories.map((category) => [category.id, category]));
  const roles = rolesIn(tokens);
  const isRole = (name: unknown): name is Role => typeof name === 'string' && Object.hasOwn(roles, name);
  const inkOf = (own: readonly Drawing[]): string => {
    const { attributes } = own.findLast((one) => inkNames.some((name) => name in one.attributes)) ?? {};
    const tint = attributes?.['data-tint'];
    const tone = attributes?.['data-tone'] === 'quiet' ? 'quiet' : 'own';
    return typeof tint === 'number'
      ? tintColour(tint, tokens)
      : inkColour(byId.get(attributes?.['data-category']), tone, tokens);
  };
  const lettersOf = ({ attributes, line }: Drawing): Attributes => {
    if (!line) return attributes;
    const [x, y] = [Number(attributes['x']), Number(attributes['y'])];
    const left = attributes['text-anchor'] === 'middle' ? x - measure(line) / 2 : x;
    return { ...letterAttributes(line, left, y, measure), class: attributes['class'] };
  };
  return (drawing, around) => {
    const entries = Object.entries(lettersOf(drawing)).flatMap(([name, value]) => {
      if (inkNames.some((own) => own === name)) return [];
      return name === 'class' && isRole(value)
        ? Object.entries(roles[value](inkOf([...around, drawing])))
        : [[name, value] as const];
    });
    return Object.fromEntries(entries);
  };
}
