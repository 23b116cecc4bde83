/** A moving picture, frame by frame. */
export interface FrameSource {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  readonly frameCount: number;
  /** Draws a frame, 0 to `frameCount` − 1. It is used at once: the same canvas may be given each time. */
  drawFrame(index: number): CanvasImageSource | Promise<CanvasImageSource>;
  /** Frames in a row with the same key look the same: only the first of them is drawn. */
  keyOf?(index: number): string;
  /** Aborting it stops the work at the next frame; the promise then rejects with its reason. */
  readonly signal?: AbortSignal;
  /** @param share 0 to 1, of the whole work */
  onProgress?(share: number): void;
}

/** Seconds from one frame of a film that is written as a whole to the next. */
export const keySeconds = 2;

/** How long work may go on before the page gets its turn: less than a picture at 60 Hz. */
const turnInMilliseconds = 12;

/** Lets the page answer and paint. Messages are not slowed down in a tab that is not looked at, as timers are. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/**
 * A function to call often in long work: it waits for the page's turn when it is time to.
 *
 * @param now milliseconds from any moment on
 */
export function createBreather(now = () => performance.now()): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < turnInMilliseconds) return;
    await nextTurn();
    since = now();
  };
}

/**
 * Goes through the frames in order.
 *
 * @param take is told of each frame, and whether it must be drawn or looks like the one before
 * @throws the signal's reason where the work is called off
 */
export async function eachFrame(
  { frameCount, keyOf, signal, onProgress }: FrameSource,
  take: (index: number, isNew: boolean) => Promise<void>,
): Promise<void> {
  const breathe = createBreather();
  let last: string | undefined;
  for (let index = 0; index < frameCount; index += 1) {
    signal?.throwIfAborted();
    const key = keyOf?.(index);
    await take(index, index === 0 || key === undefined || key !== last);
    last = key;
    onProgress?.((index + 1) / frameCount);
    await breathe();
  }
  signal?.throwIfAborted();
}

/** An opaque canvas of a size, and its context. */
export function frameCanvas(
  width: number,
  height: number,
  willReadFrequently: boolean,
): { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D } | undefined {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently });
  return context ? { canvas, context } : undefined;
}
