import { io } from 'socket.io-client';

import type { CommandAnswer, CommandKind, CommandPayload } from '#protocol/commands.js';
import type { QueryAnswers, QueryKind, QueryPayload } from '#protocol/queries.js';
import type { Result } from '#protocol/refusals.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { Views } from '#protocol/views.js';
import type { Audience } from '#protocol/vocabulary.js';
import type { Live } from '../../renderer/shared/live/connection.js';
import { createLive } from '../../renderer/shared/live/connection.js';
import type { Introduction } from '../../renderer/shared/live/live.js';
import { newCommandId } from '../../renderer/shared/live/random.js';
import { COMES_BACK, wireOver } from '../../renderer/shared/live/wire.js';
import type { TypedSocket } from '../harness/client.js';
import type { Network } from './network.js';
import type { Tally } from './tally.js';

/** Where a page is opened. */
export interface Place {
  readonly url: string;
  readonly network: Network;
  readonly tally: Tally;
  /** The page's own clock, ms since 1970. */
  now(): number;
}

export interface PageOptions<A extends Audience> {
  /** Ids of the calls that a view shows, where they are timed. */
  readonly calls?: (view: Views[A]) => readonly string[];
  /** For each call that it shows for the first time. */
  readonly onCall?: (callId: string) => void;
}

/**
 * A page of the product without its picture: the pages' own connection, outbox and view, over a socket that
 * is opened, kept and opened again as theirs is.
 */
export class Page<A extends Audience> {
  readonly #live: Live<A>;
  readonly #seen = new Map<string, number>();
  readonly #watchers = new Set<() => void>();
  /** It has shown something since it was opened. */
  wasLive = false;
  isClosed = false;

  constructor(
    readonly place: Place,
    introduction: Introduction<A>,
    options: PageOptions<A> = {},
  ) {
    const handshake = { ...introduction, protocol: PROTOCOL_VERSION };
    const socket: TypedSocket = io(place.url, {
      ...COMES_BACK,
      auth: handshake,
      // typed for browsers, which have none
      agent: place.network as unknown as string,
    });
    this.#live = createLive<A>(wireOver(socket), {
      newId: newCommandId,
      now: () => place.now(),
      steady: () => performance.now(),
      later: (ms, then) => void setTimeout(then, ms),
      random: () => Math.random(),
    });
    this.#live.subscribe(() => this.#look(options));
  }

  /** What it shows now; `undefined` while it is cut off. */
  get view(): Views[A] | undefined {
    const state = this.#live.getState();
    return state.status === 'live' ? state.view : undefined;
  }

  /** Why it was turned away for good, if it was. */
  get refused(): string | undefined {
    const state = this.#live.getState();
    return state.status === 'refused' ? state.refusal.code : undefined;
  }

  /** One intention: over reconnects until it is answered. Timed and counted. */
  send<K extends CommandKind>(
    kind: K,
    payload: CommandPayload<K>,
    expected: readonly string[] = [],
  ): Promise<Result<CommandAnswer<K>>> {
    return this.place.tally.time(kind, () => this.#live.send(kind, payload), expected);
  }

  query<K extends QueryKind>(kind: K, payload: QueryPayload<K>): Promise<Result<QueryAnswers[K]>> {
    return this.place.tally.time(`query ${kind}`, () => this.#live.query(kind, payload));
  }

  get live(): Live<A> {
    return this.#live;
  }

  /** Resolves with the first view that fits, the present one included. @throws where it does not come in time, ms */
  until(fits: (view: Views[A]) => boolean, within: number): Promise<Views[A]> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(late);
        this.#watchers.delete(look);
      };
      const late = setTimeout(() => {
        end();
        reject(new Error(`a page never showed what it should: ${JSON.stringify(this.refused)}`));
      }, within);
      const look = (): void => {
        const { view } = this;
        if (view === undefined || !fits(view)) return;
        end();
        resolve(view);
      };
      this.#watchers.add(look);
      look();
    });
  }

  /**
   * When it first showed this call, by `performance.now()`; `undefined` where it did not in time, ms, or was
   * closed before.
   */
  sawCall(callId: string, within: number): Promise<number | undefined> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(late);
        this.#watchers.delete(look);
        resolve(this.#seen.get(callId));
      };
      const late = setTimeout(end, within);
      const look = (): void => {
        if (this.#seen.has(callId) || this.isClosed) end();
      };
      this.#watchers.add(look);
      look();
    });
  }

  close(): void {
    this.isClosed = true;
    this.#live.close();
    this.#tellWatchers();
  }

  #look({ calls, onCall }: PageOptions<A>): void {
    const { view } = this;
    if (view !== undefined) this.wasLive = true;
    if (view !== undefined && calls !== undefined) {
      for (const callId of calls(view)) {
        if (this.#seen.has(callId)) continue;
        this.#seen.set(callId, performance.now());
        onCall?.(callId);
      }
    }
    this.#tellWatchers();
  }

  #tellWatchers(): void {
    for (const look of [...this.#watchers]) look();
  }
}
