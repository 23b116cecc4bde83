import type { DataOnDemand } from '../page/dataOnDemand.ts';
import { addNotice, dismissNotice, setAwaited, tellMissing } from '../state/actions.ts';
import { awaitedNotice } from '../state/state.ts';
import type { Store } from '../state/store.ts';

/** So long the page opens with nothing but its ground, in milliseconds; then with what it has. */
const openingPatienceMs = 2000;

/** What a page that opens still waits for. */
export interface Opening {
  readonly coming: Promise<void>;
  /** Whether it opens before that has come. */
  readonly isLate: boolean;
}

/** Waits for what the address asks for, but not for long; undefined where all of it is there. */
export async function waitForData(
  { need }: Pick<DataOnDemand, 'need'>,
  query: URLSearchParams,
): Promise<Opening | undefined> {
  const coming = need(query);
  if (!coming) return undefined;
  const isLate = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(true), openingPatienceMs);
    const isKnown = (): void => {
      clearTimeout(timer);
      resolve(false);
    };
    coming.then(isKnown, isKnown);
  });
  return { coming, isLate };
}

/** Shows what links ask for, once it is there. */
export interface Awaiting {
  /** Shows a link: at once where all is there that it asks for, else once that has come. */
  show(query: URLSearchParams, show: () => void): void;
  /** Shows what the page opened without, once it has come. */
  follow(query: URLSearchParams, opening: Opening, show: () => void): void;
}

/**
 * Until what a link asks for has come, the page shows what it has, and the address stays as it is: a page that is
 * loaded anew asks for the same.
 */
export function createAwaiting(store: Store, { need }: Pick<DataOnDemand, 'need'>): Awaiting {
  /** A later link takes an earlier one's place. */
  let latest = {};

  const follow = (query: URLSearchParams, coming: Promise<void>, show: () => void): void => {
    const own = {};
    latest = own;
    setAwaited(store, 'coming');
    coming.then(
      () => {
        if (latest !== own) return;
        dismissNotice(store, awaitedNotice);
        show();
      },
      (error: unknown) => {
        if (latest !== own) return;
        dismissNotice(store, awaitedNotice);
        setAwaited(store, 'missing');
        tellMissing(store, awaitedNotice, error, () => begin(query, show));
      },
    );
  };
  const begin = (query: URLSearchParams, show: () => void): void => {
    latest = {};
    dismissNotice(store, awaitedNotice);
    const coming = need(query);
    if (coming) follow(query, coming, show);
    else show();
  };
  return {
    show: begin,
    follow(query, { coming, isLate }, show) {
      follow(query, coming, show);
      if (!isLate) return;
      const missing = { reason: 'slow', tryAgain: () => begin(query, show) } as const;
      addNotice(store, { id: awaitedNotice, kind: 'loadFailed', missing });
    },
  };
}
