/** A file of the site: its address from the site's folder, and the SHA-256 of what it contains, in hexadecimal. */
export type SiteFile = readonly [url: string, digest: string];

/** Begins the names of all caches of the site; what follows is the version. */
export const cachePrefix = `${__MAP_NAME__}-`;
/** Where each cache keeps the list of its files. */
export const listName = '__files';

/** The page's own program, whose name changes with whatever it loads: it tells versions of the page apart. */
export function programOf(files: readonly SiteFile[]): string | undefined {
  return files.find(([url]) => /^assets\/index-[\w-]+\.js$/.test(url))?.[0];
}

/** What pages and the worker say to each other. */
export type WorkerMessage =
  /** The new version may take over from the one that runs. */
  | { readonly type: 'take-over' }
  /** There is no worker on the server any more: nothing is to be kept. */
  | { readonly type: 'step-down' }
  /** A page has come, or answers: `program` is the address of its program. */
  | { readonly type: 'page'; readonly program: string };

/** The worker asks each page which program it runs; the answer comes through the port. */
export const askProgram = 'which-program';
