import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine, thisMachine } from '../setup/browser.mjs';

/** A machine on which a browser appears once the command named has run. */
function machine(own: Partial<Machine> = {}, appearsAfter?: string) {
  const ran: string[] = [];
  const said: string[] = [];
  const described: Machine = {
    places: [undefined, '/opt/chromium'],
    works: () => ran.some((line) => appearsAfter !== undefined && line.startsWith(appearsAfter)),
    run: (command, args) => {
      ran.push([command, ...args].join(' '));
      return true;
    },
    say: (message) => said.push(message),
    playwrightCommand: ['node', 'cli.js'],
    aptGet: ['apt-get'],
    ...own,
  };
  return { described, ran, said };
}

describe('finding a browser for the tests', () => {
  it('takes one that is there and installs nothing', () => {
    const { described, ran } = machine({ works: () => true });
    expect(findBrowser(described)).toBe('/opt/chromium');
    expect(ran).toEqual([]);
  });

  it("tries Playwright's own download first", () => {
    const { described, ran } = machine({}, 'node cli.js');
    expect(findBrowser(described)).toBe('/opt/chromium');
    expect(ran).toEqual(['node cli.js install chromium']);
  });

  it("then Debian's package, also where the download fails or throws", () => {
    for (const failing of [
      () => false,
      () => {
        throw new Error('no such command');
      },
    ]) {
      const ran: string[] = [];
      const { described } = machine({
        works: () => ran.some((line) => line.includes('install -y chromium')),
        run: (command, args) => {
          const line = [command, ...args].join(' ');
          ran.push(line);
          return command === 'node' ? failing() : true;
        },
      });
      expect(findBrowser(described)).toBe('/opt/chromium');
      expect(ran.at(-1)).toBe('apt-get -q install -y chromium');
    }
  });

  it('gives up where nothing helps, having told what it tried', () => {
    const { described, ran, said } = machine();
    expect(findBrowser(described)).toBeUndefined();
    expect(ran).toHaveLength(3);
    expect(said).toHaveLength(2);
  });

  it('does not go on to install where the list of packages cannot be had', () => {
    const { described, ran } = machine({ playwrightCommand: undefined, run: () => false });
    expect(findBrowser(described)).toBeUndefined();
    expect(ran).toEqual([]);
  });

  it("knows Playwright's command as it is installed here", () => {
    expect(existsSync(thisMachine().playwrightCommand?.[1] ?? '')).toBe(true);
  });
});
