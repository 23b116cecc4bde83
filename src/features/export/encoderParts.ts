import { part } from '../../page/part.ts';

/**
 * The encoders, each in a file of its own that is loaded when it is first asked for: nobody who only looks at the map
 * loads them. Import types from the modules themselves; `import type` loads nothing.
 */
export const encoders = {
  /** PNG, and the clipboard. */
  raster: part(() => import('../../io/export/raster.ts')),
  svg: part(() => import('../../io/export/svgFile.ts')),
  pdf: part(() => import('../../io/export/pdf.ts')),
  /** What the slides say. */
  deck: part(() => import('../../io/export/deck.ts')),
  /** The slides as a PowerPoint file. */
  pptx: part(() => import('../../io/export/pptx.ts')),
  film: part(() => import('../../io/export/film.ts')),
  gif: part(() => import('../../io/export/gif.ts')),
  csv: part(() => import('../../io/export/csv.ts')),
  geojson: part(() => import('../../io/export/geojson.ts')),
  json: part(() => import('../../io/export/json.ts')),
} as const;
