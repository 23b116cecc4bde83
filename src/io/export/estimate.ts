import type { PictureSize } from './svgSize.ts';

/** What is going to be written, as far as its size depends on it. */
export type EstimateRequest =
  | (PictureSize & { readonly format: 'png' | 'pdf'; readonly scale: number })
  | { readonly format: 'svg'; readonly characters: number }
  | (PictureSize & { readonly format: 'pptx'; readonly scale: number; readonly slides: number })
  | (PictureSize & {
      readonly format: 'film' | 'gif';
      /** Frames that differ from the one before. */
      readonly changes: number;
      readonly seconds: number;
    })
  | { readonly format: 'csv' | 'geojson' | 'json'; readonly entries: number };

/**
 * Bytes, measured on pictures of this map (1600 × 900 and 1280 × 720) and on the two collections. A picture of twice
 * the size in each direction has four times the pixels and 2.6 times the bytes, as its areas are flat.
 */
const growth = 1.36;
const pngPerPixel = 0.21;
const pdfPerPixel = 0.115;
const fontsInSvg = 95_000;
const partsOfSlide = 4_000;
const film = { perKeyPixel: 0.06, perChangedPixel: 0.004, secondsBetweenKeys: 2 } as const;
const gif = { firstPerPixel: 0.09, perChangedPixel: 0.003 } as const;
const perEntry = { csv: 1_450, geojson: 3_050, json: 2_520 } as const;

/**
 * Roughly how many bytes a file will have: right within a factor of two for pictures like those of this map. It is
 * there to tell 100 kB from 10 MB before anybody waits for it.
 */
export function estimateBytes(request: EstimateRequest): number {
  switch (request.format) {
    case 'png':
      return request.width * request.height * pngPerPixel * request.scale ** growth;
    case 'pdf':
      return request.width * request.height * pdfPerPixel * request.scale ** growth;
    case 'svg':
      return request.characters + fontsInSvg;
    case 'pptx':
      return request.slides * (partsOfSlide + estimateBytes({ ...request, format: 'png' }));
    case 'film':
      return (
        request.width *
        request.height *
        (film.perKeyPixel * Math.ceil(request.seconds / film.secondsBetweenKeys) +
          film.perChangedPixel * request.changes)
      );
    case 'gif':
      return request.width * request.height * (gif.firstPerPixel + gif.perChangedPixel * request.changes);
    default:
      return perEntry[request.format] * request.entries;
  }
}
