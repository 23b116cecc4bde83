import type { CellValue } from './columns.ts';

/**
 * What spreadsheets take for a formula at the start of a cell, behind any apostrophes that already stand there; some
 * take full-width signs for the plain ones.
 */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell's text. One that a spreadsheet would run as a formula gets an apostrophe in front; `cellText` takes it off
 * again. Numbers are left as they are.
 *
 * Source: OWASP, CSV Injection.
 */
export function cellOf(value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return formulaStart.test(value) ? `'${value}` : value;
}

/** The text that `cellOf` was given. */
export function cellText(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;
}
