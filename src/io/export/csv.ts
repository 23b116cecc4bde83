import { csvFormatRow, csvParseRows } from 'd3';
import type { Entry } from '../../domain/dataset.ts';
import { exportWordsOf } from '../../i18n/export/exportWords.ts';
import type { Translation } from '../../i18n/translate.ts';
import { type Column, type ColumnStory, columnsOf, licenceColumn, statusColumn } from '../columns.ts';
import { cellOf, cellText } from '../spreadsheetCell.ts';

const byteOrderMark = '\uFEFF';

export interface CsvOptions {
  readonly story: ColumnStory;
  readonly translation: Translation;
  /** Licence of the collection's words, as its file names it. */
  readonly licence: string;
  /** How an entry stands on the date that is shown; without it there is no such column. */
  readonly statusOf?: (entry: Entry) => string | undefined;
  /** `words`: headings in the reader's language, as people want it. `keys`: the same in every language. */
  readonly headings?: 'words' | 'keys';
}

/**
 * Entries as CSV (RFC 4180): comma, CRLF, UTF-8 with a byte order mark, without which Excel takes Chinese for another
 * encoding.
 */
export function csvOf(
  entries: readonly Entry[],
  { story, translation, licence, statusOf, headings = 'words' }: CsvOptions,
): string {
  const words = exportWordsOf(translation);
  const [id, ...others] = columnsOf(story);
  const chosen: readonly Column[] = [
    ...(id ? [id] : []),
    ...(statusOf ? [statusColumn(statusOf)] : []),
    ...others,
    licenceColumn(words.licenceOfWords(licence)),
  ];
  const rows = [
    chosen.map((column) => (headings === 'keys' ? column.key : column.heading(words, translation))),
    ...entries.map((entry) => chosen.map((column) => cellOf(column.value(entry, translation)))),
  ];
  return byteOrderMark + rows.map((row) => `${csvFormatRow(row)}\r\n`).join('');
}

/** Reads what `csvOf` wrote: rows of texts under their headings, apostrophes taken off. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [headings = [], ...rows] = csvParseRows(text.replace(byteOrderMark, ''));
  return rows.map((row) =>
    Object.fromEntries(headings.map((heading, index) => [heading, cellText(row[index] ?? '')])),
  );
}

export function csvBlob(entries: readonly Entry[], options: CsvOptions): Blob {
  return new Blob([csvOf(entries, options)], { type: 'text/csv;charset=utf-8' });
}
