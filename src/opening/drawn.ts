/** An element to be made: its name, attributes and what is in it. Plain data, of HTML or of SVG. */
export interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly inside: readonly Drawn[] | string;
}

/** An element that is to be made. */
export function drawn(name: string, attributes: Drawn['attributes'], inside: Drawn['inside'] = []): Drawn {
  return { name, attributes, inside };
}

/** Makes the element and all that is in it. */
export function makeElement({ name, attributes, inside }: Drawn, namespace: string): Element {
  const own = name === 'svg' ? 'http://www.w3.org/2000/svg' : namespace;
  const element = document.createElementNS(own, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (typeof inside === 'string') element.textContent = inside;
  else element.append(...inside.map((child) => makeElement(child, own)));
  return element;
}
