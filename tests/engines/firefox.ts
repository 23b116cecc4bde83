import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type ElementHandle, type Frame } from 'puppeteer-core';
import type { Engine, Part, PlainValue, Sought } from './engine.ts';

function partOf(handle: ElementHandle): Part {
  return {
    click: () => handle.click(),
    focus: () => handle.focus(),
    text: () => handle.evaluate((element) => element.textContent ?? ''),
    attribute: (name) => handle.evaluate((element, own) => element.getAttribute(own), name),
  };
}

const handles = new WeakMap<Part, ElementHandle>();

/** Firefox, driven over WebDriver BiDi. */
export async function openFirefox(executablePath: string, site: string): Promise<Engine> {
  const downloads = mkdtempSync(join(tmpdir(), 'firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1440, height: 900 },
    extraPrefsFirefox: { 'browser.download.folderList': 2, 'browser.download.dir': downloads },
  });
  const page = await browser.newPage();
  let complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn', 'assert'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page error: ${String(error)}`));
  let frame: Frame = page.mainFrame();

  return {
    name: 'firefox',
    site,
    downloads,
    // BiDi tells all of it.
    recorder: '',
    version: () => browser.version(),
    async open(address) {
      // What a page says while it is left belongs to it.
      await page.goto('about:blank');
      complaints = [];
      frame = page.mainFrame();
      await page.goto(address);
    },
    async find({ role, name, text, within }: Sought) {
      const around = within ? handles.get(within) : frame;
      const asked = name === undefined ? '' : `[name="${name}"]`;
      const found = (await around?.$$(`::-p-aria(${asked}[role="${role}"])`)) ?? [];
      const parts: Part[] = [];
      for (const handle of found) {
        const part = partOf(handle);
        handles.set(part, handle);
        if (text === undefined || (await part.text()).includes(text)) parts.push(part);
      }
      return parts;
    },
    // Puppeteer also unwraps what is handed over, which its types cannot tell of types that are not yet known.
    run: <Result, Given extends readonly PlainValue[]>(what: (...given: Given) => Result, ...given: Given) =>
      frame.evaluate(what as unknown as (...all: unknown[]) => unknown, ...given) as Promise<Result>,
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    async enterFrame() {
      const [first] = page.mainFrame().childFrames();
      if (first) frame = first;
      return first !== undefined;
    },
    async leaveFrame() {
      frame = page.mainFrame();
    },
    screenshot: () => page.screenshot(),
    complaints: async () => [...complaints],
    async close() {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
