import type { Entry } from '../domain/dataset.ts';
import type { Day } from '../domain/day.ts';
import type { SlideMoment } from '../io/export/deck.ts';
import { grownBytes, movingBytes } from '../io/export/estimate.ts';
import { type FrameSource, keySeconds } from '../io/export/frames.ts';
import type { PdfOptions } from '../io/export/pdf.ts';
import { sizeOf } from '../io/export/svgSize.ts';
import { encoders } from './parts/encoders.ts';

/** A sample has at most so many pixels, so that it takes no longer than a glance. */
const mostPixels = 2e6;

async function grown(svg: string, scale: number, encode: (scale: number) => Promise<Blob>): Promise<number> {
  const { width, height } = sizeOf(svg);
  const sample = Math.min(scale, Math.sqrt(mostPixels / (width * height)));
  const { size } = await encode(sample);
  return sample === scale ? size : grownBytes((await encode(sample / 2)).size, size, scale / sample);
}

/** About how many bytes a picture has as PNG, `scale` times its own size. */
export async function pngBytes(svg: string, scale: number): Promise<number> {
  const { pngBlob } = await encoders.raster();
  return grown(svg, scale, (own) => pngBlob(svg, own));
}

export async function pdfBytes(svg: string, options: PdfOptions): Promise<number> {
  const { pdfBlob, usualScale } = await encoders.pdf();
  return grown(svg, usualScale, (scale) => pdfBlob(svg, { ...options, scale }));
}

/** The smallest PNG there is: one pixel. */
const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

export interface SlidesToEstimate {
  readonly entries: readonly Entry[];
  /** The slides with other pictures in place of their own. */
  withPictures(pictureOf: () => Promise<{ png: Uint8Array; width: number; height: number }>): Promise<Blob>;
  pictureOf(moment: SlideMoment): string;
  /** Pixels of a slide's picture to one of its drawing. */
  readonly scale: number;
}

/** Slides: all of them without pictures, and a picture of the start, the middle and the end for all. */
export async function slidesBytes({
  entries,
  withPictures,
  pictureOf,
  scale,
}: SlidesToEstimate): Promise<number> {
  const { size } = await withPictures(async () => ({ png: pixel, width: 1, height: 1 }));
  const middle = entries[Math.floor(entries.length / 2)];
  let bytes = size;
  for (const [moment, count] of [
    ['start', 1],
    [middle, entries.length],
    ['end', 1],
  ] as const) {
    if (moment) bytes += count * (await pngBytes(pictureOf(moment), scale));
  }
  return bytes;
}

/** A film or an animation that shows a day in each frame. */
export interface MovingPicture extends FrameSource {
  dayOf(index: number): Day;
  /** Draws a day. */
  drawDay(day: Day): CanvasImageSource | Promise<CanvasImageSource>;
}

/** Steps that are sampled, as shares of all. */
const sampled = [1 / 6, 1 / 2, 5 / 6] as const;
/** How long a sampled day stays, in frames: some encoders mend a frame in those that follow. */
const stay = 3;

interface Steps {
  /** Frames that look different from the one before. */
  readonly changes: number;
  /** From the cover to the first day; then some of the others. */
  readonly pairs: readonly (readonly [Day, Day])[];
}

function stepsOf({ frameCount, dayOf }: MovingPicture): Steps {
  const changes: (readonly [Day, Day])[] = [];
  for (let index = 1; index < frameCount; index += 1) {
    const [before, day] = [dayOf(index - 1), dayOf(index)];
    if (before !== day) changes.push([before, day]);
  }
  const [jump, ...others] = changes;
  const some = sampled.flatMap((share) => {
    const pair = others[Math.floor(others.length * share)];
    return pair ? [pair] : [];
  });
  return { changes: changes.length, pairs: jump ? [jump, ...some] : some };
}

/**
 * Encodes a few frames, and tells from them what all will take.
 *
 * @param encode writes frames, and tells the bytes of each that it writes
 * @param wholeEvery seconds from one frame that is written as a whole to the next
 */
async function sampledBytes(
  picture: MovingPicture,
  encode: (source: FrameSource, onFrame: (bytes: number) => void) => Promise<unknown>,
  wholeEvery: number,
): Promise<number> {
  const { width, height, framesPerSecond, frameCount, drawDay, signal } = picture;
  const { changes, pairs } = stepsOf(picture);
  const steps: { whole: number; change: number; still: number }[] = [];
  for (const [before, day] of pairs) {
    const frames: number[] = [];
    const shows = (index: number): Day => (index === 0 ? before : day);
    const source: FrameSource = {
      ...{ width, height, framesPerSecond, ...(signal && { signal }) },
      frameCount: 1 + stay,
      keyOf: (index) => String(shows(index)),
      drawFrame: (index) => drawDay(shows(index)),
    };
    await encode(source, (bytes) => frames.push(bytes));
    const [whole = 0, change = 0, ...following] = frames;
    const still = following.at(-1) ?? 0;
    const mended = following.reduce((sum, bytes) => sum + bytes - still, 0);
    steps.push({ whole, change: change + mended, still });
  }
  const [jump, ...others] = steps;
  return movingBytes(
    {
      whole: steps.map(({ whole }) => whole),
      jump: jump?.change ?? 0,
      changes: others.map(({ change }) => change),
      still: others[0]?.still ?? 0,
    },
    {
      frames: frameCount,
      whole: Math.max(1, Math.ceil(frameCount / framesPerSecond / wholeEvery)),
      changes,
    },
  );
}

export async function filmBytes(picture: MovingPicture): Promise<number> {
  const { encodeFilm } = await encoders.film();
  return sampledBytes(picture, encodeFilm, keySeconds);
}

export async function gifBytes(picture: MovingPicture): Promise<number> {
  const { encodeGif } = await encoders.gif();
  return sampledBytes(picture, (source, onFrame) => encodeGif(source, { onFrame }), Number.POSITIVE_INFINITY);
}
