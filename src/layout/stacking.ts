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
 * @param heights how many lanes each takes, from its lowest up. Default: one
 */
export function stackLanes(
  marks: readonly Stackable[],
  gap: number,
  heights: readonly number[] = [],
): readonly number[] {
  const ends: number[] = [];
  return marks.map(({ x }, position) => {
    const height = heights[position] ?? 1;
    const isFree = (lane: number): boolean => x - (ends[lane] ?? Number.NEGATIVE_INFINITY) >= gap;
    const fits = (lane: number): boolean =>
      Array.from({ length: height }, (_, above) => lane + above).every(isFree);
    let lane = 0;
    while (!fits(lane)) lane += 1;
    for (let above = 0; above < height; above += 1) ends[lane + above] = x;
    return lane;
  });
}
