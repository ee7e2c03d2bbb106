import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Knows every connection of a server, also one that has said nothing yet, or not even finished its greeting by
 * TLS: Node's own server waits for those for ever once it was asked to close, and a stop would never end.
 * @returns ends all that are open
 */
export function knowConnections(server: Server): () => void {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return () => {
    for (const socket of open) socket.destroy();
  };
}
