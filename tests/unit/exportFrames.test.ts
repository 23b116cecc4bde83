import { quantize } from 'gifenc';
import { GifReader } from 'omggif';
import { describe, expect, test } from 'vitest';
import { createBreather, eachFrame, type FrameSource } from '../../src/io/export/frames.ts';
import { writeGif } from '../../src/io/export/gif.ts';
import { changesBetween, createIndexer, paletteOf, unchanged } from '../../src/io/export/gifPalette.ts';

const side = 8;

/** A picture of one colour, with a square of another in its corner. */
function picture(ground: number, corner = ground): Uint8ClampedArray {
  const words = new Uint32Array(side * side).fill(ground | 0xff000000);
  words[0] = corner | 0xff000000;
  return new Uint8ClampedArray(words.buffer);
}

const source = (frameCount: number, more: Partial<FrameSource> = {}): FrameSource => ({
  width: side,
  height: side,
  framesPerSecond: 15,
  frameCount,
  drawFrame: () => {
    throw new Error('pixels are read here');
  },
  ...more,
});

describe('frames', () => {
  test('are taken in order, and those that look alike are drawn once', async () => {
    const taken: [number, boolean][] = [];
    const shares: number[] = [];
    await eachFrame(
      source(5, { keyOf: (index) => 'aabba'[index] ?? '', onProgress: (share) => shares.push(share) }),
      async (index, isNew) => {
        taken.push([index, isNew]);
      },
    );
    expect(taken).toEqual([
      [0, true],
      [1, false],
      [2, true],
      [3, false],
      [4, true],
    ]);
    expect(shares).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
  });

  test('are each drawn where nothing tells them apart', async () => {
    let drawn = 0;
    await eachFrame(source(3), async (_, isNew) => {
      if (isNew) drawn += 1;
    });
    expect(drawn).toBe(3);
  });

  test('stop when they are called off, with the reason', async () => {
    const controller = new AbortController();
    let last = -1;
    const work = eachFrame(source(100, { signal: controller.signal }), async (index) => {
      last = index;
      if (index === 3) controller.abort();
    });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(last).toBe(3);
  });

  test('the page gets its turn in long work', async () => {
    let clock = 0;
    const breathe = createBreather(() => clock);
    let turns = 0;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      turns += 1;
    };
    channel.port2.postMessage(undefined);
    for (let times = 0; times < 100; times += 1) await breathe();
    expect(turns).toBe(0);
    clock += 13;
    await breathe();
    channel.port1.close();
    expect(turns).toBe(1);
  });
});

describe('palette', () => {
  test('few colours are kept exactly', () => {
    const words = new Uint32Array(10_000).fill(0xffe8eff1);
    words[5] = 0xff2b32c0;
    const palette = paletteOf([new Uint8ClampedArray(words.buffer)], () => []);
    expect(palette).toEqual([
      [0xf1, 0xef, 0xe8],
      [0xc0, 0x32, 0x2b],
    ]);
  });

  test('of many, the flat ones are kept exactly and the rest is made fewer', () => {
    const words = new Uint32Array(100_000).fill(0xffe8eff1);
    for (let index = 0; index < 2000; index += 1) words[index] = 0xff000000 | (index * 4001);
    words.fill(0xff2b32c0, 5000, 6000);
    const palette = paletteOf([new Uint8ClampedArray(words.buffer)], (rgba, colours) =>
      quantize(rgba, colours),
    );
    expect(palette.length).toBeLessThanOrEqual(unchanged);
    expect(palette.length).toBeGreaterThan(100);
    expect(palette.slice(0, 2)).toEqual([
      [0xf1, 0xef, 0xe8],
      [0xc0, 0x32, 0x2b],
    ]);
  });

  test('a pixel takes the nearest colour', () => {
    const indicesOf = createIndexer([
      [0, 0, 0],
      [250, 250, 250],
      [200, 0, 0],
    ]);
    expect([...indicesOf(picture(0xffffff, 0x0000b0))].slice(0, 2)).toEqual([2, 1]);
    expect(indicesOf(picture(0x101010))).toEqual(new Uint8Array(side * side));
  });

  test('only what changes is told', () => {
    const before = new Uint8Array([1, 2, 3]);
    expect(changesBetween(before, new Uint8Array([1, 2, 3]))).toBeUndefined();
    expect(changesBetween(before, new Uint8Array([1, 5, 3]))).toEqual(
      new Uint8Array([unchanged, 5, unchanged]),
    );
  });
});

describe('GIF', () => {
  const white = 0xffffff;
  const red = 0x2b32c0;
  const palette = [
    [0xff, 0xff, 0xff],
    [0xc0, 0x32, 0x2b],
  ];
  const pictures = [picture(white), picture(white), picture(white, red), picture(white, red), picture(red)];

  /** What another reader sees of each frame: the pixel in the corner, and the last one, over the frames before. */
  function seen(reader: GifReader): readonly (readonly string[])[] {
    const pixels = new Uint8Array(side * side * 4);
    return Array.from({ length: reader.numFrames() }, (_, frame) => {
      reader.decodeAndBlitFrameRGBA(frame, pixels);
      const colourAt = (position: number) =>
        Buffer.from(pixels.subarray(position * 4, position * 4 + 3)).toString('hex');
      return [colourAt(0), colourAt(side * side - 1)];
    });
  }

  test('is read by another program as it was drawn, and frames that look alike are one', async () => {
    const bytes = await writeGif(source(5), palette, (index) => pictures[index] ?? picture(white));
    const reader = new GifReader(Buffer.from(bytes));
    expect([reader.width, reader.height]).toEqual([side, side]);
    expect(seen(reader)).toEqual([
      ['ffffff', 'ffffff'],
      ['c0322b', 'ffffff'],
      ['c0322b', 'c0322b'],
    ]);
    expect(reader.loopCount()).toBe(0);
  });

  test('its delays add up to the length, however odd the frame rate', async () => {
    const frameCount = 31;
    const bytes = await writeGif(source(frameCount), palette, (index) =>
      picture(white, index % 2 ? red : white),
    );
    const reader = new GifReader(Buffer.from(bytes));
    const delays = Array.from({ length: reader.numFrames() }, (_, frame) => reader.frameInfo(frame).delay);
    expect(delays).toHaveLength(frameCount);
    expect(delays.reduce((sum, delay) => sum + delay, 0)).toBe(Math.round((frameCount * 100) / 15));
  });

  test('frames of the same key are not even read', async () => {
    const read: number[] = [];
    const bytes = await writeGif(
      source(30, { keyOf: (index) => String(index > 19) }),
      palette,
      (index) => {
        read.push(index);
        return picture(white, index > 19 ? red : white);
      },
      { loop: false },
    );
    expect(read).toEqual([0, 20]);
    const reader = new GifReader(Buffer.from(bytes));
    expect(reader.frameInfo(0).delay).toBe(133);
    expect(reader.frameInfo(1).delay).toBe(67);
    expect(reader.loopCount()).toBeNull();
  });
});
