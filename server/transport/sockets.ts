import type { Server as HttpServer, IncomingMessage } from 'node:http';

import type { Refusal } from '#protocol/refusals.js';
import type { ClientToServer, ServerToClient } from '#protocol/socket.js';
import { MESSAGE_HARD_LIMIT, MESSAGE_LIMIT, OFFICE_MESSAGE_LIMIT } from '#protocol/socket.js';
import type { Audience } from '#protocol/vocabulary.js';
import { AUDIENCES } from '#protocol/vocabulary.js';
import { Server } from 'socket.io';

import type { Access, AccessServices } from './access.js';
import { stillHolds } from './access.js';
import { addressKey } from './address.js';
import type { Connection } from './connection.js';
import { serve } from './connection.js';
import type { ReceptionDesk } from '../application/desk.js';
import { admit } from './handshake.js';
import type { Measures } from '../application/measuring/measures.js';
import type { Limits } from './limits.js';
import type { Live } from './live.js';
import type { Log } from './log.js';
import { sparingLog } from './log.js';
import { isOwnOrigin } from './origin.js';
import { replaceOversize } from './oversize.js';
import type { RawConnection } from './packets.js';
import { watchPackets } from './packets.js';
import type { Answers } from './queries.js';
import type { Buckets, Elapsed } from './rate-limit.js';
import { createBucket, createBuckets } from './rate-limit.js';

export interface SocketParts {
  readonly services: AccessServices;
  readonly desk: ReceptionDesk;
  readonly live: Live;
  readonly answers: Answers;
  readonly limits: Limits;
  readonly log: Log;
  readonly elapsed: Elapsed;
  readonly measures: Pick<Measures, 'commandAnswered'>;
  /** The address visitors' phones use, whose pages may connect too; `null` where there is no other. */
  publicUrl(): string | null;
}

/** Limits that hold over all sockets of an address, a device, a session or a ticket. */
export interface SharedLimits {
  readonly connects: Buckets;
  readonly commands: Buckets;
  readonly deviceCommands: Buckets;
  readonly phoneCommands: Buckets;
  readonly queries: Buckets;
  readonly signIns: Buckets;
  readonly pairings: Buckets;
}

export interface Sockets {
  /** Ends what has run out and forgets what is no longer needed. Call every few seconds. */
  sweep(): void;
  /** Pages that are connected now. */
  count(): Readonly<Record<Audience, number>>;
  /** Closes every socket and the HTTP server underneath. */
  close(): Promise<void>;
}

interface SocketData {
  access?: Access;
}

/** How soon a dead network is noticed (a display is then shown as offline), ms. */
const PING_INTERVAL = 10_000;
const PING_TIMEOUT = 8_000;
/** A socket that does not say who it is goes, ms. */
const HANDSHAKE_TIMEOUT = 10_000;

