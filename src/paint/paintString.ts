import type { Attributes, Drawing } from '../layout/drawingSpec.ts';
import { element, escapeXml } from './svgElement.ts';

/** How a drawing is told otherwise than on the screen, by itself and what it is in, from the outermost on. */
export type Looks = (drawing: Drawing, around: readonly Drawing[]) => Attributes;

/**
 * Drawings as markup.
 *
 * @param looks default: as the screen has them
 * @param around what they are in
 */
export function paintString(
  drawings: readonly Drawing[],
  looks: Looks = ({ attributes }) => attributes,
  around: readonly Drawing[] = [],
): string {
  return drawings
    .map((own) => {
      const { inside = [] } = own;
      const within =
        typeof inside === 'string' ? escapeXml(inside) : paintString(inside, looks, [...around, own]);
      return element(own.element, looks(own, around), within);
    })
    .join('');
}
