import { createAddressView } from '../features/address/addressView.ts';
import { keepAliveWhileSeen } from '../features/embed/guest.ts';
import { createHostView } from '../features/embed/hostView.ts';
import { createPrinting } from '../features/print/printing.ts';
import { storedMemory } from '../io/memory.ts';
import type { Attachment, MountedParts, PageServices } from '../page/pageServices.ts';
import { isSandboxed } from '../page/sandbox.ts';
import { addNotice, dismissNotice, tellMissing } from '../state/actions.ts';
import { plainIds } from '../views/ids.ts';
import { openingQuery } from './openingQuery.ts';
import { loadHostMessages, loadOffline } from './parts/parts.ts';

/** Narrower screens show the table in the sheet; `look/css/layout.css` has the same width. */
const wideScreen = '(min-width: 821px)';

/** Keeps the site for when there is no network, and tells of newer versions. */
function watchVersions({ store }: MountedParts, onLoader: (load: () => void) => void): void {
  // Without it the map needs a network, and says nothing of it until it misses one.
  loadOffline().then(
    ({ keepOffline }) =>
      keepOffline({
        onUpdate(load) {
          onLoader(load);
          addNotice(store, { id: 'update', kind: 'updateReady', details: [] });
        },
        onTakenOver(load) {
          onLoader(load);
          dismissNotice(store, 'update');
          addNotice(store, { id: 'update-taken', kind: 'updateTaken', details: [] });
        },
      }),
    () => undefined,
  );
}

/** Address, history, hosts, paper and newer versions: what belongs to a page that is all the map's. */
function attach(name: string, parts: MountedParts): Attachment {
  const { root, store, signal } = parts;
  const host = createHostView({
    ...parts,
    loadHostMessages,
    missing: (error, again) => tellMissing(store, 'host', error, again),
  });
  const address = createAddressView({ ...parts, name, read: parts.readAddress });
  const isEmbed = store.getState().mode === 'embed';
  if (isEmbed && !isSandboxed()) keepAliveWhileSeen(name, root, parts.setAlive, signal);
  let takeOver: (() => void) | undefined;
  if (import.meta.env.MODE === 'production' && !isEmbed) {
    watchVersions(parts, (load) => {
      takeOver = load;
    });
  }
  const printing = createPrinting({
    ...parts,
    host: parts.printHost,
    missing: (error, again) => tellMissing(store, 'printing', error, again),
  });
  return {
    views: [address, host],
    tellKey: host.tellKey,
    takeOver: () => takeOver?.(),
    dispose: printing.dispose,
  };
}

/**
 * The page is all the map's: its address says what shows, its title and its language are the map's, and what the
 * reader chooses is remembered.
 *
 * @param name of the map
 */
export function wholePage(name: string): PageServices {
  const root = document.documentElement;
  const width = matchMedia(wideScreen);
  return {
    ids: plainIds,
    memory: storedMemory(() => localStorage, name),
    session: storedMemory(() => sessionStorage, name),
    languages: navigator.languages,
    isGuest: false,
    stage: root,
    wideness: {
      isWide: () => width.matches,
      onChange: (listener, signal) => width.addEventListener('change', listener, { signal }),
    },
    openingQuery,
    linkBase: () => new URL(location.pathname, location.href),
    siteFile: (file) => new URL(file, document.baseURI).href,
    show({ language, theme, title }) {
      if (root.lang !== language) root.lang = language;
      if (document.title !== title) document.title = title;
      if (theme === undefined) delete root.dataset['theme'];
      else if (root.dataset['theme'] !== theme) root.dataset['theme'] = theme;
    },
    unshow() {
      delete root.dataset['theme'];
    },
    // Before the page's own parts, which may stop them, and after the document's, which may have used them.
    onKey: (listener, { capture = false, signal }) =>
      (capture ? window : document).addEventListener('keydown', (event) => listener(event as KeyboardEvent), {
        capture,
        signal,
      }),
    reload: () => location.reload(),
    attach: (parts) => attach(name, parts),
  };
}
