import { type Camera, type ScreenSize, worldPoint } from './mercator.ts';

/** Zooms for which the whole ground is drawn once: each serves all up to its own, and the last all beyond. */
const planeZooms = [3.5, 5, 6.5, 9] as const;

/** The zoom of the plane that has all the detail that a camera's zoom shows, and little more. */
export function planeZoomFor(zoom: number): number {
  return planeZooms.find((own) => zoom <= own) ?? planeZooms[planeZooms.length - 1] ?? zoom;
}

/** Moved by x and y, in pixels, after it is magnified by `scale`. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** How a plane is laid under a camera. */
export function planeUnder(planeZoom: number, camera: Camera, { width, height }: ScreenSize): Placement {
  const center = worldPoint(camera.longitude, camera.latitude, camera.zoom);
  return { x: width / 2 - center.x, y: height / 2 - center.y, scale: 2 ** (camera.zoom - planeZoom) };
}

/** A picture magnified by more, or reduced to less, is drawn anew. */
const largestScale = 2;
const smallestScale = 0.5;

/**
 * How a picture of the plane, drawn for one placement, is laid so that it shows the plane in another.
 *
 * @param beyond what the picture shows beyond each edge of the screen, as a share of it
 * @returns undefined where it would leave a part of the screen empty, or be too coarse
 */
export function pictureUnder(
  drawn: Placement,
  wanted: Placement,
  { width, height }: ScreenSize,
  beyond: number,
): Placement | undefined {
  const scale = wanted.scale / drawn.scale;
  const place = (before: number, now: number, size: number): number =>
    size * beyond - scale * (size * beyond + before) + now;
  const fills = (start: number, size: number): boolean => {
    const first = start - size * beyond;
    return first <= 0 && first + scale * size * (1 + 2 * beyond) >= size;
  };
  const [x, y] = [place(drawn.x, wanted.x, width), place(drawn.y, wanted.y, height)];
  const isFit = scale <= largestScale && scale >= smallestScale && fills(x, width) && fills(y, height);
  return isFit ? { x, y, scale } : undefined;
}

/** Widths of the ground's lines in pixels, by class: they grow a little as one comes closer. */
export function lineWidths(
  zoom: number,
): Readonly<Record<'border-foreign' | 'border-province' | 'coast', number>> {
  const width = (atThree: number, atEight: number): number =>
    atThree + (atEight - atThree) * Math.max(0, Math.min(1, (zoom - 3) / 5));
  return { 'border-foreign': width(0.75, 1.5), 'border-province': width(0.7, 1.6), coast: width(1, 2) };
}
