import { ExportFailure } from '../../io/export/failure.ts';
import { escapeXml } from '../../paint/svgElement.ts';

/** Where the page says at which moment it opens. */
const momentPattern = /<meta name="moment" content="[^"]*"/;

/**
 * The whole map as one HTML file that opens at a moment.
 *
 * @param address of `standalone.html`, written beside the app when the site is built: the whole map in one file; undefined where there is no site
 * @param link to the moment; its query is written into the page
 * @throws ExportFailure `page` where this copy of the site has no such file
 */
export async function makePage(address: string | undefined, link: string): Promise<Blob> {
  const response = address === undefined ? undefined : await fetch(address);
  const page = response?.ok ? await response.text() : '';
  if (!momentPattern.test(page)) throw new ExportFailure('page');
  const query = escapeXml(new URL(link).search.replace(/^\?/, ''));
  return new Blob([page.replace(momentPattern, `<meta name="moment" content="${query}"`)], {
    type: 'text/html;charset=utf-8',
  });
}
