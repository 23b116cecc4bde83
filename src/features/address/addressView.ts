import { type LinkReading, queryText, writeLink } from '../../io/address.ts';
import { setDialog, travelTo } from '../../state/actions.ts';
import type { FieldContext } from '../../state/fields.ts';
import type { Frame, View } from '../../state/frame.ts';
import type { CollectionId } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { type EntryNote, historyMove, noteOf, withNote } from './historyMove.ts';

/** Browsers refuse more than about a hundred address changes in half a minute. */
const leastMsBetweenWrites = 500;

export interface AddressParts {
  /** Of the map, under which the history's entries are noted. */
  readonly name: string;
  readonly store: Store;
  contextOf(data: CollectionId): FieldContext;
  /** What the address says now. */
  read(): LinkReading;
  /** Shows an address: at once where all is there that it asks for, else once that has come. */
  whenThere(query: URLSearchParams, show: () => void): void;
}

/** Keeps address bar and history in step, so that the one links to what is on the screen, and Back undoes what opened. */
export function createAddressView({ name, store, contextOf, read, whenThere }: AddressParts): View {
  let timer: number | undefined;
  let pending: Frame | undefined;
  let shown: Frame | undefined;
  /** What the entry below is to show, to which this page itself goes back; until it has arrived, nothing is written. */
  let leaving: Frame | undefined;
  /** The reader has gone back or forward: the next frame is what the entry says. */
  let isArriving = false;

  const addressOf = ({ state }: Frame): string => {
    const query = queryText(writeLink(state, new URLSearchParams(location.search), contextOf(state.data)));
    return `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
  };
  const addressNow = (): string => `${location.pathname}${location.search}${location.hash}`;
  const change = (how: 'pushState' | 'replaceState', note: EntryNote | undefined, link: string): void => {
    try {
      history[how](
        note ? withNote(how === 'pushState' ? undefined : history.state, note, name) : history.state,
        '',
        link,
      );
    } catch {
      // A page that is a file of its own, or in a sandbox, may not change its address.
    }
  };
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    // What it asks for and does not show yet would be lost.
    if (!pending || store.getState().awaited) return;
    const link = addressOf(pending);
    pending = undefined;
    if (link !== addressNow()) change('replaceState', noteOf(history.state, name), link);
  };
  /** Closes the entry of a frame as it was left, and begins another above it. */
  const push = (next: Frame, previous: Frame): void => {
    pending = undefined;
    const below = addressOf(previous);
    change('replaceState', noteOf(history.state, name) ?? {}, below);
    change('pushState', { dialog: next.state.dialog, below }, addressOf(next));
  };
  const follow = (next: Frame, previous: Frame): void => {
    const move = historyMove(previous.state, next.state, noteOf(history.state, name), addressOf(next));
    const isAwaiting = next.state.awaited !== undefined || previous.state.awaited !== undefined;
    if (move === 'push' && !isAwaiting) push(next, previous);
    else if (move === 'back') {
      const { dialog } = previous.state;
      leaving =
        dialog === undefined ? next : { ...previous, state: { ...previous.state, dialog: undefined } };
      history.back();
    } else {
      pending = next;
      // What plays is told when it pauses; that it was a link that began it must not be told even until then.
      const isWishSpent = previous.state.autoplay && !next.state.autoplay;
      if (!next.state.playing || isWishSpent) timer ??= window.setTimeout(write, leastMsBetweenWrites);
    }
  };

  const onPopState = (): void => {
    if (leaving) {
      const left = leaving;
      leaving = undefined;
      // What was chosen in a dialog is true of the entry below too.
      pending = left;
      write();
      if (shown && shown !== left) follow(shown, left);
      return;
    }
    pending = undefined;
    whenThere(new URLSearchParams(location.search), () => {
      isArriving = true;
      const note = noteOf(history.state, name);
      travelTo(store, read(), note && { dialog: note.dialog });
    });
  };
  // A page that is loaded anew opens at the same entry.
  const { dialog } = noteOf(history.state, name) ?? {};
  if (dialog !== undefined && store.getState().mode === 'explore') setDialog(store, dialog);
  addEventListener('pagehide', write);
  addEventListener('popstate', onPopState);

  return {
    update(next, previous) {
      shown = next;
      if (!previous || leaving) return;
      if (!isArriving) {
        follow(next, previous);
        return;
      }
      isArriving = false;
      pending = next;
      timer ??= window.setTimeout(write, leastMsBetweenWrites);
    },
    dispose() {
      clearTimeout(timer);
      removeEventListener('pagehide', write);
      removeEventListener('popstate', onPopState);
    },
  };
}
