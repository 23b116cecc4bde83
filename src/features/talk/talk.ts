import type { PageServices } from '../../page/pageServices.ts';
import type { PressLimit } from '../../page/pressLimit.ts';
import type { Stepping } from '../../page/stepping.ts';
import { addNotice, deselect, setBlack, setMode } from '../../state/actions.ts';
import type { Frame, View } from '../../state/frame.ts';
import type { Store } from '../../state/store.ts';
import { isTyping } from '../../views/isTyping.ts';
import { decideKey, type Focus, isForwarded, type KeySituation, type TalkOrder } from './clickerKeys.ts';
import { openSpeakerWindow } from './speakerWindow.ts';
import { listenToSwipes } from './swipes.ts';

export interface TalkParts {
  readonly root: HTMLElement;
  /** Of the map. */
  readonly name: string;
  readonly page: Pick<PageServices, 'onKey' | 'session' | 'stage'>;
  readonly store: Store;
  readonly stepping: Stepping;
  readonly pressLimit: PressLimit;
  /** A link to a moment. */
  link(frame: Frame): string;
  /** Tells the host of a key that is of no use here. */
  forwardKey(key: string): void;
  nextFrame(callback: () => void): void;
  readonly signal: AbortSignal;
}

export interface Talk extends View {
  begin(): void;
  leave(): void;
  run(order: TalkOrder): boolean;
  openSpeaker(): void;
  toggleFullScreen(): void;
  lighten(): void;
}

function focusOf(target: EventTarget | null): Focus {
  if (isTyping(target)) return target instanceof HTMLInputElement ? 'line' : 'text';
  if (!(target instanceof Element)) return 'page';
  if (target.matches('[role=slider]')) return 'slider';
  if (target.matches('g.mark')) return 'mark';
  if (target.matches('button, a, summary, [role^=menuitem]')) return 'control';
  return target.closest('.map') ? 'map' : 'page';
}

/** Which pop-up is open. */
function popUpIn(root: HTMLElement): KeySituation['popUp'] {
  if (root.querySelector('dialog[open]')) return 'modal';
  return root.querySelector(':popover-open') ? 'open' : 'none';
}

/** Puts away what lies over the picture, so that a clicker's other keys are heard again too. */
function clearTheWay(root: HTMLElement, target: EventTarget | null): void {
  root.querySelector<HTMLElement>(':popover-open')?.hidePopover();
  if (target instanceof HTMLInputElement) target.blur();
}

/** A talk or an embed: one handler owns the keys, whatever has the focus. */
export function createTalk(parts: TalkParts): Talk {
  const { root, page, store, stepping, signal } = parts;
  const isInMode = (...modes: readonly string[]): boolean => modes.includes(store.getState().mode);
  let isOwnExit = false;

  const exitFullScreen = (): void => {
    if (document.fullscreenElement === null) return;
    isOwnExit = true;
    void document.exitFullscreen().catch(() => undefined);
  };
  const enterFullScreen = (): void => {
    // A browser or a host may refuse; the talk goes on in the window.
    void page.stage.requestFullscreen?.().catch(() => undefined);
  };
  const leave = (): void => {
    exitFullScreen();
    setMode(store, 'explore');
  };

  const speaker = openSpeakerWindow({
    name: parts.name,
    session: page.session,
    link: parts.link,
    run: (order) => void run(order),
    refused: () => addNotice(store, { id: 'pop-up', kind: 'popUpRefused' }),
  });

  const run = (order: TalkOrder): boolean => {
    const { isBlack } = store.getState();
    // A black screen first gives its picture back.
    if (isBlack && order !== 'fullScreen') {
      setBlack(store, false);
      return true;
    }
    switch (order) {
      case 'next':
      case 'previous':
        return stepping.move(order);
      case 'first':
        return stepping.goTo(0);
      case 'last':
        return stepping.goTo(stepping.steps().length - 1);
      case 'black':
        setBlack(store, true);
        return true;
      case 'fullScreen':
        if (document.fullscreenElement) exitFullScreen();
        else enterFullScreen();
        return true;
      case 'leave':
        leave();
        return true;
    }
  };

  /** Follows a key, or tells the host of it where the map can't, or has had as many presses as the host planned. */
  const follow = (order: TalkOrder, key: string): void => {
    const isStep = order === 'next' || order === 'previous';
    if (!isStep || !isForwarded(key, store.getState().keys)) {
      run(order);
      return;
    }
    const isDone = parts.pressLimit.allows(order) && run(order);
    if (isDone) parts.pressLimit.count(order);
    else parts.forwardKey(key);
  };

  const letGoInEmbed = (key: string): boolean => {
    const { mode, selected } = store.getState();
    if (mode !== 'embed' || key !== 'Escape' || selected === undefined) return false;
    deselect(store);
    return true;
  };

  const onKey = (event: KeyboardEvent): void => {
    const { mode, keys } = store.getState();
    const { key, shiftKey: shift, ctrlKey, metaKey, altKey } = event;
    const press = { key, shift, isCombined: ctrlKey || metaKey || altKey };
    const focus = focusOf(event.target);
    const decision = decideKey(press, { mode, keys, focus, popUp: popUpIn(root) });
    const take = (): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    if (decision.kind === 'leave') return;
    if (decision.kind === 'hide') event.stopImmediatePropagation();
    else if (decision.kind === 'order') {
      take();
      clearTheWay(root, event.target);
      follow(decision.order, key);
    } else {
      take();
      if (!letGoInEmbed(key)) parts.forwardKey(key);
    }
  };
  page.onKey(onKey, { capture: true, signal });
  document.addEventListener(
    'fullscreenchange',
    () => {
      // The browser's own Escape ends the talk too; there is no key press to be seen then.
      if (document.fullscreenElement === null && !isOwnExit && isInMode('present')) leave();
      isOwnExit = false;
    },
    { signal },
  );
  listenToSwipes(root, (direction) => isInMode('present') && run(direction), signal);

  return {
    begin() {
      const { selected } = store.getState();
      setMode(store, 'present');
      stepping.goTo(selected === undefined ? 0 : stepping.position());
      enterFullScreen();
    },
    leave,
    run,
    openSpeaker: speaker.open,
    toggleFullScreen: () => void run('fullScreen'),
    lighten: () => setBlack(store, false),
    update(next) {
      root.dataset['mode'] = next.state.mode;
      root.classList.toggle('with-title', next.state.mode !== 'embed' || next.state.showsTitle);
      speaker.tell(next);
    },
    dispose: () => speaker.dispose(),
  };
}
