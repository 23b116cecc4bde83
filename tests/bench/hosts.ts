import { chromium } from 'playwright';
import { openHostPages } from '../browser/hostPages.ts';
import { browserArguments } from '../setup/browserArguments.ts';
import { serveSite } from './servedSite.ts';

export interface HostCost {
  /** Milliseconds of the longest task of the map's page while a host floods it; 0 where none took 50 or more. */
  readonly longestTask: number;
  /** The same while the map opens. */
  readonly longestOfOpening: number;
  readonly done: number;
  readonly refused: number;
}

const messages = 10_000;

/** Ten thousand alternating orders in a row from a page that embeds the map. */
export async function measureHosts(executablePath: string): Promise<HostCost> {
  const site = await serveSite('.', 'production');
  const host = await openHostPages();
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
  try {
    const context = await browser.newContext({ viewport: { width: 900, height: 600 } });
    await context.addInitScript(() => {
      const page = globalThis as unknown as { tasks: number[] };
      page.tasks = [];
      new PerformanceObserver((list) => {
        page.tasks.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: 'longtask', buffered: true });
    });
    const page = await context.newPage();
    const address = `${site.url}?mode=embed&host=${host.origin}`;
    await page.goto(
      host.add(
        '/flood',
        `<script>answers = {}; addEventListener('message', ({ data }) => { answers[data.type] = (answers[data.type] ?? 0) + 1; });</script>
         <iframe src="${address}" width="800" height="500"></iframe>`,
      ),
    );
    const count = (type: string): Promise<number> =>
      page.evaluate(
        (own) => (globalThis as unknown as { answers: Record<string, number> }).answers[own] ?? 0,
        type,
      );
    await page.waitForFunction(
      () => (globalThis as unknown as { answers: Record<string, number> }).answers['ready'] === 1,
    );
    const frame = page.frames().find((own) => own.url().startsWith(site.url));
    if (!frame) throw new Error('bench: no frame');
    await frame.waitForSelector('.map[data-settled]');
    const longest = (): Promise<number> =>
      frame.evaluate(() => {
        const { tasks } = globalThis as unknown as { tasks: number[] };
        return Math.round(tasks.splice(0).reduce((most, own) => Math.max(most, own), 0));
      });
    // What the opening still has to do is not the host's.
    await frame.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 2000)));
    const longestOfOpening = await longest();
    await page.evaluate((times) => {
      const target = document.querySelector('iframe')?.contentWindow;
      for (let id = 1; id <= times; id += 1) {
        const payload = { date: id % 2 ? '2021-11-11' : '2021-12-30' };
        target?.postMessage({ v: 1, app: 'metaverse-map', type: 'set', id, payload }, '*');
      }
    }, messages);
    await page.waitForFunction((times) => {
      const { answers } = globalThis as unknown as { answers: Record<string, number> };
      return (answers['done'] ?? 0) + (answers['refused'] ?? 0) >= times;
    }, messages);
    await frame.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 500)));
    return {
      longestTask: await longest(),
      longestOfOpening,
      done: await count('done'),
      refused: await count('refused'),
    };
  } finally {
    await browser.close();
    await host.close();
    await site.close();
  }
}
