import { randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import {
  type BrowserContextOptions,
  test as base,
  expect,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright/test';
import { firstText, storyFiles, usualStory } from '../../src/build/storyFiles.ts';
import { capitalised } from '../../src/i18n/vocabulary.ts';
import { installContrast } from './contrast.ts';
import { type Box, install, type Measures } from './measure.ts';

export { expect };

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Names that the interface goes by, in each language. */
export const names = {
  en: {
    date: 'Date',
    play: 'Play',
    pause: 'Pause',
    next: 'Next initiative',
    previous: 'Previous initiative',
    map: 'Map',
    initiatives: 'Initiatives',
    details: 'Details',
    search: 'Search',
  },
  'zh-Hans': {
    date: '日期',
    play: '播放',
    pause: '暂停',
    next: '下一项',
    previous: '上一项',
    map: '地图',
    initiatives: '举措一览',
    details: '详情',
    search: '搜索',
  },
} as const;

type Names = Readonly<Record<keyof typeof names.en, string>>;

/** The names of the interface in English, with those that a story has of its own. */
function namesOfStory(name: string): Names {
  const story = storyFiles(name).story();
  const [one, many] = [
    firstText(story, story.vocabulary.thing.one),
    firstText(story, story.vocabulary.thing.other),
  ];
  return { ...names.en, next: `Next ${one}`, previous: `Previous ${one}`, initiatives: capitalised(many) };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A mark as it is painted, in pixels. */
export interface StandingMark extends Point {
  readonly key: string;
  /** Codes of the places that it stands for. */
  readonly places: readonly string[];
  readonly isCount: boolean;
  /** Where the line ends that ties it to its place. */
  readonly leaderEnd: Point | undefined;
}

/** A name as it is painted, in pixels. */
export interface StandingName extends Box {
  readonly code: string;
  readonly isOfPlace: boolean;
}

/** A text as a pattern that is found wherever it stands. */
export function containing(text: string): RegExp {
  return new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

/** Drives the app as a person would, by what they see and press. The only file that knows Playwright. */
export class AppDriver {
  readonly page: Page;
  readonly consoleMessages: string[] = [];
  readonly requests: URL[] = [];
  #words: Names;
  readonly #english: Names;
  readonly #renderer: string | undefined;

  /** @param story the one that the page is about */
  constructor(page: Page, language: keyof typeof names = 'en', renderer?: string, story = usualStory) {
    this.page = page;
    this.#renderer = renderer;
    this.#english = namesOfStory(story);
    this.#words = language === 'en' ? this.#english : names[language];
    page.on('console', (message) => {
      // The test browser's own word on what the tests switch off.
      if (message.text() === 'Service Worker registration blocked by Playwright') return;
      if (['error', 'warning'].includes(message.type())) this.consoleMessages.push(message.text());
    });
    page.on('pageerror', (error) => this.consoleMessages.push(error.message));
    page.on('request', (request) => this.requests.push(new URL(request.url())));
  }

  /** Expects the interface in another language from now on. */
  speak(language: keyof typeof names): void {
    this.#words = language === 'en' ? this.#english : names[language];
  }

  /** Opens the app, in another language than before where one is given. */
  async open(query = '', language?: keyof typeof names): Promise<void> {
    if (language) this.speak(language);
    const asked = [query, this.#renderer && `renderer=${this.#renderer}`].filter(Boolean).join('&');
    await this.page.goto(`./${asked === '' ? '' : `?${asked}`}`);
    await expect(this.slider).toBeVisible();
  }

  /** Something that `measure.ts` measures in the page as it stands. */
  async measured<Name extends keyof Measures>(
    name: Name,
    ...parameters: Parameters<Measures[Name]>
  ): Promise<ReturnType<Measures[Name]>> {
    await this.page.evaluate(install);
    return this.page.evaluate(
      ([own, values]) => (globalThis.measure[own] as (...all: unknown[]) => unknown)(...values) as never,
      [name, parameters] as const,
    );
  }

  /** Waits until a measure finds nothing wrong. */
  async expectNone<Name extends Exclude<keyof Measures, 'boxOf' | 'middlesOfMarks' | 'told'>>(
    name: Name,
    ...parameters: Parameters<Measures[Name]>
  ): Promise<void> {
    await expect.poll(() => this.measured(name, ...parameters)).toEqual([]);
  }

  /** Another tab of the same browser, with the same memory. */
  async newTab(): Promise<AppDriver> {
    return new AppDriver(await this.page.context().newPage());
  }

  /** Waits until the browser keeps the whole site. */
  async untilKept(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await this.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }

  /** How many nodes the page has, of all kinds: what libraries leave behind is seen by nobody. */
  nodeCount(): Promise<number> {
    return this.page.evaluate(() => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
      let count = 0;
      while (walker.nextNode()) count += 1;
      return count;
    });
  }

  /** What a file of the site holds, asked for by the page. */
  textOfFile(path: string): Promise<string> {
    return this.page.evaluate(async (own) => (await fetch(own)).text(), path);
  }

  async goOffline(): Promise<void> {
    await this.page.context().setOffline(true);
  }

  /** From now on the server hands out another service worker, as after a release. */
  publishNewerVersion(): void {
    appendFileSync('dist/sw.js', `\n// release ${randomUUID()}\n`);
  }

  /** Does something that loads the page anew. */
  async waitForReload(act: () => Promise<void>): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), act()]);
  }

  /** Opens a page that was saved as a file. */
  async openFile(path: string): Promise<void> {
    await this.page.goto(pathToFileURL(path).href);
    await expect(this.slider).toBeVisible();
  }

  /** Waits until the map is drawn, can be moved, and will not change its renderer by itself any more. */
  async untilMapIsAlive(renderer?: 'svg' | 'gl'): Promise<void> {
    await this.page.waitForFunction(() => performance.getEntriesByName('map-drawn').length > 0);
    await expect(this.map).toHaveAttribute('data-settled', '');
    if (renderer) await expect(this.map).toHaveAttribute('data-renderer', renderer);
  }

  /** Loads the page alone, without waiting for anything that a script makes. */
  async openPage(query = ''): Promise<void> {
    await this.page.goto(`./${query === '' ? '' : `?${query}`}`);
  }

  /** Whether any file has been asked for whose path matches. */
  hasRequested(path: RegExp): boolean {
    return this.requests.some(({ pathname }) => path.test(pathname));
  }

  /** How many times files have been asked for whose path matches. */
  timesRequested(path: RegExp): number {
    return this.requests.filter(({ pathname }) => path.test(pathname)).length;
  }

  /** A province as the SVG map draws it, by its GB/T 2260 code. */
  province(code: string): Locator {
    return this.map.locator(`.province[data-code="${code}"]`);
  }

  /** Takes the graphics context away from MapLibre, as a browser does that needs it elsewhere. */
  async loseContext(): Promise<void> {
    await this.map.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      Object.assign(globalThis, { lostContext: extension });
      extension?.loseContext();
    });
  }

  async restoreContext(): Promise<void> {
    await this.page.evaluate(() => {
      (globalThis as unknown as { lostContext: WEBGL_lose_context }).lostContext.restoreContext();
    });
  }

  /** Says that console messages of this kind belong to the test. */
  forgive(pattern: RegExp): void {
    const others = this.consoleMessages.filter((message) => !pattern.test(message));
    this.consoleMessages.splice(0, this.consoleMessages.length, ...others);
  }

  get slider(): Locator {
    return this.page.getByRole('slider', {
      name: this.#words.date,
      exact: true,
    });
  }

  get startSlider(): Locator {
    return this.page.getByRole('slider', { name: 'Start date', exact: true });
  }

  get dateButton(): Locator {
    return this.page.getByRole('button', { name: 'Type a date' });
  }

  get dateField(): Locator {
    return this.page.getByRole('textbox', { name: 'Type a date' });
  }

  /** The date that a press on the track would lead to. */
  get ghost(): Locator {
    return this.page.locator('.ghost-date');
  }

  /** The date over the handle at the start of a window. */
  get startDate(): Locator {
    return this.page.locator('.start-date');
  }

  /** The time axis, with what it says to those who do not see it. */
  get timeline(): Locator {
    return this.page.getByRole('region', { name: 'Timeline' });
  }

  /** What the mark under the pointer on the axis stands for. */
  get axisTip(): Locator {
    return this.page.locator('.axis-tip');
  }

  /** Every mark on the axis. */
  get axisMarks(): Locator {
    return this.page.locator('.axis-mark');
  }

  /** The areas under the growing numbers, behind the marks of the axis. */
  get growth(): Locator {
    return this.page.locator('.growth');
  }

  get axisTrack(): Locator {
    return this.page.locator('.axis-track');
  }

  /** The rectangle of something that shows, in pixels of the window. */
  async boxOf(target: Locator | string): Promise<Box> {
    if (typeof target === 'string') {
      const measured = await this.measured('boxOf', target);
      if (!measured) throw new Error(`${target} does not show`);
      return measured;
    }
    const box = await target.boundingBox();
    if (!box) throw new Error('not on the screen');
    return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
  }

  get spreadShapes(): Locator {
    return this.map.locator('.spread-line');
  }

  /** A mark on the axis that stands for several initiatives. */
  get gatheredMark(): Locator {
    return this.page.locator('.axis-mark.gathered').first();
  }

  /** Chooses one of several by its label. */
  async choose(label: string): Promise<void> {
    await this.page.getByText(label, { exact: true }).click();
  }

  async chooseFromMenu(menu: string, item: string): Promise<void> {
    await this.button(menu).click();
    await this.page.getByRole('menuitemradio', { name: item, exact: true }).click();
  }

  /** The page of a province, city or district. */
  placePage(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  checkbox(name: RegExp): Locator {
    return this.page.getByRole('checkbox', { name });
  }

  radio(name: RegExp): Locator {
    return this.page.getByRole('radio', { name });
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  get table(): Locator {
    return this.page.getByRole('table');
  }

  /** Titles of the table's rows, in their order. */
  async tableTitles(): Promise<readonly string[]> {
    const titles = await this.table.getByRole('rowheader').allInnerTexts();
    return titles.map((title) => title.trim());
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name, exact: true });
  }

  /** Titles of the list's rows, in their order. */
  get rows(): Locator {
    return this.list.getByRole('listitem').locator('.row-title');
  }

  /** Kinds of content on the clipboard. */
  async clipboardTypes(): Promise<readonly string[]> {
    return this.page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => [...item.types]),
    );
  }

  /** How many colours cover at least one pixel in a thousand of a picture. */
  async coloursOfPicture(png: Uint8Array): Promise<number> {
    return this.page.evaluate(
      async (bytes) => {
        const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        const values =
          context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
        const counts = new Map<number, number>();
        for (let at = 0; at < values.length; at += 4) {
          const colour = ((values[at] ?? 0) << 16) | ((values[at + 1] ?? 0) << 8) | (values[at + 2] ?? 0);
          counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
        return [...counts.values()].filter((count) => count > values.length / 4 / 1000).length;
      },
      [...png],
    );
  }

  async clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** What a press on something saves: the file's name, its bytes, and the same as text. */
  async savedBy(target: Locator): Promise<SavedFile> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), target.click()]);
    const path = await download.path();
    const bytes = readFileSync(path);
    return { name: download.suggestedFilename(), path, bytes, text: bytes.toString('utf8') };
  }

  /**
   * What the browser's own player says of a film: length, size, and whether its picture changes between two moments,
   * given as shares of its length. Played on a page of its own, as the app's policy lets no film in.
   */
  async playFilm(film: Uint8Array, type: string, shares: readonly [number, number]): Promise<PlayedFilm> {
    const player = await this.page.context().newPage();
    await player.route('**/player', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<video muted></video>' }),
    );
    await player.route('**/film', (route) => route.fulfill({ contentType: type, body: Buffer.from(film) }));
    await player.goto(new URL('player', this.page.url()).href);
    const played = await player.evaluate(async (moments) => {
      const video = document.querySelector('video');
      if (!video) throw new Error('no video');
      const until = (name: string): Promise<void> =>
        new Promise((resolve, reject) => {
          video.addEventListener(name, () => resolve(), { once: true });
          video.addEventListener('error', () => reject(new Error(video.error?.message)), { once: true });
        });
      video.src = URL.createObjectURL(await (await fetch('film')).blob());
      await until('loadeddata');
      const canvas = document.createElement('canvas');
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      const pictures: Uint8ClampedArray[] = [];
      for (const moment of moments) {
        video.currentTime = video.duration * moment;
        await until('seeked');
        context?.drawImage(video, 0, 0);
        pictures.push(
          context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray(),
        );
      }
      const [first, second] = pictures;
      const changed = (first ?? []).filter((value, index) => Math.abs(value - (second?.[index] ?? 0)) > 40);
      const dark = (first ?? []).filter((value) => value < 90);
      return {
        seconds: video.duration,
        width: video.videoWidth,
        height: video.videoHeight,
        changedValues: changed.length,
        darkValues: dark.length,
      };
    }, shares);
    await player.close();
    return played;
  }

  /** Lays the page out as for paper, as the browser does before it prints. */
  async preparePrint(): Promise<Locator> {
    await this.page.emulateMedia({ media: 'print' });
    const paper = this.page.locator('.print-page');
    // What it takes is loaded while the page is at rest.
    await expect
      .poll(async () => {
        await this.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        return paper.locator('svg').count();
      })
      .toBe(1);
    return paper;
  }

  async emulatePaper(): Promise<void> {
    await this.page.emulateMedia({ media: 'print' });
  }

  async emulateScreen(): Promise<void> {
    await this.page.emulateMedia({ media: 'screen' });
  }

  get tooltip(): Locator {
    return this.page.locator('.map-tooltip');
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses Tab until something has the focus. */
  async tabTo(target: Locator, most = 80): Promise<void> {
    for (let presses = 0; presses < most; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('not reached by Tab');
  }

  /** At which press of Tab each of some things gets the focus, on a page that has just been opened. */
  async pressesOfTabTo(targets: readonly Locator[], most = 80): Promise<readonly number[]> {
    const presses = new Map<Locator, number>();
    for (let press = 1; press <= most && presses.size < targets.length; press += 1) {
      await this.page.keyboard.press('Tab');
      for (const target of targets) {
        const isReached = await target.evaluate((element) => element === document.activeElement);
        if (isReached && !presses.has(target)) presses.set(target, press);
      }
    }
    return targets.map((target) => presses.get(target) ?? Number.NaN);
  }

  async untilZoomIs(zoom: number): Promise<void> {
    await expect(this.map.locator('svg.overlay')).toHaveAttribute('data-zoom', zoom.toFixed(2));
  }

  /** Zoom that marks and names were last laid out for. */
  async zoomOfMap(): Promise<number> {
    return Number(await this.map.locator('svg.overlay').getAttribute('data-zoom'));
  }

  /** How many names the map shows. */
  nameCount(): Promise<number> {
    return this.map.locator('.name').count();
  }

  /** Waits until names have come to the map, and neither they nor marks are on their way. */
  async untilNothingMoves(): Promise<void> {
    await expect(this.map.locator('.name-province').first()).toBeAttached();
    await expect.poll(() => this.map.evaluate((map) => map.getAnimations({ subtree: true }).length)).toBe(0);
  }

  /** Where each mark and each name of the map is painted, in pixels from the map's upper left corner. */
  standingOnMap(): Promise<{
    readonly marks: readonly StandingMark[];
    readonly names: readonly StandingName[];
  }> {
    return this.map.evaluate((map) => {
      const origin = map.getBoundingClientRect();
      const middleOf = (element: Element): { x: number; y: number } => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { x: left + width / 2 - origin.left, y: top + height / 2 - origin.top };
      };
      const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
      return {
        marks: [...map.querySelectorAll('.mark')].flatMap((mark) => {
          const ground = mark.querySelector('.ground');
          const key = attribute(mark, 'data-key');
          const end = map.querySelector(`.leader.of-mark[data-of="${key}"] circle`);
          const middle = ground ? [middleOf(ground)] : [];
          return middle.map(({ x, y }) => ({
            key,
            places: attribute(mark, 'data-places').split(' '),
            isCount: mark.classList.contains('counted'),
            x,
            y,
            leaderEnd: end ? middleOf(end) : undefined,
          }));
        }),
        names: [...map.querySelectorAll('.name-place, .name-province')].map((name) => {
          const { left, top, right, bottom } = name.getBoundingClientRect();
          return {
            code: attribute(name, 'data-key').replace(/^\w+-/, ''),
            isOfPlace: name.classList.contains('name-place'),
            left: left - origin.left,
            top: top - origin.top,
            right: right - origin.left,
            bottom: bottom - origin.top,
          };
        }),
      };
    });
  }

  /** Pairs of names, or of a name and a mark, that lie on each other as drawn. A pixel of touch is none. */
  overlapsOnMap(): Promise<readonly string[]> {
    return this.map.evaluate((map) => {
      const boxesOf = (selector: string) =>
        [...map.querySelectorAll<SVGGraphicsElement>(selector)]
          .filter((element) => getComputedStyle(element).opacity !== '0')
          .map((element) => ({
            name: element.closest('[data-key]')?.getAttribute('data-key') ?? element.textContent ?? 'mark',
            text: element.textContent ?? '',
            box: element.getBoundingClientRect(),
          }))
          .filter(({ box }) => box.width > 0);
      // A line of text is a little lower than its letters' box.
      const inset = 1.5;
      const overlaps = (a: DOMRect, b: DOMRect): boolean =>
        a.left + inset < b.right - inset &&
        b.left + inset < a.right - inset &&
        a.top + inset * 2 < b.bottom - inset * 2 &&
        b.top + inset * 2 < a.bottom - inset * 2;
      const names = boxesOf('.name text');
      const marks = boxesOf('.mark .ground');
      const found: string[] = [];
      names.forEach((a, position) => {
        for (const b of names.slice(position + 1)) {
          if (a.name !== b.name && overlaps(a.box, b.box)) found.push(`${a.text} / ${b.text}`);
        }
        for (const mark of marks) if (overlaps(a.box, mark.box)) found.push(`${a.text} / a mark`);
      });
      return found;
    });
  }

  searchBoxIn(language: keyof typeof names): Locator {
    return this.page.getByRole('combobox', { name: names[language].search });
  }

  get searchBox(): Locator {
    return this.page.getByRole('combobox', { name: 'Search' });
  }

  suggestion(text: RegExp): Locator {
    return this.page.getByRole('option').filter({ hasText: text });
  }

  async typeDate(text: string): Promise<void> {
    await this.dateButton.click();
    await this.dateField.fill(text);
    await this.dateField.press('Enter');
  }

  /** The day of a slider, as a number. */
  async dayOf(slider: Locator): Promise<number> {
    return Number(await slider.getAttribute('aria-valuenow'));
  }

  get map(): Locator {
    return this.page.getByRole('region', {
      name: this.#words.map,
      exact: true,
    });
  }

  /** The panel that holds list and table. */
  get initiatives(): Locator {
    return this.page.getByRole('region', { name: this.#words.initiatives, exact: true });
  }

  /** A name as the map writes it. */
  nameOnMap(text: string): Locator {
    return this.map.locator('.name').getByText(text, { exact: true });
  }

  get list(): Locator {
    return this.initiatives.getByRole('list').first();
  }

  get details(): Locator {
    return this.page.getByRole('region', { name: this.#words.details });
  }

  get detailsTitle(): Locator {
    return this.details.getByRole('heading').first();
  }

  get alerts(): Locator {
    return this.page.getByRole('alert');
  }

  get status(): Locator {
    return this.page.getByRole('status');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  get playButton(): Locator {
    return this.page.getByRole('button', {
      name: new RegExp(`^(${this.#words.play}|${this.#words.pause})$`),
    });
  }

  get nextButton(): Locator {
    return this.button(this.#words.next);
  }

  get previousButton(): Locator {
    return this.button(this.#words.previous);
  }

  row(title: string | RegExp): Locator {
    return this.list.getByRole('button').filter({ hasText: title });
  }

  /**
   * How the signs of initiatives are drawn, by id: what of them is filled, how thick their lines are beside their
   * width, how opaque they are and in which colour. Gathered marks are left out.
   */
  async signs(where: 'map' | 'list' | 'table' | 'axis'): Promise<Readonly<Record<string, string>>> {
    const marks = {
      map: '.map .mark:not(.counted)',
      list: '.row-button',
      table: '.cell-button',
      axis: '.axis-mark:not(.gathered)',
    }[where];
    return this.page.locator(marks).evaluateAll((elements) =>
      Object.fromEntries(
        elements
          .filter((element) => getComputedStyle(element).display !== 'none')
          .map((element) => {
            const line = element.querySelector<SVGPathElement>('path.line');
            const fill = element.querySelector<SVGPathElement>('path.fill');
            const isDrawn = (path: SVGPathElement | null): boolean => (path?.getAttribute('d') ?? '') !== '';
            const shown = isDrawn(line) ? line : fill;
            if (!shown)
              return [
                (element as HTMLElement).dataset['id'] ?? (element as HTMLElement).dataset['key'],
                'nothing',
              ];
            const thickness = isDrawn(line) ? Number.parseFloat(getComputedStyle(shown).strokeWidth) : 0;
            const share = thickness / (shown.getBBox().width + thickness);
            let opacity = 1;
            for (let own: Element | null = shown; own && own !== element; own = own.parentElement)
              opacity *= Number(getComputedStyle(own).opacity);
            const style = getComputedStyle(shown);
            const colour = isDrawn(line) ? style.stroke : style.fill;
            const dash = style.strokeDasharray === 'none' ? 'solid' : 'dashed';
            return [
              (element as HTMLElement).dataset['id'] ?? (element as HTMLElement).dataset['key'],
              `${isDrawn(fill) ? 'filled' : 'open'} line ${share.toFixed(2)} ${isDrawn(line) ? dash : ''} opacity ${opacity.toFixed(2)} ${colour}`,
            ];
          }),
      ),
    );
  }

  mark(name: string | RegExp): Locator {
    return this.map.getByRole('button', { name });
  }

  text(text: string | RegExp): Locator {
    return this.page.getByText(text);
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true });
  }

  /** What the details say under a label. */
  fact(label: string): Locator {
    return this.details.locator('.fact', {
      has: this.page.getByRole('term').getByText(label, { exact: true }),
    });
  }

  get sourceLinks(): Locator {
    return this.details.locator('.sources > li');
  }

  /** Titles of the rows that don't say that they are still to come. */
  async happened(notYet: string): Promise<number> {
    const rows = await this.list.getByRole('listitem').filter({ hasNotText: notYet }).count();
    return rows;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Focuses something and presses keys on it. */
  async pressOn(target: Locator, ...keys: readonly string[]): Promise<void> {
    await target.focus();
    await this.press(...keys);
  }

  async centerOf(target: Locator): Promise<Point> {
    const box = await target.boundingBox();
    if (!box) throw new Error('not on the screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** How much of the width of something is not cut off by what it scrolls in, in pixels. */
  async visibleWidth(target: Locator): Promise<number> {
    return target.evaluate((element) => {
      let { left, right } = element.getBoundingClientRect();
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowX === 'visible') continue;
        const box = around.getBoundingClientRect();
        [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      }
      return right - left;
    });
  }

  async heightsOf(targets: Locator): Promise<readonly number[]> {
    return targets.evaluateAll((elements) =>
      elements.map((element) => element.getBoundingClientRect().height),
    );
  }

  /** Scrolls something to so many pixels from its start. */
  async scrollTo(target: Locator, left: number, top: number): Promise<void> {
    await target.evaluate((element, to) => element.scrollTo(to), { left, top });
  }

  async focusIsInside(target: Locator): Promise<boolean> {
    return target.evaluate((element) => element.contains(document.activeElement));
  }

  async clickAt({ x, y }: Point): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  async drag(from: Point, to: Point, steps = 8): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps });
    await this.page.mouse.up();
  }

  /** Presses, moves, and keeps pressing. */
  async holdPointer(from: Point, to: Point, steps = 8): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps });
  }

  async releasePointer(): Promise<void> {
    await this.page.mouse.up();
  }

  /** Two fingers that part from each other, level. Distances in pixels. */
  async pinch({ x, y }: Point, from: number, to: number): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const fingers = (distance: number) => [
      { x: x - distance / 2, y },
      { x: x + distance / 2, y },
    ];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(from) });
    for (let step = 1; step <= 6; step += 1) {
      const touchPoints = fingers(from + ((to - from) * step) / 6);
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  async pointAt({ x, y }: Point): Promise<void> {
    await this.page.mouse.move(x, y);
  }

  async wheelAt({ x, y }: Point, deltaY: number): Promise<void> {
    await this.page.mouse.move(x, y);
    await this.page.mouse.wheel(0, deltaY);
  }

  address(): URL {
    return new URL(this.page.url());
  }

  /** The value of one query parameter, as soon as the address bar has it. */
  async expectParameter(name: string, value: string | null): Promise<void> {
    await expect.poll(() => this.address().searchParams.get(name)).toBe(value);
  }

  async goBack(): Promise<void> {
    await this.page.goBack();
  }

  async goForward(): Promise<void> {
    await this.page.goForward();
  }

  /** Moves inside the page to another query, as a link in an embedding article would. */
  async followLink(query: string): Promise<void> {
    await this.page.evaluate((search) => {
      history.pushState(null, '', search);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `?${query}`);
  }

  /** What axe finds wrong, as one line each. */
  async accessibilityProblems(): Promise<readonly string[]> {
    // The page's policy forbids inline code; a test may step around it.
    await this.page.evaluate(axeSource);
    return this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(): Promise<{
            violations: { id: string; nodes: { target: unknown }[] }[];
          }>;
        };
      };
      const { violations } = await axe.run();
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' ')}`,
      );
    });
  }

  /**
   * What axe leaves undecided about contrast, decided by what is painted beneath: texts over the map, over what
   * shines through, and in drawings. One line for each text with too little.
   */
  async undecidedContrast(): Promise<{ readonly decided: number; readonly problems: readonly string[] }> {
    await this.page.evaluate(axeSource);
    const selectors = await this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(options: object): Promise<{ incomplete: { nodes: { target: unknown }[] }[] }> };
      };
      const { incomplete } = await axe.run({ runOnly: ['color-contrast'], resultTypes: ['incomplete'] });
      return incomplete.flatMap(({ nodes }) => nodes.map(({ target }) => String(target)));
    });
    await this.page.evaluate(installContrast);
    const texts = await this.page.evaluate(
      (found) => globalThis.paintedTexts([...found, '.overlay', '.axis svg']),
      selectors,
    );
    await this.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { color: transparent !important; transition: none !important } svg text { fill: transparent !important }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    const png = await this.page.screenshot({ animations: 'disabled', caret: 'hide' });
    await this.page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    const problems = await this.page.evaluate(([own, bytes]) => globalThis.contrastProblems(own, bytes), [
      texts,
      [...png],
    ] as const);
    return { decided: texts.length, problems: [...new Set(problems)] };
  }

  async failRequests(pattern: string): Promise<void> {
    await this.page.route(pattern, (route) => route.abort());
  }

  async allowRequests(pattern: string): Promise<void> {
    await this.page.unroute(pattern);
  }

  /** From now on files of these names are gone from the server, in every window. */
  async loseFiles(pattern: RegExp): Promise<void> {
    await this.page.context().route(pattern, (route) => route.fulfill({ status: 404, body: 'gone' }));
  }

  /** From now on a file of the site, in every window, is gone or not what it should be. */
  async damageFile(file: string, fault: Fault): Promise<void> {
    await this.page.context().route(`**/${file}`, async (route) => {
      // Its true type, so that only its content is wrong.
      const contentType = file.endsWith('.css')
        ? 'text/css'
        : file.endsWith('.js')
          ? 'text/javascript'
          : 'application/json';
      switch (fault) {
        case 'is gone':
          return route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' });
        case 'is another type':
          return route.fulfill({
            contentType: 'text/html',
            body: '<!doctype html><p>Welcome to this hotel.',
          });
        case 'is cut off': {
          const whole = readFileSync(`dist/${file}`, 'utf8');
          return route.fulfill({ contentType, body: whole.slice(0, Math.floor(whole.length * 0.6)) });
        }
        case 'is garbage':
          return route.fulfill({ contentType, body: '}{ \u0001\u0002 ]] @@@ <<<' });
        case 'never ends':
          // Left without an answer.
          return undefined;
      }
    });
  }

  /** Holds a file back until the returned function is called. */
  async delayFile(file: string): Promise<() => void> {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await this.page.context().route(`**/${file}`, async (route) => {
      await released;
      await route.continue();
    });
    return release;
  }

  /** From now on all files are there again, and whole. */
  async mendFiles(): Promise<void> {
    await this.page.context().unrouteAll({ behavior: 'ignoreErrors' });
  }

  /** Opens the page without waiting for all of it, or for its app. */
  async openBroken(query = ''): Promise<void> {
    await this.page.goto(`./?${query}`, { waitUntil: 'commit' });
  }

  /**
   * Opens the page and waits for what it shows before its app. The function lets the app come, and waits until the map
   * has drawn all.
   */
  async openWithoutApp(query = ''): Promise<() => Promise<void>> {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const programs = /\/assets\/(?!watch)[^/]+\.js$/;
    await this.page.route(programs, async (route) => {
      await released;
      await route.continue();
    });
    await this.page.goto(`./?${query}`, { waitUntil: 'commit' });
    await expect(this.page.locator('.first-ground')).toBeVisible();
    await this.page.waitForFunction(() => [...document.fonts].every(({ status }) => status !== 'loading'));
    return async () => {
      release();
      await expect(this.slider).toBeVisible();
      await this.untilMapIsAlive('svg');
      await this.untilNothingMoves();
      await this.page.unroute(programs);
    };
  }

  /** The colour behind what is in a part of the page. */
  backgroundOf(selector: string): Promise<string> {
    return this.page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
  }

  /** What the page says of its own start. */
  get trouble(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /Try again · 重试/ });
  }

  /** The initiatives as the page itself holds them, without an app. */
  get plainList(): Locator {
    return this.page.locator('#plain').getByRole('list');
  }

  get plainPicture(): Locator {
    return this.page.locator('#plain').getByRole('img');
  }

  /** From now on they are there again. */
  async returnFiles(pattern: RegExp): Promise<void> {
    await this.page.context().unroute(pattern);
  }

  /** The one way out of a missing part that asks for it again, inside the message that tells of it. */
  get tryAgain(): Locator {
    return this.alerts.getByRole('button', { name: 'Try again', exact: true });
  }

  /** Tells one opening of the page from the next. */
  async opening(): Promise<number | undefined> {
    // Between two pages there is nobody to ask.
    return this.page
      .evaluate(() => {
        const page = globalThis as { ownOpening?: number };
        page.ownOpening ??= Math.random();
        return page.ownOpening;
      })
      .catch(() => undefined);
  }

  /** The page as it would be on paper. */
  get paper(): Locator {
    return this.page.locator('.print-page');
  }

  /** Prints as far as a page notices: `act` is done while the sheet is made. */
  async whilePrinting(act: () => Promise<void>): Promise<void> {
    await this.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await act();
    await this.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  }

  /** How many entries the history of this window has. */
  historyLength(): Promise<number> {
    return this.page.evaluate(() => history.length);
  }

  async emulateReducedMotion(): Promise<void> {
    await this.page.emulateMedia({ reducedMotion: 'reduce' });
  }

  /** Takes the page's clock into the hand. */
  async holdClock(): Promise<void> {
    await this.page.clock.install();
  }

  /** Lets no time pass any more but by {@link runClock}. */
  async stopClock(): Promise<void> {
    await this.page.clock.pauseAt(await this.page.evaluate(() => Date.now() + 1000));
  }

  async runClock(ms: number): Promise<void> {
    await this.page.clock.runFor(ms);
  }

  /** Lets time that flows pass at once. */
  async skipTime(ms: number): Promise<void> {
    await this.page.clock.fastForward(ms);
  }

  /** The card of a talk or an embed. */
  get card(): Locator {
    return this.details;
  }

  get cardTitle(): Locator {
    return this.card.getByRole('heading', { level: 2 });
  }

  progress(step: number, total = 12): Locator {
    return this.page.getByText(`Step ${step} of ${total}`, { exact: true });
  }

  get blackScreen(): Locator {
    return this.page.getByRole('button', { name: /^Black screen/ });
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await expect(this.slider).toBeVisible();
  }

  /** One finger, quickly from one point to another. */
  async swipe(from: Point, to: Point): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    // Without a rest between, so that a busy machine does not make a slow drag of it.
    await Promise.all([
      session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] }),
      session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [to] }),
      session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
    ]);
  }

  /** Opens the window that a press on something opens. */
  async windowOf(target: Locator): Promise<AppDriver> {
    const [page] = await Promise.all([this.page.waitForEvent('popup'), target.click()]);
    return new AppDriver(page);
  }

  /** A second tab of this page, with all that the tab remembers. */
  async duplicated(): Promise<AppDriver> {
    const [page] = await Promise.all([
      this.page.waitForEvent('popup'),
      this.page.evaluate(() => void window.open(location.href)),
    ]);
    const duplicate = new AppDriver(page);
    await expect(duplicate.slider).toBeVisible();
    return duplicate;
  }

  /** Reloads a page that has no slider. */
  async reloadPage(): Promise<void> {
    await this.page.reload();
  }

  /** Lets no window be opened. */
  async refuseWindows(): Promise<void> {
    await this.page.evaluate(() => {
      window.open = () => null;
    });
  }

  /** Goes to any page, of this site or of another. */
  async visit(address: string): Promise<void> {
    await this.page.goto(address);
  }

  /** The map in a frame of this page. */
  frame(title: string): EmbedDriver {
    return new EmbedDriver(this.page.frameLocator(`iframe[title="${title}"]`));
  }

  /** The map behind a slide of a deck. */
  backgroundFrame(): EmbedDriver {
    return new EmbedDriver(this.page.frameLocator('.backgrounds iframe'));
  }

  /** Live WebGL contexts in all frames, by what the maps themselves say: those whose ground is drawn. */
  async liveContexts(): Promise<number> {
    const counts = await Promise.all(
      this.page.frames().map((frame) => frame.locator('.ground-host canvas').count()),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Whether the ground of each frame's map is drawn, or a picture stands in for it; by frame. */
  async marksInFrames(): Promise<readonly number[]> {
    const embedded = this.page.frames().filter((frame) => frame.parentFrame() !== null);
    return Promise.all(embedded.map((frame) => frame.locator('.mark:not([data-presence=absent])').count()));
  }

  /** Waits until something whose address fits has been asked for. */
  async untilRequested(pattern: RegExp): Promise<void> {
    await expect.poll(() => this.requests.some(({ pathname }) => pattern.test(pathname))).toBe(true);
  }

  async scrollPosition(): Promise<number> {
    return this.page.evaluate(() => scrollY);
  }

  /** Runs code in the page, as its own script would. */
  run<Result, Argument>(code: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>> {
    return this.page.evaluate(code as never, argument as never) as Promise<Awaited<Result>>;
  }

  attribute(target: Locator, name: string): Promise<string | null> {
    return target.getAttribute(name);
  }
}

export interface SavedFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

export interface PlayedFilm {
  readonly seconds: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Colour values of the picture that differ clearly between the two moments. */
  readonly changedValues: number;
  /** Dark colour values of the first picture: what is written on it. */
  readonly darkValues: number;
}

/** A map inside another page. */
export class EmbedDriver {
  readonly #frame: FrameLocator;

  constructor(frame: FrameLocator) {
    this.#frame = frame;
  }

  get slider(): Locator {
    return this.#frame.getByRole('slider', { name: 'Date', exact: true });
  }

  get map(): Locator {
    return this.#frame.getByRole('region', { name: 'Map', exact: true });
  }

  get cardTitle(): Locator {
    return this.#frame.getByRole('region', { name: 'Details' }).getByRole('heading');
  }

  button(name: string): Locator {
    return this.#frame.getByRole('button', { name, exact: true });
  }

  get dateButton(): Locator {
    return this.#frame.getByRole('button', { name: 'Type a date' });
  }

  /** A button that need not be on the screen. */
  hiddenButton(name: string): Locator {
    return this.#frame.getByRole('button', { name, exact: true, includeHidden: true });
  }

  link(name: string): Locator {
    return this.#frame.getByRole('link', { name, exact: true });
  }

  heading(name: string | RegExp): Locator {
    return this.#frame.getByRole('heading', { name });
  }

  mark(name: RegExp): Locator {
    return this.map.getByRole('button', { name });
  }

  text(text: string | RegExp): Locator {
    return this.#frame.getByText(text);
  }
}

interface Fixtures {
  /** What every link of the test asks to draw the map. */
  readonly renderer: string | undefined;
  /** Name of the story that the site under test is about. */
  readonly story: string;
  readonly app: AppDriver;
  readonly chineseApp: AppDriver;
  readonly openApp: (options: BrowserContextOptions) => Promise<AppDriver>;
}

/** A test with a driver. Any console message of any test is a failure. */
export const test = base.extend<Fixtures>({
  renderer: [undefined, { option: true }],
  story: [usualStory, { option: true }],
  app: async ({ page, renderer, story }, use) => {
    const app = new AppDriver(page, 'en', renderer, story);
    await use(app);
    expect(app.consoleMessages).toEqual([]);
  },
  chineseApp: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({
      locale: 'zh-CN',
      ...(baseURL && { baseURL }),
    });
    const app = new AppDriver(await context.newPage(), 'zh-Hans');
    await use(app);
    expect(app.consoleMessages).toEqual([]);
    await context.close();
  },
  openApp: async ({ browser, baseURL, renderer, story }, use) => {
    const opened: AppDriver[] = [];
    await use(async (options) => {
      const context = await browser.newContext({
        locale: 'en-GB',
        ...(baseURL && { baseURL }),
        ...options,
      });
      const app = new AppDriver(await context.newPage(), 'en', renderer, story);
      opened.push(app);
      return app;
    });
    for (const app of opened) {
      expect(app.consoleMessages).toEqual([]);
      await app.page.context().close();
    }
  },
});

/** What may be wrong with a file that a page asks for. */
export const faults = ['is gone', 'is another type', 'is cut off', 'is garbage', 'never ends'] as const;
export type Fault = (typeof faults)[number];

/** A phone as people hold it. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};
