import { defineConfig } from 'playwright/test';

const port = Number(process.env['BROWSER_TEST_PORT'] ?? 4199);
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** WebGL without a GPU, and no traffic of the browser's own. */
const args = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  outputDir: '../../test-results',
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // Each context would keep the whole site anew.
    serviceWorkers: 'block',
    launchOptions: { executablePath, args },
  },
  projects: [
    { name: 'webgl', testIgnore: ['noWebGl.spec.ts', 'offline.spec.ts'] },
    { name: 'offline', testMatch: 'offline.spec.ts', use: { serviceWorkers: 'allow' } },
    {
      name: 'no-webgl',
      testMatch: 'noWebGl.spec.ts',
      use: {
        launchOptions: { executablePath, args: [...args, '--disable-3d-apis'] },
      },
    },
  ],
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    cwd: '../..',
    port,
    reuseExistingServer: false,
  },
});
