import { loadServiceWorkerWindow } from './parts/parts.ts';

export interface OfflineParts {
  /** A new version of the site is there. `takeOver` loads it. */
  onUpdate(takeOver: () => void): void;
}

/** Where the page is not to be kept: in a frame of another page, or where the browser can't. */
function canKeep(): boolean {
  // In a sandbox even to look for service workers is an error.
  return window.parent === window && isSecureContext && 'serviceWorker' in navigator;
}

/**
 * Keeps the site for use without a network, after its first visit. A browser that refuses shows everything as before.
 */
export async function keepOffline({ onUpdate }: OfflineParts): Promise<void> {
  if (!canKeep()) return;
  try {
    const { Serwist } = await loadServiceWorkerWindow();
    const worker = new Serwist(new URL('sw.js', document.baseURI).href);
    worker.addEventListener('waiting', () => {
      onUpdate(() => {
        worker.addEventListener('controlling', () => location.reload());
        worker.messageSkipWaiting();
      });
    });
    await worker.register();
  } catch {
    // Without it the map needs a network, and says nothing of it until it misses one.
  }
}
