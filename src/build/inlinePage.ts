/** What a page is made of. */
export interface PageParts {
  /** The page as the build writes it, with one module script and its style sheets as links. */
  readonly html: string;
  readonly script: string;
  readonly style: string;
  /** TopoJSON as text. */
  readonly basemap: string;
  /** The licences of all that is in the page. */
  readonly licences: string;
}

/** Nothing from anywhere; what is in the file may run. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A script's text, in which nothing ends the element or begins a comment of HTML. */
function scriptText(text: string): string {
  return text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

/** JSON as the text of a script element: `<` is written as an escape, which JSON reads as the same. */
function jsonText(text: string): string {
  return text.replaceAll('<', '\\u003c');
}

/**
 * A page that needs no other file. It holds a place for the moment at which it opens (`meta name="moment"`).
 *
 * @throws if the page has no head or no body to put things into
 */
export function inlinePage({ html, script, style, basemap, licences }: PageParts): string {
  const bare = html
    .replaceAll(/<script\b[^>]*\bsrc=[^>]*><\/script>\s*/g, '')
    .replaceAll(/<link\b[^>]*\brel="(?:stylesheet|modulepreload|icon|manifest|alternate)"[^>]*>\s*/g, '');
  if (!bare.includes('<head>') || !bare.includes('</body>'))
    throw new Error('standalone page: no head or body');
  const head = [
    '<head>',
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`,
    '<meta name="moment" content="" />',
    `<style>${style.replaceAll('</style', '<\\/style')}</style>`,
  ].join('\n');
  const end = [
    `<script type="application/json" id="basemap">${jsonText(basemap)}</script>`,
    `<script type="application/json" id="licences">${jsonText(JSON.stringify(licences))}</script>`,
    `<script type="module">${scriptText(script)}</script>`,
    '</body>',
  ].join('\n');
  // Functions, because `$` has a meaning in replacement texts, and a bundle is full of them.
  return bare.replace('<head>', () => head).replace('</body>', () => end);
}
