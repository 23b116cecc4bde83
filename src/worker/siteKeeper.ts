import { cachePrefix, listName, programOf, type SiteFile } from './siteFiles.ts';

/** What the keeper needs of its surroundings. */
export interface KeeperParts {
  readonly files: readonly SiteFile[];
  /** Of these files. */
  readonly version: string;
  /** Address of the site's folder, ending in a slash. */
  readonly scope: string;
  readonly caches: CacheStorage;
  /** Asks the server, past the browser's own cache. */
  fetchFresh(address: string): Promise<Response>;
  digest(bytes: ArrayBuffer): Promise<string>;
}

/**
 * Keeps a version of the site, whole or as much of it as came: a file that is missing or damaged costs that file, and
 * is asked for again on the next visit.
 */
export interface SiteKeeper {
  /** @throws if not even the page itself can be had */
  install(): Promise<void>;
  /** Asks for the files that are missing. */
  repair(): Promise<void>;
  /** What is kept for an address; undefined for what is none of the site's. */
  answer(address: string, program: string | undefined): Promise<Response | undefined>;
  /** Keeps a file that came from the network after all. */
  keep(address: string, response: Response): Promise<void>;
  /** Deletes the versions that no page runs. @param programs those of all pages */
  tidy(programs: readonly string[]): Promise<void>;
  /** Deletes all versions and keeps nothing from now on, of what is on its way either. */
  stepDown(): Promise<void>;
}

const pageName = 'index.html';

export function createSiteKeeper(parts: KeeperParts): SiteKeeper {
  const { files, version, scope, caches, fetchFresh, digest } = parts;
  const ownName = `${cachePrefix}${version}`;
  const digests = new Map(files);
  const addressOf = (url: string): string => new URL(url, scope).href;
  const names = async (): Promise<readonly string[]> =>
    (await caches.keys()).filter((name) => name.startsWith(cachePrefix));

  /** To open a version that is being let go would make it anew. */
  const find = (name: string, url: string): Promise<Response | undefined> =>
    caches.match(addressOf(url), { cacheName: name });
  const listOf = async (name: string): Promise<readonly SiteFile[]> => {
    const response = await find(name, listName);
    return response ? ((await response.json()) as readonly SiteFile[]) : [];
  };

  /** The file with this content, from a version that is kept already. */
  const fromOther = async (url: string, wanted: string): Promise<Response | undefined> => {
    for (const name of await names()) {
      if (name === ownName) continue;
      const isSame = (await listOf(name)).some(([own, known]) => own === url && known === wanted);
      if (isSame) return find(name, url);
    }
    return undefined;
  };

  /** What comes cut off, or from another version, must not be kept. */
  const isWhole = async (url: string, response: Response): Promise<boolean> => {
    const bytes = await response.arrayBuffer();
    if ((await digest(bytes)) === digests.get(url)) return true;
    if (!url.endsWith('.html')) return false;
    // Some servers put something of their own into pages.
    const text = new TextDecoder().decode(bytes).trimEnd();
    return text.endsWith('</html>') && (url !== pageName || text.includes(programOf(files) ?? ''));
  };

  let hasSteppedDown = false;
  const put = async (url: string, response: Response): Promise<void> => {
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    if (!(await isWhole(url, response.clone()))) throw new Error(`${url}: other content`);
    // A response that was redirected may not answer for a page.
    const { headers, status, statusText } = response;
    const own = response.redirected ? new Response(response.body, { headers, status, statusText }) : response;
    if (!hasSteppedDown) await (await caches.open(ownName)).put(addressOf(url), own);
  };
  const get = async (url: string, wanted: string): Promise<void> =>
    put(url, (await fromOther(url, wanted)) ?? (await fetchFresh(addressOf(url))));

  const repair = async (): Promise<void> => {
    if (hasSteppedDown) return;
    const cache = await caches.open(ownName);
    await cache.put(addressOf(listName), new Response(JSON.stringify(files)));
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    await Promise.allSettled(
      files.filter(([url]) => !kept.has(addressOf(url))).map(([url, wanted]) => get(url, wanted)),
    );
  };

  /** The site's own name for an address; undefined where it lies elsewhere. */
  const urlOf = (address: string): string | undefined => {
    const { origin, pathname } = new URL(address);
    const bare = origin + pathname;
    if (!bare.startsWith(scope)) return undefined;
    const url = decodeURI(bare.slice(scope.length));
    return url === '' || url.endsWith('/') ? `${url}${pageName}` : url;
  };

  return {
    async install() {
      await repair();
      if (!(await find(ownName, pageName))) throw new Error('the page did not come');
    },
    repair,
    async answer(address, program) {
      const url = urlOf(address);
      if (url === undefined) return undefined;
      const others = (await names()).filter((name) => name !== ownName);
      const ofPage: string[] = [];
      for (const name of program === undefined || program === programOf(files) ? [] : others) {
        if (programOf(await listOf(name)) === program) ofPage.push(name);
      }
      for (const name of [...ofPage, ownName, ...others]) {
        const response = await find(name, url);
        if (response) return response;
      }
      return undefined;
    },
    async keep(address, response) {
      const url = urlOf(address);
      if (url === undefined || !digests.has(url)) return;
      // Without its version the worker has stepped down, perhaps before it last woke.
      if (await caches.has(ownName)) await put(url, response).catch(() => undefined);
    },
    async stepDown() {
      hasSteppedDown = true;
      for (const name of await names()) await caches.delete(name);
    },
    async tidy(programs) {
      for (const name of await names()) {
        const program = programOf(await listOf(name));
        if (name !== ownName && (program === undefined || !programs.includes(program)))
          await caches.delete(name);
      }
    },
  };
}
