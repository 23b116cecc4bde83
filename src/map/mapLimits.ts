/** How far one can go: the ground ends here, and beyond the largest zoom it has no more detail to show. */
export const mapLimits = {
  minZoom: 1.6,
  maxZoom: 9,
  maxBounds: [
    [18, -14],
    [180, 79],
  ] as [[number, number], [number, number]],
};

/** Pixels from the map's upper left corner. */
export interface ScreenPosition {
  readonly x: number;
  readonly y: number;
}

export type CameraMove = 'jump' | 'ease';
