import type { Colour } from 'gifenc';

/** A colour as one number, 0xBBGGRR, as little-endian machines read it from pixels; the opacity is left out. */
type Packed = number;

/** The index that stands for "as before". */
export const unchanged = 255;

/** Colours that cover more of the pictures than this are kept as they are. */
const flatShare = 0.0002;
/** How many of the palette's colours those may take; the rest is for the steps between them at smooth edges. */
const mostFlat = 128;

/** How many pixels have each colour. Flat pictures are long runs, and a run is counted at once. */
export function countColours(pictures: readonly Uint8ClampedArray[]): ReadonlyMap<Packed, number> {
  const counts = new Map<Packed, number>();
  for (const pixels of pictures) {
    const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength >> 2);
    let start = 0;
    for (let index = 1; index <= words.length; index += 1) {
      if (index < words.length && words[index] === words[start]) continue;
      const colour = (words[start] ?? 0) & 0xffffff;
      counts.set(colour, (counts.get(colour) ?? 0) + index - start);
      start = index;
    }
  }
  return counts;
}

const channels = (colour: Packed): Colour => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];

/**
 * One palette for pictures of flat colours: land, sea and ink keep theirs exactly, so that nothing flickers from
 * frame to frame, and the rest is quantised.
 *
 * @param quantize reduces pixels, four bytes each, to a number of colours
 * @returns at most 255 colours; the last index of a GIF stays free for what is unchanged
 */
export function paletteOf(
  pictures: readonly Uint8ClampedArray[],
  quantize: (rgba: Uint8Array, colours: number) => Colour[],
): readonly Colour[] {
  const counts = [...countColours(pictures)].sort(([, a], [, b]) => b - a);
  if (counts.length <= unchanged) return counts.map(([colour]) => channels(colour));
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const flat = counts.slice(0, mostFlat).filter(([, count]) => count / total > flatShare);
  const others = counts.slice(flat.length);
  // Each colour counts by the root of its pixels: rare ones, such as those of small marks, keep their place.
  const weights = others.map(([, count]) => Math.ceil(Math.sqrt(count)));
  const rgba = new Uint8Array(weights.reduce((sum, weight) => sum + weight, 0) * 4);
  let offset = 0;
  others.forEach(([colour], index) => {
    for (let times = weights[index] ?? 0; times > 0; times -= 1) {
      rgba.set([...channels(colour), 255], offset);
      offset += 4;
    }
  });
  const mixed = quantize(rgba, unchanged - flat.length).slice(0, unchanged - flat.length);
  return [...flat.map(([colour]) => channels(colour)), ...mixed];
}

function nearest(palette: readonly Colour[], colour: Packed): number {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  palette.forEach(([r = 0, g = 0, b = 0], index) => {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) {
      least = distance;
      best = index;
    }
  });
  return best;
}

/** A function that tells each pixel's place in the palette. A colour that it has met is looked up (16 MB). */
export function createIndexer(palette: readonly Colour[]): (pixels: Uint8ClampedArray) => Uint8Array {
  const known = new Uint8Array(1 << 24).fill(unchanged);
  return (pixels) => {
    const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength >> 2);
    const indices = new Uint8Array(words.length);
    for (let position = 0; position < words.length; position += 1) {
      const colour = (words[position] ?? 0) & 0xffffff;
      let index = known[colour] ?? unchanged;
      if (index === unchanged) {
        index = nearest(palette, colour);
        known[colour] = index;
      }
      indices[position] = index;
    }
    return indices;
  };
}

/** What a frame changes: its indices, with `unchanged` where they are those of the frame before; undefined for nothing. */
export function changesBetween(before: Uint8Array, after: Uint8Array): Uint8Array | undefined {
  const changes = new Uint8Array(after.length);
  let isChanged = false;
  for (let position = 0; position < after.length; position += 1) {
    const index = after[position] ?? 0;
    if (index === before[position]) changes[position] = unchanged;
    else {
      changes[position] = index;
      isChanged = true;
    }
  }
  return isChanged ? changes : undefined;
}
