import { inflateSync } from 'node:zlib';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

interface Chunks {
  readonly width: number;
  readonly height: number;
  readonly samples: number;
  readonly packed: Uint8Array;
}

/** The parts of a PNG that are needed here (ISO 15948); throws where it is none, or is not whole. */
function chunksOf(bytes: Uint8Array): Chunks {
  if (signature.some((value, index) => bytes[index] !== value)) throw new Error('not a PNG: wrong signature');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packed: Uint8Array[] = [];
  let isWhole = false;
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IDAT') packed.push(bytes.subarray(at + 8, at + 8 + length));
    if (type === 'IEND') isWhole = true;
    at += length + 12;
  }
  if (!isWhole) throw new Error('a PNG that is not whole');
  const [depth, colourType, interlace] = [bytes[24], bytes[25], bytes[28]];
  if (depth !== 8 || (colourType !== 2 && colourType !== 6) || interlace !== 0)
    throw new Error(`a PNG of another kind: depth ${depth}, colour type ${colourType}`);
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    samples: colourType === 6 ? 4 : 3,
    packed: Buffer.concat(packed),
  };
}

/** What the filter of a line adds to a value, from its neighbours to the left, above, and above to the left. */
function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4: {
      const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(
        Math.abs,
      );
      if ((toLeft ?? 0) <= (toAbove ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
      return (toAbove ?? 0) <= (toCorner ?? 0) ? above : corner;
    }
    default:
      return 0;
  }
}

/** What a picture is, as far as a test asks. */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  /** How many colours cover at least one pixel in a thousand. */
  readonly colours: number;
}

/** Reads a PNG; throws where it is none. */
export function readPng(bytes: Uint8Array): PictureFacts {
  const { width, height, samples, packed } = chunksOf(bytes);
  const line = width * samples;
  const raw = inflateSync(packed);
  const values = new Uint8Array(line * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)] ?? 0;
    for (let x = 0; x < line; x += 1) {
      const at = y * line + x;
      const left = x >= samples ? (values[at - samples] ?? 0) : 0;
      const above = y > 0 ? (values[at - line] ?? 0) : 0;
      const corner = x >= samples && y > 0 ? (values[at - line - samples] ?? 0) : 0;
      values[at] = (raw[y * (line + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  const counts = new Map<number, number>();
  for (let at = 0; at < values.length; at += samples) {
    const colour = ((values[at] ?? 0) << 16) | ((values[at + 1] ?? 0) << 8) | (values[at + 2] ?? 0);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const least = (width * height) / 1000;
  return { width, height, colours: [...counts.values()].filter((count) => count >= least).length };
}
