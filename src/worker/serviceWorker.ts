import { askProgram, type SiteFile, type WorkerMessage } from './siteFiles.ts';
import { createSiteKeeper } from './siteKeeper.ts';

/** Every file of the site, and a name for all of them; written in when the site is built. */
declare const siteFiles: readonly SiteFile[];
declare const siteVersion: string;
declare const self: ServiceWorkerGlobalScope;

/** A page that has not answered after this long is asleep, and may run any version. */
const patienceMs = 3000;

const keeper = createSiteKeeper({
  files: siteFiles,
  version: siteVersion,
  scope: self.registration.scope,
  caches,
  fetchFresh: (address) => fetch(address, { cache: 'no-cache' }),
  digest: async (bytes) =>
    [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(''),
});
/** Programs of pages, as far as they have told since the worker woke. */
const programs = new Map<string, string>();

/** The program that a page runs; undefined where it does not answer. */
function programOf(client: Client): Promise<string | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(undefined), patienceMs);
    port1.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      clearTimeout(timer);
      resolve(data.type === 'page' ? data.program : undefined);
    };
    client.postMessage(askProgram, [port2]);
  });
}

/** Lets go of versions once every page has said that it runs another. */
async function tidy(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const answers = await Promise.all(pages.map(programOf));
  const known = answers.filter((answer) => answer !== undefined);
  // A version that is on its way has no page yet.
  const { installing, waiting } = self.registration;
  if (known.length === answers.length && !installing && !waiting) await keeper.tidy(known);
}

async function respond(request: Request, clientId: string): Promise<Response> {
  // A page that is opened is of the newest version, whichever the one runs that it is opened from.
  const program = request.mode === 'navigate' ? undefined : programs.get(clientId);
  const kept = await keeper.answer(request.url, program).catch(() => undefined);
  if (kept) return kept;
  const response = await fetch(request);
  void keeper.keep(request.url, response.clone());
  return response;
}

self.addEventListener('install', (event) => event.waitUntil(keeper.install()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request, clientId } = event;
  const isOwn = request.method === 'GET' && request.url.startsWith(self.registration.scope);
  // The worker's own file and what asks past every cache go to the server.
  const isPastCaches = request.cache === 'no-store' || new URL(request.url).pathname.endsWith('/sw.js');
  if (isOwn && !isPastCaches) event.respondWith(respond(request, clientId));
});
self.addEventListener('message', (event) => {
  const message = event.data as WorkerMessage;
  if (message.type === 'take-over') event.waitUntil(self.skipWaiting());
  else if (message.type === 'step-down') event.waitUntil(keeper.stepDown());
  else if (message.type === 'page') {
    if (event.source && 'id' in event.source) programs.set(event.source.id, message.program);
    event.waitUntil(keeper.repair().then(tidy));
  }
});
