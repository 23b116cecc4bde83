import { ExportFailure } from '../io/export/failure.ts';

/** Written beside the app when the site is built: the whole map in one file. */
const pageFile = 'standalone.html';
/** Where the page says at which moment it opens. */
const momentPattern = /<meta name="moment" content="[^"]*"/;

function attributeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/**
 * The whole map as one HTML file that opens at a moment.
 *
 * @param link to the moment; its query is written into the page
 * @throws ExportFailure `page` where this copy of the site has no such file
 */
export async function makePage(link: string): Promise<Blob> {
  const response = await fetch(new URL(pageFile, document.baseURI));
  const page = response.ok ? await response.text() : '';
  if (!momentPattern.test(page)) throw new ExportFailure('page');
  const query = attributeText(new URL(link).search.replace(/^\?/, ''));
  return new Blob([page.replace(momentPattern, `<meta name="moment" content="${query}"`)], {
    type: 'text/html;charset=utf-8',
  });
}

/** The query that this page opens with: its address's, or that of a page in one file. */
export function openingQuery(): URLSearchParams {
  const moment = document.querySelector<HTMLMetaElement>('meta[name=moment]')?.content ?? '';
  return new URLSearchParams(location.search === '' ? moment : location.search);
}
