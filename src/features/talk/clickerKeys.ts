import type { KeyChoice, Mode } from '../../state/state.ts';

/** What a key asks of a talk. */
export type TalkOrder = 'next' | 'previous' | 'first' | 'last' | 'black' | 'fullScreen' | 'leave';

/** What has the focus, as far as it has a claim to keys; `line` is a text field of one line. */
export type Focus = 'page' | 'text' | 'line' | 'control' | 'slider' | 'map' | 'mark';

export interface KeyPress {
  /** `KeyboardEvent.key` */
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl, Alt or ⌘ is down: the browser's own. */
  readonly isCombined: boolean;
}

export interface KeySituation {
  readonly mode: Mode;
  readonly keys: KeyChoice;
  readonly focus: Focus;
  /** Whether a pop-up is open; `modal` where nothing else can be used meanwhile. */
  readonly popUp: 'none' | 'open' | 'modal';
}

/** `leave`: nobody here has a use for it; `hide`: no part of the page may see it. */
export type KeyDecision =
  | { readonly kind: 'order'; readonly order: TalkOrder }
  | { readonly kind: 'forward' | 'leave' | 'hide' };

/** What clickers and presenters press. */
const orders: Readonly<Record<string, TalkOrder>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  Enter: 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  B: 'black',
  '.': 'black',
  f: 'fullScreen',
  F: 'fullScreen',
  F5: 'fullScreen',
  Escape: 'leave',
};

/** What a clicker has at the least. A field of one line and a list of buttons have no use for these keys. */
const isPageKey = (key: string): boolean => key === 'PageDown' || key === 'PageUp';

const inPresentOnly: readonly TalkOrder[] = ['black', 'fullScreen', 'leave'];

/** Keys that a host may be told of: those that move through a talk, and none that write. */
const forwardable = /^(Page(Up|Down)|Arrow(Up|Down|Left|Right)|Home|End|Escape| |[1-9])$/;

/** Whether what has the focus keeps a key to itself. */
function isKeptByFocus(key: string, focus: Focus, mode: Mode): boolean {
  const isPress = key === ' ' || key === 'Enter';
  if (focus === 'control') return isPress;
  // In front of a room the clicker wins, whatever was clicked last; an embed keeps its slider and marks operable.
  if (mode === 'present') return false;
  if (focus === 'slider') return /^(Arrow|Home|End)/.test(key);
  if (focus === 'mark') return isPress || key.startsWith('Arrow');
  return focus === 'map' && key.startsWith('Arrow');
}

/** What happens to a key press. Pure: nothing but its arguments counts. */
export function decideKey({ key, shift, isCombined }: KeyPress, situation: KeySituation): KeyDecision {
  const { mode, keys, focus, popUp } = situation;
  if (focus === 'text' || isCombined) return { kind: 'leave' };
  if (focus === 'line' && !isPageKey(key)) return { kind: 'leave' };
  if (keys === 'off') {
    const isPress = key === 'Enter' || key === ' ';
    return { kind: key === 'Tab' || (isPress && focus === 'control') ? 'leave' : 'hide' };
  }
  if (mode === 'explore' || popUp === 'modal') return { kind: 'leave' };
  if (popUp === 'open' && !isPageKey(key)) return { kind: 'leave' };
  if (isKeptByFocus(key, focus, mode)) return { kind: 'leave' };
  const order = shift && key === ' ' ? 'previous' : orders[key];
  if (order && (mode === 'present' || !inPresentOnly.includes(order))) return { kind: 'order', order };
  return { kind: isForwarded(key, keys) ? 'forward' : 'leave' };
}

/** Whether a host is told of a key that is of no use here. */
export function isForwarded(key: string, keys: KeyChoice): boolean {
  return keys === 'forward' && forwardable.test(key);
}
