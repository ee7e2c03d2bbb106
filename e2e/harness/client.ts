import { webcrypto } from 'node:crypto';

import { io, type Socket } from 'socket.io-client';

import type { Command, CommandAnswer, CommandKind, CommandPayload } from '#protocol/commands.js';
import { applyPatch, type JsonObject } from '#protocol/merge-patch.js';
import type { QueryAnswers, QueryKind, QueryPayload } from '#protocol/queries.js';
import type { Refusal, Result } from '#protocol/refusals.js';
import type {
  ClientToServer,
  Handshake,
  PairingShown,
  ServerToClient,
  SignedIn,
  Snapshot,
} from '#protocol/socket.js';
import { randomToken } from '#protocol/ticket-keys.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { Views } from '#protocol/views.js';
import type { Audience, DeviceKind } from '#protocol/vocabulary.js';

export type TypedSocket = Socket<ServerToClient, ClientToServer>;

/** A handshake without its version; spelled so that the audience is inferred from it. */
type Identity<A extends Audience> = { readonly audience: A } & Omit<
  Extract<Handshake, { audience: A }>,
  'protocol' | 'audience'
>;

export interface SendOptions {
  /** Of an earlier command, to repeat it. */
  readonly id?: string;
  /** Sends the same id again over reconnects until the server answers. */
  readonly retry?: boolean;
}

const ANSWER_LIMIT_MS = 10_000;
const WAIT_LIMIT_MS = 10_000;

export function newCommandId(): string {
  return randomToken((bytes) => webcrypto.getRandomValues(bytes), 22);
}

/** The server said no to the connection itself. */
export class ConnectionRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** One screen without its page: a socket that keeps its view as the screens do. */
export class Client<A extends Audience> {
  #view: Views[A] | undefined;
  #version = 0;
  readonly #watchers = new Set<() => void>();

  private constructor(readonly socket: TypedSocket) {
    socket.on('snapshot', (snapshot) => this.#adopt(snapshot));
    socket.on('delta', (delta) => {
      if (delta.base !== this.#version || this.#view === undefined) {
        socket.emit('resync', (answer) => {
          if (answer.ok) this.#adopt(answer.value);
        });
        return;
      }
      const view = this.#view as unknown as JsonObject;
      this.#show(delta.version, applyPatch(view, delta.patch) as unknown as Views[A]);
    });
  }

  /** Resolves with the first snapshot. @throws ConnectionRefused */
  static async connect<A extends Audience>(url: string, identity: Identity<A>): Promise<Client<A>> {
    const socket: TypedSocket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 100,
      auth: { protocol: PROTOCOL_VERSION, ...identity },
    });
    const client = new Client<A>(socket);
    try {
      await new Promise<void>((resolve, reject) => {
        socket.once('snapshot', () => resolve());
        socket.on('connect_error', (error: Error & { data?: Refusal }) => {
          if (error.data !== undefined) reject(new ConnectionRefused(error.data));
        });
      });
    } catch (error) {
      socket.disconnect();
      throw error;
    }
    return client;
  }

  get view(): Views[A] {
    if (this.#view === undefined) throw new Error('no snapshot yet');
    return this.#view;
  }

  /** The first view that fits, the present one included. @throws after ten seconds without one */
  until(fits: (view: Views[A]) => boolean): Promise<Views[A]> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.#watchers.delete(look);
        reject(new Error(`the view never fitted: ${JSON.stringify(this.#view)?.slice(0, 2000)}`));
      }, WAIT_LIMIT_MS);
      const look = (): void => {
        if (this.#view === undefined || !fits(this.#view)) return;
        clearTimeout(late);
        this.#watchers.delete(look);
        resolve(this.#view);
      };
      this.#watchers.add(look);
      look();
    });
  }

  /** Asks for the view anew, over reconnects until it comes. */
  async fresh(): Promise<Views[A]> {
    for (;;) {
      let answer: Result<Snapshot>;
      try {
        answer = await this.socket.timeout(ANSWER_LIMIT_MS).emitWithAck('resync');
      } catch (lost) {
        if (!this.socket.active) throw lost;
        continue;
      }
      this.#adopt(accepted('resync', answer));
      return this.view;
    }
  }

  /** @throws where the connection is lost before the answer and `retry` is not asked for */
  async command<K extends CommandKind>(
    kind: K,
    payload: CommandPayload<K>,
    options: SendOptions = {},
  ): Promise<Result<CommandAnswer<K>>> {
    const command = { id: options.id ?? newCommandId(), kind, payload, at: Date.now() };
    for (;;) {
      try {
        const answer = await this.socket
          .timeout(ANSWER_LIMIT_MS)
          .emitWithAck('command', command as Command);
        return answer as Result<CommandAnswer<K>>;
      } catch (lost) {
        if (options.retry !== true || !this.socket.active) throw lost;
      }
    }
  }

  /** As `command`, for commands that the test wants accepted. @throws the refusal's code */
  async accepted<K extends CommandKind>(
    kind: K,
    payload: CommandPayload<K>,
    options: SendOptions = {},
  ): Promise<CommandAnswer<K>> {
    return accepted(kind, await this.command(kind, payload, options));
  }

  async query<K extends QueryKind>(
    kind: K,
    payload: QueryPayload<K>,
  ): Promise<Result<QueryAnswers[K]>> {
    const query = { kind, payload } as Parameters<ClientToServer['query']>[0];
    const answer = await this.socket.timeout(ANSWER_LIMIT_MS).emitWithAck('query', query);
    return answer as Result<QueryAnswers[K]>;
  }

  async signIn(code: string, pin: string): Promise<Result<SignedIn>> {
    return this.socket.timeout(ANSWER_LIMIT_MS).emitWithAck('sign-in', { code, pin });
  }

  async requestPairing(kind: DeviceKind): Promise<Result<PairingShown>> {
    return this.socket.timeout(ANSWER_LIMIT_MS).emitWithAck('request-pairing', { kind });
  }

  close(): void {
    this.socket.disconnect();
  }

  #adopt(snapshot: Snapshot): void {
    this.#show(snapshot.version, snapshot.view as Views[A]);
  }

  #show(version: number, view: Views[A]): void {
    this.#version = version;
    this.#view = view;
    for (const look of [...this.#watchers]) look();
  }
}

/** @throws the refusal's code, with what was asked */
export function accepted<T>(asked: string, result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${asked} was refused: ${result.refusal.code}`);
}
