import { appFonts, withFonts } from './fonts.ts';

/**
 * An SVG as a file of its own, with the fonts inside.
 *
 * @throws ExportFailure `font`
 */
export async function svgBlob(svg: string): Promise<Blob> {
  return new Blob([withFonts(svg, await appFonts())], { type: 'image/svg+xml' });
}
