import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { hostName } from './page-policy.js';

const MOST_CONNECTIONS = 200;
const REQUEST_MS = 5_000;

export interface TlsRedirect {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * A port of plain HTTP beside the one with TLS: whoever opens a page there is sent on to the same page with
 * TLS, under the name that was asked for. Nothing else is there: no socket, no file, no method but GET.
 * @param pages their paths; @param to port of the server with TLS
 */
export async function openTlsRedirect(parts: {
  readonly port: number;
  readonly host: string;
  readonly pages: ReadonlySet<string>;
  readonly to: number;
}): Promise<TlsRedirect> {
  const server = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS, maxHeaderSize: 8 * 1024 },
    ({ method, url = '', headers }, answer) => {
      const name = hostName(headers.host);
      const path = url.replace(/[?#].*$/, '');
      const isPage = parts.pages.has(path === '/' ? path : path.replace(/\/$/, ''));
      answer.setHeader('connection', 'close');
      if ((method !== 'GET' && method !== 'HEAD') || !isPage || name === undefined) {
        answer.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404\n');
        return;
      }
      const port = parts.to === 443 ? '' : `:${parts.to}`;
      answer.writeHead(308, { location: `https://${name}${port}${path}` }).end();
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(parts.port, parts.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
