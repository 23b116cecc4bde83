import { fontFamilyOf, fontWeightOf } from '../layout/fonts.ts';
import type { MeasureText } from '../layout/placement.ts';

export interface CanvasMeasure {
  readonly measure: MeasureText;
  /** The fonts are others now. */
  forget(): void;
}

/** Measures with a canvas; widths are remembered until the fonts change. */
export function createCanvasMeasure(): CanvasMeasure {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  return {
    measure({ text, size, weight }) {
      const key = `${weight} ${size} ${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      if (!context) return text.length * size;
      context.font = `${fontWeightOf[weight]} ${size}px ${fontFamilyOf(weight)}`;
      const { width } = context.measureText(text);
      widths.set(key, width);
      return width;
    },
    forget: () => widths.clear(),
  };
}
