import { ExportFailure } from './failure.ts';
import { appFonts, withFonts } from './fonts.ts';
import { scaled, sizeOf } from './svgSize.ts';

/** An SVG's text as an image that is ready to be drawn, fonts and all, at `scale` times its own size. */
async function imageOf(svg: string, scale: number): Promise<HTMLImageElement> {
  const text = scaled(withFonts(svg, await appFonts()), scale);
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } catch (error) {
    throw new ExportFailure('picture', error);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Pixels: the longest side that every browser's canvas has. Some hold less in all, and fail when they draw. */
const largestSide = 16_384;

/**
 * Draws an SVG on a canvas, in the app's own fonts.
 *
 * @param scale 1 to 4: how many pixels of the canvas a pixel of the picture has
 * @param canvas an opaque canvas to draw on instead of a new one; it is given the picture's size
 * @throws ExportFailure `font`, `picture`, or `too-large` where the browser has no canvas of that size
 */
export async function rasterise(
  svg: string,
  scale = 1,
  canvas = document.createElement('canvas'),
): Promise<HTMLCanvasElement> {
  const { width, height } = sizeOf(svg);
  const [columns, rows] = [Math.round(width * scale), Math.round(height * scale)];
  if (Math.max(columns, rows) > largestSide) throw new ExportFailure('too-large');
  const image = await imageOf(svg, scale);
  if (canvas.width !== columns) canvas.width = columns;
  if (canvas.height !== rows) canvas.height = rows;
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new ExportFailure('too-large');
  context.drawImage(image, 0, 0, columns, rows);
  return canvas;
}

/** @throws ExportFailure `too-large` */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new ExportFailure('too-large'))), 'image/png');
  });
}

/**
 * An SVG as PNG.
 *
 * @param scale 1 to 4
 * @throws ExportFailure as `rasterise`
 */
export async function pngBlob(svg: string, scale = 2): Promise<Blob> {
  return pngOf(await rasterise(svg, scale));
}

export type CopyResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** `unsupported`: the browser copies no pictures. `refused`: it could, and did not let the page. */
      readonly reason: 'unsupported' | 'refused';
    };

/**
 * Puts a PNG on the clipboard. Call it in the click itself, with the picture still on its way: some browsers let a
 * page copy only while it answers a click.
 *
 * @throws what `png` rejects with
 */
export async function copyPng(png: Promise<Blob>): Promise<CopyResult> {
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write) {
    return { ok: false, reason: 'unsupported' };
  }
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return { ok: true };
  } catch {
    // Where the picture itself failed, its own error tells more.
    await png;
    return { ok: false, reason: 'refused' };
  }
}
