// Finds a Chromium for the browser tests, or installs one: an existing one, Playwright's own, or Debian's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function existing() {
  const { chromium } = require('playwright');
  const places = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...usualPlaces];
  return places.find((place) => place && existsSync(place));
}

function run(command, args, minutes) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', timeout: minutes * 60_000 });
  return status === 0;
}

function installDebianPackage() {
  const isRoot = process.getuid?.() === 0;
  const [command, ...first] = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  return run(command, [...first, 'update'], 5) && run(command, [...first, 'install', '-y', 'chromium'], 10);
}

/** The path of a Chromium; ends the process with a clear message where none can be had. */
export function ensureBrowser() {
  const found = existing();
  if (found) return found;
  console.log("No Chromium found. Trying Playwright's own download…");
  run(process.execPath, [require.resolve('playwright/cli'), 'install', 'chromium'], 5);
  const downloaded = existing();
  if (downloaded) return downloaded;
  if (existsSync('/usr/bin/apt-get')) {
    console.log("Trying Debian's package…");
    installDebianPackage();
    const installed = existing();
    if (installed) return installed;
  }
  console.error(
    'The browser tests need a Chromium, and none could be found or installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run npm test again.',
  );
  process.exit(1);
}
