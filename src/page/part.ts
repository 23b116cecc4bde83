import { isMarkedWhole } from '../start/wholeStyles.ts';
import { MissingPart, type MissingReason } from '../state/missing.ts';

/** After this long without a file, somebody wants to know, in milliseconds. */
const patienceMs = 12_000;

/** What a loader finds out about a file that did not come. */
export interface Surroundings {
  /** False where the browser knows that there is no network. */
  isOnline(): boolean;
  /** Asks for a file's head, past every cache. */
  ask(address: string): Promise<Pick<Response, 'status' | 'headers'>>;
  /** Asks again for a style sheet that did not come: Vite counts it as loaded once it was asked for. */
  loadStyle(address: string): Promise<void>;
  /** Notes the style sheets that are there; the function tells the address of one that came since, but not whole. */
  watchStyles(): () => string | undefined;
}

const sheets = (): readonly HTMLLinkElement[] => [
  ...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'),
];

const browser: Surroundings = {
  isOnline: () => navigator.onLine,
  ask: (address) => fetch(address, { method: 'HEAD', cache: 'no-store' }),
  async loadStyle(address) {
    for (const link of sheets()) if (link.href === address) link.remove();
    // What the browser keeps of it may be what was broken. That it can't be had is told below.
    await fetch(address, { cache: 'reload' }).catch(() => undefined);
    await new Promise<void>((resolve, reject) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = address;
      link.addEventListener('load', () => resolve());
      link.addEventListener('error', () => reject(new Error(`no style from ${address}`)));
      document.head.append(link);
    });
  },
  watchStyles: () => () => undefined,
};

/** For parts with a style sheet of their own: what is wrong with one that was there before is no fault of theirs. */
export const withStyle: Surroundings = {
  ...browser,
  watchStyles() {
    // Only the build marks the ends of style sheets.
    if (import.meta.env.MODE !== 'production') return () => undefined;
    const before = new Set(sheets());
    // Those on their way, and those that did not come, have no sheet.
    return () => sheets().find((own) => !before.has(own) && own.sheet && !isMarkedWhole(own.href))?.href;
  },
};

const isStyle = (address: string): boolean => /\.css(\?|$)/.test(address);

/** Browsers and Vite name the file in their messages; there is no other way to learn it. */
function addressIn(error: unknown): string | undefined {
  return /https?:\/\/\S+/.exec(String(error))?.[0];
}

/** Whether an answer says that a file is gone. Many hosts answer with their own page in its place. */
export function isGone({ status, headers }: Pick<Response, 'status' | 'headers'>): boolean {
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
  return status === 404 || status === 410 || isPage;
}

async function reasonFor(error: unknown, around: Surroundings): Promise<MissingReason> {
  if (!around.isOnline()) return 'offline';
  // What was cut off may still be read, and then lacks a name.
  if (error instanceof SyntaxError || error instanceof ReferenceError) return 'damaged';
  const address = addressIn(error);
  if (address === undefined) return 'unknown';
  try {
    return isGone(await around.ask(address)) ? 'gone' : 'unknown';
  } catch {
    return 'offline';
  }
}

/** A program says at its end what it gives: one that was cut off between two statements gives nothing. */
function isEmptyModule(loaded: unknown): boolean {
  return (
    typeof loaded === 'object' &&
    loaded !== null &&
    Symbol.toStringTag in loaded &&
    loaded[Symbol.toStringTag] === 'Module' &&
    Object.keys(loaded).length === 0
  );
}

/** What a promise gives, or {@link MissingPart} once it takes too long. */
function withPatience<T>(loading: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      // Whether it fails after all is found out by whoever asks again.
      const arrival = new Promise((come) => loading.then(come, () => undefined));
      reject(new MissingPart('slow', undefined, arrival));
    }, patienceMs);
    loading.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * A part of the page that is loaded when it is first asked for. What has come is kept; a failure is not, so that
 * whoever asks again really asks again. A browser that remembers failed modules itself needs the page to be reloaded,
 * which is why those who tell of a failure offer both.
 *
 * @returns a loader, which throws {@link MissingPart}
 */
/* @__NO_SIDE_EFFECTS__ */
export function part<T>(load: () => Promise<T>, around: Surroundings = browser): () => Promise<T> {
  let loading: Promise<T> | undefined;
  let missingStyle: string | undefined;
  const loadAll = async (): Promise<T> => {
    const brokenStyle = around.watchStyles();
    if (missingStyle !== undefined) await around.loadStyle(missingStyle);
    missingStyle = undefined;
    const loaded = await load();
    if (isEmptyModule(loaded)) throw new SyntaxError('a program that gives nothing');
    const broken = brokenStyle();
    if (broken !== undefined) throw new Error(`no whole style from ${broken}`);
    return loaded;
  };
  return () => {
    loading ??= loadAll().catch(async (error: unknown) => {
      loading = undefined;
      if (error instanceof MissingPart) throw error;
      const address = addressIn(error);
      if (address !== undefined && isStyle(address)) missingStyle = address;
      throw new MissingPart(await reasonFor(error, around), error);
    });
    return withPatience(loading);
  };
}
