/** Scheme, host and port, and a last slash at most: no user, no path, no backslash, no wildcard. */
const pattern = /^https?:\/\/[^\s/\\@?#*]+\/?$/i;

/**
 * An origin as browsers write it (`https://example.org`, without a default port), or undefined where a text is none.
 *
 * `null` is refused: every sandboxed page of the world has that origin, so it names nobody.
 */
export function originOf(text: string): string | undefined {
  return pattern.test(text) && URL.canParse(text) ? new URL(text).origin : undefined;
}
