import type { Attributes } from '../layout/drawingSpec.ts';
import { fontFamilyOf, fontWeightOf } from '../layout/fonts.ts';
import type { MeasureText, TextLine } from '../layout/placement.ts';
import { element, escapeXml } from './svgElement.ts';

/** From the middle of a line of letters to its base line, in parts of their size. */
const baseBelowMiddle = 0.36;

/**
 * A line of letters as attributes. Its width is written down, so that a reader without the fonts sees the same picture
 * and nothing overlaps.
 *
 * @param x the left edge, in pixels
 * @param middle the middle of the line, in pixels
 */
export function letterAttributes(
  line: TextLine,
  x: number,
  middle: number,
  measure: MeasureText,
): Attributes {
  const width = measure(line);
  return {
    x: Math.round(x * 10) / 10,
    y: Math.round((middle + line.size * baseBelowMiddle) * 10) / 10,
    'font-size': line.size,
    'font-weight': fontWeightOf[line.weight],
    'font-family': line.weight === 'title' ? fontFamilyOf('title') : undefined,
    lang: line.language,
    textLength: width > 0 ? Math.round(width * 10) / 10 : undefined,
    lengthAdjust: width > 0 ? 'spacingAndGlyphs' : undefined,
  };
}

/** One line of text, its left edge and its middle in pixels. */
export function drawText(
  line: TextLine,
  x: number,
  middle: number,
  measure: MeasureText,
  attributes: Attributes = {},
): string {
  const letters = letterAttributes(line, x, middle, measure);
  return element('text', { ...letters, ...attributes }, escapeXml(line.text));
}
