import type { TextLine } from './placement.ts';

/** How loudly a text speaks: the weight of its letters. */
export type TextWeight = TextLine['weight'];

/** The fonts of everything but titles, as CSS writes them. */
export const sansFamily =
  "'Inter Variable', 'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/** The fonts of titles. */
export const serifFamily = "'Source Serif 4', 'Noto Serif CJK SC', 'Songti SC', 'SimSun', serif";

export const fontFamilyOf = (weight: TextWeight): string => (weight === 'title' ? serifFamily : sansFamily);

/** Thickness of letters, as CSS counts it. */
export const fontWeightOf: Readonly<Record<TextWeight, number>> = { strong: 650, quiet: 450, title: 600 };
