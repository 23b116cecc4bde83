/**
 * The encoders, each in a file of its own that is loaded when it is first asked for: nobody who only looks at the map
 * loads them. Import types from the modules themselves; `import type` loads nothing.
 */
export const encoders = {
  /** PNG, and the clipboard. */
  raster: () => import('./raster.ts'),
  svg: () => import('./svgFile.ts'),
  pdf: () => import('./pdf.ts'),
  /** What the slides say. */
  deck: () => import('./deck.ts'),
  /** The slides as a PowerPoint file. */
  pptx: () => import('./pptx.ts'),
  film: () => import('./film.ts'),
  gif: () => import('./gif.ts'),
  csv: () => import('./csv.ts'),
  geojson: () => import('./geojson.ts'),
  json: () => import('./json.ts'),
} as const;
