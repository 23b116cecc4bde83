declare module 'gifenc' {
  /** Red, green, blue, each 0 to 255. */
  export type Colour = number[];

  export interface FrameOptions {
    /** For the first frame: the palette of the whole file. */
    palette?: Colour[];
    transparent?: boolean;
    transparentIndex?: number;
    /** Milliseconds. */
    delay?: number;
    /** −1: once, 0: for ever. Read with the first frame. */
    repeat?: number;
    /** GIF89a disposal: 1 leaves the frame where it is. */
    dispose?: number;
  }

  export interface Encoder {
    writeFrame(index: Uint8Array, width: number, height: number, options?: FrameOptions): void;
    finish(): void;
    /** What has been written so far; valid until more is. */
    bytesView(): Uint8Array;
    bytes(): Uint8Array<ArrayBuffer>;
  }

  export function GIFEncoder(options?: { initialCapacity?: number; auto?: boolean }): Encoder;

  /** @param rgba four bytes a pixel */
  export function quantize(
    rgba: Uint8Array | Uint8ClampedArray,
    maxColors: number,
    options?: { format?: 'rgb565' | 'rgb444' | 'rgba4444' },
  ): Colour[];
}
