import { escapeXml } from '../paint/svgElement.ts';
import type { Ratio } from './exportChoice.ts';

/** How an embed stands in its page. */
export type EmbedSize =
  | { readonly kind: 'fluid'; readonly ratio: Extract<Ratio, '16:9' | '4:3' | '1:1' | '9:16'> }
  /** CSS pixels. */
  | { readonly kind: 'fixed'; readonly width: number; readonly height: number };

/** Smallest and largest embeds, in CSS pixels. */
export const embedBounds = { width: [320, 2000], height: [240, 2000] } as const;

/** Lower than this, in CSS pixels, title, map, card and timeline of a narrow frame leave each other no room. */
const leastHeight = 460;

function styleOf(size: EmbedSize): string {
  return size.kind === 'fluid'
    ? `width: 100%; aspect-ratio: ${size.ratio.replace(':', ' / ')}; min-height: ${leastHeight}px; border: 0`
    : `width: ${size.width}px; max-width: 100%; height: ${size.height}px; border: 0`;
}

/** HTML that puts the map into a page, as a frame. Without a style sheet it is as large as its attributes say. */
export function frameCode(address: string, title: string, size: EmbedSize): string {
  const bounds = size.kind === 'fixed' ? ` width="${size.width}" height="${size.height}"` : '';
  return `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}"${bounds} style="${styleOf(size)}" loading="lazy" allow="fullscreen"></iframe>`;
}

/**
 * HTML that puts the map into a page as an element that the page's scripts can steer. Its attributes are the
 * parameters of the link; `title` goes by `show-title`, as HTML has a `title` of its own.
 *
 * @param name of the map, which is the element's too
 * @param script address of `embed.js`
 */
export function elementCode(
  name: string,
  script: string,
  address: string,
  title: string,
  size: EmbedSize,
): string {
  const parameters = [...new URL(address).searchParams].filter(([own]) => own !== 'mode' && own !== 'host');
  const attributes = [...parameters, ['label', title] as const]
    .map(([own, value]) => ` ${own === 'title' ? 'show-title' : own}="${escapeXml(value)}"`)
    .join('');
  return `<script type="module" src="${escapeXml(script)}"></script>\n<${name}${attributes} style="display: block; ${styleOf(size)}"></${name}>`;
}
