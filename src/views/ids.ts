/**
 * Makes an id, or the name of a group of choices, the map's own: two maps in one page must not share any.
 *
 * @param id as it is in a page that is all the map's
 */
export type Ids = (id: string) => string;

/** For a page that is all the map's. */
export const plainIds: Ids = (id) => id;

/** For one of several maps in a page. */
export const idsAfter =
  (prefix: string): Ids =>
  (id) =>
    `${prefix}-${id}`;
