import { noMemory } from '../io/memory.ts';
import type { PageServices, Wideness } from '../page/pageServices.ts';
import { idsAfter } from '../views/ids.ts';

/** As in `look/css/layout.css`, in pixels. */
const leastWideWidth = 821;

export interface GuestPageOptions {
  /** The map's own element. */
  readonly root: HTMLElement;
  /** What full screen is asked for. */
  readonly stage: Element;
  /** Begins every id; no other map of the page has it. */
  readonly prefix: string;
  /** The parameters that the map opens with. */
  readonly query: URLSearchParams;
  /** Address of a page of the map's own site; undefined where there is none. */
  readonly address: string | undefined;
}

function widenessOf(root: HTMLElement): Wideness {
  const isWide = (): boolean => root.clientWidth >= leastWideWidth;
  return {
    isWide,
    onChange(listener, signal) {
      let was = isWide();
      const observer = new ResizeObserver(() => {
        if (isWide() === was) return;
        was = isWide();
        listener();
      });
      observer.observe(root);
      signal.addEventListener('abort', () => observer.disconnect());
    },
  };
}

/** Whether a key is meant for a map: it has the focus, or else nothing has and the pointer is on the map. */
export function isKeyFor(root: HTMLElement, target: EventTarget | null): boolean {
  if (target instanceof Node && root.contains(target)) return true;
  const isNobodys = target === document.body || target === document.documentElement || target === document;
  return isNobodys && root.matches(':hover');
}

/**
 * The page is somebody else's, and the map one part of it: its address, title, storage and keys stay as they are.
 * Language, theme and title are the map's element's own.
 */
export function guestPage({ root, stage, prefix, query, address }: GuestPageOptions): PageServices {
  return {
    ids: idsAfter(prefix),
    memory: noMemory,
    session: noMemory,
    languages: navigator.languages,
    isGuest: true,
    stage,
    wideness: widenessOf(root),
    openingQuery: () => query,
    linkBase: () => new URL(address ?? location.href, location.href),
    siteFile: (file) =>
      address === undefined ? undefined : new URL(file, new URL(address, location.href)).href,
    show({ language, theme, title }) {
      stage.setAttribute('aria-label', title);
      root.lang = language;
      if (theme === undefined) delete root.dataset['theme'];
      else root.dataset['theme'] = theme;
    },
    unshow: () => undefined,
    onKey: (listener, { capture = false, signal }) =>
      (capture ? window : document).addEventListener(
        'keydown',
        (event) => {
          if (isKeyFor(root, event.target)) listener(event as KeyboardEvent);
        },
        { capture, signal },
      ),
    reload: undefined,
  };
}
