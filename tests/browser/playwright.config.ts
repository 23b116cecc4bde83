import { defineConfig } from 'playwright/test';
import { browserArguments } from '../setup/browserArguments.ts';

const port = Number(process.env['BROWSER_TEST_PORT'] ?? 4199);
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

const args = [...browserArguments];

/** The second story, beside the first one. */
const otherStory = 'clocks';
const otherPort = port + 1;

export default defineConfig<{ renderer: string | undefined; story: string }>({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 2,
  fullyParallel: true,
  // A busy machine takes its time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // What passes only the second time is listed by name as flaky: a race to be found, but no reason to hold back all else.
  retries: 1,
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
    { name: 'offline', testMatch: ['offline.spec.ts', 'update.spec.ts'], use: { serviceWorkers: 'allow' } },
    // WebGL is there, but painted by the processor: the map is SVG unless a test asks for more.
    { name: 'svg', testIgnore: ['noWebGl.spec.ts', 'offline.spec.ts', 'update.spec.ts'] },
    {
      name: otherStory,
      testMatch: /\/stor(ies|y\w+)\.spec\.ts$/,
      use: { baseURL: `http://localhost:${otherPort}/`, story: otherStory },
    },
    {
      name: 'maplibre',
      testMatch: 'places.spec.ts',
      grep: /click on a mark|a province opens|zooms, pans|on a phone a tap/,
      use: { renderer: 'gl' },
    },
    {
      name: 'no-webgl',
      testMatch: 'noWebGl.spec.ts',
      use: {
        launchOptions: { executablePath, args: [...args, '--disable-3d-apis'] },
      },
    },
  ],
  webServer: [
    {
      command: `npx vite preview --port ${port} --strictPort`,
      cwd: '../..',
      port,
      reuseExistingServer: false,
    },
    {
      command: `npx vite preview --outDir dist-${otherStory} --port ${otherPort} --strictPort`,
      cwd: '../..',
      port: otherPort,
      reuseExistingServer: false,
    },
  ],
});
