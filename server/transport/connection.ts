import type { Refusal, Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { ClientToServer, ServerToClient, Snapshot } from '#protocol/socket.js';
import type { Socket } from 'socket.io';

import { StorageUnavailable } from '../application/ports.js';
import type { Access } from './access.js';
import { accessKey, stillHolds } from './access.js';
import { runCommand } from './commands.js';
import type { Follower } from './live.js';
import { goneOf } from './live.js';
import { measureCommand } from './metrics-commands.js';
import { OVERSIZE_EVENT } from './oversize.js';
import { createPairingDesk } from './pairing-desk.js';
import { runQuery } from './queries.js';
import type { Bucket, Buckets } from './rate-limit.js';
import { createBucket } from './rate-limit.js';
import { signIn, signOut } from './sign-in.js';
import type { SocketParts, SharedLimits } from './sockets.js';
import { unreadBytes } from './unread.js';

type ClientSocket = Socket<ClientToServer, ServerToClient>;
type Answer = Result<unknown> | Promise<Result<unknown>>;
/** Each event's name, how many arguments it takes, and what answers it. */
type Handlers = Readonly<
  Record<keyof ClientToServer, { takes: 0 | 1; answer: (message: unknown) => Answer }>
>;

/** One page that was let in, until its socket or its right ends. */
export interface Connection {
  readonly access: Access;
  /** Asks the page to load itself anew. */
  reload(): void;
  /** Tells the page that its right has ended and closes the socket. */
  end(refusal: Refusal): void;
}

/**
 * Serves one socket. Every event goes through one place, which counts it, checks that the right still
 * stands, and answers data or a coded refusal whatever was sent; an event that asks for no answer has no
 * effect. The socket must have been admitted as `access`.
 */
export function serve(
  socket: ClientSocket,
  access: Access,
  address: string,
  parts: SocketParts,
  shared: SharedLimits,
): Connection {
  const { services, desk, live, log, limits, elapsed } = parts;
  const isDevice = 'deviceId' in access;
  const messages = createBucket(isDevice ? limits.deviceMessages : limits.messages, elapsed);
  const excess = createBucket(limits.excess, elapsed);
  const resyncs = createBucket(limits.resyncs, elapsed);
  const key = accessKey(access);
  // Looked up each time: a bucket that is full is forgotten, and then another page's is the one.
  const commands = commandsOf(access, shared);
  const pairingDesk = createPairingDesk(
    services,
    {
      paired: (token) => socket.emit('paired', { token }),
      ended: () => socket.emit('pairing-ended'),
    },
    log,
  );
  let over = false;

  const follower: Follower = {
    delta(delta) {
      if (unreadBytes(socket.conn) > limits.unreadBytes) drop('reads too slowly');
      else socket.emit('delta', delta);
    },
    end,
  };

  const handlers: Handlers = {
    command: {
      takes: 1,
      answer: (message) =>
        measureCommand(
          message,
          () => within(commands.of(key), () => runCommand(message, access, desk, services)),
          parts.measures,
          elapsed,
        ),
    },
    query: {
      takes: 1,
      answer: (message) =>
        within(shared.queries.of(key), () => runQuery(message, access, parts.answers)),
    },
    resync: { takes: 0, answer: () => within(resyncs, snapshot) },
    'sign-in': {
      takes: 1,
      answer: (message) =>
        within(shared.signIns.of(address), () => signIn(message, access, services, address)),
    },
    'sign-out': { takes: 0, answer: () => signOut(access, services) },
    'request-pairing': {
      takes: 1,
      answer: (message) =>
        within(shared.pairings.of(address), () => pairingDesk.ask(message, access, address)),
    },
  };

  function snapshot(): Result<Snapshot> {
    const current = live.snapshot(access);
    return current === undefined ? refuse('unavailable') : ok(current);
  }

  function onEvent(event: unknown, ...args: unknown[]): void {
    const ack = args.pop();
    const inTime = messages.take();
    if (!inTime && !excess.take()) {
      drop('sends too fast');
      return;
    }
    if (over || typeof ack !== 'function') return;
    const reply = (result: Result<unknown>): void => void Reflect.apply(ack, undefined, [result]);
    if (!inTime) {
      reply(refuse('too-fast'));
      return;
    }
    let answer: Answer;
    try {
      answer = answerTo(event, args);
    } catch (error) {
      reply(failed(event, error));
      return;
    }
    if (answer instanceof Promise) {
      answer.then(reply, (error: unknown) => reply(failed(event, error)));
    } else {
      reply(answer);
    }
  }

  function answerTo(event: unknown, args: readonly unknown[]): Answer {
    if (event === OVERSIZE_EVENT) return refuse('too-large');
    if (!isEvent(event, handlers)) return refuse('malformed');
    const { takes, answer } = handlers[event];
    if (args.length !== takes) return refuse('malformed');
    const holds = stillHolds(access, services);
    if (!holds.ok) {
      end(holds.refusal);
      return holds;
    }
    return answer(args[0]);
  }

  /** Logged without what was sent. */
  function failed(event: unknown, error: unknown): Result<never> {
    if (error instanceof StorageUnavailable) return refuse('storage-unavailable');
    const name = isEvent(event, handlers) ? event : 'unknown';
    log.error({ err: error, event: name, audience: access.audience }, 'a message failed');
    return refuse('unavailable');
  }

  function close(): void {
    if (over) return;
    over = true;
    live.leave(access, follower);
    pairingDesk.withdraw();
    if ('deviceId' in access) services.kiosks.leave(access.deviceId);
  }

  function end(refusal: Refusal): void {
    if (over) return;
    close();
    // An answer that is on its way (to a sign-out) goes first.
    setImmediate(() => {
      socket.emit('access-ended', refusal);
      socket.disconnect(true);
    });
  }

  /** Frees at once what an abusive or stuck client holds; it is not waited for. */
  function drop(reason: string): void {
    if (over) return;
    close();
    log.warn({ audience: access.audience, address, reason }, 'a socket was dropped');
    socket.request.socket.destroy();
  }

  socket.on('error' as never, () => undefined);
  socket.on('disconnect', close);
  socket.onAny(onEvent);
  if ('deviceId' in access) services.kiosks.arrive(access.deviceId);
  const first = live.join(access, follower);
  if (first !== undefined) socket.emit('snapshot', first);
  else end(goneOf(access));

  return { access, reload: () => void socket.emit('reload'), end };
}

function commandsOf(access: Access, shared: SharedLimits): Buckets {
  if (access.audience === 'phone' || access.audience === 'booking') return shared.phoneCommands;
  return 'deviceId' in access ? shared.deviceCommands : shared.commands;
}

function within(bucket: Bucket, answer: () => Answer): Answer {
  return bucket.take() ? answer() : refuse('too-fast');
}

function isEvent(event: unknown, handlers: Handlers): event is keyof ClientToServer {
  return typeof event === 'string' && Object.hasOwn(handlers, event);
}
