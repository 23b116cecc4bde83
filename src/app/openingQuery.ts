/** The query that this page opens with: its address's, or that of a page in one file. */
export function openingQuery(): URLSearchParams {
  const moment = document.querySelector<HTMLMetaElement>('meta[name=moment]')?.content ?? '';
  return new URLSearchParams(location.search === '' ? moment : location.search);
}
