import { select } from 'd3';
import { type Attributes, type Drawing, drawingKey } from '../layout/drawingSpec.ts';
import { written } from './makeElement.ts';

/** What has been written on elements: only that is taken away again, whatever else others have put on them. */
const painted = new WeakMap<Element, Attributes>();

/** Paints a drawing on an element that is there: writes what is new, and leaves alone what others have written. */
export function paintOn(element: Element, drawing: Drawing): void {
  const before = painted.get(element) ?? {};
  const now = drawing.attributes;
  painted.set(element, now);
  for (const name of Object.keys({ ...before, ...now })) {
    const value = now[name];
    if (value === before[name]) continue;
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, written(value));
  }
  const { inside = [] } = drawing;
  if (typeof inside !== 'string') paintInto(element, inside);
  else if (element.textContent !== inside) element.textContent = inside;
}

/**
 * Paints drawings as the children of an element that has no others: those with keys that are there stay the same
 * elements.
 */
export function paintInto(parent: Element, drawings: readonly Drawing[]): void {
  select(parent)
    .selectChildren<Element, Drawing>()
    .data(drawings, drawingKey)
    .join((enter) => enter.append(({ element }) => createIn(parent, element)))
    .each(function (drawing) {
      paintOn(this, drawing);
    });
}

const createIn = (parent: Element, name: string): Element =>
  parent.ownerDocument.createElementNS(parent.namespaceURI, name);
