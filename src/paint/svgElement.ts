import type { Attributes } from '../layout/drawingSpec.ts';

/** A number with at most two decimals. */
const shortNumber = (value: number): string => String(Math.round(value * 100) / 100);

/** Text as XML 1.0 allows it: its own signs escaped, characters that it forbids left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * One SVG element as text. Attributes without a value are left out.
 *
 * @param children markup, escaped already
 */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const own = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : ` ${key}="${typeof value === 'number' ? shortNumber(value) : escapeXml(value)}"`,
  );
  const content = children.join('');
  return `<${name}${own.join('')}${content === '' ? '/>' : `>${content}</${name}>`}`;
}

/** A group; nothing where it would be empty. */
export function group(attributes: Attributes, ...children: readonly string[]): string {
  return children.some((child) => child !== '') ? element('g', attributes, ...children) : '';
}
