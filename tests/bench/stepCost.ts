import { chromium } from 'playwright';
import { browserArguments } from '../setup/browserArguments.ts';
import { serveSite } from './servedSite.ts';

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
  const site = await serveSite('tests/bench/page', 'bench');
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(`${site.url}?renderer=gl`);
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
    await site.close();
  }
}
