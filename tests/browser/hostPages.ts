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