/** Opens the Socket.IO server on the HTTP server: websocket only, at the default path, no cookie. */
export function openSockets(http: HttpServer, parts: SocketParts): Sockets {
  const { services, desk, limits, elapsed } = parts;
  const log = sparingLog(parts.log, createBucket(limits.warnings, elapsed));
  const connections = new Set<Connection>();
  const perAddress = new Map<string, number>();
  /** Connections that have said who they are: once each, or one would pass the limits as many. */
  const introduced = new WeakSet<object>();
  /** Connections of the office, whose messages may be larger. */
  const ofOffice = new WeakSet<object>();
  const shared: SharedLimits = {
    connects: createBuckets(limits.connects, elapsed),
    commands: createBuckets(limits.commands, elapsed),
    deviceCommands: createBuckets(limits.deviceCommands, elapsed),
    phoneCommands: createBuckets(limits.phoneCommands, elapsed),
    queries: createBuckets(limits.queries, elapsed),
    signIns: createBuckets(limits.signIns, elapsed),
    pairings: createBuckets(limits.pairings, elapsed),
  };

  const io = new Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>(http, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: MESSAGE_HARD_LIMIT,
    pingInterval: PING_INTERVAL,
    pingTimeout: PING_TIMEOUT,
    connectTimeout: HANDSHAKE_TIMEOUT,
    allowRequest: (request, answer) => {
      const refused = mayNotConnect(request);
      if (refused !== undefined) log.warn({ reason: refused }, 'a socket was not let in');
      answer(refused, refused === undefined);
    },
  });

  function mayNotConnect(request: IncomingMessage): string | undefined {
    const { origin, host } = request.headers;
    if (!isOwnOrigin(origin, host, parts.publicUrl())) return 'page of another site';
    const address = addressKey(request.socket.remoteAddress);
    if (!shared.connects.take(address)) return 'too many new sockets';
    if ((perAddress.get(address) ?? 0) >= limits.socketsPerAddress) return 'too many sockets';
    return undefined;
  }

  io.engine.on('connection', (raw: RawConnection) => {
    const address = addressKey(raw.remoteAddress);
    perAddress.set(address, (perAddress.get(address) ?? 0) + 1);
    watchPackets(raw, createBucket(limits.packets, elapsed), (reason) =>
      log.warn({ address, reason }, 'a socket was dropped'),
    );
    raw.on('packet', (packet) =>
      replaceOversize(packet, ofOffice.has(raw) ? OFFICE_MESSAGE_LIMIT : MESSAGE_LIMIT),
    );
    raw.once('close', () => {
      const left = (perAddress.get(address) ?? 1) - 1;
      if (left > 0) perAddress.set(address, left);
      else perAddress.delete(address);
    });
  });

  io.use((socket, next) => {
    const refused = (refusal: Refusal): void => {
      next(Object.assign(new Error(refusal.code), { data: refusal }));
      setImmediate(() => socket.conn.close());
    };
    if (introduced.has(socket.conn)) return refused({ code: 'malformed' });
    introduced.add(socket.conn);
    try {
      const admitted = admit(socket.handshake.auth, services, desk);
      if (!admitted.ok) return refused(admitted.refusal);
      socket.data.access = admitted.value;
      if (admitted.value.audience === 'office') ofOffice.add(socket.conn);
      next();
    } catch (error) {
      log.error({ err: error }, 'a handshake failed');
      refused({ code: 'unavailable' });
    }
  });

  io.on('connection', (socket) => {
    const { access } = socket.data;
    if (access === undefined) return void socket.disconnect(true);
    const address = addressKey(socket.conn.remoteAddress);
    const connection = serve(socket, access, address, { ...parts, log }, shared);
    connections.add(connection);
    socket.on('disconnect', () => {
      connections.delete(connection);
      // one that only says good-bye would hold its place for nothing
      socket.conn.close();
    });
    endWhereOver([connection]);
  });

  /** Ends each connection whose right no longer stands. */
  function endWhereOver(some: Iterable<Connection>): void {
    for (const connection of some) {
      const holds = stillHolds(connection.access, services);
      if (!holds.ok) connection.end(holds.refusal);
    }
  }

  const unsubscribe = [
    services.sessions.ended.subscribe(() => endWhereOver(connections)),
    services.devices.revoked.subscribe(() => endWhereOver(connections)),
    services.kiosks.reload.subscribe((deviceId) => {
      for (const { access, reload } of connections) {
        if ('deviceId' in access && access.deviceId === deviceId) reload();
      }
    }),
  ];

  return {
    sweep() {
      services.sessions.sweep();
      services.pairing.sweep();
      services.kiosks.sweep();
      for (const buckets of Object.values<Buckets>({ ...shared })) buckets.sweep();
    },
    count() {
      const counts = Object.fromEntries(AUDIENCES.map((audience) => [audience, 0]));
      for (const { access } of connections) {
        counts[access.audience] = (counts[access.audience] ?? 0) + 1;
      }
      return counts as Record<Audience, number>;
    },
    async close() {
      for (const stop of unsubscribe) stop();
      await io.close();
    },
  };
}
