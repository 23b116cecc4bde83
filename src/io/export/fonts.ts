import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url';
import sans from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { ExportFailure } from './failure.ts';

/** A font that travels inside a picture. */
export interface EmbeddedFont {
  readonly family: string;
  /** CSS `font-weight` of the face, a range for a variable font. */
  readonly weight: string;
  /** `data:font/woff2;base64,…` */
  readonly dataUri: string;
}

/** The files that the app's own style sheet names. */
const files = [
  { family: 'Inter Variable', weight: '100 900', address: sans },
  { family: 'Source Serif 4', weight: '600', address: serif },
] as const;

/** Bytes as base64. The text is built in pieces, because the arguments of one call are limited. */
export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
  }
  return btoa(pieces.join(''));
}

async function fetchFont({ family, weight, address }: (typeof files)[number]): Promise<EmbeddedFont> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${family}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { family, weight, dataUri: `data:font/woff2;base64,${base64Of(bytes)}` };
}

let loading: Promise<readonly EmbeddedFont[]> | undefined;

/**
 * The app's own fonts, Latin only as on the page; Chinese is written in the reader's fonts. Fetched once, and again
 * after a failure.
 *
 * @throws ExportFailure `font`
 */
export async function appFonts(): Promise<readonly EmbeddedFont[]> {
  loading ??= Promise.all(files.map(fetchFont));
  try {
    return await loading;
  } catch (error) {
    loading = undefined;
    throw new ExportFailure('font', error);
  }
}

const marker = 'data-fonts="embedded"';

/**
 * The SVG with those of the fonts inside that it names: a picture in an `<img>`, or opened on its own, loads nothing.
 * An SVG that has them already is returned as it is.
 */
export function withFonts(svg: string, fonts: readonly EmbeddedFont[]): string {
  if (svg.includes(marker)) return svg;
  const faces = fonts
    .filter(({ family }) => svg.includes(family))
    .map(
      ({ family, weight, dataUri }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};src:url(${dataUri}) format("woff2")}`,
    );
  if (faces.length === 0) return svg;
  return svg.replace(/<svg\b[^>]*>/, (root) => `${root}<style ${marker}>${faces.join('')}</style>`);
}
