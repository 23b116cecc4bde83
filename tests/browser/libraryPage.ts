import type { Locator } from 'playwright/test';
import { firstText, storyFiles } from '../../src/build/storyFiles.ts';
import { type AppDriver, expect } from './driver.ts';

/** One of several maps in a page, by what a person sees of it. */
export class GuestMap {
  readonly all: Locator;
  readonly title: string;
  readonly #app: AppDriver;

  constructor(app: AppDriver, story: string) {
    const own = storyFiles(story).story();
    this.#app = app;
    this.title = firstText(own, own.title);
    this.all = app.page.getByRole('region', { name: firstText(own, own.documentTitle), exact: true });
  }

  get heading(): Locator {
    return this.all.getByRole('heading', { level: 1 });
  }
  get slider(): Locator {
    return this.all.getByRole('slider', { name: 'Date' });
  }
  get map(): Locator {
    return this.all.getByRole('group', { name: 'Map', exact: true });
  }
  get details(): Locator {
    return this.all.getByRole('region', { name: 'Details' });
  }
  button(name: string | RegExp): Locator {
    return this.all.getByRole('button', { name });
  }
  marks(): Promise<number> {
    return this.map.locator('g.mark').count();
  }
  /** The day that it shows, as it is spoken. */
  day(): Promise<string | null> {
    return this.slider.getAttribute('aria-valuetext');
  }
  /** Colour of a mark of the legend. */
  colour(): Promise<string> {
    return this.all
      .locator('.timeline-legend [data-category]')
      .first()
      .evaluate((mark) => getComputedStyle(mark).getPropertyValue('--mark'));
  }
  async stands(): Promise<void> {
    await expect(this.heading).toHaveText(this.title);
    await expect(this.slider).toBeVisible();
    await expect.poll(() => this.marks()).toBeGreaterThan(0);
  }
  async press(key: string): Promise<void> {
    await this.#app.page.keyboard.press(key);
  }
}

/** Listeners of window and document, and style sheets that were made: what a map may leave behind. */
export async function leftovers(app: AppDriver): Promise<Readonly<Record<string, number>>> {
  const session = await app.page.context().newCDPSession(app.page);
  const counted: Record<string, number> = {};
  // What drives the browser listens too, by programs that have no address.
  const files = new Set<string>();
  session.on('Debugger.scriptParsed', ({ scriptId, url }) => {
    if (url.includes('/lib/')) files.add(scriptId);
  });
  await session.send('Debugger.enable');
  for (const expression of ['window', 'document', 'document.body']) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId ?? '',
    });
    for (const { type } of listeners.filter(({ scriptId }) => files.has(scriptId))) {
      const name = `${expression} ${type}`;
      counted[name] = (counted[name] ?? 0) + 1;
    }
  }
  counted['sheets'] = await app.page.evaluate(() => document.adoptedStyleSheets.length);
  await session.detach();
  return counted;
}

/** Ids that more than one element has, and groups of choices that more than one map has. */
export function sharedNames(app: AppDriver): Promise<readonly string[]> {
  return app.page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, position) => ids.indexOf(id) !== position);
    const [first, second] = ['#first', '#second'].map(
      (place) =>
        new Set(
          [...document.querySelectorAll<HTMLInputElement>(`${place} input[type=radio]`)].map(
            ({ name }) => name,
          ),
        ),
    );
    return [...twice, ...[...(first ?? [])].filter((name) => second?.has(name))];
  });
}

/** What belongs to the page and not to its maps. */
export function pageItself(app: AppDriver): Promise<object> {
  return app.page.evaluate(() => ({
    address: location.href,
    entries: history.length,
    noted: history.state as unknown,
    title: document.title,
    language: document.documentElement.lang,
    root: document.documentElement.attributes.length,
    kept: [Object.keys(localStorage), Object.keys(sessionStorage)],
  }));
}

/** Takes a file away from the page; the function gives it back. */
export async function withoutFile(app: AppDriver, pattern: string): Promise<() => Promise<void>> {
  await app.page.route(pattern, (route) => route.fulfill({ status: 404, body: '' }));
  return () => app.page.unroute(pattern);
}
