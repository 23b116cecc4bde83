/**
 * An origin as browsers write it (`https://example.org`, without a default port), or undefined where a text is none.
 *
 * `null` is refused: every sandboxed page of the world has that origin, so it names nobody.
 */
export function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return isPlain && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}
