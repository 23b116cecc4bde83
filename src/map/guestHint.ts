import type { Translation } from '../i18n/translate.ts';
import type { DeclinedGesture } from './cameraControl.ts';

/** Says for a moment how an embedded map is moved, when a gesture went to the page around it. */
export interface GuestHint {
  readonly element: HTMLElement;
  show(gesture: DeclinedGesture, translation: Translation): void;
}

/** How long the words stay after the last such gesture, in milliseconds. */
const shownMs = 1400;

export function createGuestHint(): GuestHint {
  const element = document.createElement('p');
  element.className = 'guest-hint';
  element.hidden = true;
  const isMac = /mac/i.test(navigator.platform);
  let timer: number | undefined;
  return {
    element,
    show(gesture, { words: { scrollHint, scrollHintMac, touchHint } }) {
      element.textContent = gesture === 'touch' ? touchHint : isMac ? scrollHintMac : scrollHint;
      element.hidden = false;
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        element.hidden = true;
      }, shownMs);
    },
  };
}
