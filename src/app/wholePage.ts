import { storedMemory } from '../io/memory.ts';
import type { PageServices } from '../page/pageServices.ts';
import { plainIds } from '../views/ids.ts';
import { openingQuery } from './openingQuery.ts';

/** Narrower screens show the table in the sheet; `look/css/layout.css` has the same width. */
const wideScreen = '(min-width: 821px)';

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
  };
}
