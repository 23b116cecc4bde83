import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Pages of another origin on this machine, to embed the map in. */
export interface HostPages {
  readonly origin: string;
  /** Serves a page; returns its address. */
  add(path: string, html: string): string;
  close(): Promise<void>;
}

export async function openHostPages(): Promise<HostPages> {
  const pages = new Map<string, string>();
  const server: Server = createServer((request, response) => {
    const html = pages.get(request.url ?? '');
    response.writeHead(html === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    add(path, html) {
      pages.set(
        path,
        `<!doctype html><html lang="en"><head><link rel="icon" href="data:," /><title>Host</title></head><body>${html}</body></html>`,
      );
      return `${origin}${path}`;
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

export interface Message {
  readonly type: string;
  readonly id?: number | string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

declare global {
  var received: Message[];
  var told: unknown[];
  var map: { set(parameters: object): Promise<unknown> };
}

/** A page that keeps what its map says in `received`. */
export const listening = (frames: string): string =>
  `<script>received = []; addEventListener('message', ({ data }) => received.push(data));</script>${frames}`;

/** A map in a frame named “Map”. */
export const embedIn = (baseURL: string | undefined, query: string, more = ''): string =>
  `<iframe title="Map" src="${baseURL}?mode=embed&${query}" width="700" height="480" ${more}></iframe>`;

/** What a page posts to the map of that name. */
export const messageOf =
  (app: string) =>
  (type: string, more: object = {}) => ({ v: 1, app, type, ...more });

/** Run in the page: posts to its first frame. */
export const post = (data: unknown): void => {
  document.querySelector('iframe')?.contentWindow?.postMessage(data, '*');
};
/** Run in the page: what its maps have said of a kind. */
export const heard = (type: string): readonly Message[] => received.filter((own) => own.type === type);
/** Run in the page: what was answered to a request. */
export const answerTo = (id: number | string): Message | undefined => received.find((own) => own.id === id);
