import type { CommandAnswer, CommandKind, CommandPayload } from '#protocol/commands.js';
import type { RefusalCode, Result } from '#protocol/refusals.js';

import type { SendOptions } from '../../shared/live/live.js';
import { answered, settled, takeLease, toWithdraw, withdrew } from './kept.js';
import type { AskedTicket, OfflineTicket } from './kept.js';
import type { KeptBook } from './kept-book.js';
import type { DeskLive, Surroundings } from './surroundings.js';

export interface ErrandParts {
  readonly live: DeskLive;
  readonly book: KeptBook;
  readonly around: Pick<Surroundings, 'wall' | 'after'>;
  /** The day at the centre. */
  today(): string;
  /** Whether the server's day is open, where it is known. */
  isDayOpen(): boolean;
}

export interface Errands {
  start(): void;
  /** Does what there is to do as soon as the server is there. Any number of calls are one. */
  run(): void;
  /** This ticket is in a visitor's hands, which the disk would not note: never withdraw it. */
  heard(secretHash: string): void;
  stop(): void;
}

/** Refusals that say nothing of the ticket: the server or this machine's right is not there just now. */
const PASSING: readonly RefusalCode[] = [
  'too-fast',
  'unavailable',
  'storage-unavailable',
  'device-unknown',
  'protocol-too-old',
];

/** An errand that could not be done is tried again after this long, ms. */
const AGAIN_AFTER = 5_000;

/**
 * What a kiosk has to tell the server, in this order: the tickets it gave, oldest first, each by its own
 * command id until it is answered; the tickets that are nobody's; then how many numbers it needs.
 */
export function createErrands(parts: ErrandParts): Errands {
  const { live, book, around } = parts;
  const heard = new Set<string>();
  let running = false;
  let again = false;
  let stopped = true;
  let stopTimer = () => {};

  const isStopped = () => stopped;

  function run(): void {
    if (running) again = true;
    else if (!stopped && live.getState().status === 'live') void rounds();
  }

  async function rounds(): Promise<void> {
    running = true;
    let done: boolean;
    do {
      again = false;
      done = await round().catch(() => false);
    } while (again && done && !isStopped());
    running = false;
    stopTimer();
    if (!done && !stopped) stopTimer = around.after(AGAIN_AFTER, run);
  }

  /** @returns whether nothing is left to do */
  async function round(): Promise<boolean> {
    for (let kept = await book.read(); kept.outbox.length > 0; kept = await book.read()) {
      const [oldest] = kept.outbox;
      if (oldest !== undefined && !(await deliver(oldest))) return false;
    }
    for (const secretHash of heard) {
      await book.change((kept) => ({ kept: answered(kept, secretHash), result: true }));
      heard.delete(secretHash);
    }
    for (const asked of toWithdraw(book.kept(), around.wall())) {
      if (!(await withdraw(asked))) return false;
    }
    return !parts.isDayOpen() || lease();
  }

  async function deliver(ticket: OfflineTicket): Promise<boolean> {
    const { commandId, delivery } = ticket;
    const answer = await tell('deliver-ticket', delivery, { id: commandId });
    if (answer === undefined) return false;
    if (ticket.withdrawn === true) {
      const { secretHash } = delivery;
      if ((await tell('withdraw-ticket', { secretHash })) === undefined) return false;
    }
    const outcome = answer.ok ? 'delivered' : 'refused';
    await book.change((kept) => ({
      kept: settled(kept, ticket, outcome, parts.today()),
      result: true,
    }));
    return true;
  }

  async function withdraw(asked: AskedTicket): Promise<boolean> {
    const { secretHash } = asked;
    if ((await tell('withdraw-ticket', { secretHash })) === undefined) return false;
    await book.change((kept) => ({ kept: withdrew(kept, asked, around.wall()), result: true }));
    return true;
  }

  async function lease(): Promise<boolean> {
    const { given } = await book.read();
    const answer = await tell('lease-numbers', {});
    if (answer === undefined) return false;
    if (!answer.ok) return true;
    const taken = await book.change((kept) => takeLease(kept, answer.value, given));
    if (!taken) again = true;
    return true;
  }

  /** @returns the answer; `undefined` where there is none for the time being */
  async function tell<K extends CommandKind>(
    kind: K,
    payload: CommandPayload<K>,
    options?: SendOptions,
  ): Promise<Result<CommandAnswer<K>> | undefined> {
    const answer = await live.send(kind, payload, options);
    return answer.ok || !PASSING.includes(answer.refusal.code) ? answer : undefined;
  }

  return {
    start: () => void (stopped = false),
    run,
    heard: (secretHash) => void heard.add(secretHash),
    stop() {
      stopped = true;
      stopTimer();
    },
  };
}
