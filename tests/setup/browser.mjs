// Finds a Chromium for the browser tests, or installs one: an existing one, Playwright's own, or Debian's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { aptGetCommand, attempt, installPackages, runCommand } from './debian.mjs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Whether a browser is there and starts. A downloaded one may lack libraries of the system.
 * On Windows the question for its version would open a window, so being there must do.
 */
function doesWork(path) {
  if (!existsSync(path)) return false;
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 60_000 }).status === 0;
}

/** What this machine has: where a browser may be, what may install one, and how. */
export function thisMachine() {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('playwright/package.json');
  const { bin } = require(manifest);
  return {
    places: [process.env.CHROMIUM_PATH, require('playwright').chromium.executablePath(), ...usualPlaces],
    works: doesWork,
    run: runCommand,
    say: console.log,
    // Playwright exports no path of its command; its manifest names it.
    playwrightCommand: [
      process.execPath,
      join(dirname(manifest), typeof bin === 'string' ? bin : bin.playwright),
    ],
    aptGet: aptGetCommand(),
  };
}

/**
 * The path of a Chromium, installed if need be; undefined where none can be had.
 * A way that fails, or throws, leads to the next one.
 */
export function findBrowser({ places, works, run, say, playwrightCommand, aptGet }) {
  const existing = () => places.find((place) => place && works(place));
  const found = existing();
  if (found) return found;
  if (playwrightCommand) {
    say("No Chromium found. Trying Playwright's own download…");
    attempt({ run, say }, playwrightCommand, [5, 'install', 'chromium']);
    const downloaded = existing();
    if (downloaded) return downloaded;
  }
  if (aptGet) {
    say("That did not work. Trying Debian's package…");
    installPackages({ run, say }, aptGet, 'chromium');
    return existing();
  }
  return undefined;
}

/** What to do where no browser can be had. */
export const noBrowserMessage =
  'The browser tests need a Chromium, and none could be found or installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run npm test again.';

/** The path of a Chromium; ends the process with a clear message where none can be had. */
export function ensureBrowser() {
  const found = findBrowser(thisMachine());
  if (found) return found;
  console.error(noBrowserMessage);
  process.exit(1);
}
