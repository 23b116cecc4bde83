import { type Colour, GIFEncoder, quantize } from 'gifenc';
import { ExportFailure } from './failure.ts';
import { eachFrame, type FrameSource, frameCanvas } from './frames.ts';
import { changesBetween, createIndexer, paletteOf, unchanged } from './gifPalette.ts';

export interface GifOptions {
  /** Starts again at the end; without it the last frame stays. */
  readonly loop?: boolean;
  /** Is told the bytes of each frame; of the first one with all that comes before it. */
  onFrame?(bytes: number): void;
}

/** Frames that are looked at for the palette, from the first to the last. */
const mostSamples = 8;

const readFrom = (
  context: OffscreenCanvasRenderingContext2D,
  { width, height, drawFrame }: FrameSource,
): ((index: number) => Promise<Uint8ClampedArray>) => {
  return async (index) => {
    context.drawImage(await drawFrame(index), 0, 0, width, height);
    return context.getImageData(0, 0, width, height).data;
  };
};

async function samplePalette(
  source: FrameSource,
  read: (index: number) => Promise<Uint8ClampedArray>,
): Promise<readonly Colour[]> {
  const last = source.frameCount - 1;
  const indices = new Set(
    Array.from({ length: mostSamples }, (_, sample) => Math.round((sample / (mostSamples - 1)) * last)),
  );
  const samples: Uint8ClampedArray[] = [];
  for (const index of indices) {
    source.signal?.throwIfAborted();
    samples.push(await read(index));
  }
  return paletteOf(samples, (rgba, colours) => quantize(rgba, colours, { format: 'rgb565' }));
}

/** GIF counts in hundredths of a second; ends are rounded, not lengths, so that nothing adds up. */
const hundredthsAt = (frame: number, framesPerSecond: number): number =>
  Math.round((frame * 100) / framesPerSecond);

/**
 * The frames as pixels, written as GIF: one palette for all, only what changes from frame to frame, and what does not
 * change as one frame that stays longer.
 *
 * @param palette at most 255 colours
 * @param read the pixels of a frame, four bytes each
 */
export async function writeGif(
  source: FrameSource,
  palette: readonly Colour[],
  read: (index: number) => Uint8ClampedArray | Promise<Uint8ClampedArray>,
  { loop = true, onFrame }: GifOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, framesPerSecond, frameCount } = source;
  const encoder = GIFEncoder();
  const indicesOf = createIndexer(palette);
  // A table of all 256 entries, so that the index of what is unchanged is one of them.
  const table = Array.from({ length: unchanged + 1 }, (_, index) => palette[index] ?? [0, 0, 0]);
  let shown: Uint8Array | undefined;
  let waiting: { readonly indices: Uint8Array; readonly from: number } | undefined;
  let isFirst = true;
  let written = 0;
  const write = (until: number): void => {
    if (!waiting) return;
    const hundredths = hundredthsAt(until, framesPerSecond) - hundredthsAt(waiting.from, framesPerSecond);
    encoder.writeFrame(waiting.indices, width, height, {
      ...(isFirst && { palette: table, repeat: loop ? 0 : -1 }),
      transparent: !isFirst,
      transparentIndex: unchanged,
      delay: hundredths * 10,
      dispose: 1,
    });
    isFirst = false;
    onFrame?.(encoder.bytesView().length - written);
    written = encoder.bytesView().length;
  };
  await eachFrame(source, async (index, isNew) => {
    if (!isNew) return;
    const indices = indicesOf(await read(index));
    const changes = shown ? changesBetween(shown, indices) : indices;
    if (!changes) return;
    write(index);
    waiting = { indices: changes, from: index };
    shown = indices;
  });
  write(frameCount);
  encoder.finish();
  return encoder.bytes();
}

/**
 * Encodes an animated GIF. Ten to twenty-five frames a second are played as they should be; more than fifty are not.
 *
 * @throws ExportFailure `too-large` without a canvas of the size; what `drawFrame` throws; the signal's reason
 */
export async function encodeGif(source: FrameSource, options?: GifOptions): Promise<Blob> {
  const drawing = frameCanvas(source.width, source.height, true);
  if (!drawing) throw new ExportFailure('too-large');
  const read = readFrom(drawing.context, source);
  const palette = await samplePalette(source, read);
  return new Blob([await writeGif(source, palette, read, options)], { type: 'image/gif' });
}
