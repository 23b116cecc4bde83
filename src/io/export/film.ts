import {
  BufferTarget,
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  Quality,
  type VideoCodec,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from 'mediabunny';
import { ExportFailure } from './failure.ts';
import { eachFrame, type FrameSource, frameCanvas, keySeconds } from './frames.ts';
import { filmColours, limitedRange } from './limitedRange.ts';

export interface FilmFormat {
  readonly extension: 'mp4' | 'webm';
  readonly codec: 'avc' | 'vp9' | 'vp8';
}

export interface Film extends FilmFormat {
  readonly blob: Blob;
}

/** The best first: H.264 plays everywhere, PowerPoint and Keynote included. */
const formats: readonly FilmFormat[] = [
  { extension: 'mp4', codec: 'avc' },
  { extension: 'webm', codec: 'vp9' },
  { extension: 'webm', codec: 'vp8' },
];

/** Between high and very high: a province that is not tinted must not look so by a fault of the film. */
const quality = new Quality(0.9);

/** Half as many points of colour as of light, in either direction, want even sides. */
const even = (side: number): number => Math.max(2, side - (side % 2));

async function encodableFormats(width: number, height: number): Promise<readonly FilmFormat[]> {
  if (typeof VideoEncoder === 'undefined') return [];
  const options = { width: even(width), height: even(height), quality };
  const able = await Promise.all(
    formats.map(({ codec }) => canEncodeVideo(codec satisfies VideoCodec, options)),
  );
  return formats.filter((_, index) => able[index]);
}

/** An error of the encoder, apart from those of drawing and from what was called off. */
class EncoderError extends Error {}

async function ofEncoder<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new EncoderError('encoder', { cause: error });
  }
}

async function encodeAs(
  { extension, codec }: FilmFormat,
  source: FrameSource,
  onFrame: (bytes: number) => void,
): Promise<Blob> {
  const [width, height] = [even(source.width), even(source.height)];
  const drawing = frameCanvas(width, height, true);
  if (!drawing) throw new ExportFailure('too-large');
  const { context } = drawing;
  const target = new BufferTarget();
  const format =
    extension === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat();
  const output = new Output({ format, target });
  try {
    const track = new VideoSampleSource({
      codec,
      quality,
      keyFrameInterval: keySeconds,
      onEncodedPacket: ({ byteLength }) => onFrame(byteLength),
    });
    output.addVideoTrack(track, { frameRate: source.framesPerSecond });
    await ofEncoder(output.start());
    let planes = new Uint8ClampedArray();
    await eachFrame(source, async (index, isNew) => {
      if (isNew) {
        context.drawImage(await source.drawFrame(index), 0, 0, width, height);
        // The browser's own conversion writes the full range, which many players show too pale or too dark.
        planes = limitedRange(context.getImageData(0, 0, width, height).data, width, height);
      }
      const sample = new VideoSample(planes, {
        format: 'I420',
        codedWidth: width,
        codedHeight: height,
        colorSpace: filmColours,
        timestamp: index / source.framesPerSecond,
        duration: 1 / source.framesPerSecond,
      });
      await ofEncoder(track.add(sample)).finally(() => sample.close());
    });
    await ofEncoder(output.finalize());
  } catch (error) {
    await output.cancel().catch(() => undefined);
    throw error;
  }
  if (!target.buffer) throw new EncoderError('no film');
  return new Blob([target.buffer], { type: extension === 'mp4' ? 'video/mp4' : 'video/webm' });
}

/**
 * Encodes a film of a constant frame rate: MP4 (H.264) where the browser can, else WebM (VP9 or VP8). An encoder that
 * says it can and then does not is passed over for the next.
 *
 * @param onFrame is told the bytes of each frame
 * @throws ExportFailure `no-encoder` where the browser encodes no film of that size, `encoding` where every encoder
 *   failed, `too-large` without a canvas of the size; what `drawFrame` throws; the signal's reason
 */
export async function encodeFilm(
  source: FrameSource,
  onFrame: (bytes: number) => void = () => undefined,
): Promise<Film> {
  const candidates = await encodableFormats(source.width, source.height);
  let failure: unknown;
  for (const format of candidates) {
    try {
      return { ...format, blob: await encodeAs(format, source, onFrame) };
    } catch (error) {
      if (!(error instanceof EncoderError)) throw error;
      failure = error.cause;
    }
  }
  throw new ExportFailure(candidates.length === 0 ? 'no-encoder' : 'encoding', failure);
}
