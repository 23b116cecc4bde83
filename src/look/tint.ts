import type { Story } from '../domain/story.ts';
import type { Tokens } from './tokens.ts';

/** Colours of the tints of regions, from the weakest on. A story says from how many records on each is used. */
export const tintColours = [
  'joined',
  'joinedMore',
  'joinedMost',
] as const satisfies readonly (keyof Tokens)[];

type Tints = Story['tints'];

/** Which tint a region with so many records has, counted from 1; 0 for none. */
export function tintStep(count: number, tints: Tints): number {
  return tints.filter((from) => count >= from).length;
}

/** The colour of a tint. */
export function tintColour(step: number, tokens: Tokens): string {
  const colour = tintColours[step - 1];
  return colour ? tokens[colour] : tokens.land;
}

/** What each tint stands for, in figures: `1`, `2–3`, `4+`. */
export function tintLabels(tints: Tints): readonly string[] {
  return tints.map((from, step) => {
    const next = tints[step + 1];
    if (next === undefined) return `${from}+`;
    return next - from > 1 ? `${from}–${next - 1}` : String(from);
  });
}
