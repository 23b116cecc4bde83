import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import { siteFilesOf, workerHead } from '../../src/build/offlinePlugin.ts';
import type { AppDriver } from './driver.ts';

/** The built site on a server of its own, of which new versions can be published. */
export interface PublishedSite {
  readonly address: string;
  /** All programs and styles get other names, and the old ones are gone, as after a build. */
  publish(version: number): void;
  remove(file: string): void;
  /** Puts the kill switch in the worker's place. */
  switchOff(): void;
  versionOf(app: AppDriver): Promise<number>;
  /** Versions of which files are kept in the browser. */
  keptVersions(app: AppDriver): Promise<readonly number[]>;
  keptFiles(app: AppDriver): Promise<number>;
  deleteHalf(app: AppDriver): Promise<void>;
  /** Whether a worker is registered, or anything is kept. */
  isKept(app: AppDriver): Promise<boolean>;
  close(): Promise<void>;
}

const versionIn = (name: string): number => Number(/-v(\d)\w{6}\./.exec(name)?.[1] ?? 0);

export async function publishedSite(): Promise<PublishedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const dist = join(folder, 'dist');

  const publish = (version: number): void => {
    rmSync(dist, { recursive: true, force: true });
    cpSync('dist', dist, { recursive: true });
    const worker = readFileSync(join(dist, 'sw.js'), 'utf8').replace(/^.*\n/, '');
    rmSync(join(dist, 'sw.js'));
    // As a build that changes everything: each name's mark is another one.
    const names = readdirSync(join(dist, 'assets')).filter((name) => /-[\w-]{8}\.(js|css)$/.test(name));
    const renamed = new Map(
      names.map((name) => [
        name,
        name.replace(
          /-[\w-]{2}([\w-]{6})(\.\w+)$/,
          (_, mark: string, end: string) => `-v${version}${mark.replaceAll('-', '_')}${end}`,
        ),
      ]),
    );
    for (const [name, other] of renamed) renameSync(join(dist, 'assets', name), join(dist, 'assets', other));
    const texts = ['index.html', ...[...renamed.values()].map((name) => `assets/${name}`)];
    for (const path of texts) {
      let text = readFileSync(join(dist, path), 'utf8');
      for (const [name, other] of renamed) text = text.replaceAll(name, other);
      writeFileSync(join(dist, path), text);
    }
    writeFileSync(join(dist, 'sw.js'), workerHead(siteFilesOf(dist)) + worker);
  };
  publish(1);
  const server = await preview({
    configFile: false,
    root: folder,
    // A file that is gone is gone, and not the page.
    appType: 'mpa',
    logLevel: 'silent',
    preview: { port: 0, host: 'localhost' },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('the server has no address');

  return {
    address,
    publish,
    remove: (file) => rmSync(join(dist, file)),
    switchOff: () => cpSync(join(dist, 'sw-off.js'), join(dist, 'sw.js')),
    versionOf: async (app) =>
      versionIn(
        await app.run(
          () => document.querySelector('script[type=module]')?.getAttribute('src') ?? '',
          undefined,
        ),
      ),
    keptVersions: async (app) =>
      [
        ...new Set(
          (
            await app.run(async () => {
              const keys = await Promise.all(
                (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
              );
              return keys.flat().map(({ url }) => url);
            }, undefined)
          )
            .filter((url) => /assets\/index-/.test(url) && url.endsWith('.js'))
            .map(versionIn),
        ),
      ].sort(),
    keptFiles: (app) =>
      app.run(async () => {
        const keys = await Promise.all(
          (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
        );
        return keys.flat().length;
      }, undefined),
    deleteHalf: (app) =>
      app.run(async () => {
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const [index, key] of (await cache.keys()).entries())
            if (index % 2 === 0) await cache.delete(key);
        }
      }, undefined),
    isKept: (app) =>
      app.run(async () => {
        const registrations = await navigator.serviceWorker.getRegistrations();
        return registrations.length > 0 || (await caches.keys()).length > 0;
      }, undefined),
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
