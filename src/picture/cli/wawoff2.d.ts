declare module 'wawoff2' {
  /** From WOFF 2 to the OpenType file that is packed in it. */
  export function decompress(font: Uint8Array): Promise<Uint8Array>;
}
