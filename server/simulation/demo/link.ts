import type { Socket } from 'socket.io-client';
import { io } from 'socket.io-client';

import type { Command, CommandAnswer, CommandKind, CommandPayload } from '#protocol/commands.js';
import type { JsonObject } from '#protocol/merge-patch.js';
import { applyPatch } from '#protocol/merge-patch.js';
import type { RefusalCode, Result } from '#protocol/refusals.js';
import type { ClientToServer, Handshake, ServerToClient, Snapshot } from '#protocol/socket.js';
import { randomToken } from '#protocol/ticket-keys.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { Views } from '#protocol/views.js';

import { pause } from './run.js';

export type DemoSocket = Socket<ServerToClient, ClientToServer>;
type Linked = Exclude<Handshake['audience'], 'guest'>;
/** What gives the right to a view: a token, or a ticket's secret. */
export type Rights<A extends Linked> = Omit<Extract<Handshake, { audience: A }>, 'protocol'>;

/** Refusals that pass by themselves: the same command or connection is tried again. */
const PASSING: ReadonlySet<RefusalCode> = new Set([
  'too-fast',
  'unavailable',
  'storage-unavailable',
]);
const TRY_AGAIN = 1_000;
const ANSWER_WITHIN = 5_000;

export function openSocket(url: string, handshake: Handshake): DemoSocket {
  return io(url, {
    auth: { ...handshake },
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 2_000,
  });
}

export function freshBytes(bytes: Uint8Array<ArrayBuffer>): void {
  crypto.getRandomValues(bytes);
}

/**
 * A page as the server sees it: keeps its view over deltas, gaps and restarts, sends a command until it
 * is answered (always under the same id), and asks for new rights when the old have ended.
 */
export class DemoLink<A extends Linked> {
  view: Views[A] | undefined;
  private version = 0;
  private clockOffset = 0;
  private socket: DemoSocket | undefined;
  private readonly waiting = new Set<() => void>();

  /** @param obtain gets rights, at first and whenever the server ends those it gave */
  constructor(
    private readonly url: string,
    private readonly signal: AbortSignal,
    private readonly obtain: () => Promise<Rights<A>>,
  ) {
    signal.addEventListener('abort', () => this.wakeAll(), { once: true });
  }

  /** Lives until the demonstration stops, then throws its abort. */
  async run(): Promise<never> {
    for (;;) {
      const rights = await this.obtain();
      await this.liveWith(rights);
      this.signal.throwIfAborted();
      await pause(TRY_AGAIN, this.signal);
    }
  }

  /** The server's clock, ms since 1970. */
  now(): number {
    return Date.now() + this.clockOffset;
  }

  /** Resolves at the next change of the view, or after so many ms. @throws when stopped */
  async changed(within: number): Promise<void> {
    this.signal.throwIfAborted();
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, within);
      this.waiting.add(wake);
    });
    this.signal.throwIfAborted();
  }

  /** @returns the answer, or the refusal that will not pass by itself. @throws when stopped */
  async send<K extends CommandKind>(
    kind: K,
    payload: CommandPayload<K>,
  ): Promise<Result<CommandAnswer<K>>> {
    const id = randomToken(freshBytes, 22);
    const command = { id, kind, payload, at: Math.round(this.now()) } as unknown as Command;
    for (;;) {
      this.signal.throwIfAborted();
      const answer = await this.askOnce(command);
      const passing = answer !== undefined && !answer.ok && PASSING.has(answer.refusal.code);
      if (answer !== undefined && !passing) return answer as Result<CommandAnswer<K>>;
      if (passing || this.socket?.connected !== true) await pause(TRY_AGAIN, this.signal);
    }
  }

  private async askOnce(command: Command): Promise<Result<unknown> | undefined> {
    const { socket } = this;
    if (socket?.connected !== true) return undefined;
    try {
      return await socket.timeout(ANSWER_WITHIN).emitWithAck('command', command);
    } catch {
      return undefined;
    }
  }

  /** Resolves when the server has ended these rights, or the demonstration stops. */
  private liveWith(rights: Rights<A>): Promise<void> {
    const handshake = { protocol: PROTOCOL_VERSION, ...rights } as unknown as Handshake;
    const socket = openSocket(this.url, handshake);
    this.socket = socket;
    return new Promise((resolve) => {
      const end = (): void => {
        this.signal.removeEventListener('abort', end);
        socket.close();
        this.show(undefined);
        resolve();
      };
      if (this.signal.aborted) return end();
      this.signal.addEventListener('abort', end);
      const again = (): void => {
        pause(TRY_AGAIN, this.signal).then(
          () => socket.connect(),
          () => undefined,
        );
      };
      socket.on('snapshot', (snapshot) => this.take(snapshot));
      socket.on('delta', ({ base, version, now, patch }) => {
        if (this.view === undefined || base !== this.version) return this.resync(socket);
        this.version = version;
        this.clockOffset = now - Date.now();
        this.show(applyPatch(this.view as unknown as JsonObject, patch) as unknown as Views[A]);
      });
      socket.on('access-ended', end);
      socket.on('disconnect', () => {
        this.show(undefined);
        // Only a connection that broke is taken up again by the client itself.
        if (!socket.active) again();
      });
      socket.on('connect_error', (error) => {
        if (socket.active) return;
        const code = refusalOf(error);
        if (code === undefined || PASSING.has(code)) again();
        else end();
      });
    });
  }

  private resync(socket: DemoSocket): void {
    socket
      .timeout(ANSWER_WITHIN)
      .emitWithAck('resync')
      .then((answer) => {
        if (answer.ok) this.take(answer.value);
      })
      // Connection lost meanwhile: the next one begins with a snapshot.
      .catch(() => undefined);
  }

  private take({ version, now, view }: Snapshot): void {
    this.version = version;
    this.clockOffset = now - Date.now();
    this.show(view as Views[A]);
  }

  private show(view: Views[A] | undefined): void {
    this.view = view;
    this.wakeAll();
  }

  private wakeAll(): void {
    for (const wake of this.waiting) wake();
  }
}

/** The code of a connection refused by the server itself; `undefined` when it was not reached. */
export function refusalOf(error: Error & { data?: unknown }): RefusalCode | undefined {
  const { data } = error;
  if (typeof data !== 'object' || data === null || !('code' in data)) return undefined;
  return data.code as RefusalCode;
}
