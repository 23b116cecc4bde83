import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Builder,
  By,
  Capabilities,
  error,
  Key,
  Origin,
  type WebDriver,
  type WebElement,
} from 'selenium-webdriver';
import type { EnginePrograms } from '../setup/engines.mjs';
import type { Engine, KeyName, Part, Sought } from './engine.ts';
import { freePort, startProgram, startScreen } from './programs.ts';
import type { Site } from './site.ts';
import { until } from './until.ts';

/** What may have a role; the engine itself then says which of them has it, and by what name. */
const candidates: Readonly<Record<Sought['role'], string>> = {
  button: 'button, [role=button]',
  dialog: 'dialog, [role=dialog]',
  heading: 'h1, h2, h3, [role=heading]',
  list: 'ul, ol, [role=list]',
  listitem: 'li, [role=listitem]',
  radio: 'input[type=radio], [role=radio]',
  region: 'section, aside, [role=region]',
  slider: 'input[type=range], [role=slider]',
};

const keys: Readonly<Record<KeyName, string>> = {
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  End: Key.END,
  Home: Key.HOME,
  PageUp: Key.PAGE_UP,
};

/** Whether assistive technology is told of it so. The driver answers with an error for what it is not told of. */
async function isKnownAs(driver: WebDriver, element: WebElement, { role, name }: Sought): Promise<boolean> {
  try {
    // Asked for something inside of what is not displayed, the driver answers all the same.
    const isShown = await driver.executeScript<boolean>(
      (own: Element) => own.checkVisibility({ visibilityProperty: true }),
      element,
    );
    if (!isShown) return false;
    if ((await element.getAriaRole()) !== role) return false;
    return name === undefined || (await element.getAccessibleName()) === name;
  } catch (problem) {
    if (problem instanceof error.WebDriverError) return false;
    throw problem;
  }
}

function partOf(driver: WebDriver, element: WebElement): Part {
  return {
    // By the pointer: the driver's own click knows no parts of drawings.
    async click() {
      const middle = await driver.executeScript<{ x: number; y: number }>((own: Element) => {
        own.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = own.getBoundingClientRect();
        return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
      }, element);
      await driver
        .actions()
        .move({ ...middle, origin: Origin.VIEWPORT })
        .press()
        .release()
        .perform();
    },
    focus: () => driver.executeScript((own: HTMLElement) => own.focus(), element),
    text: () => driver.executeScript((own: Element) => own.textContent ?? '', element),
    attribute: (name) =>
      driver.executeScript((own: Element, asked: string) => own.getAttribute(asked), element, name),
  };
}

const elements = new WeakMap<Part, WebElement>();

/** A home of its own, so that neither files nor settings of the reader are touched. */
function makeHome(): { readonly home: string; readonly downloads: string } {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const downloads = join(home, 'downloads');
  mkdirSync(downloads);
  mkdirSync(join(home, 'config'));
  writeFileSync(join(home, 'config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  return { home, downloads };
}

/** WebKitGTK, Safari's engine, driven over WebDriver in its own small browser. */
export async function openWebKit(programs: EnginePrograms['webkit'], site: Site): Promise<Engine> {
  const { home, downloads } = makeHome();
  const screen = await startScreen(programs.screen);
  const port = await freePort();
  const service = startProgram(programs.driver, [`--port=${port}`], {
    DISPLAY: screen.display,
    GDK_BACKEND: 'x11',
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
    LANG: 'C.UTF-8',
  });
  const end = (): void => {
    service.end();
    screen.end();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const address = `http://127.0.0.1:${port}`;
  const driver = await until('the driver answers', async () => (await fetch(`${address}/status`)).ok)
    .then(() =>
      new Builder()
        .disableEnvironmentOverrides()
        .usingServer(address)
        .withCapabilities(
          new Capabilities({
            browserName: 'MiniBrowser',
            'webkitgtk:browserOptions': { binary: programs.miniBrowser, args: ['--automation'] },
          }),
        )
        .build(),
    )
    .catch((problem: unknown) => {
      end();
      throw problem;
    });
  await driver.manage().window().setRect({ x: 0, y: 0, width: 1440, height: 938 });
  /** A frame that is still loading has none yet; one that is out of sight waits with an empty page. */
  const complaintsHere = (): Promise<readonly string[]> =>
    until('the page notes its complaints', () =>
      driver.executeScript<readonly string[] | undefined>(() =>
        location.href === 'about:blank' ? [] : globalThis.recordedComplaints,
      ),
    );

  return {
    name: 'webkit',
    site: site.address,
    downloads,
    recorder: site.recorder,
    async version() {
      const known = await driver.getCapabilities();
      return `${known.getBrowserName()}/${known.getBrowserVersion()}`;
    },
    async open(address) {
      await driver.switchTo().defaultContent();
      await driver.get('about:blank');
      await driver.get(address);
    },
    async find(sought) {
      const around = sought.within ? elements.get(sought.within) : driver;
      const found = (await around?.findElements(By.css(candidates[sought.role]))) ?? [];
      const parts: Part[] = [];
      for (const element of found) {
        const part = partOf(driver, element);
        elements.set(part, element);
        if (sought.text !== undefined && !(await part.text()).includes(sought.text)) continue;
        if (await isKnownAs(driver, element, sought)) parts.push(part);
      }
      return parts;
    },
    run: (what, ...given) => driver.executeScript(what, ...given),
    press: (...names) =>
      driver
        .actions()
        .sendKeys(...names.map((name) => keys[name]))
        .perform(),
    async enterFrame() {
      if ((await driver.executeScript<number>(() => frames.length)) === 0) return false;
      await driver.switchTo().frame(0);
      return true;
    },
    leaveFrame: () => driver.switchTo().defaultContent(),
    screenshot: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    async complaints() {
      await driver.switchTo().defaultContent();
      const all = [...(await complaintsHere())];
      const count = await driver.executeScript<number>(() => frames.length);
      for (let index = 0; index < count; index += 1) {
        await driver.switchTo().frame(index);
        all.push(...(await complaintsHere()));
        await driver.switchTo().defaultContent();
      }
      return all;
    },
    async close() {
      try {
        await driver.quit();
      } finally {
        end();
      }
    },
  };
}
