import type { Tokens } from './tokens.ts';

/** The tints of provinces, from the weakest on: from how many initiatives on, and in which colour. */
export const tints = [
  { from: 1, colour: 'joined' },
  { from: 2, colour: 'joinedMore' },
  { from: 4, colour: 'joinedMost' },
] as const satisfies readonly { readonly from: number; readonly colour: keyof Tokens }[];

/** Which tint a province with so many initiatives has, counted from 1; 0 for none. */
export function tintStep(count: number): number {
  return tints.filter(({ from }) => count >= from).length;
}

/** The colour of a province with so many initiatives. */
export function tintColour(count: number, tokens: Tokens): string {
  const tint = tints[tintStep(count) - 1];
  return tint ? tokens[tint.colour] : tokens.land;
}

/** What each tint stands for, in figures: `1`, `2–3`, `4+`. */
export const tintLabels: readonly string[] = tints.map(({ from }, step) => {
  const next = tints[step + 1]?.from;
  if (next === undefined) return `${from}+`;
  return next - from > 1 ? `${from}–${next - 1}` : String(from);
});
