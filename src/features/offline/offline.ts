import { isGone } from '../../page/part.ts';
import { cachePrefix, programOf, type WorkerMessage } from '../../worker/siteFiles.ts';

export interface OfflineParts {
  /** A new version of the site is there. `takeOver` loads it. */
  onUpdate(takeOver: () => void): void;
  /** Another page has loaded a new version; this one goes on with its own. `reload` loads the new one. */
  onTakenOver(reload: () => void): void;
}

const workerName = 'sw.js';

/** Where the page is not to be kept: in a frame of another page, or where the browser can't. */
function canKeep(): boolean {
  // In a sandbox even to look for service workers is an error.
  return window.parent === window && isSecureContext && 'serviceWorker' in navigator;
}

/** Whether the server says that there is no worker any more. */
async function isWorkerGone(address: string): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    return isGone(await fetch(address, { method: 'HEAD', cache: 'no-store' }));
  } catch {
    return false;
  }
}

/** Gives up what is kept, so that all comes from the server. */
async function stepDown(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  // It may be about to keep more.
  registration?.active?.postMessage({ type: 'step-down' } satisfies WorkerMessage);
  await registration?.unregister();
  for (const name of await caches.keys()) if (name.startsWith(cachePrefix)) await caches.delete(name);
}

/** The address of the page's own program, from the site's folder. */
function ownProgram(): string | undefined {
  const folder = new URL('./', document.baseURI).href;
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type=module][src]')];
  return programOf(
    scripts
      .filter(({ src }) => src.startsWith(folder))
      .map(({ src }) => [src.slice(folder.length), ''] as const),
  );
}

/**
 * Keeps the site for use without a network, after its first visit. A browser that refuses shows everything as before.
 */
export async function keepOffline({ onUpdate, onTakenOver }: OfflineParts): Promise<void> {
  if (!canKeep()) return;
  const { serviceWorker } = navigator;
  const program = ownProgram();
  const told: WorkerMessage | undefined = program === undefined ? undefined : { type: 'page', program };
  /** Without a worker before it, the first one takes over nothing. */
  let isKept = serviceWorker.controller !== null;
  let isAsked = false;
  serviceWorker.addEventListener('message', ({ ports: [port] }) => port?.postMessage(told));
  serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) location.reload();
    else if (isKept) onTakenOver(() => location.reload());
    isKept = true;
  });
  const address = new URL(workerName, document.baseURI).href;
  try {
    const registration = await serviceWorker.register(address);
    const announce = (): void => {
      const { waiting } = registration;
      if (!waiting || !serviceWorker.controller) return;
      onUpdate(() => {
        isAsked = true;
        waiting.postMessage({ type: 'take-over' } satisfies WorkerMessage);
        // Another page may have asked first.
        if (waiting.state === 'activated') location.reload();
      });
    };
    announce();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', announce);
    });
    const { active } = await serviceWorker.ready;
    if (await isWorkerGone(address)) await stepDown();
    else if (told) active?.postMessage(told);
  } catch {
    // A browser that refuses shows everything from the network; a worker without its file keeps nobody.
    if (await isWorkerGone(address)) await stepDown().catch(() => undefined);
  }
}
