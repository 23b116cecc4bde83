/** Something on the axis, with the room it takes. */
export interface Stackable {
  /** Pixels. */
  readonly x: number;
}

/**
 * Gives each mark the lowest lane in which it stands clear of the marks before it.
 *
 * @param marks in the order of x
 * @param gap the least distance between two marks of one lane, in pixels
 */
export function stackLanes(marks: readonly Stackable[], gap: number): readonly number[] {
  const ends: number[] = [];
  return marks.map(({ x }) => {
    const free = ends.findIndex((end) => x - end >= gap);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = x;
    return lane;
  });
}
