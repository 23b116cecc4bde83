import { type Browser, chromium } from 'playwright';
import { browserArguments } from '../setup/browserArguments.ts';
import { servePlainSite, serveSite } from './servedSite.ts';

/** The app beside a page that holds a bare MapLibre map of the same ground; each a ratio of medians. */
export interface FirstPicture {
  /** Time to the first picture of the map with its marks, beside the bare map's first picture. */
  readonly picture: number;
  /** The same of a link with another language, theme and date. */
  readonly link: number;
  /** Time to the first picture of a page by d3 alone of the same content, beside the same. */
  readonly plain: number;
  /** Time until the slider answers, beside the same. */
  readonly slider: number;
  /** Bytes that have come by then, beside the same. */
  readonly bytes: number;
  /** A step of the slider on the SVG map, beside one on MapLibre. */
  readonly step: number;
  /** The same, beside one on the page by d3 alone. */
  readonly stepBesidePlain: number;
}

const rounds = 7;
const otherLink = 'lang=zh-Hans&theme=dark&date=2021-11-26';
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const ratio = (a: readonly number[], b: readonly number[]): number =>
  Math.round((median(a) / median(b)) * 100) / 100;

interface Opening {
  /** Milliseconds since the page was asked for, by mark. */
  readonly at: Readonly<Record<string, number>>;
  /** Bytes that had come, as sent, when the last of the marks was set. */
  readonly bytes: number;
}

/** Opens a page in a fresh context, so that nothing is in its cache. */
async function openCold(browser: Browser, url: string, marks: readonly string[]): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(
      (names) => names.every((name) => performance.getEntriesByName(name).length > 0),
      marks,
      { timeout: 120_000 },
    );
    return await page.evaluate((names) => {
      const at = Object.fromEntries(
        names.map((name) => [name, performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN]),
      );
      const last = Math.max(...Object.values(at));
      const files = [
        ...(performance.getEntriesByType('navigation') as PerformanceResourceTiming[]),
        ...(performance.getEntriesByType('resource') as PerformanceResourceTiming[]),
      ];
      const bytes = files
        .filter(({ responseEnd }) => responseEnd <= last)
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
      return { at, bytes };
    }, marks);
  } finally {
    await context.close();
  }
}

/** Milliseconds of a step of the slider until it is painted, all over the axis. */
async function stepOn(browser: Browser, url: string, steps: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForSelector('[data-settled]', { timeout: 120_000 });
    return await page.evaluate(async (times) => {
      const slider = document.querySelector('[role=slider]:not([hidden])');
      const start = performance.now();
      for (let step = 0; step < times; step += 1) {
        slider?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true }),
        );
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
      return (performance.now() - start) / times;
    }, steps);
  } finally {
    await context.close();
  }
}

/** Everything in turns in one run, so that a busy machine is as busy for both. */
export async function measureFirstPicture(executablePath: string): Promise<FirstPicture> {
  const own = await serveSite('.', 'bench');
  const bare = await servePlainSite('tests/bench/bare');
  const plain = await servePlainSite('tests/bench/plainD3');
  const [ownUrl, bareUrl] = [own.url, bare.url];
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
  try {
    const owns: Opening[] = [];
    const links: Opening[] = [];
    const bares: Opening[] = [];
    const plains: Opening[] = [];
    const svgSteps: number[] = [];
    const glSteps: number[] = [];
    const plainSteps: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      owns.push(await openCold(browser, ownUrl, ['map-drawn', 'slider-ready']));
      links.push(await openCold(browser, `${ownUrl}?${otherLink}`, ['map-drawn']));
      bares.push(await openCold(browser, bareUrl, ['bare-drawn']));
      plains.push(await openCold(browser, plain.url, ['plain-drawn']));
    }
    for (let round = 0; round < 3; round += 1) {
      svgSteps.push(await stepOn(browser, `${ownUrl}?renderer=svg`, 46));
      glSteps.push(await stepOn(browser, `${ownUrl}?renderer=gl`, 46));
      plainSteps.push(await stepOn(browser, plain.url, 46));
    }
    const timesOf = (openings: readonly Opening[], mark: string): number[] =>
      openings.map(({ at }) => at[mark] ?? Number.NaN);
    const bareTimes = timesOf(bares, 'bare-drawn');
    return {
      picture: ratio(timesOf(owns, 'map-drawn'), bareTimes),
      link: ratio(timesOf(links, 'map-drawn'), bareTimes),
      plain: ratio(timesOf(plains, 'plain-drawn'), bareTimes),
      slider: ratio(timesOf(owns, 'slider-ready'), bareTimes),
      bytes: ratio(
        owns.map(({ bytes }) => bytes),
        bares.map(({ bytes }) => bytes),
      ),
      step: ratio(svgSteps, glSteps),
      stepBesidePlain: ratio(svgSteps, plainSteps),
    };
  } finally {
    await browser.close();
    await own.close();
    await bare.close();
    await plain.close();
  }
}
