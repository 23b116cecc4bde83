// Finds the two engines that are not Chromium, or installs Debian's packages of them.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aptGetCommand, installPackages, runCommand } from './debian.mjs';

const firstOf = (...paths) => paths.find((path) => path && existsSync(path));

function findFirefox() {
  const path = firstOf(process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox');
  return path && { firefox: path };
}

/** Debian puts WebKitGTK's own small browser into a folder of the machine's kind and the interface's version. */
function findMiniBrowser() {
  const libraries = '/usr/lib';
  if (!existsSync(libraries)) return undefined;
  const places = readdirSync(libraries)
    .filter((name) => name.includes('linux-gnu'))
    .flatMap((name) =>
      ['4.1', '4.0'].map((version) => join(libraries, name, `webkit2gtk-${version}`, 'MiniBrowser')),
    );
  return firstOf(process.env.MINIBROWSER_PATH, ...places);
}

function findWebKit() {
  const driver = firstOf('/usr/bin/WebKitWebDriver');
  const miniBrowser = findMiniBrowser();
  const screen = firstOf('/usr/bin/Xvfb');
  return driver && miniBrowser && screen && { driver, miniBrowser, screen };
}

const engines = {
  firefox: { find: findFirefox, packages: ['firefox-esr'] },
  webkit: { find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb'] },
};

/** Where an engine's programs are on a machine, installed there if need be; undefined where it cannot be had. */
export function findEngine(name, { find, aptGet, run, say }) {
  const found = find(name);
  if (found || !aptGet) return found;
  const { packages } = engines[name];
  say(`No ${name} found. Trying Debian's ${packages.join(' and ')}…`);
  installPackages({ run, say }, aptGet, ...packages);
  return find(name);
}

/** As `findEngine`, on this machine. */
export function ensureEngine(name) {
  return findEngine(name, {
    find: (own) => engines[own].find(),
    aptGet: aptGetCommand(),
    run: runCommand,
    say: console.log,
  });
}
