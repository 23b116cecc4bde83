import { type DialogId, dialogIds, type State } from '../../state/state.ts';

/** What this page notes in an entry of the browser's history, beside the address. */
export interface EntryNote {
  /** The dialog that is open, which no link tells. */
  readonly dialog?: DialogId | undefined;
  /** The address of the entry below, from which this one was made. */
  readonly below?: string | undefined;
}

/**
 * The note in a history state; undefined where this page did not make the entry.
 *
 * @param noteKey name of the map
 */
export function noteOf(historyState: unknown, noteKey: string): EntryNote | undefined {
  if (typeof historyState !== 'object' || historyState === null) return undefined;
  const note = (historyState as Readonly<Record<string, unknown>>)[noteKey];
  if (typeof note !== 'object' || note === null) return undefined;
  const dialog = 'dialog' in note ? dialogIds.find((id) => id === note.dialog) : undefined;
  const below = 'below' in note && typeof note.below === 'string' ? note.below : undefined;
  return { dialog, below };
}

/** A history state with a note under the map's name; what others keep in it stays. */
export function withNote(historyState: unknown, note: EntryNote, noteKey: string): unknown {
  const others = typeof historyState === 'object' && historyState !== null ? historyState : {};
  return { ...others, [noteKey]: note };
}

/** What a change does to the history: a new entry, the same one told anew, or the one below again. */
export type HistoryMove = 'push' | 'replace' | 'back';

type Opened = Pick<State, 'mode' | 'selected' | 'page' | 'dialog'>;

/**
 * Opening a place, a record or a dialog makes an entry, so that Back closes it. Closing it by other means takes the
 * entry away again, unless more has changed since; a dialog always does. Everything else, time above all, only keeps
 * the entry true. Steps of a talk make none, and an embed leaves the history to the page around it.
 *
 * @param note of the entry that shows
 * @param address that `after` would have
 */
export function historyMove(
  before: Opened,
  after: Opened,
  note: EntryNote | undefined,
  address: string,
): HistoryMove {
  if (after.mode === 'embed') return 'replace';
  const isExploring = before.mode === 'explore' && after.mode === 'explore';
  const opens = (key: 'selected' | 'page' | 'dialog'): boolean =>
    after[key] !== undefined && after[key] !== before[key];
  // First the dialog's entry goes; what has been opened at once with its closing is followed from there.
  if (before.dialog !== undefined && after.dialog === undefined && note?.dialog !== undefined) return 'back';
  if (opens('dialog') || (isExploring && (opens('selected') || opens('page')))) return 'push';
  const closes = (key: 'selected' | 'page'): boolean => before[key] !== undefined && after[key] === undefined;
  const isAsBelow = note?.dialog === undefined && note?.below === address;
  return isExploring && isAsBelow && (closes('selected') || closes('page')) ? 'back' : 'replace';
}
