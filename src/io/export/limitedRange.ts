/** How the colours of a film are written, as players of every kind take them to be. */
export const filmColours = {
  primaries: 'bt709',
  transfer: 'bt709',
  matrix: 'bt709',
  fullRange: false,
} as const satisfies VideoColorSpaceInit;

/** Shares of red, green and blue in the light of a picture (ITU-R BT.709-6, item 3.2). */
const [red, green, blue] = [0.2126, 0.7152, 0.0722] as const;
/** Levels of eight bits in the limited range: light from 16 to 235, colour from 16 to 240 around 128 (item 4.6). */
const black = 16;
const lightStep = 219 / 255;
const neutral = 128;
const blueStep = 224 / 255 / (2 * (1 - blue));
const redStep = 224 / 255 / (2 * (1 - red));

/**
 * Pixels as I420 of limited range: a plane of light, and two of colour with half the points in either direction.
 *
 * @param rgba four bytes a pixel, in rows from the top
 * @param width even
 * @param height even
 */
export function limitedRange(
  rgba: Uint8ClampedArray,
  width: number,
  height: number,
): Uint8ClampedArray<ArrayBuffer> {
  const points = width * height;
  const planes = new Uint8ClampedArray((points * 3) / 2);
  const blues = planes.subarray(points, points + points / 4);
  const reds = planes.subarray(points + points / 4);
  for (let row = 0, block = 0; row < height; row += 2) {
    for (let column = 0; column < width; column += 2, block += 1) {
      const corner = row * width + column;
      let [r, g, b] = [0, 0, 0];
      for (const point of [corner, corner + 1, corner + width, corner + width + 1]) {
        const from = point * 4;
        const [ownRed = 0, ownGreen = 0, ownBlue = 0] = [rgba[from], rgba[from + 1], rgba[from + 2]];
        planes[point] = black + lightStep * (red * ownRed + green * ownGreen + blue * ownBlue);
        r += ownRed;
        g += ownGreen;
        b += ownBlue;
      }
      const light = (red * r + green * g + blue * b) / 4;
      blues[block] = neutral + blueStep * (b / 4 - light);
      reds[block] = neutral + redStep * (r / 4 - light);
    }
  }
  return planes;
}
