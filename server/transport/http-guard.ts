import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

import { addressKey } from './address.js';
import type { Limits } from './limits.js';
import { endWhenSlow } from './slow-bodies.js';

/** Where sockets are asked for: what does not become one is answered by socket.io, past every other hook. */
const SOCKETS_PATH = '/socket.io/';

/** Of any answer that is no page. */
export const BARE_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

/**
 * Keeps single machines from holding more of the server than they need, before any request is read: connections
 * are counted by address, a body has to come in time whatever its request is, and nothing is upgraded but
 * what asks for our sockets. Call when socket.io listens already.
 */
export function guardHttp(
  http: Server,
  limits: Pick<Limits, 'connectionsPerAddress' | 'bodyMs'>,
): void {
  const perAddress = new Map<string, number>();
  http.prependListener('connection', (socket: Socket) => {
    const address = addressKey(socket.remoteAddress);
    const open = perAddress.get(address) ?? 0;
    if (open >= limits.connectionsPerAddress) {
      socket.destroy();
      return;
    }
    perAddress.set(address, open + 1);
    socket.once('close', () => {
      const left = (perAddress.get(address) ?? 1) - 1;
      if (left > 0) perAddress.set(address, left);
      else perAddress.delete(address);
    });
  });
  http.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    if (hasBody(request)) endWhenSlow(request, limits.bodyMs);
    if (request.url?.startsWith(SOCKETS_PATH) !== true) return;
    for (const [name, value] of Object.entries(BARE_HEADERS)) response.setHeader(name, value);
  });
  // socket.io would only half close the others, and nobody would ever end the other half.
  http.prependListener('upgrade', (request: IncomingMessage, socket: Socket) => {
    if (request.url?.startsWith(SOCKETS_PATH) !== true) socket.destroy();
  });
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
