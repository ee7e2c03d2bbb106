import type { CommandAnswer, CommandKind, CommandPayload } from '#protocol/commands.js';
import type { Query, QueryAnswers, QueryKind, QueryPayload } from '#protocol/queries.js';
import { refuse } from '#protocol/refusals.js';
import type { Refusal, RefusalCode, Result } from '#protocol/refusals.js';
import type { PairingAsked, PairingShown, SignedIn, SignIn } from '#protocol/socket.js';
import type { Audience } from '#protocol/vocabulary.js';
import type { Views } from '#protocol/views.js';

import { createOutbox } from './outbox.js';
import type { SendOptions } from './outbox.js';
import { createServerClock } from './server-clock.js';
import { createViewStore } from './view-store.js';
import type { LiveState } from './view-store.js';
import type { Asked, Wire } from './wire.js';

/** A page's connection: the view as it changes, and the ways to act on it. */
export interface Live<A extends Audience> {
  getState(): LiveState<Views[A]>;
  subscribe(listener: () => void): () => void;
  /** The server's clock, ms since 1970. */
  now(): number;
  /** What the time is as far as this machine knows; it counts until the server has been heard. */
  assumeNow(serverNow: number): void;
  /** One call, one intention: it is sent again with the same id until it is answered. */
  send<K extends CommandKind>(
    kind: K,
    payload: CommandPayload<K>,
    options?: SendOptions,
  ): Promise<Result<CommandAnswer<K>>>;
  query<K extends QueryKind>(kind: K, payload: QueryPayload<K>): Promise<Result<QueryAnswers[K]>>;
  signIn(request: SignIn): Promise<Result<SignedIn>>;
  signOut(): Promise<Result<Record<string, never>>>;
  requestPairing(request: PairingAsked): Promise<Result<PairingShown>>;
  onPaired(listener: (token: string) => void): () => void;
  onPairingEnded(listener: () => void): () => void;
  /** A steward asks for this page to be loaded anew. */
  onReload(listener: () => void): () => void;
  /** The page has come back from sleep: checks at once that the connection still lives. */
  wake(): void;
  close(): void;
}

export interface Surroundings {
  newId(): string;
  /** ms since 1970 */
  now(): number;
  /** ms that only go forward */
  steady(): number;
  later(ms: number, then: () => void): void;
  /** 0 ≤ x < 1 */
  random(): number;
  /** Last word on a refused connection, before the page shows it. */
  refused?(refusal: Refusal): void;
}

/** ms */
const ANSWER_WITHIN = 5_000;
/** What is worked out rather than looked up: days lived in virtual time. */
const LIVED_WITHIN = 60_000;
const ALIVE_WITHIN = 2_500;

/** Refusals of a connection that pass: the server is starting, or is being asked too much. */
const PASSING: readonly RefusalCode[] = [
  'too-fast',
  'too-large',
  'unavailable',
  'storage-unavailable',
];

export function createLive<A extends Audience>(wire: Wire, around: Surroundings): Live<A> {
  const store = createViewStore<Views[A]>();
  const clock = createServerClock(around.steady, around.now);
  const outbox = createOutbox({
    transmit: (command) => wire.ask('command', command, ANSWER_WITHIN),
    newId: around.newId,
    now: around.now,
    later: around.later,
  });
  const paired = new Set<(token: string) => void>();
  const pairingEnded = new Set<() => void>();
  const reloadAsked = new Set<() => void>();
  let closed = false;
  let resyncing = false;

  function end(refusal: Refusal): void {
    if (closed) return;
    closed = true;
    wire.disconnect();
    outbox.end(refusal);
    store.refused(refusal);
    around.refused?.(refusal);
  }

  function comeBack(ms: number): void {
    around.later(ms + around.random() * ms, () => {
      if (!closed && !wire.isConnected()) wire.connect();
    });
  }

  function startOver(): void {
    if (closed) return;
    wire.disconnect();
    wire.connect();
  }

  async function resync(within: number): Promise<void> {
    if (resyncing) return;
    resyncing = true;
    const answer = await wire.ask('resync', undefined, within);
    resyncing = false;
    if (closed) return;
    if (answer?.ok === true) {
      clock.heard(answer.value.now);
      store.snapshot(answer.value);
    } else {
      startOver();
    }
  }

  async function ask<E extends keyof Asked>(
    event: E,
    argument: Asked[E]['with'],
    within = ANSWER_WITHIN,
  ) {
    return (await wire.ask(event, argument, within)) ?? refuse('unavailable');
  }

  wire.listen({
    connected: () => outbox.online(),
    disconnected(byServer) {
      outbox.offline();
      if (closed) return;
      store.lost();
      if (byServer) comeBack(500);
    },
    unreachable() {
      if (!closed) store.lost();
    },
    refused(refusal) {
      if (!PASSING.includes(refusal.code)) return end(refusal);
      store.lost();
      comeBack(2_000);
    },
    snapshot(snapshot) {
      clock.heard(snapshot.now);
      store.snapshot(snapshot);
    },
    delta(delta) {
      clock.heard(delta.now);
      // While a snapshot is on its way, changes before it do not fit and need not.
      if (!resyncing && !store.delta(delta)) void resync(ANSWER_WITHIN);
    },
    paired: (token) => paired.forEach((listener) => listener(token)),
    pairingEnded: () => pairingEnded.forEach((listener) => listener()),
    reloadAsked: () => reloadAsked.forEach((listener) => listener()),
    accessEnded: end,
  });
  wire.connect();

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    now: clock.now,
    assumeNow: clock.assume,
    send: outbox.send,
    query: (kind, payload) =>
      // The answer's shape follows the question's kind, which the wire's type does not say.
      ask(
        'query',
        { kind, payload } as unknown as Query,
        kind === 'what-if' ? LIVED_WITHIN : ANSWER_WITHIN,
      ) as Promise<Result<never>>,
    signIn: (request) => ask('sign-in', request),
    signOut: () => ask('sign-out', undefined),
    requestPairing: (request) => ask('request-pairing', request),
    onPaired: (listener) => added(paired, listener),
    onPairingEnded: (listener) => added(pairingEnded, listener),
    onReload: (listener) => added(reloadAsked, listener),
    wake() {
      if (closed) return;
      if (wire.isConnected()) void resync(ALIVE_WITHIN);
      else startOver();
    },
    close() {
      if (closed) return;
      closed = true;
      wire.disconnect();
      outbox.end({ code: 'unavailable' });
    },
  };
}

function added<T>(set: Set<T>, member: T): () => void {
  set.add(member);
  return () => set.delete(member);
}
