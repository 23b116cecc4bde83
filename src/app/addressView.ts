import { queryText, writeLink } from '../io/address.ts';
import type { FieldContext } from '../state/fields.ts';
import type { Frame, View } from '../state/frame.ts';
import type { CollectionId } from '../state/state.ts';

/** Browsers refuse more than about a hundred address changes in half a minute. */
const leastMsBetweenWrites = 500;

/** Keeps the address bar in step, so that it is always a link to what is on the screen. */
export function createAddressView(
  contextOf: (data: CollectionId) => FieldContext,
): View & { link(frame: Frame): string } {
  let timer: number | undefined;
  let pending: Frame | undefined;

  const linkOf = ({ state }: Frame): string => {
    const query = queryText(writeLink(state, new URLSearchParams(location.search), contextOf(state.data)));
    return `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
  };
  const write = (): void => {
    timer = undefined;
    if (!pending) return;
    const link = linkOf(pending);
    pending = undefined;
    if (link !== `${location.pathname}${location.search}${location.hash}`) {
      try {
        history.replaceState(history.state, '', link);
      } catch {
        // A sandboxed frame may not change its address.
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
    link: (frame) => new URL(linkOf(frame), location.href).href,
    dispose() {
      clearTimeout(timer);
      removeEventListener('pagehide', writeNow);
    },
  };
}
