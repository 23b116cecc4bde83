import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { build, preview } from 'vite';

export interface StepCost {
  readonly repaintMs: number;
  readonly stepMs: number;
  readonly ratio: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A slider step beside a plain repaint of the same map, in turns in one run. */
export async function measureStepCost(executablePath: string): Promise<StepCost> {
  const outDir = mkdtempSync(join(tmpdir(), 'bench-'));
  await build({
    root: 'tests/bench/page',
    publicDir: resolve('public'),
    logLevel: 'error',
    mode: 'bench',
    configFile: resolve('vite.config.ts'),
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  });
  const server = await preview({ build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      '--disable-background-networking',
    ],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const address = server.resolvedUrls?.local[0] ?? '';
    await page.goto(`${address}?renderer=gl`);
    await page.waitForFunction(() => performance.getEntriesByName('map-alive').length > 0);
    const repaints: number[] = [];
    const steps: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      repaints.push(await page.evaluate(() => window.bench.repaints(46)));
      steps.push(await page.evaluate(() => window.bench.steps(182)));
    }
    const [repaintMs, stepMs] = [median(repaints), median(steps)];
    return {
      repaintMs: tenth(repaintMs),
      stepMs: tenth(stepMs),
      ratio: Math.round((stepMs / repaintMs) * 100) / 100,
    };
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true });
  }
}
