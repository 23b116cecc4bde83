/** How a Chromium is started that tests and measures: WebGL without a GPU, and no traffic of the browser's own. */
export const browserArguments: readonly string[] = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // Without a GPU, the processor paints faster by itself than through an imitated GPU.
  '--disable-gpu-rasterization',
  '--disable-accelerated-2d-canvas',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
