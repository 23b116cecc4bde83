import type { Entry } from '../../domain/dataset.ts';
import type { Day } from '../../domain/day.ts';
import type { Beat } from '../../domain/pace.ts';
import type { SlideMoment } from '../../io/export/deck.ts';
import { grownBytes, type MovingKind, type MovingStep, movingBytes } from '../../io/export/estimate.ts';
import { type FrameSource, keySeconds } from '../../io/export/frames.ts';
import type { PdfOptions } from '../../io/export/pdf.ts';
import { sizeOf } from '../../io/export/svgSize.ts';
import { encoders } from './encoderParts.ts';

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

/** What some frames of a film show: the same object for all of them. */
export interface FilmMoment {
  /** Tells it from others. */
  readonly key: string;
  readonly day: Day;
  readonly beat: Beat | undefined;
}

/** A film or an animation. */
export interface MovingPicture extends FrameSource {
  momentOf(index: number): FilmMoment;
  /** Whether anything arrives after one moment and up to another, or something else is told. */
  hasNews(before: FilmMoment, moment: FilmMoment): boolean;
  drawMoment(moment: FilmMoment): CanvasImageSource | Promise<CanvasImageSource>;
}

/** Pixels that are drawn and encoded for a guess, so that it takes no longer than a glance. */
const samplePixels = 4e6;
/** Steps of a kind that are sampled: no fewer, and no more. */
const [fewestSamples, mostSamples] = [2, 12];
/** How long the days of a sampled step stay, in frames: encoders of films mend a frame in those that follow. */
const filmStay = { before: 8, after: 4 } as const;
const gifStay = { before: 1, after: 1 } as const;

type Step = readonly [before: FilmMoment, moment: FilmMoment];

interface Steps {
  /** From the cover to the first moment. */
  readonly jump: Step | undefined;
  /** The others: those that bring something, and those that only move the date. */
  readonly kinds: readonly (readonly Step[])[];
}

function stepsOf({ frameCount, momentOf, hasNews }: MovingPicture): Steps {
  const steps: Step[] = [];
  for (let index = 1; index < frameCount; index += 1) {
    const [before, moment] = [momentOf(index - 1), momentOf(index)];
    if (before !== moment) steps.push([before, moment]);
  }
  const [jump, ...others] = steps;
  const [news, quiet] = [true, false].map((wanted) => others.filter((step) => hasNews(...step) === wanted));
  return { jump, kinds: [news ?? [], quiet ?? []].filter(({ length }) => length > 0) };
}

/** Some of many, evenly spread over them. */
function evenly<T>(values: readonly T[], count: number): readonly T[] {
  if (values.length <= count) return values;
  return Array.from({ length: count }, (_, position) =>
    values.at(Math.floor(((position + 0.5) / count) * values.length)),
  ).flatMap((value) => (value === undefined ? [] : [value]));
}

/**
 * Encodes a few frames, and tells from them what all will take.
 *
 * @param encode writes frames, and tells the bytes of each that it writes
 * @param wholeEvery seconds from one frame that is written as a whole to the next
 * @param stay frames before a step and after it
 */
async function sampledBytes(
  picture: MovingPicture,
  encode: (source: FrameSource, onFrame: (bytes: number) => void) => Promise<unknown>,
  wholeEvery: number,
  stay: { readonly before: number; readonly after: number },
): Promise<number> {
  const { width, height, framesPerSecond, frameCount, momentOf, drawMoment, signal } = picture;
  const { jump, kinds } = stepsOf(picture);
  const count = Math.round(samplePixels / (width * height) / Math.max(1, kinds.length));
  const perKind = Math.max(fewestSamples, Math.min(mostSamples, count));
  const measured = async ([before, moment]: Step): Promise<MovingStep> => {
    const frames: number[] = [];
    const shows = (index: number): FilmMoment => (index < stay.before ? before : moment);
    const source: FrameSource = {
      ...{ width, height, framesPerSecond, ...(signal && { signal }) },
      frameCount: stay.before + stay.after,
      keyOf: (index) => shows(index).key,
      drawFrame: (index) => drawMoment(shows(index)),
    };
    await encode(source, (bytes) => frames.push(bytes));
    const [first, rest] = [frames.slice(0, stay.before), frames.slice(stay.before)];
    const still = stay.after > 1 ? (rest.at(-1) ?? 0) : 0;
    const beyondStills = (bytes: readonly number[]): number =>
      bytes.reduce((sum, own) => sum + own, 0) - Math.max(0, bytes.length - 1) * still;
    return { whole: beyondStills(first), change: beyondStills(rest), still };
  };
  const inTurn = async (steps: readonly Step[]): Promise<readonly MovingStep[]> => {
    const results: MovingStep[] = [];
    for (const step of steps) results.push(await measured(step));
    return results;
  };
  const sampledKinds: MovingKind[] = [];
  // What never changes has a whole frame and stills all the same.
  if (!jump) sampledKinds.push({ count: 0, steps: [await measured([momentOf(0), momentOf(0)])] });
  for (const steps of kinds)
    sampledKinds.push({ count: steps.length, steps: await inTurn(evenly(steps, perKind)) });
  return movingBytes(
    { jump: jump && (await measured(jump)), kinds: sampledKinds },
    { frames: frameCount, whole: Math.max(1, Math.ceil(frameCount / framesPerSecond / wholeEvery)) },
  );
}

export async function filmBytes(picture: MovingPicture): Promise<number> {
  const { encodeFilm } = await encoders.film();
  return sampledBytes(picture, encodeFilm, keySeconds, filmStay);
}

export async function gifBytes(picture: MovingPicture): Promise<number> {
  const { encodeGif } = await encoders.gif();
  return sampledBytes(
    picture,
    (source, onFrame) => encodeGif(source, { onFrame }),
    Number.POSITIVE_INFINITY,
    gifStay,
  );
}
