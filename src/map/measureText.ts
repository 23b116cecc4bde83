import type { MeasureText, NameLine } from '../picture/placement.ts';

/** The fonts of names on the map, as CSS writes them. */
export const nameFontFamily =
  "'Inter Variable', 'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/** Thickness of letters, by how loudly a name speaks. */
export const nameFontWeight: Readonly<Record<NameLine['weight'], number>> = { strong: 650, quiet: 450 };

/** Measures with a canvas; widths are remembered until the fonts change. */
export function createCanvasMeasure(): { readonly measure: MeasureText; forget(): void } {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  return {
    measure({ text, size, weight }) {
      const key = `${weight} ${size} ${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      if (!context) return text.length * size;
      context.font = `${nameFontWeight[weight]} ${size}px ${nameFontFamily}`;
      const { width } = context.measureText(text);
      widths.set(key, width);
      return width;
    },
    forget: () => widths.clear(),
  };
}
