import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A folder that is served: its address without a slash at the end, and how to stop. */
export interface Served {
  url: string;
  close(): Promise<void>;
}

/** Serves a folder as a static host would, at a path. */
export async function serve(folder: string, base = ''): Promise<Served> {
  const handle = sirv(folder, {
    dev: true,
    extensions: ['html'],
    setHeaders(response, path) {
      // Its name changes with its bytes.
      if (path.startsWith('/_astro/')) response.setHeader('Cache-Control', 'max-age=31536000');
    },
  });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const notFound = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('404');
    };
    if (!url.startsWith(`${base}/`)) return notFound();
    request.url = url.slice(base.length);
    return handle(request, response, notFound);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () => {
      const closed = server[Symbol.asyncDispose]();
      server.closeAllConnections();
      return closed;
    },
  };
}
