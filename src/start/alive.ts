/** What the app and the watch over its start tell each other. */

/** Sent to the window once the app stands. */
export const aliveEvent = 'app-alive';
/** The content of the page for when there is no app. */
export const plainId = 'plain';

const aliveKey = 'alive';

export function isAlive(): boolean {
  return aliveKey in document.documentElement.dataset;
}

/** Tells that the app stands: the content that was there for its failure goes. */
export function tellAlive(): void {
  document.documentElement.dataset[aliveKey] = '';
  document.getElementById(plainId)?.remove();
  dispatchEvent(new Event(aliveEvent));
}
