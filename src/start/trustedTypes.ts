/**
 * The policy by which texts become markup (Trusted Types); beside it there is one for programs, in a page that is all
 * the map's, and the page's own security policy refuses all others. lit-html brings its own for its templates. Not every browser has them, nor has Node, where pictures are
 * drawn too.
 */
const { trustedTypes } = globalThis as Pick<Window, 'trustedTypes'>;
const drawings = trustedTypes?.createPolicy('drawings', { createHTML: (markup) => markup });

/** Markup that this app has drawn itself, out of texts that are escaped. */
export function trustedMarkup(markup: string): string {
  return (drawings?.createHTML(markup) ?? markup) as string;
}
