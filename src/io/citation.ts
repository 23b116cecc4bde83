import { millisecondsOfDay } from '../domain/day.ts';
import type { Source } from '../domain/initiative.ts';
import { type Occurrence, parseOccurrence } from '../domain/occurrence.ts';

const longMonth = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });
const parts = new Intl.DateTimeFormat('en-US', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

/** `2021, November 12`, `2021, November`, `2021`; `ca.` before what is only roughly known; `n.d.` for none. */
function apaDate(occurrence: Occurrence | undefined): string {
  if (!occurrence || !Number.isFinite(occurrence.begin.min)) return 'n.d.';
  const moment = millisecondsOfDay(occurrence.begin.min);
  const year = String(new Date(moment).getUTCFullYear());
  const byPrecision = {
    day: `${year}, ${parts.format(moment).replace(/, \d+$/, '')}`,
    month: `${year}, ${longMonth.format(moment)}`,
    quarter: year,
    year,
  };
  return `${occurrence.approximate ? 'ca. ' : ''}${byPrecision[occurrence.precision]}`;
}

/**
 * A web page without a named author as APA 7 cites it: the publisher stands for the author.
 *
 * Source: Publication Manual of the American Psychological Association, 7th ed., section 10.16.
 */
export function apaCitation({ publisher, title, date, address }: Source): string {
  const parsed = parseOccurrence(date);
  const when = apaDate(parsed.ok ? parsed.occurrence : undefined);
  const author = publisher.en.replace(/\.$/, '');
  const ending = /[.?!]$/.test(title) ? '' : '.';
  return `${author}. (${when}). ${title}${ending} ${address}`;
}
