import { fileURLToPath } from 'node:url';

import { io } from 'socket.io-client';

import { accepted, newCommandId, type TypedSocket } from '../harness/client.js';
import { ticketRequest } from '../harness/centre.js';
import { ServerProcess } from '../harness/server-process.js';
import type { Floor } from './floors.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';

const floorServer = fileURLToPath(new URL('floor-server.ts', import.meta.url));

/** A floor or the stack peer: the same client, another server. */
export function startFloor(floor: Floor): Promise<ServerProcess> {
  return ServerProcess.start({ entry: ['--import', 'tsx', floorServer, floor] });
}

/** A bare socket, the same for every server: what is measured must not depend on the client. */
export async function connect(
  url: string,
  identity: Readonly<Record<string, string>>,
): Promise<TypedSocket> {
  const socket: TypedSocket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    auth: { protocol: PROTOCOL_VERSION, ...identity },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

/** @returns what takes one ticket and resolves with its acknowledgement */
export function ticketTaker(socket: TypedSocket): () => Promise<void> {
  return async () => {
    const { payload } = ticketRequest();
    const command = { id: newCommandId(), kind: 'take-ticket' as const, payload, at: Date.now() };
    accepted('take-ticket', await socket.emitWithAck('command', command));
  };
}
