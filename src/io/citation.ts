import { type Day, isoOfDay, millisecondsOfDay, partsOfDay } from '../domain/day.ts';
import type { Initiative, Source } from '../domain/initiative.ts';
import { textIn } from '../domain/localText.ts';
import type { Occurrence } from '../domain/occurrence.ts';
import { readDate } from '../domain/parseOccurrence.ts';
import type { CitationStyle } from '../state/citationStyle.ts';

/** A page on the web, or one record of a collection that is on the web. */
export interface Reference {
  /** For BibTeX: letters, figures and hyphens. */
  readonly key: string;
  /** Who answers for it, where that is known. */
  readonly author: string | undefined;
  readonly title: string;
  /** When it was published; undefined where it has no date. */
  readonly published: Occurrence | undefined;
  readonly address: string;
  /** The work that holds a record; undefined for a page of its own. */
  readonly container: string | undefined;
  /** The day on which it was looked up. */
  readonly accessed: Day;
}

/** `CoinYuppie (a remark)` names CoinYuppie; the remark is not part of the name. */
function withoutRemark(publisher: string): string {
  return publisher.replace(/\s*[（(][^（）()]*[）)]\s*$/u, '').replace(/\.$/, '');
}

/**
 * A source of a record, the publisher standing for the author that none of them names. A page whose title is not known
 * is described in square brackets (APA 7, section 9.22).
 */
export function referenceOfSource(
  { publisher, title, date, address, language }: Source,
  key: string,
  accessed: Day,
): Reference {
  const occurrence = readDate(date);
  const isChinese = language.startsWith('zh');
  return {
    key,
    author: withoutRemark(textIn(publisher, isChinese ? 'zh-Hans' : 'en') ?? ''),
    title: title ?? (isChinese ? '[无标题网页]' : '[Untitled web page]'),
    published: occurrence && Number.isFinite(occurrence.begin.min) ? occurrence : undefined,
    address,
    container: undefined,
    accessed,
  };
}

const englishDay = new Intl.DateTimeFormat('en-US', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});
const englishMonth = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

/** `2021, November 12`, `2021, November`, `2021`; `ca.` before what is only roughly known; `n.d.` for none. */
function apaDate(occurrence: Occurrence | undefined): string {
  if (!occurrence) return 'n.d.';
  const day = occurrence.begin.min;
  const moment = millisecondsOfDay(day);
  const year = String(partsOfDay(day).year);
  const byPrecision = {
    day: `${year}, ${englishDay.format(moment).replace(/, \d+$/, '')}`,
    month: `${year}, ${englishMonth.format(moment)}`,
    quarter: year,
    year,
  };
  return `${occurrence.approximate ? 'ca. ' : ''}${byPrecision[occurrence.precision]}`;
}

const ended = (text: string): string => (/[.?!。？！]$/.test(text) ? text : `${text}.`);

/**
 * APA Style, 7th edition: a web page with a group author (section 10.16), and an entry of a work that changes,
 * which has the day on which it was retrieved (sections 9.16 and 10.3).
 */
function apa({ author, title, published, address, container, accessed }: Reference): string {
  const date = `(${apaDate(published)}).`;
  if (container === undefined) {
    return author === undefined
      ? `${ended(title)} ${date} ${address}`
      : `${ended(author)} ${date} ${ended(title)} ${address}`;
  }
  const day = englishDay.format(millisecondsOfDay(accessed));
  return `${ended(title)} ${date} In ${ended(container)} Retrieved ${day}, from ${address}`;
}

/** The known part of a date as ISO 8601 writes it. */
function isoPart({ begin, precision }: Occurrence): string {
  const iso = isoOfDay(begin.min);
  return { day: iso, month: iso.slice(0, 7), quarter: iso.slice(0, 4), year: iso.slice(0, 4) }[precision];
}

/**
 * GB/T 7714—2015, section 4.6: author. title[EB/OL]. (day of publication)[day of citing]. address. A record of a
 * collection is [DB/OL], and `//` leads to what holds it.
 */
function gbt7714({ author, title, published, address, container, accessed }: Reference): string {
  const kind = container === undefined ? '[EB/OL]' : `[DB/OL]//${container}`;
  const who = author === undefined ? '' : `${ended(author)} `;
  const when = published ? `(${isoPart(published)})` : '';
  return `${who}${title}${kind}. ${when}[${isoOfDay(accessed)}]. ${address}.`;
}

/** What TeX would read as an order is written as a letter. */
function texText(text: string): string {
  return text.replaceAll(/[&%$#_{}]/g, (sign) => `\\${sign}`);
}

/** An `@online` entry as the biblatex manual has it (section 2.1.1), the group author in braces of its own. */
function bibtex({ key, author, title, published, address, container, accessed }: Reference): string {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['author', author === undefined ? undefined : `{${texText(author)}}`],
    ['title', texText(title)],
    ['organization', container === undefined ? undefined : texText(container)],
    ['date', published && isoPart(published)],
    ['url', address],
    ['urldate', isoOfDay(accessed)],
  ];
  const lines = rows.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@online{${key},\n${lines.join(',\n')}\n}`;
}

const formatters: Readonly<Record<CitationStyle, (reference: Reference) => string>> = {
  apa,
  gbt7714,
  bibtex,
};

/** A reference as a style guide has it, as plain text. */
export function citation(reference: Reference, style: CitationStyle): string {
  return formatters[style](reference);
}

/** What is needed to cite a record of a collection. */
export interface RecordReference {
  readonly initiative: Initiative;
  /** In the language of the citation. */
  readonly title: string;
  /** The name of this map. */
  readonly container: string;
  /** A link that opens the record. */
  readonly address: string;
}

/** A record and then each of its sources, one citation to a paragraph. */
export function recordCitations(record: RecordReference, style: CitationStyle, accessed: Day): string {
  const { initiative, title, container, address } = record;
  const own: Reference = {
    key: initiative.id,
    author: undefined,
    title,
    published: undefined,
    address,
    container,
    accessed,
  };
  const sources = initiative.sources.map((source, position) =>
    referenceOfSource(source, sourceKey(initiative, position), accessed),
  );
  return [own, ...sources]
    .map((reference) => citation(reference, style))
    .join(style === 'bibtex' ? '\n\n' : '\n');
}

/** The key of a record's source, counted from 1. */
export function sourceKey({ id }: Initiative, position: number): string {
  return `${id}-source-${position + 1}`;
}
