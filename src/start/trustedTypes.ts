/**
 * The policies by which texts become markup or programs (Trusted Types); the page's own security policy refuses all
 * others. lit-html brings its own for its templates. Not every browser has them, nor has Node, where pictures are
 * drawn too.
 */
const { trustedTypes } = globalThis as Pick<Window, 'trustedTypes'>;
const drawings = trustedTypes?.createPolicy('drawings', { createHTML: (markup) => markup });

// Browsers ask it wherever a plain address is to become a worker, which MapLibre hands them.
trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    if (new URL(address, document.baseURI).origin === location.origin) return address;
    throw new TypeError(`no program from another origin: ${address}`);
  },
});

/** Markup that this app has drawn itself, out of texts that are escaped. */
export function trustedMarkup(markup: string): string {
  return (drawings?.createHTML(markup) ?? markup) as string;
}
