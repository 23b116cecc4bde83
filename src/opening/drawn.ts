import type { Attributes, Drawing } from '../layout/drawingSpec.ts';

/** An element of HTML that is to be made, or one of SVG that has no role. */
export const drawn = (
  element: string,
  attributes: Attributes,
  inside: readonly Drawing[] | string = [],
): Drawing => ({ element, attributes, inside });
