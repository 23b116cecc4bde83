import type { Drawing } from '../layout/drawingSpec.ts';
import { fixed } from '../look/marks.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** An attribute as it is written. */
export const written = (value: string | number): string => (typeof value === 'number' ? fixed(value) : value);

/**
 * Makes the element of a drawing, and all that is in it; to be painted once.
 *
 * @param namespace what names mean outside of an `svg`
 */
export function makeElement(page: Document, drawing: Drawing, namespace = svgNamespace): Element {
  const { element: name, inside = [] } = drawing;
  const own = name === 'svg' ? svgNamespace : namespace;
  const element = page.createElementNS(own, name);
  for (const [key, value] of Object.entries(drawing.attributes)) {
    if (value !== undefined) element.setAttribute(key, written(value));
  }
  if (typeof inside === 'string') element.textContent = inside;
  else element.append(...inside.map((child) => makeElement(page, child, own)));
  return element;
}
