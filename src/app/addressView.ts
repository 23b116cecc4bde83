import { queryText, writeLink } from '../io/address.ts';
import type { FieldContext } from '../state/fields.ts';
import type { Frame, View } from '../state/frame.ts';
import type { CollectionId, LinkState } from '../state/state.ts';

/** Browsers refuse more than about a hundred address changes in half a minute. */
const leastMsBetweenWrites = 500;

export interface AddressView extends View {
  /** A link for any other reader's screen: nothing is left to what this reader prefers. */
  link(moment: { readonly state: LinkState }): string;
}

/** Keeps the address bar in step, so that it is always a link to what is on the screen. */
export function createAddressView(contextOf: (data: CollectionId) => FieldContext): AddressView {
  let timer: number | undefined;
  let pending: Frame | undefined;

  const addressOf = ({ state }: Frame): string => {
    const query = queryText(writeLink(state, new URLSearchParams(location.search), contextOf(state.data)));
    return `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
  };
  const write = (): void => {
    timer = undefined;
    if (!pending) return;
    const link = addressOf(pending);
    pending = undefined;
    if (link !== `${location.pathname}${location.search}${location.hash}`) {
      try {
        history.replaceState(history.state, '', link);
      } catch {
        // A page that is a file of its own, or in a sandbox, may not change its address.
      }
    }
  };
  const writeNow = (): void => {
    clearTimeout(timer);
    write();
  };
  addEventListener('pagehide', writeNow);

  return {
    update(next, previous) {
      if (!previous) return;
      pending = next;
      if (next.state.playing) return;
      timer ??= window.setTimeout(write, leastMsBetweenWrites);
    },
    link({ state }) {
      const own = contextOf(state.data);
      const context: FieldContext = {
        ...own,
        preferredLanguage: state.language === 'en' ? 'zh-Hans' : 'en',
        preferredTheme: undefined,
        prefersBothScripts: false,
      };
      const query = queryText(writeLink(state, new URLSearchParams(), context));
      return new URL(`${location.pathname}?${query}`, location.href).href;
    },
    dispose() {
      clearTimeout(timer);
      removeEventListener('pagehide', writeNow);
    },
  };
}
