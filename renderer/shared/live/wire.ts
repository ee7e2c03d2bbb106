import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';

import type { Command, CommandAnswer, CommandKind } from '#protocol/commands.js';
import type { Query, QueryAnswers, QueryKind } from '#protocol/queries.js';
import type { Refusal, Result } from '#protocol/refusals.js';
import type {
  ClientToServer,
  Delta,
  Handshake,
  PairingAsked,
  PairingShown,
  ServerToClient,
  SignedIn,
  SignIn,
  Snapshot,
} from '#protocol/socket.js';

/** What a page asks and what it gets back, by event of the protocol. */
export interface Asked {
  command: { with: Command; answer: Result<CommandAnswer<CommandKind>> };
  query: { with: Query; answer: Result<QueryAnswers[QueryKind]> };
  resync: { with: undefined; answer: Result<Snapshot> };
  'sign-in': { with: SignIn; answer: Result<SignedIn> };
  'sign-out': { with: undefined; answer: Result<Record<string, never>> };
  'request-pairing': { with: PairingAsked; answer: Result<PairingShown> };
}

export interface WireEvents {
  connected(): void;
  /** `byServer`: the server closed it; Socket.IO then does not come back by itself. */
  disconnected(byServer: boolean): void;
  /** Nobody answered, or not in time; the next attempt comes by itself. */
  unreachable(): void;
  /** The handshake was answered with a no. */
  refused(refusal: Refusal): void;
  snapshot(snapshot: Snapshot): void;
  delta(delta: Delta): void;
  paired(token: string): void;
  pairingEnded(): void;
  reloadAsked(): void;
  accessEnded(refusal: Refusal): void;
}

/** The connection as the rest of the page sees it; tests put a fake in its place. */
export interface Wire {
  isConnected(): boolean;
  listen(events: WireEvents): void;
  connect(): void;
  disconnect(): void;
  /** Resolves to `undefined` where no answer came within `timeout` ms or the connection broke. */
  ask<E extends keyof Asked>(
    event: E,
    argument: Asked[E]['with'],
    timeout: number,
  ): Promise<Asked[E]['answer'] | undefined>;
}

/** How a page comes back: for ever, with small, scattered pauses, so that a restarted server is not stormed. */
export const COMES_BACK = {
  transports: ['websocket'],
  autoConnect: false,
  forceNew: true,
  reconnectionDelay: 300,
  reconnectionDelayMax: 2_000,
  randomizationFactor: 0.5,
  timeout: 5_000,
};

/** @param server origin; `undefined`: the page's own */
export function socketWire(handshake: Handshake, server: string | undefined): Wire {
  return wireOver(io(server, { ...COMES_BACK, auth: handshake }));
}

/** @param socket not connected yet */
export function wireOver(socket: Socket<ServerToClient, ClientToServer>): Wire {
  return {
    isConnected: () => socket.connected,
    listen(events) {
      socket.on('connect', () => events.connected());
      socket.on('disconnect', (reason) => events.disconnected(reason === 'io server disconnect'));
      socket.on('connect_error', (error) => {
        const refusal = refusalOf(error);
        if (refusal === undefined) events.unreachable();
        else events.refused(refusal);
      });
      socket.on('snapshot', (snapshot) => events.snapshot(snapshot));
      socket.on('delta', (delta) => events.delta(delta));
      socket.on('paired', ({ token }) => events.paired(token));
      socket.on('pairing-ended', () => events.pairingEnded());
      socket.on('reload', () => events.reloadAsked());
      socket.on('access-ended', (refusal) => events.accessEnded(refusal));
    },
    connect: () => void socket.connect(),
    disconnect: () => void socket.disconnect(),
    ask(event, argument, timeout) {
      return new Promise((resolve) => {
        // Socket.IO would keep it for later; whatever must travel later is the outbox's business.
        if (!socket.connected) return resolve(undefined);
        const answered = (error: unknown, answer?: never) => resolve(error ? undefined : answer);
        const timed = socket.timeout(timeout) as unknown as {
          emit(event: string, ...args: unknown[]): void;
        };
        if (argument === undefined) timed.emit(event, answered);
        else timed.emit(event, argument, answered);
      });
    },
  };
}

function refusalOf(error: Error): Refusal | undefined {
  const { data } = error as Error & { data?: unknown };
  if (typeof data !== 'object' || data === null || !('code' in data)) return undefined;
  return data as Refusal;
}
