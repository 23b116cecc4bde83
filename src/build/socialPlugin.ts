import type { HtmlTagDescriptor, Plugin } from 'vite';
import { escapeXml } from '../paint/svgElement.ts';

export interface SiteWords {
  readonly title: string;
  /** What the site is about. */
  readonly description: string;
  /** Name of the picture file that stands for the site; 1200 × 630 pixels. */
  readonly picture: string;
  /** What is to be seen in the picture. */
  readonly pictureAlt: string;
}

/** Pixels of the picture, as social networks ask for it. */
const pictureSize = { width: 1200, height: 630 } as const;
/** An embed that fits most columns, in pixels. */
const embedSize = { width: 800, height: 450 } as const;

/**
 * What other sites show of a link to this one: Open Graph and Twitter cards, and an oEmbed answer as a file.
 *
 * @param site address of the built site, ending in a slash. Previews on other sites need it, as they read addresses
 *   only where they are whole; without it the addresses are relative.
 */
export function socialPlugin(
  { title, description, picture, pictureAlt }: SiteWords,
  site: string | undefined,
): Plugin {
  const at = (path: string): string => (site === undefined ? `./${path}` : new URL(path, site).href);
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    // Beside what oEmbed names: what the map is about, and in which language these words and the map are.
    description,
    language: 'en',
    provider_name: title,
    provider_url: at(''),
    thumbnail_url: at(picture),
    thumbnail_width: pictureSize.width,
    thumbnail_height: pictureSize.height,
    thumbnail_alt: pictureAlt,
    ...embedSize,
    html: `<iframe src="${escapeXml(at('?mode=embed&title=1&lang=en'))}" title="${escapeXml(title)}" width="${embedSize.width}" height="${embedSize.height}" style="max-width: 100%; border: 0" loading="lazy" allow="fullscreen"></iframe>`,
  };
  const property = (name: string, content: string): HtmlTagDescriptor => ({
    tag: 'meta',
    attrs: { property: name, content },
    injectTo: 'head',
  });
  const named = (name: string, content: string): HtmlTagDescriptor => ({
    tag: 'meta',
    attrs: { name, content },
    injectTo: 'head',
  });
  return {
    name: 'social',
    apply: 'build',
    transformIndexHtml: () => [
      property('og:type', 'website'),
      property('og:site_name', title),
      property('og:locale', 'en_GB'),
      property('og:locale:alternate', 'zh_CN'),
      property('og:title', title),
      property('og:description', description),
      property('og:image', at(picture)),
      property('og:image:width', String(pictureSize.width)),
      property('og:image:height', String(pictureSize.height)),
      property('og:image:type', 'image/png'),
      property('og:image:alt', pictureAlt),
      ...(site === undefined ? [] : [property('og:url', site)]),
      named('twitter:card', 'summary_large_image'),
      named('twitter:title', title),
      named('twitter:description', description),
      named('twitter:image', at(picture)),
      named('twitter:image:alt', pictureAlt),
      {
        tag: 'link',
        attrs: { rel: 'alternate', type: 'application/json+oembed', href: at('oembed.json'), title },
        injectTo: 'head',
      },
    ],
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'oembed.json',
        source: `${JSON.stringify(answer, undefined, 2)}\n`,
      });
    },
  };
}
