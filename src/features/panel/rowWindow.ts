/** A part of a list: from the first row up to, but not with, the last one. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
}

/** A list of no more rows is shown whole. */
const mostWhole = 200;
/** Rows that are shown before and after what a longer list is about. */
const [before, after] = [60, 40];
/** The part moves in steps of so many rows, so that few of them change at once. */
const step = 20;
/** So many more are shown on demand. */
export const moreRows = 100;

/** Rows that were asked for beside the part that shows by itself. */
export interface MoreRows {
  readonly earlier: number;
  readonly later: number;
}

export const noMoreRows: MoreRows = { earlier: 0, later: 0 };

/**
 * The part of a list that is shown: all of a short one; of a long one what is around a row.
 *
 * @param count of all rows
 * @param focus position of the row that the list is about
 */
export function rowWindow(count: number, focus: number, { earlier, later }: MoreRows): RowWindow {
  if (count <= mostWhole) return { first: 0, last: count };
  const base = Math.floor(Math.max(0, focus) / step) * step;
  return {
    first: Math.max(0, base - before - earlier),
    last: Math.min(count, base + after + later),
  };
}
